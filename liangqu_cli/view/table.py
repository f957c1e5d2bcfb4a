"""A table in a terminal: headings, rows, no frames; where it is narrow, one field a line."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

from msgspec import Struct
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult

from liangqu_cli.language import Language
from liangqu_cli.report.table import Column, Hint, Table
from liangqu_cli.view.columns import GAP, column_widths, natural_widths, side_by_side
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import BLANK, WIDEST, Hanging, paragraph, spaced
from liangqu_cli.view.text import Prose, names

NARROW = 40
"""Below so many cells a table gives way to the record view."""
SAMPLE = 400
"""How many rows the widths are taken from; a wider cell after them is folded like any other."""
BATCH = 20
"""How many rows are drawn at a time, so that the first are seen at once."""
NAMES = {
    "district": "place",
    "name": "place",
    "official": "person",
    "officials": "person",
    "themes": "theme",
}
"""The columns that hold names, each with whose."""


class Layout(Struct, frozen=True):
    """How a table's columns stand side by side."""

    shown: tuple[int, ...]
    """Which columns, by their places."""
    widths: list[int]
    room: int
    """How wide the line is."""
    under: int | None = None
    """Below which column's words the id stands, where it has no column of its own."""
    ids: int = 0
    """Which column holds the ids."""

    def cells(self, row: Sequence[Prose]) -> list[RenderableType]:
        """A row's cells as they are shown."""
        stacked = self.under if not self.overhang(row) else None
        return [Group(row[at], row[self.ids]) if at == stacked else row[at] for at in self.shown]

    def overhang(self, row: Sequence[Prose]) -> RenderableType | None:
        """The id where the column that it stands in cannot hold it: on a line of its own."""
        if self.under is None:
            return None
        place = self.shown.index(self.under)
        size = row[self.ids].cell_len
        if size <= self.widths[place]:
            return None
        indent = sum(self.widths[:place]) + GAP * place
        room = min(self.room, WIDEST)
        return Hanging(row[self.ids], indent=max(0, min(indent, room - size)))

    def folds(self, row: Sequence[Prose]) -> bool:
        """Whether a row takes more than one line."""
        sizes = zip(self.shown, self.widths, strict=True)
        return self.under is not None or any(row[at].cell_len > size for at, size in sizes)


class Listing:
    """A table of records, whichever they are.

    Where the columns do not fit side by side, the id, which is for typing and not
    for reading, goes below the words; where they still do not, each record is told
    field by field.
    """

    def __init__(self, table: Table, lang: Language) -> None:
        self._table = table
        self._lang = lang
        self._columns = table.readers_columns()
        self._headings = [Prose(column.heading(lang), "heading") for column in self._columns]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The headings, then the rows batch by batch."""
        unread = map(self._cells, self._table.rows)
        sample = list(islice(unread, SAMPLE))
        layout = self._layout(sample, options.max_width)
        rows = chain(sample, unread)
        if layout is None:
            yield from self._record_view(rows)
            return
        yield from self._side_by_side(rows, layout, roomy=any(map(layout.folds, sample)))

    def _side_by_side(
        self, rows: Iterable[Sequence[Prose]], layout: Layout, roomy: bool
    ) -> Iterator[RenderableType]:
        """The headings with a rule below, then the rows, a blank line between two where any folds.

        The first rows come at once: a batch ends with them.
        """
        numeric = [self._is_number(self._columns[at]) for at in layout.shown]
        head = [self._headings[at] for at in layout.shown]
        rule = [Prose("-" * width, "rule") for width in layout.widths]
        yield side_by_side([head, rule], layout.widths, numeric)
        batch: list[list[RenderableType]] = []
        for number, row in enumerate(rows):
            if roomy and number and not batch:
                yield BLANK
            batch.append(layout.cells(row))
            overhang = layout.overhang(row)
            if overhang or len(batch) == BATCH:
                yield side_by_side(batch, layout.widths, numeric, between=roomy)
                batch.clear()
            if overhang:
                yield overhang
        if batch:
            yield side_by_side(batch, layout.widths, numeric, between=roomy)

    def _layout(self, sample: Sequence[Sequence[Prose]], width: int) -> Layout | None:
        rows = [self._headings, *sample]
        every = tuple(range(len(self._columns)))
        natural = natural_widths(rows)
        if sum(natural) + GAP * (len(every) - 1) <= width:
            return Layout(every, natural, width)
        if width < NARROW:
            return None
        ids = next((at for at in every if self._columns[at].key == "id"), None)
        if ids is None or len(every) == 1:
            widths = column_widths(rows, width)
            return None if widths is None else Layout(every, widths, width)
        shown = tuple(at for at in every if at != ids)
        under = max(shown, key=lambda at: natural[at])
        widths = column_widths([[row[at] for at in shown] for row in rows], width)
        return None if widths is None else Layout(shown, widths, width, under, ids)

    def _record_view(self, rows: Iterable[Sequence[Prose]]) -> Screen:
        indent = max(heading.cell_len for heading in self._headings) + GAP
        return spaced(
            [
                Hanging(cell, heading, indent)
                for heading, cell in zip(self._headings, row, strict=True)
                if cell
            ]
            for row in rows
        )

    def _cells(self, row: Any) -> list[Prose]:
        texts = self._table.cells(row, self._lang)
        return [
            self._cell(column, text, row) for column, text in zip(self._columns, texts, strict=True)
        ]

    def _cell(self, column: Column, text: str, row: Any) -> Prose:
        if column.key in NAMES:
            named = column.value(self._table.plan, row)
            return names(text, NAMES[column.key]) if named else Prose(text, "quiet")
        style = ""
        if column.key in ("status", "strength"):
            style = str(column.value(self._table.plan, row))
        elif column.kind == "id":
            style = "id"
        return Prose(text, style)

    @staticmethod
    def _is_number(column: Column) -> bool:
        return column.kind == "number" and column.key != "value"


def render(table: Table, lang: Language) -> Iterator[Listing]:
    """The table, every cell whole, folded where the terminal is narrow."""
    yield Listing(table, lang)


def followed(screen: Screen, foot: Sequence[Hint], hints: Iterable[Hint], lang: Language) -> Screen:
    """A screen with its foot, and what a reader may want to know of what it leaves out."""
    from liangqu_cli.view.records import step

    yield from screen
    if foot:
        yield BLANK
    yield from (paragraph(step(line, lang)) for line in foot)
    for hint in hints:
        yield BLANK
        yield paragraph(step(hint, lang))


def nothing(table: Table, lang: Language) -> Screen:
    """That no record is as asked for, why, and what to type next."""
    from liangqu_cli.view.records import step

    for hint in table.nothing(lang):
        yield paragraph(step(hint, lang))
