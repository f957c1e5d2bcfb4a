"""A workbook for Excel, WPS and LibreOffice: a sheet of rows, and one that explains its fields."""

from collections.abc import Iterator

from liangqu_cli.export.spreadsheet import Workbook
from liangqu_cli.export.workbook import FIELDS, add, headings
from liangqu_cli.language import N_, Language
from liangqu_cli.report import provenance
from liangqu_cli.report.caption import title_of_plan
from liangqu_cli.report.document import origins
from liangqu_cli.report.sheet import Sheet
from liangqu_cli.report.table import Table


def render(table: Table, lang: Language) -> Iterator[str | bytes]:
    """The table in the reader's language, with real numbers and dates.

    Raises:
        OutputError: the table does not fit on a sheet.
    """
    sheet = Sheet(table, lang)
    book = Workbook(title_of_plan(table.plan, lang), lang)
    add(book, sheet, {}, lang)
    titles = [N_("heading"), N_("meaning"), N_("key")]
    book.sheet(lang.gettext(FIELDS), headings(titles, lang), _explained(sheet, table, lang))
    yield book.bytes()


def _explained(sheet: Sheet, table: Table, lang: Language) -> Iterator[list[str | None]]:
    """What each field and each status means, the day of judgement, and each source."""
    for field in [*sheet.fields(), *sheet.terms()]:
        yield [field.heading, field.meaning, field.key]
    if told := provenance.judged(table, lang):
        yield [lang.gettext("as of"), told, None]
    for origin in origins(table.plan, provenance.said(table), lang):
        between = "" if lang.chinese or not origin.note else " "
        end = "。" if lang.chinese else "."
        told = f"{origin.words}{end}{between}{origin.note}"
        yield [lang.gettext("source"), told, None]
