"""Commitments as a table: who said what will be done where."""

from collections.abc import Sequence

from liangqu_cli.language import N_
from liangqu_cli.model import Commitment, Plan
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Column, Table, pair

COLUMNS = (
    columns.ID,
    *columns.district(lambda plan, row: plan.districts[row.district]),
    columns.official(lambda plan, row: plan.officials[row.official] if row.official else None)[0],
    *pair(
        "title",
        N_("commitment"),
        N_("What was said will be done, in our own words."),
        lambda plan, row: row.title,
    ),
    columns.THEMES,
    Column(
        key="places",
        title=N_("places"),
        about=N_("The places that it names, in Chinese."),
        value=lambda plan, row: tuple(place.zh for place in row.places),
        words=lambda plan, row, lang: wording.places(row, lang),
        kind="list",
    ),
    columns.SOURCE,
    columns.PARAGRAPHS,
)
SHOWN = ("district", "official", "title", "themes", "id")


def commitments_table(plan: Plan, rows: Sequence[Commitment]) -> Table:
    """The table of commitments, one row each."""
    return Table(name="commitments", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
