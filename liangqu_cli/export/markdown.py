"""A Markdown table (GitHub Flavored Markdown, 4.10), in the reader's language."""

from collections.abc import Iterator

from liangqu_cli.language import Language
from liangqu_cli.report.table import Table

_ESCAPED = {ord(mark): f"\\{mark}" for mark in "\\|`*_[]<>~"} | {ord("&"): "&amp;"}


def render(table: Table, lang: Language) -> Iterator[str | bytes]:
    """The readers' columns as a table; numbers stand to the right."""
    columns = table.readers_columns()
    yield _row([column.heading(lang) for column in columns])
    yield _row(
        ["---:" if c.kind == "number" else "---" for c in columns],
        escape=False,
    )
    for row in table.rows:
        yield _row(table.cells(row, lang))


def _row(cells: list[str], *, escape: bool = True) -> str:
    return "| " + " | ".join(_cell(cell) if escape else cell for cell in cells) + " |\n"


def _cell(text: str) -> str:
    return text.translate(_ESCAPED)
