"""A workbook of one sheet, for Excel, WPS and LibreOffice."""

from collections.abc import Iterator

from liangqu_cli.export.spreadsheet import MOST_LINKS, Heading, Workbook
from liangqu_cli.language import Language
from liangqu_cli.report.table import Table


def render(table: Table, lang: Language) -> Iterator[str | bytes]:
    """The table with real numbers and dates under its keys, which are told in the reader's words.

    Raises:
        UsageError: XlsxWriter is not installed.
        OutputError: the table does not fit on a sheet.
    """
    book = Workbook(table.name)
    linked = len(table.rows) * sum(column.kind == "url" for column in table.columns) <= MOST_LINKS
    headings = [
        Heading(
            column.key,
            column.kind if linked or column.kind != "url" else "text",
            (column.heading(lang), lang.gettext(column.about)),
        )
        for column in table.columns
    ]
    book.sheet(table.name, headings, (table.values(row) for row in table.rows))
    yield book.bytes()
