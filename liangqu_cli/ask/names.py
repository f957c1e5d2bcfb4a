"""The one resolver: what a reader typed, and which districts or officials it can mean.

Contract, section 3. Width, case, spaces and hyphens do not matter. A form that
is typed whole beats the beginning of a longer one; nothing is ever guessed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, Protocol

from msgspec import Struct

from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_, Language
from liangqu_cli.model import District, Official
from liangqu_cli.text import fold, typed

LISTED = 8
"""How many meanings an error names before it says how many more there are."""


class Scope(Struct, frozen=True):
    """The districts (by code) and officials (by id) that a reader named."""

    districts: frozenset[str]
    officials: frozenset[str]

    def joined(self, other: "Scope") -> "Scope":
        """Both scopes together."""
        return Scope(self.districts | other.districts, self.officials | other.officials)


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

    def whole(self, form: str) -> Iterable[Entity]:
        """What has exactly this form."""

    def beginning(self, form: str) -> Iterable[Entity]:
        """What has a form that begins so."""

    def forms(self) -> Iterable[tuple[str, Entity]]:
        """Every form, for suggestions."""


def key_form(name: str) -> str:
    """A name as it is compared: NFKC, case folded, without spaces, hyphens and apostrophes."""
    folded = fold(name)
    for mark in " -'’·,":
        folded = folded.replace(mark, "")
    return folded


def district_forms(district: District, districts: Mapping[str, District]) -> Iterator[str]:
    """Every form that names a district (contract, section 3)."""
    name, full = district.name, district.full
    yield from (name.zh, full.zh, name.en, full.en, district.pinyin, district.initials)
    yield district.code
    yield from (form for form in (name.traditional, full.traditional) if form)
    above = districts.get(district.part_of or "")
    before = traditional = ""
    while above is not None:
        before = above.full.zh + before
        traditional = (above.full.traditional or above.full.zh) + traditional
        yield from (before + name.zh, before + full.zh)
        yield traditional + (name.traditional or name.zh)
        yield traditional + (full.traditional or full.zh)
        above = districts.get(above.part_of or "")


def official_forms(official: Official) -> Iterator[str]:
    """Every form that names an official: as written, and with the family name last."""
    yield official.name.zh
    yield official.name.en
    yield official.id
    family, _, given = official.name.en.partition(" ")
    yield f"{given} {family}"


class FormTable:
    """The index of a plan that is in memory.

    Args:
        people: The plan.
    """

    def __init__(self, people: People) -> None:
        self._meanings: dict[str, list[Entity]] = {}
        for code, district in people.districts.items():
            self._add(Entity("district", code), district_forms(district, people.districts))
        for key, official in people.officials.items():
            self._add(Entity("official", key), official_forms(official))

    def _add(self, entity: Entity, forms: Iterator[str]) -> None:
        for form in dict.fromkeys(key_form(form) for form in forms):
            self._meanings.setdefault(form, []).append(entity)

    def whole(self, form: str) -> Iterable[Entity]:
        """What has exactly this form."""
        return self._meanings.get(form, ())

    def beginning(self, form: str) -> Iterable[Entity]:
        """What has a form that begins so."""
        return [e for key, es in self._meanings.items() if key.startswith(form) for e in es]

    def forms(self) -> Iterable[tuple[str, Entity]]:
        """Every form, for suggestions."""
        return ((form, entity) for form, es in self._meanings.items() for entity in es)


class Ambiguity(Struct, frozen=True):
    """A name that means several, or none, with what it could mean."""

    name: str
    meanings: tuple[Entity, ...]
    near: bool
    """Whether the meanings are only near, since none fits."""


def meaning(name: str, index: NameIndex) -> Entity | Ambiguity:
    """The one thing that `name` means, or what it could mean."""
    form = key_form(typed(name))
    for found in (index.whole(form), index.beginning(form)) if form else ():
        entities = sorted(set(found))
        if len(entities) == 1:
            return entities[0]
        if entities:
            return Ambiguity(name, tuple(entities), near=False)
    return Ambiguity(name, _nearest(form, index) if form else (), near=True)


def resolve(names: Sequence[str], index: NameIndex, people: People, lang: Language) -> Scope | None:
    """The scope that `names` mean together; None for no names, which means all.

    Raises:
        UsageError: a name means several, which it lists, or none, for which it
            suggests the nearest.
    """
    if not names:
        return None
    entities = [one_meaning(name, index, people, lang) for name in names]
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


def _nearest(form: str, index: NameIndex) -> tuple[Entity, ...]:
    from difflib import get_close_matches

    meanings: dict[str, list[Entity]] = {}
    for known, entity in index.forms():
        meanings.setdefault(known, []).append(entity)
    # Of a two-character name one wrong character leaves half, hence the lower bar.
    near = get_close_matches(form, meanings, n=3, cutoff=0.5 if len(form) <= 3 else 0.6)
    return tuple(dict.fromkeys(entity for known in near for entity in meanings[known]))


def _refused(found: Ambiguity, people: People, lang: Language) -> UsageError:
    labels = [_label(entity, people, lang) for entity in found.meanings[:LISTED]]
    listed = lang.listed(labels)
    more = len(found.meanings) - len(labels)
    if more > 0:
        listed += lang.gettext(N_(" and {count} more")).format(count=more)
    if not found.near:
        message = N_("{name} could mean {listed}; type more of it, or the code.")
        return UsageError(message, name=found.name, listed=listed)
    if labels:
        message = N_("No district or official is called {name}. Did you mean {listed}?")
        return UsageError(message, name=found.name, listed=listed)
    message = N_("No district or official is called {name}; `liangqu districts` lists them all.")
    return UsageError(message, name=found.name or "''")


def _label(entity: Entity, people: People, lang: Language) -> str:
    if entity.kind == "official":
        name = people.officials[entity.key].name
        return f"{name.zh}（{name.en}）" if lang.chinese else f"{name.en} {name.zh}"
    district = people.districts[entity.key]
    if lang.chinese:
        return f"{district.full.zh}（{district.name.en}，{district.code}）"
    return f"{district.name.en} {district.name.zh} ({district.code})"
