"""Comma-separated values (RFC 4180), UTF-8 without a byte order mark, LF."""

import csv
import io
import sys
from collections.abc import Iterable, Iterator, Sequence

from liangqu_cli.language import Language
from liangqu_cli.report.table import Table, Value

Field = str | int | float
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_ROWS_AT_ONCE = 512


def render(table: Table, lang: Language, *, excel: bool = False) -> Iterator[str | bytes]:
    """The table as CSV, with a header of keys.

    With `excel` it is a sheet in the reader's language, with a byte order mark and CR LF,
    so that Excel opens it by double click; and a text that a spreadsheet would take for a
    formula begins with an apostrophe, while numbers stay numbers.
    """
    if not excel:
        yield from delimited(table, ",")
        return
    from liangqu_cli.report.sheet import Sheet

    sheet = Sheet(table, lang)
    headings = [str(guarded(field.heading)) for field in sheet.fields()]
    rows = ([guarded(value) for value in row] for row in sheet.rows())
    yield "\ufeff"
    yield from _lines(headings, rows, ",", "\r\n")


def delimited(table: Table, delimiter: str) -> Iterator[str | bytes]:
    """The table in lines, with a delimiter between the fields."""
    keys = [column.key for column in table.columns]
    rows = ([flat(value) for value in table.values(row)] for row in table.rows)
    return _lines(keys, rows, delimiter, "\n")


def _lines(
    header: Sequence[str], rows: Iterable[Sequence[Field]], delimiter: str, ending: str
) -> Iterator[str | bytes]:
    buffer = io.StringIO()
    writer = csv.writer(_Rows(buffer, ending), delimiter=delimiter)
    writer.writerow(header)
    for count, row in enumerate(rows, 1):
        writer.writerow([_writable(field) for field in row])
        if count % _ROWS_AT_ONCE == 0:
            yield from _flushed(buffer)
    yield from _flushed(buffer)


def flat(value: Value) -> Field:
    """A value as one field: a list joined with `; `, the absent empty, truth in lower case."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    return value


def guarded(value: Value) -> Field:
    """A field that no spreadsheet takes for a formula (OWASP, CSV Injection)."""
    text = flat(value)
    return f"'{text}" if isinstance(text, str) and text.startswith(_FORMULA) else text


_NUL = "\udfff"
"""What stands for a NUL on its way through the writer: nothing that UTF-8 can hold."""


class _Rows:
    """Where the writer's rows go; each is given with the CR LF that is the standard's.

    Python before 3.13 quotes a lone CR in a field only where a row ends with one,
    and before 3.11 it takes a NUL for the mark that no character escapes.
    """

    def __init__(self, buffer: io.StringIO, ending: str) -> None:
        self._buffer = buffer
        self._ending = ending

    def write(self, row: str) -> int:
        return self._buffer.write(row[:-2].replace(_NUL, "\0") + self._ending)


def _writable(field: Field) -> Field:
    if sys.version_info < (3, 11) and isinstance(field, str):
        return field.replace("\0", _NUL)
    return field


def _flushed(buffer: io.StringIO) -> Iterator[str | bytes]:
    yield buffer.getvalue().encode("utf-8", "surrogatepass")
    buffer.seek(0)
    buffer.truncate()
