"""The one resolver: what a reader typed, and which district or official it means.

Contract, section 3. Nothing that only looks different matters, and nothing is ever
guessed. An exact id means itself; then a form that is typed whole beats the beginning
of a longer one, and that beats a name in two parts: the city with the district, a
district with its official, or a name said in both languages.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Literal, Protocol

from msgspec import Struct

from liangqu_cli.ask.forms import key_form, plain_u
from liangqu_cli.ask.labels import labels
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_, Language
from liangqu_cli.model import District, Official
from liangqu_cli.text import fold, typed

LISTED = 8
"""How many meanings an error names before it says how many more there are."""
PARTS = 3
"""How many parts a name may have: `Chaoyang 朝阳 110105`, as an error lists it."""
LONGEST = 64
"""Letters of the longest name that is taken apart."""

_LABELLED = r"\((?:.*,)?\s*([a-z0-9-]+)\)$"
"""The code or id at the end of what an error calls a district or an official."""


class UnknownNameError(UsageError):
    """A name means nothing, and is near to none."""


class Scope(Struct, frozen=True):
    """The districts (by code) and officials (by id) that a reader named."""

    districts: frozenset[str]
    officials: frozenset[str]

    def joined(self, other: "Scope") -> "Scope":
        """Both scopes together."""
        return Scope(self.districts | other.districts, self.officials | other.officials)


Role = tuple[str, str]
"""An office as the source gives it, in Chinese and in English."""


class Entity(Struct, frozen=True, order=True):
    """What a name can mean: a district by code, or an official by id."""

    kind: Literal["district", "official"]
    key: str

    def scope(self) -> Scope:
        """The scope of it alone."""
        one, none = frozenset([self.key]), frozenset[str]()
        return Scope(one, none) if self.kind == "district" else Scope(none, one)


class People(Protocol):
    """The two tables that names come from; a plan is one such pair."""

    @property
    def districts(self) -> Mapping[str, District]:
        """Districts by code."""

    @property
    def officials(self) -> Mapping[str, Official]:
        """Officials by id."""


class NameIndex(Protocol):
    """Where forms are looked up, keyed as `key_form` gives them."""

    def exact(self, key: str) -> Entity | None:
        """The district of this code or the official of this id."""

    def whole(self, form: str, *, initials: bool = True) -> Iterable[Entity]:
        """What has exactly this form, be it only as its initials or not."""

    def beginning(self, form: str, *, initials: bool = True) -> Iterable[Entity]:
        """What has a form that begins so."""

    def any_of(self, forms: Collection[str]) -> Iterable[Entity]:
        """What has one of these forms, initials aside."""

    def begun(self, form: str) -> Iterable[tuple[str, Entity]]:
        """Forms that begin so, initials aside, with what has them; some, where they are many."""

    def ending(self, form: str, most: int) -> Iterable[Entity]:
        """What has a form that ends so, initials aside; so many at most."""

    def inside(self, things: Collection[Entity], places: Collection[Entity]) -> Iterable[Entity]:
        """Those of some things that are part of one of some districts, or are its officials."""

    def roles(self) -> Collection[Role]:
        """Every role that an official has, each once."""

    def holding(
        self, roles: Collection[Role], among: Collection[Entity] | None
    ) -> Collection[Entity]:
        """The officials of some roles: all, or those among some and in some districts."""

    def assure(self) -> None:
        """See that no form is gone; asked before a name is said to mean nothing.

        Raises:
            InvalidPlanError: one is.
        """


class Ambiguity(Struct, frozen=True):
    """A name that means several, or none, with what it could mean."""

    name: str
    meanings: tuple[Entity, ...]
    near: bool
    """Whether the meanings are only near, since none fits."""
    by_office: bool = False
    """Whether an office was named, so that each meaning is told with theirs."""
    vacant: Entity | None = None
    """The district of which an office was named that nobody is known to hold; the meanings are
    who is known of it."""


def meaning(name: str, index: NameIndex) -> Entity | Ambiguity:
    """The one thing that `name` means, or what it could mean."""
    found = understood(name, index)
    if found is not None:
        return found
    index.assure()
    from liangqu_cli.ask.near import nearest

    return Ambiguity(name, nearest(typed(name), index), near=True)


def understood(name: str, index: NameIndex) -> Entity | Ambiguity | None:
    """What a name or an office means or could mean; None where it is neither."""
    found = named(name, index)
    if found is not None:
        return found
    from liangqu_cli.ask.offices import in_office

    return in_office(typed(name), index)


def named(name: str, index: NameIndex, *, begun: bool = True) -> Entity | Ambiguity | None:
    """What a name means or could mean; None where it is none.

    Args:
        name: What was typed.
        index: Where it is looked up.
        begun: Whether the beginning of a name will do.
    """
    asked = typed(name)
    folded = fold(asked)
    labelled = re.search(_LABELLED, folded) if folded.endswith(")") else None
    for key in (folded, labelled.group(1) if labelled else ""):
        if (itself := index.exact(key)) is not None:
            return itself
    for form in readings(asked):
        found = sorted(found_by(form, index, begun=begun))
        if len(found) == 1:
            return found[0]
        if found:
            return Ambiguity(name, tuple(found), near=False)
    return None


def found_by(form: str, index: NameIndex, *, begun: bool = True) -> set[Entity]:
    """What a form means: whole, else (where that will do) by its beginning, else in parts."""
    looks: list[Callable[[str], Iterable[Entity]]] = [
        index.whole,
        lambda form: in_parts(form, index),
    ]
    if begun:
        looks.insert(1, index.beginning)
        looks.append(lambda form: in_parts(form, index, begun=True))
    return next((set(found) for look in looks if (found := look(form))), set())


def in_parts(
    form: str, index: NameIndex, *, begun: bool = False, parts: int = PARTS
) -> set[Entity]:
    """What a form means that says a name twice, or where the thing lies beside its name.

    Args:
        form: The form.
        index: Where its parts are looked up.
        begun: Whether the last part may be the beginning of a name.
        parts: How many there may be.
    """
    found: set[Entity] = set()
    for cut in range(1, len(form) if len(form) <= LONGEST else 0):
        first = set(index.whole(form[:cut], initials=False))
        if first:
            rest = form[cut:]
            look = index.beginning if begun else index.whole
            second = set(look(rest, initials=False))
            if parts > 2:
                second |= in_parts(rest, index, begun=begun, parts=parts - 1)
            found |= _together(first, second, index)
    return found


def _together(first: set[Entity], second: set[Entity], index: NameIndex) -> set[Entity]:
    """What two parts of a name mean together: what both mean, or what one has in the other."""
    if not second:
        return set()
    return {*(first & second), *index.inside(second, first), *index.inside(first, second)}


def readings(asked: str) -> Iterator[str]:
    """The keys by which a name is looked up in turn: as typed, ü as u, simplified."""
    key = key_form(asked)
    if not key:
        return
    yield key
    if plain_u(key) != key:
        yield plain_u(key)
    if not key.isascii():
        from liangqu_cli.ask.script import simplified

        if (converted := key_form(simplified(key))) != key:
            yield converted


def scope_of(entities: Collection[Entity]) -> Scope:
    """The scope of several together."""
    return Scope(
        frozenset(entity.key for entity in entities if entity.kind == "district"),
        frozenset(entity.key for entity in entities if entity.kind == "official"),
    )


def one_meaning(name: str, index: NameIndex, people: People, lang: Language) -> Entity:
    """The one district or official that `name` means.

    Raises:
        UsageError: it means several, which are listed, or none; the nearest are suggested.
    """
    found = meaning(name, index)
    if isinstance(found, Ambiguity):
        raise _refused(found, people, lang)
    return found


def _refused(found: Ambiguity, people: People, lang: Language) -> UsageError:
    told = labels(found.meanings[:LISTED], people, lang, in_office=found.by_office)
    listed = lang.listed(told)
    more = len(found.meanings) - len(told)
    if more > 0:
        listed += lang.gettext(N_(" and {count} more")).format(count=more)
    if found.vacant:
        (place,) = labels([found.vacant], people, lang)
        message = N_("The plan names nobody as {name}, and no official of {place}.")
        if told:
            message = N_("The plan names nobody as {name}; of {place} it names {listed}.")
        return UsageError(message, name=found.name, place=place, listed=listed)
    if not found.near:
        message = N_("{name} could mean {listed}; type more of it, or the code or id.")
        return UsageError(message, name=found.name, listed=listed)
    if told:
        message = N_("No district or official is called {name}. Did you mean {listed}?")
        return UsageError(message, name=found.name, listed=listed)
    message = N_(
        "No district or official is called {name}; `liangqu districts` and `liangqu officials` "
        "list them."
    )
    return UnknownNameError(message, name=found.name or "''")
