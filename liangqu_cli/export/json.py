"""JSON (RFC 8259): an array of records, UTF-8, unescaped."""

from collections.abc import Iterator

import msgspec.json

from liangqu_cli.language import Language
from liangqu_cli.report.table import Table


def render(table: Table, lang: Language) -> Iterator[str | bytes]:
    """The table as an indented array of objects by key; a list is an array, the absent null."""
    yield b"["
    for count, record in enumerate(table.records()):
        yield b",\n  " if count else b"\n  "
        yield indented(record, "  ")
    yield b"\n]\n" if table.rows else b"]\n"


def indented(value: object, by: str = "") -> bytes:
    """A value by two spaces a level, and all lines but the first by what it stands in besides."""
    text: bytes = msgspec.json.format(msgspec.json.encode(value), indent=2)
    return text.replace(b"\n", b"\n" + by.encode())
