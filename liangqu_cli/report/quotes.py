"""Quotes as a table: who said which words."""

from collections.abc import Sequence

from msgspec.structs import replace

from liangqu_cli.language import N_
from liangqu_cli.model import Plan, Quote
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Column, Table


def _text() -> tuple[Column, Column]:
    """What was said, and our translation, which are two things and not one in two languages."""
    about = N_("The words: verbatim in Chinese, our translation in English.")
    original, translation = columns.pair("text", N_("quote"), about, lambda plan, row: row)
    return original, replace(
        translation,
        title=N_("translation, ours"),
        about=N_("Our translation of the words; nobody said it so."),
    )


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
    *_text(),
    columns.themes(),
    columns.source(),
    columns.paragraphs(),
)
SHOWN = ("official", "role", "form", "text", "source", "paragraphs", "id")


def quotes_table(plan: Plan, rows: Sequence[Quote]) -> Table:
    """The table of quotes, one row each."""
    return Table(name="quotes", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
