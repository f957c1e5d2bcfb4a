"""The pages as a reader meets them: sections, tables, and what they show to type."""

import re
import shlex
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from tests.conftest import ROOT

PAGES = tuple(sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]))
PROGRAM = "liangqu"
_FENCED = re.compile(r"^```([a-z]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`(liangqu(?: [^`]+)?)`")
_SUBSTITUTED = re.compile(r'"?\$\(([^()]*)\)"?')
_OPERATORS = ";<>|&()"


class Block(NamedTuple):
    """A fenced block."""

    language: str
    text: str


class Table(NamedTuple):
    """A table: its headings, and its rows of cells."""

    headings: list[str]
    rows: list[list[str]]

    def codes(self, column: int = 0) -> list[str]:
        """All that stands in code in a column."""
        cells = (row[column] for row in self.rows)
        return [code for cell in cells for code in re.findall(r"`([^`]+)`", cell)]


def read(name: str) -> str:
    """A page by its path in the project."""
    return (ROOT / name).read_text("utf-8")


def blocks(text: str) -> list[Block]:
    """The fenced blocks of a text, in order."""
    return [Block(*found.groups()) for found in _FENCED.finditer(text)]


def prose(text: str) -> str:
    """A text without its fenced blocks and comments."""
    return re.sub(r"<!--.*?-->", "", _FENCED.sub("", text), flags=re.DOTALL)


def sections(text: str, level: int) -> dict[str, str]:
    """What stands under each heading of a level, up to the next that is as high."""
    parts = re.split(rf"^(#{{1,{level}}}) (.+)$", text, flags=re.MULTILINE)
    found = zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
    return {name.strip("`"): body for marks, name, body in found if len(marks) == level}


def tables(text: str) -> list[Table]:
    """The tables of a text, in order."""
    found = []
    for is_table, lines in groupby(text.splitlines(), key=lambda line: line.startswith("|")):
        if is_table:
            headings, _, *rows = [_cells(line) for line in lines]
            found.append(Table(headings, rows))
    return found


def _cells(row: str) -> list[str]:
    cells = re.split(r"(?<!\\)\|", row)[1:-1]
    return [cell.strip().replace("\\|", "|") for cell in cells]


def commands(text: str) -> Iterator[list[str]]:
    """Every command of ours that a text shows to be typed: the words after the program's name."""
    for language, shown in blocks(text):
        for line in shown.replace("\\\n", " ").splitlines():
            if language == "sh" or (language == "console" and line.startswith("$ ")):
                yield from _ours(line.removeprefix("$ "))


def mentions(text: str) -> Iterator[list[str]]:
    """Every command of ours that a text speaks of, whole or in part."""
    for found in _INLINE.findall(prose(text)):
        yield from _ours(found.replace("\\|", "|"))


def _ours(line: str) -> Iterator[list[str]]:
    """The commands of ours in a line of a shell; an operator ends each."""
    flat = _SUBSTITUTED.sub(r"; \1 ;", line)
    words = shlex.shlex(flat, posix=True, punctuation_chars=_OPERATORS)
    words.whitespace_split = True
    found: list[str] | None = None
    for word in [*words, ";"]:
        if set(word) <= set(_OPERATORS):
            if found is not None:
                yield found
            found = None
        elif found is not None:
            found.append(word)
        elif word == PROGRAM:
            found = []
