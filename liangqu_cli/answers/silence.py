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


def without(asked: Filter, found: Callable[[Filter], Sized]) -> list[tuple[tuple[str, ...], int]]:
    """Which conditions (fields of a filter) emptied an answer, and how many records are without.

    A condition is named where the answer would not be empty without it alone; all of
    them together are, where it takes that. Where it would be empty without any, the
    names are what there is nothing of.

    Args:
        asked: By what it was narrowed.
        found: How the records for another filter are found.
    """
    conditions = [
        field
        for field in Filter.__struct_fields__
        if field != "scope" and getattr(asked, field) != getattr(UNNARROWED, field)
    ]
    ways = [(condition,) for condition in conditions]
    alone = list(_emptied(asked, ways, found))
    return alone or list(_emptied(asked, [tuple(conditions)], found))


def _emptied(
    asked: Filter, ways: Sequence[tuple[str, ...]], found: Callable[[Filter], Sized]
) -> Iterator[tuple[tuple[str, ...], int]]:
    for way in filter(None, ways):
        freed = {field: getattr(UNNARROWED, field) for field in way}
        if count := len(found(replace(asked, **freed))):
            yield way, count


def holdings(plan: Plan, asked: Filter) -> Iterator[Holding]:
    """What there is of each district and official that was named."""
    if asked.scope is None:
        return
    for entity, named in named_in(plan):
        if entity in asked.scope:
            yield _holding(plan, named)


def _holding(plan: Plan, subject: District | Official) -> Holding:
    its = Filter(scope=frozenset([Entity.of(subject)]))
    return Holding(
        subject,
        len(selection.commitments(plan, its)),
        len(selection.targets(plan, its)),
        len(selection.quotes(plan, its)),
        unmeasured(plan, its),
    )


def unmeasured(plan: Plan, asked: Filter) -> int:
    """How many of the commitments that `asked` lets through have no target."""
    measured = {target.commitment for target in plan.targets.values()}
    return sum(each.id not in measured for each in selection.commitments(plan, asked))
