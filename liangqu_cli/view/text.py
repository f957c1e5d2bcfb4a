"""Text as Chinese and English are set in a fixed grid of cells: the only place that breaks lines.

A subset of UAX #14: a line may break at a space and beside a Chinese character,
never before closing punctuation nor after opening punctuation (GB/T 15834, 5.1),
nor between a figure and the character that it counts. What is marked as a name
stays on one line, and so does a word with hyphens, an id say, wherever a line can
hold it. A paragraph does not end in a line of a single character. Nothing is dropped.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len
from rich.containers import Lines
from rich.measure import Measurement
from rich.text import Text

from liangqu_cli.text import visible

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, JustifyMethod, OverflowMethod
    from rich.style import StyleType

WHOLE = frozenset({"person", "place", "theme", "id", "where", "typed"})
"""The styles of names, ids, locators and commands: never broken where a line can hold them."""

_CLOSING = "，。、；：？！）》」』】〕〉”’％…—-.;:?!)]}%‰·⟧"
_OPENING = "（《「『【〔〈“‘([{$¥￥⟦"
_WIDE = (
    *((0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF)),
    *((0xFE30, 0xFE6F), (0xFF00, 0xFFEF), (0x1F000, 0x3FFFF)),
)
"""Where the characters lie that lines break beside."""
_MARKS = _CLOSING + ", "
_HAN = range(0x3400, 0xA000)


class _Kinds(dict[int, str]):
    """The kind of each character, for patterns to speak of, as each is met first.

    A space; `(` opening and `)` closing marks, `]` wide closing ones, `,` the comma; `0` a
    figure; `H` a Chinese character and `W` another wide one; `a` for all else.
    """

    def __missing__(self, code: int) -> str:
        self[code] = kind = self._kind(code)
        return kind

    @staticmethod
    def _kind(code: int) -> str:
        letter = chr(code)
        wide = any(first <= code <= last for first, last in _WIDE)
        if letter in _OPENING:
            return "("
        if letter in _CLOSING:
            return "]" if wide else ")"
        if letter.isspace():
            return " "
        if letter in ",0123456789":
            return "," if letter == "," else "0"
        return ("H" if code in _HAN else "W") if wide else "a"


_KINDS = _Kinds()
_PIECE = re.compile(r"\(*(?:[HW\]]|[a0),]+(?:(?<=0)H)?|(?= |$))[),\]]{0,4}| +")
"""What stays on one line: a word, or a character, with the punctuation that clings to it."""
_PART = re.compile("[^-/?&=]*[-/?&=]+|[^-/?&=]+")
"""Where a word breaks that no line can hold: after the hyphens of an id, the slashes of a URL."""
_NAME = re.compile(r"[^ H,\]](?:[^H,\]]*[^ H,\]])?[,\]]?|H+[,\]]?")
"""One name in a row of them; the two halves of one in both languages count as two."""
_WORD = re.compile(r"[^ H,\]]+[,\]]?|H+[,\]]?")
"""The same of names that are made of words."""
_CLINGING = 4
"""A line gives up so many marks at most to the next, so that punctuation stays with its word."""


class Prose(Text):
    """Text that breaks into lines well; characters that could act on a terminal are shown."""

    def __init__(self, text: str = "", style: "StyleType" = "", **more: Any) -> None:
        super().__init__(visible(text), style, **more)

    def append(self, text: "Text | str", style: "StyleType | None" = None) -> "Prose":
        """Add a text, in a style of its own or none."""
        super().append(visible(text) if isinstance(text, str) else text, style)
        return self

    def wrap(
        self,
        console: "Console",
        width: int,
        *,
        justify: "JustifyMethod | None" = None,
        overflow: "OverflowMethod | None" = None,
        tab_size: int = 8,
        no_wrap: bool | None = None,
    ) -> Lines:
        """The text in lines of at most `width` cells, none of them cut."""
        if width_of(self.plain) <= width:
            lines = Lines([self])
        else:
            divided = self.divide(line_starts(self.plain, width, self.names()))
            for line in divided:
                line.rstrip()
            lines = Lines(line for line in divided if line)
        if justify in ("right", "center"):
            lines.justify(console, width, justify=justify, overflow="fold")
        return lines

    def __rich_measure__(self, console: "Console", options: "ConsoleOptions") -> Measurement:
        """From its widest unbreakable piece to all of it in one line."""
        return Measurement(narrowest(self.plain, self.names()), width_of(self.plain))

    def names(self) -> list[tuple[int, int]]:
        """Where its names stand, from where to where."""
        if self.style in WHOLE:
            return [(0, len(self))]
        return [(span.start, span.end) for span in self.spans if span.style in WHOLE]


def names(text: str, style: str) -> Prose:
    """A row of names, each of which stays on one line; of a theme's in English each word does."""
    prose = Prose(text)
    kinds = prose.plain.translate(_KINDS)
    for found in (_WORD if style == "theme" else _NAME).finditer(kinds):
        prose.stylize(style, found.start(), found.end())
    return prose


