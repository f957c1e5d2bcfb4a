"""Comma-separated values (RFC 4180), UTF-8 without a byte order mark, LF."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from liangqu_cli.language import Language
from liangqu_cli.report.table import Table, Value

if TYPE_CHECKING:
    from liangqu_cli.report.sheet import Cell

Field = str | int | float
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


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
) -> Iterator[bytes]:
    """Each row as a line; a lone empty field is in quotation marks, or it would be no line."""
    special = re.compile(f'[{delimiter}"\r\n]')
    for row in chain([header], rows):
        line = delimiter.join(_quoted(str(field), special) for field in row) or '""'
        yield f"{line}{ending}".encode("utf-8", "surrogatepass")


def _quoted(text: str, special: re.Pattern[str]) -> str:
    return '"{}"'.format(text.replace('"', '""')) if special.search(text) else text


def flat(value: Value) -> Field:
    """A value as one field: a list joined with `; `, the absent empty, truth in lower case."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    return value


def guarded(cell: "Cell") -> Field:
    """A field that no spreadsheet takes for a formula (OWASP, CSV Injection)."""
    if isinstance(cell, (int, float)):
        return cell
    text = str(cell or "")
    return f"'{text}" if text.startswith(_FORMULA) else text
