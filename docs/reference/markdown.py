"""The little Markdown that the pages are made of."""

from collections.abc import Iterable, Sequence

ENDINGS = "Files that end with"
"""The heading of the column with the endings of a format's files."""


def code(text: str) -> str:
    """`text` as it is typed; nothing for nothing."""
    return f"`{text}`" if text else ""


def codes(texts: Iterable[str]) -> str:
    """Several texts as they are typed, in a row."""
    return ", ".join(map(code, texts))


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table (GitHub Flavored Markdown, 4.10)."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "".join(f"| {' | '.join(map(_cell, line))} |\n" for line in lines)


def _cell(text: str) -> str:
    """A bar would end the cell, in code too."""
    return text.replace("|", "\\|")
