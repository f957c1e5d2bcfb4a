"""Quotes as a table: who said which words."""

from functools import partial

from msgspec.structs import replace

from liangqu_cli.language import N_
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Column, Table


def _text() -> tuple[Column, Column]:
    """What was said, and our translation, which are two things and not one in two languages."""
    about = N_("The words: verbatim in Chinese, our translation in English.")
    original, translation = columns.pair("text", N_("quote"), about, lambda plan, row: row)
    return original, replace(
        translation,
        title=N_("translation, ours"),
        about=N_("Our translation of the words; nobody said it in English."),
    )


COLUMNS = (
    columns.RECORD_ID,
    *columns.DISTRICT,
    *columns.OFFICIAL,
    *columns.pair(
        "role",
        N_("role"),
        N_("The office, as the source gives it."),
        lambda plan, row: plan.officials[row.official].role,
    ),
    Column(
        "form",
        N_("form"),
        N_("spoken: in the source's quotation marks; signed: a paragraph under the name."),
        words=lambda plan, row, lang: lang.gettext(wording.FORM_WORDS[row.form]),
    ),
    *_text(),
    columns.THEMES,
    columns.SOURCE,
    columns.PARAGRAPHS,
)
SHOWN = ("official", "role", "form", "text", "source", "paragraphs", "id")

quotes_table = partial(Table, name="quotes", columns=COLUMNS, shown=SHOWN)
