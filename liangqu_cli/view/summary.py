"""`summary`: counts as bars, with what became of the targets in colours and in words."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.measure import Measurement
from rich.text import Text

from liangqu_cli.answers.scorecard import STATUSES
from liangqu_cli.answers.summary import Count
from liangqu_cli.language import Language
from liangqu_cli.report import counts, provenance, wording
from liangqu_cli.report.denominator import denominator
from liangqu_cli.report.statuses import UNFOUND
from liangqu_cli.report.summary import TITLES, group_name
from liangqu_cli.report.table import Table
from liangqu_cli.view import records
from liangqu_cli.view.columns import GAP, side_by_side
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import BLANK, Row, paragraph, reading_width
from liangqu_cli.view.text import Prose, narrowest

LINE = "━"
LONGEST = 40
"""How many cells the longest bar takes, where the terminal has room."""


def render(table: Table, lang: Language) -> Screen:
    """The bars, and how many targets there are in all, each counted once."""
    rows: Sequence[Count] = table.rows
    yield paragraph(lang.gettext(TITLES[rows[0].by]), "heading")
    yield BLANK
    yield Bars([(_name(row, table, lang), row) for row in rows], lang)
    yield BLANK
    if table.answer:
        yield paragraph(counts.in_all(table.answer.judged, lang))
        if any(each.status == "no_evidence" for each in table.answer.judged):
            yield paragraph(lang.gettext(UNFOUND), "quiet")
    if twice := provenance.counted(table, lang):
        yield paragraph(twice, "quiet")
    for hint in denominator(table, lang):
        yield paragraph(records.step(hint, lang))


class Bars(Struct, frozen=True):
    """Counts a bar each: whose they are, how many, and of how many which became what."""

    rows: Sequence[tuple[Prose, Count]]
    lang: Language

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Three columns, the last as wide as there is room."""
        width = reading_width(options)
        most = max(row.targets for _, row in self.rows)
        label = max(name.cell_len for name, _ in self.rows)
        least = max(narrowest(name.plain, name.names()) for name, _ in self.rows)
        label = min(label, max(width * 2 // 5, least))
        digits = len(str(most))
        room = max(width - label - digits - 2 * GAP, 6)
        told = [self._told(row, most, min(room, LONGEST)) for _, row in self.rows]
        needed = max(Measurement.get(console, options, each).maximum for each in told)
        rows = [
            [name, Prose(str(row.targets), "key"), each]
            for (name, row), each in zip(self.rows, told, strict=True)
        ]
        yield side_by_side(rows, [label, digits, min(room, needed)], [False, True, False])

    def _told(self, row: Count, most: int, width: int) -> RenderableType:
        """The bar, each status in its colour, and below it the statuses in words."""
        drawn = _bar([(row.statuses[status], status) for status in STATUSES], most, width)
        if row.by == "status":
            return drawn
        words = counts.by_status(row.statuses, self.lang)
        return Group(drawn, Row(Prose(told, status) for status, told in words.items()))


def _bar(parts: Iterable[tuple[int, str]], most: int, width: int) -> Text:
    """A bar of parts, as long as its share of the longest.

    Every part that counts anything takes a cell at least.

    Args:
        parts: How much each part counts, and the kind of the palette that it is of.
        most: What the longest bar counts.
        width: The cells that the longest bar takes.
    """
    told, counted = Text(), 0
    for count, style in parts:
        counted += count
        if count:
            end = max(round(width * counted / most), len(told) + 1)
            told.append(LINE * (end - len(told)), style)
    return told


def _name(row: Count, table: Table, lang: Language) -> Prose:
    if row.by == "district" and row.key is not None:
        return Prose(wording.place(table.plan.districts[row.key], lang), "place")
    for status in STATUSES:
        if row.by == "status" and status == row.key:
            return Prose(wording.status_words(status, lang), status)
    return Prose(lang.pick(group_name(table.plan, row)), "theme" if row.by == "theme" else "key")
