"""The matrix as a table: a district a row, a theme a column."""

from collections.abc import Sequence

from msgspec.structs import replace

from liangqu_cli.answers.matrix import Row
from liangqu_cli.language import N_
from liangqu_cli.model import Plan, Theme
from liangqu_cli.report import columns
from liangqu_cli.report.table import Column, Table

TITLES = {
    "commitments": N_("Commitments by theme and district"),
    "targets": N_("Targets by theme and district"),
    "quotes": N_("Quotes by theme and district"),
}


def matrix_table(
    plan: Plan, rows: Sequence[Row], themes: frozenset[str], *, every: bool = False
) -> Table:
    """The table of a matrix: a column for each theme, by its id.

    Those of `themes`, or where none are named those that occur, or with `every` all.
    """
    kept = [
        theme
        for key, theme in plan.themes.items()
        if (key in themes if themes else every or any(row.counts[key] for row in rows))
    ]
    found = (
        *columns.of(
            lambda plan, row: row.district, columns.CODE, *columns.name_of_district("district")
        ),
        *map(_of_theme, kept),
    )
    shown = ("district", *(theme.id for theme in kept))
    return Table(plan, rows, name="matrix", columns=found, shown=shown)


def _of_theme(theme: Theme) -> Column:
    about = N_("How many records of this theme there are.")
    column = columns.count(theme.id, theme.id, about, lambda plan, row: row.counts[theme.id])
    return replace(column, name=theme.name)
