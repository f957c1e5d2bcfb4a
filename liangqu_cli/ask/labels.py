"""What districts and officials are called where two may have one name."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from liangqu_cli.ask.forms import ancestors
from liangqu_cli.language import Language
from liangqu_cli.model import District, Official

if TYPE_CHECKING:
    from liangqu_cli.ask.entities import Entity, People

Named = TypeVar("Named", District, Official)


class Names:
    """The short names of a plan's districts and officials, each unlike every other.

    Of districts of one name each has the place that it is part of, 北京朝阳 or `Chaoyang,
    Beijing`; of officials of one name each has the district, where that is the same the
    office, and where that is the same the id.

    Args:
        people: The plan.
        lang: The language of the names.
    """

    def __init__(self, people: "People", lang: Language) -> None:
        self._people = people
        self._lang = lang
        self._districts = _distinct(
            people.districts, [self._name, self._with_place, self._with_code]
        )
        self._officials = _distinct(
            people.officials, [self._name, self._at_home, self._in_office, self._with_id]
        )

    def district(self, district: District) -> str:
        """What a district is called."""
        return self._districts[district.code]

    def official(self, official: Official) -> str:
        """What an official is called."""
        return self._officials[official.id]

    def typed(self, record: District | Official) -> str:
        """What to type for one: the name, or where another has it too the code or the id."""
        if isinstance(record, District):
            alone, key = self.district(record), record.code
        else:
            alone, key = self.official(record), record.id
        return alone if alone == self._name(record) else key

    def _name(self, record: District | Official) -> str:
        return self._lang.pick(record.name)

    def _with_place(self, district: District) -> str:
        above = next(ancestors(district, self._people.districts), None)
        if above is None:
            return self._name(district)
        place, name = self._name(above), self._name(district)
        return f"{place}{name}" if self._lang.chinese else f"{name}, {place}"

    def _with_code(self, district: District) -> str:
        return _bracketed(self._with_place(district), [district.code], self._lang)

    def _at_home(self, official: Official) -> str:
        return self._told(official, self._home(official))

    def _in_office(self, official: Official) -> str:
        return self._told(official, self._home(official), self._lang.pick(official.role))

    def _with_id(self, official: Official) -> str:
        role = self._lang.pick(official.role)
        return self._told(official, self._home(official), role, official.id)

    def _home(self, official: Official) -> str:
        return self._name(self._people.districts[official.district])

    def _told(self, official: Official, *more: str) -> str:
        return _bracketed(self._name(official), more, self._lang)


def names_in(people: "People", lang: Language) -> Names:
    """The names of a plan's districts and officials, worked out once for many of them."""
    if not (_known and _known[0][0] is people and _known[0][1] == lang.code):
        _known[:] = [(people, lang.code, Names(people, lang))]
    return _known[0][2]


_known: list[tuple["People", str, Names]] = []
"""The names that were asked for last; a run of the program speaks of one plan."""


def _distinct(
    records: Mapping[str, Named], ways: Sequence[Callable[[Named], str]]
) -> dict[str, str]:
    """By key, the first way to call a record that calls no other so; the last one if none does."""
    told: dict[str, str] = {}
    waiting = list(records)
    for way in ways:
        called = {key: way(records[key]) for key in waiting}
        told.update(called)
        times = Counter(called.values())
        waiting = [key for key in waiting if times[called[key]] > 1]
    return told


def labels(
    entities: Sequence["Entity"], people: "People", lang: Language, *, in_office: bool = False
) -> list[str]:
    """What an error calls each of several, with what may be typed instead: the code or the id.

    Where two of them have one name, each is told with what tells them apart; with
    `in_office` every official is told with the district and the office.
    """
    records = [_record(entity, people) for entity in entities]
    times = Counter(_name(record, lang) for record in records)
    return [
        _district_label(record, people, lang, alone=times[_name(record, lang)] == 1)
        if isinstance(record, District)
        else _official_label(
            record, people, lang, alone=not in_office and times[_name(record, lang)] == 1
        )
        for record in records
    ]


def _district_label(district: District, people: "People", lang: Language, *, alone: bool) -> str:
    above = [] if alone else list(ancestors(district, people.districts))
    if lang.chinese:
        whole = "".join(place.full.zh for place in [*reversed(above), district])
        return _bracketed(whole, [district.name.en, district.code], lang)
    en = ", ".join(place.name.en for place in [district, *above])
    zh = "".join(place.name.zh for place in [*reversed(above), district])
    return _bracketed(f"{en} {zh}", [district.code], lang)


def _official_label(official: Official, people: "People", lang: Language, *, alone: bool) -> str:
    home = people.districts[official.district]
    told = [official.id] if alone else [_name(home, lang), lang.pick(official.role), official.id]
    name = official.name
    if lang.chinese:
        return _bracketed(name.zh, [name.en, *told], lang)
    return _bracketed(f"{name.en} {name.zh}", told, lang)


def _record(entity: "Entity", people: "People") -> District | Official:
    if entity.kind == "district":
        return people.districts[entity.key]
    return people.officials[entity.key]


def _name(record: District | Official, lang: Language) -> str:
    return lang.pick(record.name)


def _bracketed(name: str, told: Sequence[str], lang: Language) -> str:
    inside = lang.joined(told)
    return f"{name}（{inside}）" if lang.chinese else f"{name} ({inside})"
