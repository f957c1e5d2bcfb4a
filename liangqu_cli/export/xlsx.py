"""A workbook for Excel, WPS and LibreOffice: a sheet of rows, and one that explains its fields."""

from collections.abc import Iterator

from liangqu_cli.export.spreadsheet import MOST_LINKS, Heading, Workbook
from liangqu_cli.language import N_, Language
from liangqu_cli.report import provenance
from liangqu_cli.report.caption import title, title_of_plan
from liangqu_cli.report.document import origins
from liangqu_cli.report.sheet import Sheet
from liangqu_cli.report.table import Table

FIELDS = N_("Fields")


def render(table: Table, lang: Language) -> Iterator[str | bytes]:
    """The table in the reader's language, with real numbers and dates.

    Raises:
        UsageError: XlsxWriter is not installed.
        OutputError: the table does not fit on a sheet.
    """
    sheet = Sheet(table, lang)
    fields = sheet.fields()
    book = Workbook(title_of_plan(table.plan, lang), lang)
    linked = len(table.rows) * sum(column.kind == "url" for column in sheet.columns) <= MOST_LINKS
    headings = [
        Heading(
            field.heading, column.kind if linked or column.kind != "url" else "text", field.meaning
        )
        for column, field in zip(sheet.columns, fields, strict=True)
    ]
    book.sheet(title(table, lang), headings, sheet.rows(), printed=sheet.printed)
    titles = (N_("heading"), N_("meaning"), N_("key"))
    book.sheet(
        lang.gettext(FIELDS),
        [Heading(lang.gettext(title), "text") for title in titles],
        [
            *([field.heading, field.meaning, field.key] for field in [*fields, *sheet.terms()]),
            *_provenance(table, lang),
        ],
    )
    yield book.bytes()


def _provenance(table: Table, lang: Language) -> Iterator[list[str | None]]:
    """The day of judgement, and what must be known of each source."""
    if told := provenance.judged(table, lang):
        yield [lang.gettext(N_("as of")), told, None]
    for origin in origins(table.plan, provenance.said(table), lang):
        between = "" if lang.chinese or not origin.note else " "
        end = "。" if lang.chinese else "."
        told = f"{origin.cited.words}{end}{between}{origin.note}"
        yield [lang.gettext(N_("source")), told, None]
