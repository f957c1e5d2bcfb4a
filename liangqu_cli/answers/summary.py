"""Target summaries: how many there are by a dimension, and what became of them."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, Literal, get_args

from msgspec import Struct

from liangqu_cli.answers.scorecard import STATUSES, Judgement, Status
from liangqu_cli.dates import last_day
from liangqu_cli.model import STRENGTHS, Bilingual, Plan

Dimension = Literal["district", "theme", "due", "unit", "status", "strength"]
DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)


class Count(Struct, frozen=True, kw_only=True):
    """How many targets share a key of a dimension."""

    by: str
    key: str | None
    """A code, an id, a date, a unit, a status or a strength; nothing where there is none."""
    unit: Bilingual | None
    """The unit in both languages, where the dimension is that."""
    targets: int
    statuses: Counter[Status]


def summarise(plan: Plan, judged: Iterable[Judgement], by: Dimension) -> list[Count]:
    """The counts by a dimension; a target of several themes counts under each of them.

    Districts, themes, statuses and strengths come in their own order, dates in time,
    units by how many targets have them; what has no key comes last.
    """
    groups: dict[str | None, list[Judgement]] = {}
    for judgement in judged:
        for key in _keys(plan, judgement, by):
            groups.setdefault(key, []).append(judgement)
    counts = [
        Count(
            by=by,
            key=key,
            unit=group[0].target.unit if by == "unit" else None,
            targets=len(group),
            statuses=Counter(judgement.status for judgement in group),
        )
        for key, group in groups.items()
    ]
    return sorted(counts, key=_order(plan, by))


def _keys(plan: Plan, judgement: Judgement, by: Dimension) -> tuple[str | None, ...]:
    target = judgement.target
    if by == "district":
        return (plan.district_of(target).code,)
    if by == "theme":
        return plan.themes_of(target)
    if by == "due":
        return (target.due,)
    if by == "unit":
        return (target.unit.zh if target.unit else None,)
    return (judgement.status if by == "status" else plan.strength_of(target),)


def _order(plan: Plan, by: Dimension) -> Callable[[Count], Any]:
    if by == "due":
        return lambda count: (count.key is None, last_day(count.key or ""), count.key)
    if by == "unit":
        return lambda count: (count.key is None, -count.targets, count.key)
    known: dict[Dimension, Iterable[str]] = {
        "district": plan.districts,
        "theme": plan.themes,
        "status": STATUSES,
        "strength": STRENGTHS,
    }
    places = {key: place for place, key in enumerate(known[by])}
    return lambda count: places[count.key or ""]