def width_of(text: str) -> int:
    """How many cells a text takes."""
    return len(text) if text.isascii() else cell_len(text)


def narrowest(text: str, whole: Sequence[tuple[int, int]] = ()) -> int:
    """The width of the widest piece that should not be broken."""
    return max((width_of(text[begin:end]) for begin, end in _pieces(text, whole)), default=0)


def line_starts(text: str, width: int, whole: Sequence[tuple[int, int]] = ()) -> list[int]:
    """Where the lines begin but the first, so that none is wider than `width` cells.

    White space that a line begins or ends with does not count. A single character
    wider than `width` still gets a line of its own.

    Args:
        text: The text, in one line.
        width: In cells.
        whole: The spans that stay on one line wherever one can hold them.
    """
    if width_of(text) <= width:
        return []
    begins, starts, used = [0], [0], 0
    for begin, end in _parts(text, width, whole):
        size = width_of(text[begin:end])
        if used + size > width and not text[begin:end].isspace():
            if begin:
                starts.append(begin)
            used = 0
        begins.append(begin)
        used += size
    if len(starts) > 1 and len(text[starts[-1] :].strip(_MARKS)) == 1:
        before = begins[begins.index(starts[-1]) - 1]
        if before > starts[-2] and text[before] != " " and width_of(text[before:]) <= width:
            starts[-1] = before
    return starts[1:]


def _parts(text: str, width: int, whole: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The pieces; those that no line can hold are broken up."""
    fitting = [span for span in whole if width_of(text[slice(*span)]) <= width]
    for begin, end in _pieces(text, fitting):
        if width_of(text[begin:end]) <= width:
            yield begin, end
            continue
        for part in _PART.finditer(text, begin, end):
            at = part.start()
            while at < part.end():
                stop = _fitting(text, at, part.end(), width)
                yield at, stop
                at = stop


def _pieces(text: str, whole: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What should stay on one line, from where to where: `whole` spans, and all else by rule."""
    names = iter(sorted(whole))
    name = next(names, None)
    begin = 0
    for found in _PIECE.finditer(text.translate(_KINDS)):
        end = found.end()
        while name and name[1] <= end:
            name = next(names, None)
        if end > begin and not (name and name[0] < end):
            yield begin, end
            begin = end
    if begin < len(text):
        yield begin, len(text)


def _fitting(text: str, begin: int, end: int, width: int) -> int:
    """Where a line ends that a part of a word fills; at least a character later."""
    stop = min(end, begin + max(width, 1))
    while stop > begin + 1 and width_of(text[begin:stop]) > width:
        stop -= 1
    for earlier in range(stop, max(begin, stop - _CLINGING), -1):
        if earlier == end or not (text[earlier] in _MARKS or text[earlier - 1] in _OPENING):
            return earlier
    return stop
