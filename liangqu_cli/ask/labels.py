"""What districts and officials are called where two may have one name."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from liangqu_cli.ask.entities import Entity, People
from liangqu_cli.ask.forms import ancestors
from liangqu_cli.language import Language
from liangqu_cli.model import District, Official

Named = TypeVar("Named", District, Official)


class Names:
    """The short names of a plan's districts and officials, each unlike every other.

    Of districts of one name each has the place that it is part of, 北京朝阳 or `Chaoyang,
    Beijing`; of officials of one name each has the district, where that is the same the
    office, and where that is the same the id.
    """

    def __init__(self, people: People, lang: Language) -> None:
        self._people = people
        self._lang = lang
        self._districts = _distinct(people.districts, self._district)
        self._officials = _distinct(people.officials, self._official)

    def district(self, district: District) -> str:
        """What a district is called."""
        return self._districts[district.code]

    def official(self, official: Official) -> str:
        """What an official is called."""
        return self._officials[official.id]

    def typed(self, record: District | Official) -> str:
        """What to type for one: the name, or where another has it too the code or the id."""
        alone = self.district(record) if isinstance(record, District) else self.official(record)
        return alone if alone == self._lang.pick(record.name) else Entity.of(record).key

    def _district(self, district: District) -> Iterator[str]:
        """The ways to call a district, the shortest first."""
        name = self._lang.pick(district.name)
        yield name
        above = next(ancestors(district, self._people.districts), None)
        if above is not None:
            place = self._lang.pick(above.name)
            name = f"{place}{name}" if self._lang.chinese else f"{name}, {place}"
        yield name
        yield _bracketed(name, [district.code], self._lang)

    def _official(self, official: Official) -> Iterator[str]:
        """The ways to call an official, the shortest first."""
        name = self._lang.pick(official.name)
        yield name
        known = [*_office(official, self._people, self._lang), official.id]
        for more in range(1, len(known) + 1):
            yield _bracketed(name, known[:more], self._lang)


def names_in(people: People, lang: Language) -> Names:
    """The names of a plan's districts and officials, worked out once for many of them."""
    if not (_known and _known[0][0] is people and _known[0][1] == lang.code):
        _known[:] = [(people, lang.code, Names(people, lang))]
    return _known[0][2]


_known: list[tuple[People, str, Names]] = []
"""The names that were asked for last; a run of the program speaks of one plan."""


def _distinct(
    records: Mapping[str, Named], ways: Callable[[Named], Iterator[str]]
) -> dict[str, str]:
    """By key, the first way to call a record that calls no other so; the last one if none does."""
    told: dict[str, str] = {}
    left = {key: ways(record) for key, record in records.items()}
    while called := {key: name for key, way in left.items() if (name := next(way, None))}:
        told.update(called)
        times = Counter(called.values())
        left = {key: left[key] for key, name in called.items() if times[name] > 1}
    return told


def labels(
    entities: Sequence[Entity], people: People, lang: Language, *, in_office: bool = False
) -> list[str]:
    """What an error calls each of several, with what may be typed instead: the code or the id.

    Where two of them have one name, each is told with what tells them apart; with
    `in_office` every official is told with the district and the office.
    """
    records = [entity.record(people) for entity in entities]
    names = [lang.pick(record.name) for record in records]
    times = Counter(names)
    return [
        _label(record, people, lang, alone=times[name] == 1, in_office=in_office)
        for record, name in zip(records, names, strict=True)
    ]


def _label(
    record: District | Official, people: People, lang: Language, *, alone: bool, in_office: bool
) -> str:
    zh, en = record.name.zh, record.name.en
    if isinstance(record, District):
        places = [record] if alone else [record, *ancestors(record, people.districts)]
        zh = "".join((place.full if lang.chinese else place.name).zh for place in reversed(places))
        en = ", ".join(place.name.en for place in places)
        told = [record.code]
    elif alone and not in_office:
        told = [record.id]
    else:
        told = [*_office(record, people, lang), record.id]
    if lang.chinese:
        return _bracketed(zh, [record.name.en, *told], lang)
    return _bracketed(f"{en} {zh}", told, lang)


def _office(official: Official, people: People, lang: Language) -> list[str]:
    return [lang.pick(people.districts[official.district].name), lang.pick(official.role)]


def _bracketed(name: str, told: Sequence[str], lang: Language) -> str:
    inside = lang.joined(told)
    return f"{name}（{inside}）" if lang.chinese else f"{name} ({inside})"
