"""`matrix`: themes crossed with districts, the more the darker, with totals."""

from collections.abc import Iterator, Sequence

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from liangqu_cli.answers.matrix import Row
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Theme
from liangqu_cli.report import provenance
from liangqu_cli.report.matrix import TITLES
from liangqu_cli.report.table import Answer, Hint, Table
from liangqu_cli.text import visible
from liangqu_cli.view.columns import side_by_side
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import BLANK, paragraph
from liangqu_cli.view.layout import Row as Parts
from liangqu_cli.view.paint import shade
from liangqu_cli.view.records import step
from liangqu_cli.view.text import Prose, width_of

GAP = 1
LEAST = 4
"""How many cells a count takes at least, so that its shade is seen."""


def render(table: Table, lang: Language) -> Screen:
    """The matrix of `commitments`, `targets` or `quotes`."""
    answer = table.answer or Answer()
    themes = [table.plan.themes[key] for key in table.shown if key in table.plan.themes]
    rows: Sequence[Row] = table.rows
    yield paragraph(lang.gettext(TITLES[answer.by]), "heading")
    yield BLANK
    yield Matrix(themes, rows, lang)
    if twice := provenance.counted(table, lang):
        yield BLANK
        yield paragraph(twice, "quiet")
    if len(rows) < len(table.plan.districts):
        told = N_("Districts and themes without a record are left out; all of them:")
        yield BLANK
        yield paragraph(step(Hint(lang.gettext(told), tuple(answer.more)), lang))


class Matrix:
    """Counts in cells: a theme a line, since names are read across; a district a column.

    Where the districts do not fit side by side there is one block of them below another,
    each with its headings; or their initials stand for them, where that halves the blocks.
    """

    def __init__(self, themes: Sequence[Theme], rows: Sequence[Row], lang: Language) -> None:
        self._themes = themes
        self._rows = rows
        self._names = [visible(lang.pick(row.district.name)) for row in rows]
        self._labels = [Prose(lang.pick(theme.name), "theme") for theme in themes]
        self._total = lang.gettext("total")
        self._most = max((row.counts[theme.id] for row in rows for theme in themes), default=0)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """One block, or as many as it takes."""
        width = options.max_width
        label = max(map(width_of, [self._total, *(each.plain for each in self._labels)]))
        label = min(label, max(width // 2, 8))
        initials = [row.district.initials.upper() for row in self._rows]
        room = width - label
        blocks, shorter = (list(self._blocks(heads, room)) for heads in (self._names, initials))
        legend = 2 * len(shorter) <= len(blocks) and len(set(initials)) == len(initials)
        heads, blocks = (initials, shorter) if legend else (self._names, blocks)
        for number, places in enumerate(blocks):
            if number:
                yield BLANK
            yield self._block(heads, places, label)
        if legend:
            yield BLANK
            pairs = zip(initials, self._names, strict=True)
            yield Parts([f"{short} {name}" for short, name in pairs], "quiet", between="  ")

    def _blocks(self, heads: Sequence[str], room: int) -> Iterator[range]:
        """As many districts at a time as fit, the totals after the last of them."""
        start, used = 0, 0
        for place, head in enumerate([*heads, self._total]):
            used += GAP + _size(head)
            if used > room and place > start:
                yield range(start, place)
                start, used = place, GAP + _size(head)
        yield range(start, len(heads) + 1)

    def _block(self, heads: Sequence[str], places: range, label: int) -> RenderableType:
        columns = [*heads, self._total]
        widths = [_size(columns[place]) for place in places]
        totals = [*(row.total for row in self._rows), sum(row.total for row in self._rows)]
        lines: list[list[Text]] = [[Prose(), *(Prose(columns[at], "heading") for at in places)]]
        for theme, name in zip(self._themes, self._labels, strict=True):
            lines.append([name, *(self._cell(theme, at) for at in places)])
        total = Prose(self._total, "heading")
        lines.append([total, *(_key(totals[at]) for at in places)])
        for line in lines:
            for cell, width in zip(line[1:], widths, strict=True):
                cell.align("center", width)
        return side_by_side(lines, [label, *widths], gap=GAP)

    def _cell(self, theme: Theme, place: int) -> Text:
        """A theme's count in one district, on its shade; after those of all, their total."""
        if place == len(self._rows):
            return _key(sum(row.counts[theme.id] for row in self._rows))
        count = self._rows[place].counts[theme.id]
        return Prose(f"{count:>2}", shade(count, self._most)) if count else Prose(" .", "quiet")


def _key(count: int) -> Prose:
    return Prose(f"{count:>2}", "key")


def _size(head: str) -> int:
    return max(width_of(head) + 1, LEAST)
