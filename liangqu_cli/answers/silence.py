"""Why an answer is empty: which conditions left nothing of it, and what there is besides."""

from collections.abc import Callable, Iterator, Sequence, Sized

from msgspec import Struct
from msgspec.structs import replace

from liangqu_cli.ask import selection
from liangqu_cli.ask.entities import Entity, named_in
from liangqu_cli.ask.selection import Filter
from liangqu_cli.model import District, Official, Plan

UNNARROWED = Filter()


class Holding(Struct, frozen=True):
    """What a plan holds of a district or an official that was asked for."""

    subject: District | Official
    commitments: int
    targets: int
    quotes: int
    unmeasured: int
    """How many of the commitments have no target."""


class Silence(Struct, frozen=True):
    """Why an answer is empty."""

    without: tuple[tuple[tuple[str, ...], int], ...]
    """Which conditions (fields of a filter) emptied it, and how many records there are without."""
    holdings: tuple[Holding, ...]
    """Where nothing but the names emptied it: what there is of each that was named."""


def silence(plan: Plan, asked: Filter, found: Callable[[Filter], Sized]) -> Silence:
    """What emptied the answer to what was asked.

    A condition is named where the answer would not be empty without it alone; all of
    them together are, where it takes that. Where it would be empty without any, the
    names are what there is nothing of.

    Args:
        plan: What was asked.
        asked: By what it was narrowed.
        found: How the records for another filter are found.
    """
    conditions = [
        field
        for field in Filter.__struct_fields__
        if field != "scope" and getattr(asked, field) != getattr(UNNARROWED, field)
    ]
    ways = [(condition,) for condition in conditions]
    alone = tuple(_emptied(asked, ways, found))
    without = alone or tuple(_emptied(asked, [tuple(conditions)], found))
    return Silence(without, () if without else tuple(_holdings(plan, asked)))


def _emptied(
    asked: Filter, ways: Sequence[tuple[str, ...]], found: Callable[[Filter], Sized]
) -> Iterator[tuple[tuple[str, ...], int]]:
    for way in filter(None, ways):
        freed = {field: getattr(UNNARROWED, field) for field in way}
        if count := len(found(replace(asked, **freed))):
            yield way, count


def _holdings(plan: Plan, asked: Filter) -> Iterator[Holding]:
    if asked.scope is None:
        return
    for entity, named in named_in(plan):
        if entity in asked.scope:
            yield _holding(plan, named)


def _holding(plan: Plan, subject: District | Official) -> Holding:
    its = Filter(scope=frozenset([Entity.of(subject)]))
    commitments, targets = selection.commitments(plan, its), selection.targets(plan, its)
    measured = {target.commitment for target in targets}
    return Holding(
        subject,
        len(commitments),
        len(targets),
        len(selection.quotes(plan, its)),
        sum(commitment.id not in measured for commitment in commitments),
    )
