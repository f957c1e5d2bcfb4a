"""JSON Lines (jsonlines.org): a record a line, UTF-8, unescaped."""

from collections.abc import Iterator

import msgspec.json

from liangqu_cli.language import Language
from liangqu_cli.report.table import Table


def render(table: Table, lang: Language) -> Iterator[str | bytes]:
    """The table as one object a line."""
    for record in table.records():
        yield msgspec.json.encode(record)
        yield b"\n"
