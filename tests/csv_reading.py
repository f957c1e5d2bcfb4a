"""CSV read back with Python's own reader, whichever Python it is."""

import csv
import io
import sys

_NUL = "\udfff"


def csv_rows(text: str, delimiter: str = ",") -> list[list[str]]:
    """The rows of a CSV; before Python 3.11 its reader refuses a NUL, so another sign stands in."""
    old = sys.version_info < (3, 11)
    source = io.StringIO(text.replace("\0", _NUL) if old else text, newline="")
    rows = csv.reader(source, delimiter=delimiter, strict=True)
    return [[field.replace(_NUL, "\0") if old else field for field in row] for row in rows]


def csv_records(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows below the header, by its names."""
    header, *rows = csv_rows(text, delimiter)
    return [dict(zip(header, row, strict=True)) for row in rows]
