"""Quotes as a table: who said which words."""

from collections.abc import Sequence

from liangqu_cli.language import N_
from liangqu_cli.model import Official, Plan, Quote
from liangqu_cli.report import columns
from liangqu_cli.report.table import Table, pair


def _speaker(plan: Plan, row: Quote) -> Official:
    return plan.officials[row.official]


COLUMNS = (
    columns.ID,
    *columns.district(lambda plan, row: plan.districts[_speaker(plan, row).district]),
    *columns.official(_speaker),
    *pair(
        "role",
        N_("role"),
        N_("The office, as the source gives it."),
        lambda plan, row: _speaker(plan, row).role,
    ),
    *pair(
        "text",
        N_("quote"),
        N_("The words: verbatim in Chinese, our translation in English."),
        lambda plan, row: row,
    ),
    columns.THEMES,
    columns.SOURCE,
    columns.PARAGRAPHS,
)
SHOWN = ("official", "role", "text", "source", "paragraphs", "id")


def quotes_table(plan: Plan, rows: Sequence[Quote]) -> Table:
    """The table of quotes, one row each."""
    return Table(name="quotes", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
