"""A workbook (ECMA-376) as Excel, WPS and LibreOffice open it: the only importer of XlsxWriter."""

import datetime as dt
import io
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from liangqu_cli.dates import in_words
from liangqu_cli.errors import OutputError
from liangqu_cli.language import N_, Language
from liangqu_cli.report.sheet import Cell
from liangqu_cli.text import unseen

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

LONGEST_TEXT = 32_767
"""UTF-16 units in a cell (Microsoft, Excel specifications and limits)."""
MOST_ROWS = 1_048_575
"""Rows of a sheet below its header (ibidem)."""
MOST_LINKS = 65_530
"""Links on a sheet (ibidem)."""
LONGEST_LINK = 2_079
WIDEST = 48
"""Latin letters that a column is wide at most; a longer text is wrapped."""
_LINE = 16
"""Points of a line, Chinese included."""
_HIGHEST = 409
"""Points of a row (ibidem)."""
_HINT_TITLE = 32
_HINT = 255
_A4 = 9
_PAGE_HEADER = 200
"""Characters of the line above each printed page, which may be 255 with its marks."""
_EARLIEST = dt.date(1900, 3, 1)
"""Before this day Excel counts one day that never was (29 February 1900)."""
_BEGINNING = dt.datetime(1980, 1, 1)
"""The date of every workbook and every part in it, so that the same plan gives the same bytes."""


class Heading(NamedTuple):
    """A column of a sheet."""

    title: str
    meaning: str = ""
    """A sentence, shown when the heading's cell is chosen."""


class Linked(NamedTuple):
    """A text that leads to another place of the workbook, or out of it."""

    text: str
    place: str


Rows = Iterable[Sequence[Cell | Linked]]


