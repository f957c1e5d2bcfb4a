"""Themes as a table: the controlled words for policy fields."""

from collections.abc import Sequence

from liangqu_cli.language import N_
from liangqu_cli.model import Plan, Theme
from liangqu_cli.report import columns
from liangqu_cli.report.table import Table

COLUMNS = (
    columns.record_id(),
    *columns.pair(
        "name", N_("theme"), N_("The word, as a reader sees it."), lambda plan, row: row.name
    ),
)
SHOWN = ("name", "id")


def themes_table(plan: Plan, rows: Sequence[Theme]) -> Table:
    """The table of themes, one row each."""
    return Table(name="themes", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
