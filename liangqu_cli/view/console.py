"""The only Console: renderables into text, line by line, for whoever writes it."""

from collections.abc import Callable, Iterable, Iterator
from io import StringIO

from rich.color import ColorSystem
from rich.console import Console, RenderableType
from rich.segment import Segment
from rich.style import Style
from rich.theme import Theme

from liangqu_cli.language import Language
from liangqu_cli.report.table import Table
from liangqu_cli.view.paint import PALETTE, Look

Screen = Iterator[RenderableType]
"""What a reader sees, from top to bottom."""
View = Callable[[Table, Language], Screen]
"""How a table is shown to a reader of a language."""
NATURAL = 1 << 30
"""The width of a line that nothing limits, as in a pipe."""


def drawn(renderables: Iterable[RenderableType], look: Look) -> Iterator[str]:
    """Renderables as lines of text, each as soon as it is drawn, styled where there is colour.

    No line ends in a space that shows nothing.
    """
    console = _console(look)
    for renderable in renderables:
        for line in Segment.split_lines(console.render(renderable)):
            yield _text(line, look.color) + "\n"


def _console(look: Look) -> Console:
    """A console of that width; what it is asked to print goes nowhere, since we write ourselves."""
    return Console(
        file=StringIO(),
        width=look.width or NATURAL,
        height=1,
        color_system="256" if look.color else None,
        theme=Theme(PALETTE),
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        force_jupyter=False,
    )


def _text(line: Iterable[Segment], color: bool) -> str:
    parts = [(text, style) for text, style, _ in line if text]
    while parts and not _shows(parts[-1], color):
        parts.pop()
    if parts and not (color and _has_ground(parts[-1])):
        parts[-1] = (parts[-1][0].rstrip(" "), parts[-1][1])
    if not color:
        return "".join(text for text, _ in parts)
    return "".join(
        style.render(text, color_system=ColorSystem.EIGHT_BIT) if style else text
        for text, style in parts
    )


def _shows(part: tuple[str, Style | None], color: bool) -> bool:
    return bool(part[0].strip(" ")) or (color and _has_ground(part))


def _has_ground(part: tuple[str, Style | None]) -> bool:
    style = part[1]
    return style is not None and bool(style.bgcolor or style.reverse)
