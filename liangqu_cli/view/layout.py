"""How texts stand on a screen: beside a label, behind a bar, in a row."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.text import Text

from liangqu_cli.view.console import NATURAL, Screen
from liangqu_cli.view.text import Prose, line_starts, width_of

WIDEST = 100
"""Running text is set no wider than this, however wide the terminal."""
LEAST = 24
"""With less room than this beside what is typed its meaning goes below."""
GAP = 2
BLANK = Prose()
"""An empty line."""


class Hanging:
    """A text whose lines all begin at one indent, the first after a label.

    A label that would take more than half of the line stands above its text.

    Args:
        body: What is told.
        label: What stands before its first line, in less than `indent` cells.
        indent: Cells before each line.
        mark: What stands before every line instead of spaces, as a quote's bar.
    """

    def __init__(
        self,
        body: RenderableType,
        label: "Text | str" = "",
        indent: int = 0,
        mark: "Text | None" = None,
    ) -> None:
        self._body = body
        self._label = Prose(label) if isinstance(label, str) else label
        self._indent = indent
        self._mark = mark

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines, each with what stands before it."""
        width = reading_width(options)
        indent, label = self._indent, self._label
        if label and indent > max(width // 2, 2):
            yield label
            indent, label = 2, Prose()
        inside = options.update_width(max(width - indent, 1))
        lines = Segment.split_lines(console.render(self._body, inside))
        rest = self._mark or Prose(" " * indent)
        first = label.copy() if label else rest.copy()
        first.pad_right(max(indent - first.cell_len, 0) if label else 0)
        for number, line in enumerate(lines):
            start = rest if number else first
            yield from Segment.apply_style(start.render(console), console.get_style(start.style))
            yield from line
            yield Segment.line()


class Continued(Struct, frozen=True):
    """A text whose lines after the first stand at an indent, so that each beginning is seen."""

    text: Prose
    indent: int

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The first line from the margin, the others as running text below it."""
        starts = line_starts(self.text.plain, reading_width(options))[:1]
        first, *rest = self.text.divide(starts)
        first.rstrip()
        yield first
        for text in rest:
            yield Hanging(Prose().append(text), indent=self.indent)


class Row:
    """Parts in a row, broken between them where there is room, inside one only where it must be."""

    def __init__(self, parts: Iterable[Text | str], style: str = "", between: str = " · ") -> None:
        self._parts = [part if isinstance(part, Text) else Prose(part) for part in parts if part]
        self._style = style
        self._between = between

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """As many parts to a line as it holds."""
        width = reading_width(options)
        line = Prose(style=self._style)
        for part in self._parts:
            if line and line.cell_len + width_of(self._between) + part.cell_len > width:
                yield line
                line = Prose(style=self._style)
            line.append(self._between if line else "").append(part)
        yield line

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """From its widest part to all of them in one line."""
        sizes = [part.cell_len for part in self._parts]
        gaps = width_of(self._between) * (len(sizes) - 1)
        return Measurement(max(sizes, default=0), sum(sizes) + max(gaps, 0))


class Definitions:
    """What may be typed, each with what it means beside it, or below where there is no room.

    Args:
        rows: What is typed, and what it means, in one line or several.
        width: How wide what is typed is taken to be; None for as wide as the widest is.
    """

    def __init__(self, rows: Sequence[tuple[str, str]], width: int | None = None) -> None:
        self._rows = rows
        self._width = width or max(width_of(typed) for typed, _ in rows)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """A definition a line, or as many as it takes."""
        beside = reading_width(options) - self._width - 2 * GAP >= LEAST
        for typed, told in self._rows:
            meaning = Group(*map(Prose, told.split("\n")))
            if beside:
                label = Prose(" " * GAP).append(typed, "typed")
                yield Hanging(meaning, label, self._width + 2 * GAP)
            else:
                yield Hanging(Prose(typed.strip(), "typed"), indent=GAP)
                yield Hanging(meaning, indent=3 * GAP)


def barred(body: RenderableType) -> Hanging:
    """Somebody's words, a bar beside them.

    A cell stays free at the line's end: some terminals give the bar two (UAX #11).
    """
    return Hanging(body, indent=3, mark=Prose("▎ ", "bar"))


def paragraph(text: Text | str, style: str = "", indent: int = 0) -> Hanging:
    """Running text."""
    return Hanging(text if isinstance(text, Text) else Prose(text, style), indent=indent)


def labelled(
    labels: Sequence[Text], bodies: Iterable[Iterable[RenderableType]]
) -> Iterator[Hanging]:
    """What is told of each of several things, each after its label, all at one indent."""
    indent = GAP + max((label.cell_len for label in labels), default=0)
    for label, body in zip(labels, bodies, strict=True):
        yield Hanging(Group(*body), label, indent)


def spaced(parts: Iterable[Iterable[RenderableType]]) -> Screen:
    """Parts one after another, an empty line between two."""
    for number, part in enumerate(parts):
        if number:
            yield BLANK
        yield from part


def headed(title: str, body: Iterable[RenderableType]) -> Screen:
    """A heading with an empty line before it, and what stands under it."""
    yield BLANK
    yield paragraph(title, "heading")
    yield from body


def reading_width(options: ConsoleOptions) -> int:
    """How wide running text may be; without end where it goes into a pipe."""
    width = options.max_width
    return width if width >= NATURAL // 2 else min(width, WIDEST)
