"""Districts crossed with themes: how much there is of each in each."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Literal

from msgspec import Struct

from liangqu_cli import query
from liangqu_cli.language import N_
from liangqu_cli.model import District, Plan, Theme
from liangqu_cli.query import Filter
from liangqu_cli.report import columns
from liangqu_cli.report.table import Column, Table, Value

Counted = Literal["commitments", "targets", "quotes"]
COUNTED: tuple[Counted, ...] = ("commitments", "targets", "quotes")


class Row(Struct, frozen=True):
    """A district with its count by theme."""

    district: District
    counts: Counter[str]


def matrix(plan: Plan, by: Counted, asked: Filter) -> list[Row]:
    """A row for each district, in the plan's order, with how many records it has of each theme.

    Args:
        plan: What to count in.
        by: Which records to count.
        asked: What narrows the records, and the themes to keep; none means all.
    """
    counts: dict[str, Counter[str]] = {code: Counter() for code in plan.districts}
    for code, themes in _places_and_themes(plan, by, asked):
        counts[code].update(t for t in themes if not asked.themes or t in asked.themes)
    return [Row(plan.districts[code], found) for code, found in counts.items()]


def matrix_table(plan: Plan, rows: Sequence[Row], themes: frozenset[str]) -> Table:
    """The table of a matrix: a column for each theme that occurs, by its id."""
    kept = [
        theme
        for key, theme in plan.themes.items()
        if (key in themes if themes else any(row.counts[key] for row in rows))
    ]
    found = (
        columns.code(lambda row: row.district),
        *columns.district(lambda plan, row: row.district),
        *(_theme_column(theme) for theme in kept),
    )
    shown = ("district", *(theme.id for theme in kept))
    return Table(name="matrix", plan=plan, columns=found, shown=shown, rows=rows)


def _places_and_themes(
    plan: Plan, by: Counted, asked: Filter
) -> Iterable[tuple[str, tuple[str, ...]]]:
    if by == "commitments":
        return ((c.district, c.themes) for c in query.commitments(plan, asked))
    if by == "targets":
        return (
            (query.target_district(plan, target).code, query.target_themes(plan, target))
            for target in query.aimed_at(plan, asked)
        )
    return ((plan.officials[q.official].district, q.themes) for q in query.quotes(plan, asked))


def _theme_column(theme: Theme) -> Column:
    def value(plan: Plan, row: Any) -> Value:
        count: int = row.counts[theme.id]
        return count

    return Column(
        key=theme.id,
        title=theme.id,
        name=theme.name,
        about=N_("How many records of this theme there are."),
        value=value,
        kind="number",
    )
