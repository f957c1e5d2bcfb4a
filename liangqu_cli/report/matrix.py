"""Districts crossed with themes: how much there is of each in each."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Literal

from msgspec import Struct

from liangqu_cli.language import N_
from liangqu_cli.model import District, Plan, Theme
from liangqu_cli.query import target_district, target_themes
from liangqu_cli.report import columns
from liangqu_cli.report.table import Column, Table, Value

Counted = Literal["commitments", "targets", "quotes"]
COUNTED: tuple[Counted, ...] = ("commitments", "targets", "quotes")


class Row(Struct, frozen=True):
    """A district with its count by theme."""

    district: District
    counts: Counter[str]


def matrix(plan: Plan, by: Counted, themes: frozenset[str]) -> list[Row]:
    """A row for each district, in the plan's order, with how many records it has of each theme.

    Args:
        plan: What to count in.
        by: Which records to count.
        themes: The themes to keep; none means all.
    """
    counts: dict[str, Counter[str]] = {code: Counter() for code in plan.districts}
    for code, kept in _places_and_themes(plan, by):
        counts[code].update(theme for theme in kept if not themes or theme in themes)
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


def _places_and_themes(plan: Plan, by: Counted) -> Iterable[tuple[str, tuple[str, ...]]]:
    if by == "commitments":
        return ((c.district, c.themes) for c in plan.commitments.values())
    if by == "targets":
        return (
            (target_district(plan, target).code, target_themes(plan, target))
            for target in plan.targets.values()
        )
    return ((plan.officials[q.official].district, q.themes) for q in plan.quotes.values())


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
