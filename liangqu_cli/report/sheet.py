"""A table as whoever opens it in a spreadsheet has it: every field, in the reader's language."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from liangqu_cli.dates import first_day
from liangqu_cli.language import N_, Language
from liangqu_cli.report import wording
from liangqu_cli.report.statuses import STATUS_MEANINGS
from liangqu_cli.report.table import Column, Table, Value, plain
from liangqu_cli.text import visible

_MEANINGS = {
    "strength": N_("How firmly it was said, by the words used."),
    "level": N_("Whether it is the city itself or a district."),
    "form": N_("Whether it stands in the source's quotation marks, or is a text under the name."),
    "comparator": N_("How exact the number is, or which way it is to be taken."),
    "basis": N_("How it is counted: as it stands, every year, on yearly average or in total."),
    "better": N_("Which way beyond an approximate number keeps it, where that is plain."),
    "places": N_("The places that it names."),
    "authors": N_("Who wrote it."),
    "type": N_("What kind of document it is."),
    "kind": N_("What kind of record it is."),
    "event": N_("What happens then."),
    "by": N_("What is counted by."),
    "severity": N_("How serious it is; an error makes the dataset invalid."),
    "change": N_("Whether the record came, went or changed."),
}
"""What some fields hold, by key, where programs are told words that no sheet has."""


Cell = str | int | float | dt.date | None
"""What a spreadsheet is given: a number, a whole day, else a text; or nothing."""


class Field(NamedTuple):
    """What a column of a sheet holds."""

    key: str
    """The key that machine formats give to these very words."""
    heading: str
    meaning: str


class Sheet:
    """A table's columns and rows for a spreadsheet.

    The columns that readers are shown come first, then all others. Of the two halves of a
    field the reader's alone stands there; both where both are shown, or where each has a
    name of its own, as a quote and its translation have.
    """

    def __init__(self, table: Table, lang: Language) -> None:
        self.table = table
        self._lang = lang
        self._by_key = {column.key: column for column in table.columns}
        shown = [column for key in table.shown for column in self._halves(key)]
        kept = [column for column in table.columns if not self._is_folded(column)]
        self.columns = tuple({column.key: column for column in (*shown, *kept)}.values())
        self.printed = len(shown)
        """How many of the columns readers are shown, which fit on a page."""
        self._kept = {column.key for column in self.columns}

    def rows(self) -> Iterator[list[Cell]]:
        """Each row: numbers as they are, whole days as such, all else in words.

        A number that readers are told nothing of, as one of another indicator, is left out.
        """
        for row in self.table.rows:
            yield [self._cell(column, row) for column in self.columns]

    def terms(self) -> list[Field]:
        """What each status means, where there is a column of them."""
        if "status" not in self._kept:
            return []
        gettext = self._lang.gettext
        return [
            Field(status, gettext(wording.STATUS_WORDS[status]), gettext(meaning))
            for status, meaning in STATUS_MEANINGS.items()
        ]

    def fields(self) -> list[Field]:
        """What each column holds, in a sentence."""
        return [
            Field(
                column.key if self._is_original(column) else f"{column.key}_en",
                column.heading(self._lang),
                self._lang.gettext(_MEANINGS.get(column.key, column.about)),
            )
            for column in self.columns
        ]

    def _halves(self, key: str) -> list[Column]:
        """A field that is shown, with an English half of its own name; the reader's first."""
        column, half = self._by_key[key], self._by_key.get(f"{key}_en")
        if half is None or half.title == column.title:
            return [column]
        return [column, half] if self._lang.chinese else [half, column]

    def _is_folded(self, column: Column) -> bool:
        half = self._by_key.get(column.key.removesuffix("_en"))
        return half is not None and half is not column and column.key not in self.table.shown

    def _is_original(self, column: Column) -> bool:
        """Whether a column's own half stands in it, and not the English one."""
        english = f"{column.key}_en"
        return self._lang.chinese or english not in self._by_key or english in self._kept

    def _cell(self, column: Column, row: Any) -> Cell:
        value = column.value(self.table.plan, row)
        if column.key == "status" and value is not None:  # nothing is judged of a commitment
            terms: Mapping[Any, str] = wording.STATUS_WORDS
            return self._lang.gettext(terms[value])
        words = plain(value, self._lang)
        if column.words is not None and f"{column.key}_en" not in self._kept:
            words = column.words(self.table.plan, row, self._lang)
        if column.kind == "number":
            return value if words and isinstance(value, (int, float)) else None
        return _day(column, value) or visible(words) or None


def _day(column: Column, value: Value) -> dt.date | None:
    """What a cell of a column is as a date to the day; a less precise one is told in words."""
    if column.kind != "date" or not isinstance(value, str) or len(value) != len("2030-05-20"):
        return None
    return first_day(value)
