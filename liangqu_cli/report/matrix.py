"""The matrix as a table: a district a row, a theme a column."""

from collections.abc import Sequence

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
        columns.code(lambda row: row.district),
        *columns.name_of_district("district", lambda plan, row: row.district),
        *(_theme_column(theme) for theme in kept),
    )
    shown = ("district", *(theme.id for theme in kept))
    return Table(name="matrix", plan=plan, columns=found, shown=shown, rows=rows)


def _theme_column(theme: Theme) -> Column:
    return Column(
        key=theme.id,
        title=theme.id,
        name=theme.name,
        about=N_("How many records of this theme there are."),
        value=lambda plan, row: row.counts[theme.id],
        kind="number",
        whole=True,
    )