class Workbook:
    """Sheets in memory, where a cell takes about 200 bytes, and no file is left behind.

    Args:
        title: What the workbook is about; it stands above each printed page too.
        lang: The language in which days are shown.
    """

    def __init__(self, title: str, lang: Language) -> None:
        import xlsxwriter

        self._title = _printable(title)
        self._chinese = lang.chinese
        self._buffer = io.BytesIO()
        self._book: Any = xlsxwriter.Workbook(self._buffer, {"in_memory": True})
        self._book.set_properties({"title": self._title, "created": _BEGINNING})
        # Indented, lest a text stand against the number before it and be read as more of it.
        indented = {"valign": "top", "align": "left", "indent": 1}
        wrapped = {**indented, "text_wrap": True}
        self._text = self._book.add_format(wrapped)
        self._number = self._book.add_format({"valign": "top"})
        self._whole = self._book.add_format({"valign": "top", "num_format": "#,##0"})
        day = 'yyyy"年"m"月"d"日"' if lang.chinese else "[$-409]d mmmm yyyy"
        self._date = self._book.add_format({**indented, "num_format": day})
        self._link = self._book.add_format({**wrapped, "font_color": "#0563C1", "underline": 1})
        self._heading = self._book.add_format({**wrapped, "bold": True, "bottom": 1})

    def sheet(
        self, name: str, headings: Sequence[Heading], rows: Rows, printed: int | None = None
    ) -> None:
        """Add a sheet: a header that stays in sight and filters, and a row for each record.

        Args:
            name: The sheet's name.
            headings: Its columns.
            rows: The values, in the columns' order.
            printed: How many of the first columns are printed, which fit on a page and give the
                rows their height; None for all.

        Raises:
            OutputError: there are more rows, or a longer text, than a sheet can hold.
        """
        sheet: Worksheet = self._book.add_worksheet(name)
        widths = [_width(heading.title) + 3 for heading in headings]  # with the filter's button
        for column, heading in enumerate(headings):
            sheet.write_string(0, column, heading.title, self._heading)
            _hint(sheet, column, heading)
        last = 0
        for last, row in enumerate(rows, 1):
            if last > MOST_ROWS:
                message = N_("{name} has more rows than a sheet holds; choose another format.")
                raise OutputError(message, name=name)
            lines: list[int] = []
            for column, value in enumerate(row):
                shown = self._write(sheet, (last, column), value)
                widths[column] = max(widths[column], min(_width(shown), WIDEST))
                lines.append(_lines(shown))
            if max(lines) > 1:  # only Excel makes a row as high as what it holds, all of it
                sheet.set_row(last, min(max(lines[:printed]) * _LINE, _HIGHEST))
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width + 1)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, len(headings) - 1)
        self._set_up_pages(sheet, name, last, printed or len(headings))
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})

    def bytes(self) -> bytes:
        """The whole workbook."""
        self._book.close()
        return self._buffer.getvalue()

    def _set_up_pages(self, sheet: "Worksheet", name: str, last: int, columns: int) -> None:
        """Have it print on landscape pages as wide as its columns, each with the header."""
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.8, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.print_area(0, 0, last, columns - 1)
        above = " · ".join(filter(None, (name, self._title)))[:_PAGE_HEADER].replace("&", "&&")
        sheet.set_header(f"&L{above}")
        sheet.set_footer("&C&P / &N")

    def _write(self, sheet: "Worksheet", place: tuple[int, int], value: Cell | Linked) -> str:
        """Write one cell as what it is, and give the text that it shows."""
        if value is None:
            return ""
        link = ""
        if isinstance(value, Linked):
            value, link = value
        if isinstance(value, (int, float)):
            whole = value == int(value)
            sheet.write_number(*place, _Exact(value), self._whole if whole else self._number)
            return f"{value:,}"
        if isinstance(value, dt.date) and value >= _EARLIEST:
            sheet.write_datetime(*place, value, self._date)
            return in_words(value.isoformat(), chinese=self._chinese)
        text = str(value)
        length = len(text.encode("utf-16-le", "surrogatepass")) // 2
        if length > LONGEST_TEXT:
            message = N_(
                "A cell of a sheet holds {most} characters, and a text of this plan has {count}; "
                "choose another format."
            )
            raise OutputError(message, most=LONGEST_TEXT, count=length)
        if _is_link(link) and text.isprintable():  # XlsxWriter repeats it, no control escaped
            sheet.write_url(*place, link, self._link, string=text)
        elif text.startswith("<r>") and text.endswith("</r>"):
            # XlsxWriter takes such a text for markup of its own, unless it writes that itself.
            sheet.write_rich_string(*place, text[0], text[1], text[2:], self._text)
        else:
            sheet.write_string(*place, text, self._text)
        return text


class _Exact(float):
    """A number that is written with all its digits; XlsxWriter asks for 16, a double has 17."""

    def __format__(self, _spec: str) -> str:
        return repr(float(self)).removesuffix(".0")


def _hint(sheet: "Worksheet", column: int, heading: Heading) -> None:
    title, message = heading.title, heading.meaning
    if message and len(title) <= _HINT_TITLE and len(message) <= _HINT:
        shown = {"validate": "any", "input_title": title, "input_message": message}
        sheet.data_validation(0, column, 0, column, shown)


def _is_link(url: str) -> bool:
    return 0 < len(url) <= LONGEST_LINK and url.isprintable() and not unseen(url)


def _printable(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable())


def _width(text: str) -> int:
    """How many Latin letters wide a text's longest line is; a Chinese character is two."""
    return max((_line_width(line) for line in text.split("\n")), default=0)


def _lines(text: str) -> int:
    """How many lines a text takes at the most, where a line may break a word early."""
    if len(text) * 2 <= WIDEST and "\n" not in text:
        return 1
    widths = (_line_width(line) for line in text.split("\n"))
    return sum(1 if width <= WIDEST else -(-width // (WIDEST - 6)) for width in widths)


def _line_width(line: str) -> int:
    if line.isascii():
        return len(line)
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in line)
