"""The hinge of the program: one table that every format is drawn from."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.ask.selection import Filter
from liangqu_cli.dates import last_day
from liangqu_cli.language import N_, Both, Language
from liangqu_cli.model import Commitment, Evidence, Plan, Quote, Target
from liangqu_cli.text import visible

Value = str | int | float | bool | tuple[str | int, ...] | None
"""What a machine format is given: a plain value, a list, or nothing."""

Kind = Literal["text", "id", "number", "date", "list", "flag", "url"]


class Column(Struct, frozen=True):
    """One field of a record, for machines and for readers."""

    key: str
    """The record's key (contract, section 4)."""
    title: str
    """The heading, in English; translated where it is shown."""
    about: str
    """What the field holds, in a sentence, in English; translated where it is shown."""
    pick: Callable[[Plan, Any], Value] | None = None
    """From a row to the value, where that is not what the row has under the key."""
    words: Callable[[Plan, Any, Language], str] | None = None
    """What readers are shown, where that is not the value itself."""
    kind: Kind = "text"
    whole: bool = False
    """Whether a number, alone or in a list, never has a fraction, and a date always has its day."""
    order: Sequence[str] = ()
    """The values in their own order, where that is not the alphabet's."""
    name: Both | None = None
    """The heading where it is the data's own word; it stands instead of the title."""

    def value(self, plan: Plan, row: Any) -> Value:
        """What machine formats are given."""
        if self.pick:
            return self.pick(plan, row)
        found: Value = getattr(row, self.key)
        return found

    def of(self, record: "Of") -> "Column":
        """The same of rows that are not the record itself; nothing of a row that has none."""

        def value(plan: Plan, row: Any) -> Value:
            found = record(plan, row)
            return None if found is None else self.value(plan, found)

        def words(plan: Plan, row: Any, lang: Language) -> str:
            found = record(plan, row)
            return self.words(plan, found, lang) if self.words and found is not None else ""

        return replace(self, pick=value, words=words if self.words else None)

    def rank(self, value: Any) -> Any:
        """By what a value is sorted: a date by its last day, a word of a list by its place."""
        if self.order:
            return self.order.index(value)
        return (last_day(value), value) if self.kind == "date" else value

    def heading(self, lang: Language) -> str:
        """The heading as a reader sees it."""
        return visible(lang.pick(self.name)) if self.name else lang.gettext(self.title)


Of = Callable[[Plan, Any], Any]
"""From a row to the record that a column is of."""


class Hint(Struct, frozen=True):
    """A sentence in the reader's language, with what to type next."""

    words: str
    typed: tuple[str, ...] = ()
    """A command word by word; nothing where there is none to type."""

    @property
    def command(self) -> str:
        """The command as a shell takes it."""
        from shlex import quote

        # Chinese needs no quotation marks, which `shlex` would give it, nor do its bytes where
        # the locale does not know them.
        plain = r"[\w\udc80-\udcff-]+"
        return " ".join(w if re.fullmatch(plain, w) else quote(w) for w in self.typed)

    def told(self, lang: Language, mark: str = "") -> str:
        """Both in a line, the command in marks where it needs any to be told from the words."""
        space = "" if lang.chinese else " "
        return f"{self.words}{space}{mark}{self.command}{mark}" if self.typed else self.words


class Answer(Struct, frozen=True, kw_only=True):
    """What was asked and found beside the rows, for formats that show more than a table."""

    asked: Filter = Filter()
    """What the reader narrowed the records by."""
    by: str = ""
    """What was counted or shaded by."""
    as_of: dt.date | None = None
    """The day of judgement, where anything was judged."""
    records: Sequence[Commitment | Target | Quote] = ()
    """All that was asked for, whatever the limit of rows."""
    judged: Sequence[Judgement] = ()
    """All targets that were asked for, whatever the limit of rows."""
    terms: Sequence[str] = ()
    """What was searched for."""
    findings: Sequence[tuple[Commitment, tuple[Evidence, ...]]] = ()
    """Evidence about commitments themselves; shown, never judged."""
    full: bool = False
    """Whether a screen is to tell all of it."""
    more: Sequence[str] = ()
    """What to type for what a screen leaves out, word by word."""


