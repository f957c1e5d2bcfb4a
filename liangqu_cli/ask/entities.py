"""What a name can mean, and what every index of names can be asked."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal, Protocol

from msgspec import Struct

from liangqu_cli.model import District, Official

Role = tuple[str, str]
"""An office as the source gives it, in Chinese and in English."""


class People(Protocol):
    """The two tables that names come from; a plan is one such pair."""

    @property
    def districts(self) -> Mapping[str, District]:
        """Districts by code."""

    @property
    def officials(self) -> Mapping[str, Official]:
        """Officials by id."""


class Entity(Struct, frozen=True, order=True):
    """What a name can mean: a district by code, or an official by id."""

    kind: Literal["district", "official"]
    key: str

    @classmethod
    def of(cls, named: District | Official) -> "Entity":
        """What the name of a district or an official means."""
        if isinstance(named, District):
            return cls("district", named.code)
        return cls("official", named.id)

    def record(self, people: People) -> District | Official:
        """What it is in a plan."""
        return people.districts[self.key] if self.kind == "district" else people.officials[self.key]


Scope = frozenset[Entity]
"""The districts and officials that a reader named."""


def named_in(people: People) -> Iterator[tuple[Entity, District | Official]]:
    """All that has a name in a plan, the districts first."""
    for code, district in people.districts.items():
        yield Entity("district", code), district
    for key, official in people.officials.items():
        yield Entity("official", key), official


def keys_among(entities: Iterable[Entity]) -> tuple[set[str], set[str]]:
    """The codes of the districts and the ids of the officials among some."""
    districts, officials = set[str](), set[str]()
    for entity in entities:
        (districts if entity.kind == "district" else officials).add(entity.key)
    return districts, officials


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

    @property
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
