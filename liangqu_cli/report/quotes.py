"""Quotes as a table: who said which words."""

from collections.abc import Sequence

from liangqu_cli.language import N_
from liangqu_cli.model import Plan, Quote
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Table

COLUMNS = (
    columns.record_id(),
    *columns.district_of(),
    *columns.official_of(),
    *columns.pair(
        "role",
        N_("role"),
        N_("The office, as the source gives it."),
        lambda plan, row: plan.officials[row.official].role,
    ),
    columns.field(
        "form",
        N_("form"),
        N_("spoken: in the source's quotation marks; signed: a paragraph under the name."),
        lambda row: row.form,
        lambda row, lang: lang.gettext(wording.FORM_WORDS[row.form]),
    ),
    *columns.pair(
        "text",
        N_("quote"),
        N_("The words: verbatim in Chinese, our translation in English."),
        lambda plan, row: row,
    ),
    columns.themes(),
    columns.source(),
    columns.paragraphs(),
)
SHOWN = ("official", "role", "form", "text", "source", "paragraphs", "id")


def quotes_table(plan: Plan, rows: Sequence[Quote]) -> Table:
    """The table of quotes, one row each."""
    return Table(name="quotes", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
