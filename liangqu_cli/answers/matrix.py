"""Districts crossed with themes: how much there is of each in each."""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Literal, get_args

from msgspec import Struct

from liangqu_cli.ask import selection
from liangqu_cli.ask.selection import Filter
from liangqu_cli.model import Commitment, District, Plan, Quote, Target

Counted = Literal["commitments", "targets", "quotes"]
COUNTED: tuple[Counted, ...] = get_args(Counted)


class Row(Struct, frozen=True):
    """A district with its count by theme."""

    district: District
    counts: Counter[str]
    total: int
    """How many records it has, one of several themes counted once."""


def matrix(plan: Plan, by: Counted, asked: Filter, *, every: bool = False) -> list[Row]:
    """A row for each district, in the plan's order, with how many records it has of each theme.

    A district that was named has a row even where others alone have a record, so that its
    silence is seen; where officials were named, theirs are meant.

    Args:
        plan: What to count in.
        by: Which records to count.
        asked: What narrows the records, and the themes to keep; none means all.
        every: Whether a district without a record has a row too.
    """
    named = _named(plan, asked)
    counts: dict[str, Counter[str]] = {code: Counter() for code in plan.districts if code in named}
    totals: Counter[str] = Counter()
    for record in records(plan, by, asked):
        code, themes = plan.district_of(record).code, plan.themes_of(record)
        totals[code] += 1
        counts[code].update(t for t in themes if not asked.themes or t in asked.themes)
    kept = every or (asked.scope is not None and bool(totals))
    return [
        Row(plan.districts[code], found, totals[code])
        for code, found in counts.items()
        if kept or totals[code]
    ]


def _named(plan: Plan, asked: Filter) -> Collection[str]:
    """The districts that were named, or of which officials were; all where nothing was."""
    if asked.scope is None:
        return plan.districts
    return {plan.district_of(each.record(plan)).code for each in asked.scope}


def records(plan: Plan, by: Counted, asked: Filter) -> Sequence[Commitment | Target | Quote]:
    """The records that are counted."""
    if by == "commitments":
        return selection.commitments(plan, asked)
    return selection.targets(plan, asked) if by == "targets" else selection.quotes(plan, asked)
