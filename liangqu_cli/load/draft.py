"""One file's records before they are merged, with the problems found so far."""

from collections.abc import Iterable, Sequence
from typing import Any

from liangqu_cli.errors import Phrase, Problem
from liangqu_cli.language import N_
from liangqu_cli.load.lines import Path, key_lines

NEAR = N_(" Did you mean {nearest}?")


class Draft:
    """One file as it is being checked.

    Args:
        file: Its name as the user gave it.
        text: Its text, for the lines of problems.
        tables: Its records by table, each with its index in the file; a record
            that could not be typed is missing.
    """

    def __init__(self, file: str, text: str, tables: dict[str, Sequence[tuple[int, Any]]]) -> None:
        self.file = file
        self.text = text
        self.tables = tables
        self.problems: list[Problem] = []
        self._lines: dict[Path, int] | None = None

    def line(self, path: Path) -> int:
        """The line of `path`, or of the nearest thing around it."""
        if self._lines is None:
            self._lines = key_lines(self.text)
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 0)

    def report(
        self, path: Path, message: str, /, *, warning: bool = False, **values: object
    ) -> None:
        """Note a problem at `path`."""
        problem = Problem(
            self.file, self.line(path), written(path), message, warning=warning, **values
        )
        self.problems.append(problem)


def written(path: Path) -> str:
    """A path as people write it: `targets[3].due`; records are counted from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")


def nearest(wrong: str, known: Iterable[str]) -> Phrase | str:
    """` Did you mean …?` with the nearest of `known`, or nothing where none is near."""
    from difflib import get_close_matches

    near = get_close_matches(wrong, list(known), n=1, cutoff=0.6)
    return Phrase(NEAR, nearest=near[0]) if near else ""
