"""The map as a table: a district a row, with its tile and its counts."""

from collections.abc import Sequence

from liangqu_cli.answers.map import Place
from liangqu_cli.answers.scorecard import STATUSES
from liangqu_cli.language import N_
from liangqu_cli.model import Plan
from liangqu_cli.report import columns
from liangqu_cli.report.table import Table

TITLES = {
    "commitments": N_("Commitments by district"),
    "targets": N_("Targets by district"),
    "quotes": N_("Quotes by district"),
    "status": N_("What became of the targets, by district"),
}
ZERO = N_("0 means that none is recorded here, not that there was none.")
NO_TARGET = N_("0 means that no target is recorded here, not that none was set.")
"""What a 0 is not to be taken for, where what became of the targets is told."""

COLUMNS = (
    *columns.of(
        lambda plan, row: row.district, columns.CODE, *columns.name_of_district("district")
    ),
    *columns.of(
        lambda plan, row: row.district.tile,
        columns.count(
            "row",
            N_("row"),
            N_("The row of its tile, from 1 at the top; nothing where it has none."),
        ),
        columns.count(
            "column",
            N_("column"),
            N_("The column of its tile, from 1 at the left; nothing where it has none."),
        ),
    ),
    *columns.COUNTS,
    *columns.by_status(N_("How many of its targets have this status.")),
)
SHOWN = ("district", "commitments", "targets", "quotes", "code")


def map_table(plan: Plan, rows: Sequence[Place], by: str) -> Table:
    """The table of a map, one row a district; of one by status readers see each status."""
    shown = ("district", "targets", *STATUSES, "code") if by == "status" else SHOWN
    return Table(plan, rows, name="map", columns=COLUMNS, shown=shown)