class Table(Struct, frozen=True):
    """Rows of one kind of record, with the columns that are asked for."""

    plan: Plan
    rows: Sequence[Any]
    name: str
    """The kind of record, as the command is called."""
    columns: tuple[Column, ...]
    shown: tuple[str, ...]
    """The keys of the columns that a reader is shown unless they name others."""
    found: int | None = None
    """How many rows there were before a limit, where there was one."""
    answer: Answer | None = None
    """What the rows are part of; nothing where a reader wants certain fields alone."""
    hints: tuple[Hint, ...] = ()
    """Why there are no rows, and what to type next."""

    @property
    def matched(self) -> int:
        """How many rows there are, shown or not."""
        return len(self.rows) if self.found is None else self.found

    @property
    def day(self) -> dt.date:
        """As of when anything is told: the day of judgement, else today."""
        return (self.answer and self.answer.as_of) or dt.date.today()

    def nothing(self, lang: Language) -> list[Hint]:
        """That there are no rows, why, and what to type next."""
        told = N_("Nothing in the plan matches.")
        if self.name in ("targets", "scorecard", "summary"):
            told = N_("No target in the plan matches.")
        return [Hint(lang.gettext(told)), *self.hints]

    def values(self, row: Any) -> list[Value]:
        """One row for a machine, in the columns' order."""
        plan = self.plan
        return [column.value(plan, row) for column in self.columns]

    def records(self) -> Iterator[dict[str, Value]]:
        """Every row for a machine, by key."""
        keys = [column.key for column in self.columns]
        for row in self.rows:
            yield dict(zip(keys, self.values(row), strict=True))

    def readers_columns(self) -> tuple[Column, ...]:
        """The columns that a reader is shown, in order."""
        by_key = {column.key: column for column in self.columns}
        return tuple(by_key[key] for key in self.shown)

    def cells(self, row: Any, lang: Language) -> list[str]:
        """One row for a reader, in the readers' columns, unseen characters made visible.

        A field that has an `_en` partner speaks the reader's language, unless the
        partner is shown as well: then each speaks its own.
        """
        return [
            visible(
                plain(column.value(self.plan, row), lang)
                if column.words is None or f"{column.key}_en" in self.shown
                else column.words(self.plan, row, lang)
            )
            for column in self.readers_columns()
        ]

    def narrowed(self, fields: Sequence[str]) -> "Table":
        """The table with these fields alone, in this order, for machines and readers alike.

        Raises:
            KeyError: there is no such field.
        """
        if not fields:
            return self
        by_key = {column.key: column for column in self.columns}
        keys = tuple(dict.fromkeys(fields))
        columns = tuple(by_key[key] for key in keys)
        return replace(self, columns=columns, shown=keys, answer=None)

    def ordered(self, field: str) -> "Table":
        """The rows by a field, ascending, or descending with a `-` before it; the absent come last.

        Raises:
            KeyError: there is no such field.
        """
        if not field:
            return self
        column = {column.key: column for column in self.columns}[field.removeprefix("-")]
        found = [(column.value(self.plan, row), row) for row in self.rows]
        present = [pair for pair in found if pair[0] not in (None, "", ())]
        absent = [row for value, row in found if value in (None, "", ())]
        present.sort(key=lambda pair: column.rank(pair[0]), reverse=field.startswith("-"))
        return replace(self, rows=[row for _, row in present] + absent)

    def limited(self, count: int | None) -> "Table":
        """The first `count` rows."""
        if count is None:
            return self
        return replace(self, rows=self.rows[:count], found=self.matched)

    def answering(self, answer: Answer) -> "Table":
        """The table with what its rows are part of."""
        return replace(self, answer=answer)


def plain(value: Value, lang: Language) -> str:
    """A machine's value as a reader is shown it where no better words are known."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return lang.gettext(N_("yes") if value else N_("no"))
    if isinstance(value, tuple):
        return lang.listed(value)
    return str(value)
