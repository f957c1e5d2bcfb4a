"""One file's records before they are merged, with the problems found so far."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from types import SimpleNamespace
from typing import Any

import msgspec

from liangqu_cli.errors import InvalidPlanError, Phrase, Problem
from liangqu_cli.language import N_
from liangqu_cli.load.notation import Path, is_json, parsed, written
from liangqu_cli.model import TABLES, Plan

NEAR = N_(" Did you mean {nearest}?")

Partial = SimpleNamespace
"""A record that is not sound: it has those of its values that are, and None for the others."""
Records = Sequence[tuple[int, Any]]
"""Records of one table, each with its index in the file."""


class Draft:
    """One file as it is being checked.

    Args:
        file: Its name as the user gave it.
        text: What gives its text, for the lines of problems; None where it has none.
        tables: Its sound records by table.
    """

    def __init__(
        self,
        file: str,
        text: Callable[[], str] | None = None,
        tables: Mapping[str, Records] | None = None,
    ) -> None:
        self.file = file
        self.text = text
        self.tables: dict[str, Records] = dict(tables or {})
        self.partial: dict[str, Sequence[tuple[int, Partial]]] = {}
        self.legible = tables is not None
        """Whether every record could be told from the file, sound or not: only then is it
        known which ids there are."""
        self.problems: list[Problem] = []

    @classmethod
    def of(cls, file: str, plan: Plan) -> "Draft":
        """A compiled plan as the draft of its file; it has no text."""
        tables = {table: list(enumerate(getattr(plan, table).values())) for table in TABLES}
        return cls(file, None, {"plan": list(enumerate(plan.infos)), **tables})

    @classmethod
    def failed(cls, file: str, error: InvalidPlanError) -> "Draft":
        """The draft of a file of which nothing could be read."""
        draft = cls(file)
        draft.problems.extend(error.problems)
        return draft

    def records(self, table: str) -> Records:
        """A table's records in the file's order, the sound and the partial ones."""
        sound, partial = self.tables.get(table, ()), self.partial.get(table, ())
        return sorted([*sound, *partial], key=lambda found: found[0]) if partial else sound

    def raw(self) -> Mapping[str, Any]:
        """What the file holds as it is written; a compiled plan has no text, but the same
        records.
        """
        if self.text is not None:
            return parsed(self.text(), self.file)
        return {
            table: [msgspec.to_builtins(record) for _, record in records]
            for table, records in self.tables.items()
        }

    @cached_property
    def in_json(self) -> bool:
        """Whether it is written in JSON, and not in TOML."""
        return self.text is not None and is_json(self.text(), self.file)

    @cached_property
    def _lines(self) -> Mapping[Path, int]:
        from liangqu_cli.load.lines import key_lines

        return key_lines(self.text()) if self.text is not None else {}

    def line(self, path: Path) -> int:
        """The line of `path`, or of the nearest thing around it; 0 where there is no text."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 0)

    def report(self, path: Path, message: str, /, **values: object) -> None:
        """Note a problem at `path`."""
        self._note(path, message, warning=False, **values)

    def warn(self, path: Path, message: str, /, **values: object) -> None:
        """Note what is most likely a slip; the dataset is usable all the same."""
        self._note(path, message, warning=True, **values)

    def _note(self, path: Path, message: str, /, **values: Any) -> None:
        self.problems.append(Problem(self.file, self.line(path), written(path), message, **values))


def nearest(wrong: str, known: Iterable[str]) -> Phrase | str:
    """` Did you mean …?` with the nearest of `known`, or nothing where none is near."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extractOne

    near = extractOne(wrong, list(known), scorer=ratio, score_cutoff=60)
    return Phrase(NEAR, nearest=near[0]) if near else ""


def key_of(table: str) -> str:
    """The key by which a table's records are told apart."""
    return "code" if table == "districts" else "id"
