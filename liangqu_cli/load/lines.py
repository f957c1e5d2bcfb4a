"""On which line each key of a text in TOML or JSON stands.

Parsers tell values but not places. Only a dataset with problems is read this
second time, so that a valid one pays nothing for it. The text is known to be
valid: the scanner need only tell strings, brackets and keys apart. To it JSON
is a value as TOML has them, whose keys are followed by a colon.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from liangqu_cli.load.notation import Path

_TOKEN = re.compile(
    r"""
      (?P<newline>\n)
    | (?P<space>[\x20\t\r]+|\#[^\n]*)
    | (?P<string>"{3}[^"\\]*(?:(?:\\.|"{1,2}(?!"))[^"\\]*)*"{3,5}
      | '{3}.*?'{3,5}
      | "[^"\\]*(?:\\.[^"\\]*)*"
      | '[^']*')
    | (?P<mark>[\[\]{}=:,.])
    | (?P<bare>[^\s\[\]{}=:,.\#"']+)
    """,
    re.VERBOSE | re.DOTALL,
)


_DEEPEST = 20
"""Of what is nested deeper no lines are noted; no dataset has such keys."""


def key_lines(text: str) -> dict[Path, int]:
    """The line, from 1, of every table, element of a list and key in a text that is valid."""
    return _Scan(text).lines


def repeated_key(text: str) -> tuple[Path, int]:
    """The first key of a JSON text that its object has already, and the line of its second place.

    None is found where what is said twice lies too deep for any dataset.
    """
    return next(iter(_Scan(text).repeated), ((), 0))


def comments(text: str) -> Iterator[tuple[int, str]]:
    """Every comment in a text, from its `#` to the end of the line, with its line from 1."""
    line_of = _line_counter(text)
    for found in _TOKEN.finditer(text):
        if found.lastgroup == "space" and found.group().startswith("#"):
            yield line_of(found.start()), found.group().removesuffix("\r")


class _Scan:
    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}
        self.tokens = [
            (found.lastgroup, found.group(), found.start())
            for found in _TOKEN.finditer(text)
            if found.lastgroup != "space"
        ]
        self.tokens.append(("newline", "\n", len(text)))
        self.repeated: list[tuple[Path, int]] = []
        self.counts: dict[Path, int] = {}
        self.table: Path = ()
        self._line_of = _line_counter(text)
        self._walk()

    def _walk(self) -> None:
        """Walk over a text: JSON is one value, and TOML statement by statement."""
        position = 0
        while position < len(self.tokens):
            if not self.lines and self.tokens[position][1] == "{":
                position = self._value(position, (), 0)
            else:
                position = self._statement(position)

    def _statement(self, position: int) -> int:
        kind, word, start = self.tokens[position]
        if kind == "newline":
            return position + 1
        if word == "[":
            return self._header(position, start)
        keys, position = self._keys(position)
        return self._value(position + 1, self.table + keys, start)

    def _header(self, position: int, start: int) -> int:
        array = self.tokens[position + 1][1] == "["
        keys, position = self._keys(position + 1 + array)
        table: Path = ()
        for number, key in enumerate(keys):
            table += (key,)
            last = number == len(keys) - 1
            if last and array:
                self.counts[table] = self.counts.get(table, -1) + 1
            if table in self.counts:
                self.lines.setdefault(table, self._line_of(start))
                table += (self.counts[table],)
        self.table = table
        self.lines[table] = self._line_of(start)
        return position + 1 + array

    def _keys(self, position: int) -> tuple[Path, int]:
        keys: list[str] = []
        while True:
            kind, word, _ = self.tokens[position]
            if kind == "bare":
                keys.append(word)
            elif kind == "string":
                keys.append(word[1:-1])
            elif word != ".":
                return tuple(keys), position
            position += 1

    def _value(self, position: int, path: Path, start: int) -> int:
        """Walk over one value, noting the keys inside it; nesting is on a stack, not in calls."""
        for end in range(len(self.table) + 1, len(path) + 1):
            self.lines.setdefault(path[:end], self._line_of(start))
        open_: list[tuple[str, Path, int]] = []
        while position < len(self.tokens):
            kind, word, start = self.tokens[position]
            if kind == "newline" and not open_:
                return position + 1
            if kind == "mark" and word in "[{":
                open_.append((word, path, 0))
            elif kind == "mark" and word in "]}":
                path = open_.pop()[1]
            elif kind == "mark" and word == "," and open_:
                bracket, outer, count = open_.pop()
                open_.append((bracket, outer, count + 1))
                path = outer
            if open_ and word in "[{," and kind == "mark":
                position, path = self._entry(position + 1, open_[-1])
                continue
            position += 1
        return position

    def _entry(self, position: int, opened: tuple[str, Path, int]) -> tuple[int, Path]:
        """The path of the next value inside an array or an inline table."""
        bracket, outer, count = opened
        while self.tokens[position][0] == "newline" and position < len(self.tokens) - 1:
            position += 1
        _, word, start = self.tokens[position]
        if word in "]}" and self.tokens[position][0] == "mark":
            return position, outer
        keys: Path = (count,)
        if bracket == "{":
            keys, position = self._keys(position)
            position += 1
        if len(outer) > _DEEPEST:
            return position, outer
        path = outer + keys
        line = self._line_of(start)
        if path in self.lines:
            self.repeated.append((path, line))
        else:
            self.lines[path] = line
        return position, path


def _line_counter(text: str) -> Callable[[int], int]:
    ends = [found.start() for found in re.finditer("\n", text)]
    return lambda start: bisect_left(ends, start) + 1
