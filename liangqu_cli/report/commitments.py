"""Commitments as a table: who said what will be done where."""

from collections.abc import Sequence

from liangqu_cli.language import N_
from liangqu_cli.model import Commitment, Plan
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Answer, Table

COLUMNS = (
    columns.record_id(),
    *columns.district_of(),
    *columns.official_of(),
    columns.strength(),
    *columns.pair(
        "title",
        N_("commitment"),
        N_("What was said will be done, in our own words."),
        lambda plan, row: row.title,
    ),
    columns.as_written(),
    columns.themes(),
    columns.field(
        "places",
        N_("places"),
        N_("The places that it names, in Chinese."),
        lambda row: tuple(place.zh for place in row.places),
        wording.places,
        kind="list",
    ),
    columns.source(),
    columns.paragraphs(),
    *columns.searched(),
)
SHOWN = ("district", "official", "strength", "title", "as_written", "id")


def commitments_table(plan: Plan, rows: Sequence[Commitment]) -> Table:
    """The table of commitments, one row each."""
    return Table(
        name="commitments", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows, answer=Answer()
    )
