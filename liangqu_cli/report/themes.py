"""Themes as a table: the controlled words for policy fields."""

from functools import partial

from liangqu_cli.language import N_
from liangqu_cli.report import columns
from liangqu_cli.report.table import Table

COLUMNS = (
    columns.RECORD_ID,
    *columns.pair("name", N_("theme"), N_("The word, as a reader sees it.")),
)

themes_table = partial(Table, name="themes", columns=COLUMNS, shown=("name", "id"))
