"""The forms of all names in a plan that is in memory, ready to be looked up."""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from itertools import chain

from liangqu_cli.ask.entities import Entity, People, Role, keys_among, named_in
from liangqu_cli.ask.forms import ancestors, initials_of, key_form, own_keys
from liangqu_cli.model import Official

Table = dict[str, dict[Entity, None]]
"""What has a form, in the plan's order, by form."""


class FormTable:
    """The index of a plan that is in memory; what it is asked is told in `entities.NameIndex`."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._named: Table = {}
        for entity, named in named_in(people):
            self._add(self._named, entity, own_keys(named))
        self._share_traditional()

    def _add(self, table: Table, entity: Entity, forms: Iterable[str]) -> None:
        for form in forms:
            if entity not in self._named.get(form, ()):
                table.setdefault(form, {})[entity] = None

    def _share_traditional(self) -> None:
        """Give a traditional form to all that have the simplified one, listed with it or not."""
        pairs = {
            (key_form(name.traditional), key_form(name.zh))
            for district in self._people.districts.values()
            for name in district.names
            if name.traditional
        }
        for traditional, simplified in sorted(pairs):
            for entity in list(self._named[simplified]):
                self._add(self._named, entity, [traditional])

    @cached_property
    def _initials(self) -> Table:
        """What has its name by these initials alone; not asked for names in Chinese."""
        table: Table = {}
        for entity, named in named_in(self._people):
            self._add(table, entity, initials_of(named))
        return table

    def exact(self, key: str) -> Entity | None:
        if key in self._people.districts:
            return Entity("district", key)
        return Entity("official", key) if key in self._people.officials else None

    def whole(self, form: str, *, initials: bool = True) -> Iterable[Entity]:
        tables = self._tables(initials and form.isascii())
        return [entity for table in tables for entity in table.get(form, ())]

    def beginning(self, form: str, *, initials: bool = True) -> Iterable[Entity]:
        tables = self._tables(initials and form.isascii())
        return [entity for table in tables for _, entity in _begun(table, form)]

    def any_of(self, forms: Collection[str]) -> Iterable[Entity]:
        return [entity for form in forms for entity in self._named.get(form, ())]

    def begun(self, form: str) -> Iterable[tuple[str, Entity]]:
        return _begun(self._named, form)

    def ending(self, form: str, most: int) -> Iterable[Entity]:
        ending = (each for key, each in self._named.items() if key.endswith(form))
        return list(dict.fromkeys(chain.from_iterable(ending)))[:most]

    def inside(self, things: Collection[Entity], places: Collection[Entity]) -> Iterable[Entity]:
        codes, _ = keys_among(places)
        return [thing for thing in things if not codes.isdisjoint(self._around(thing))]

    def _around(self, thing: Entity) -> Iterator[str]:
        """The codes of all that a thing lies in, the nearest first."""
        named = thing.record(self._people)
        if isinstance(named, Official):
            named = self._people.districts[named.district]
            yield named.code
        yield from (district.code for district in ancestors(named, self._people.districts))

    @property
    def roles(self) -> Collection[Role]:
        return self._held.keys()

    def holding(
        self, roles: Collection[Role], among: Collection[Entity] | None
    ) -> Collection[Entity]:
        held = [each for role in roles for each in self._held.get(role, ())]
        if among is None:
            return held
        return [each for each in held if each in among or self._home(each) in among]

    @cached_property
    def _held(self) -> dict[Role, list[Entity]]:
        """Who has a role."""
        held: dict[Role, list[Entity]] = {}
        for official in self._people.officials.values():
            role = (official.role.zh, official.role.en)
            held.setdefault(role, []).append(Entity.of(official))
        return held

    def _home(self, official: Entity) -> Entity:
        return Entity("district", self._people.officials[official.key].district)

    def assure(self) -> None:
        """No form is gone, since they were all made from the plan."""

    def forms(self) -> Iterator[tuple[str, Entity, bool]]:
        """Every form with what has it, and whether it has it as its initials alone."""
        for table in self._tables(initials=True):
            for form, entities in table.items():
                yield from ((form, entity, table is self._initials) for entity in entities)

    def _tables(self, initials: bool) -> tuple[Table, ...]:
        return (self._named, self._initials) if initials else (self._named,)


def _begun(table: Table, form: str) -> Iterator[tuple[str, Entity]]:
    return ((key, each) for key in table if key.startswith(form) for each in table[key])
