"""Commitments as a table: who said what will be done where."""

from functools import partial

from liangqu_cli.language import N_
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Answer, Column, Table

COLUMNS = (
    columns.RECORD_ID,
    *columns.DISTRICT,
    *columns.OFFICIAL,
    columns.STRENGTH,
    *columns.pair("title", N_("commitment"), N_("What was said will be done, in our own words.")),
    columns.AS_WRITTEN,
    columns.THEMES,
    Column(
        "places",
        N_("places"),
        N_("The places that it names, in Chinese."),
        lambda plan, row: tuple(place.zh for place in row.places),
        lambda plan, row, lang: wording.places(row, lang),
        kind="list",
    ),
    columns.SOURCE,
    columns.PARAGRAPHS,
    *columns.SEARCHED,
)
SHOWN = ("district", "official", "strength", "title", "as_written", "id")

commitments_table = partial(
    Table, name="commitments", columns=COLUMNS, shown=SHOWN, answer=Answer()
)
