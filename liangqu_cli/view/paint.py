"""The palette, and whether there is colour at all.

Few colours, each with one meaning, from the terminal's own sixteen so that they
suit light and dark grounds; no meaning is told by colour alone.
"""

from collections.abc import Mapping

from msgspec import Struct

from liangqu_cli.language import Language

PALETTE = {
    "heading": "bold",
    "name": "bold",
    "label": "dim",
    "quiet": "dim",
    "rule": "dim",
    "hit": "bold reverse",
    "met": "green",
    "late": "magenta",
    "missed": "red",
    "in_progress": "cyan",
    "reported": "dim",
    "no_evidence": "dim",
    "pending": "",
    "undated": "dim",
    "added": "green",
    "removed": "red",
    "bar": "cyan",
    "filled": "on color(67)",
    "error": "bold red",
    "softened": "red",
    "tightened": "green",
    "moved": "magenta",
    "dropped": "red",
    "shade0": "",
    "shade1": "color(16) on color(153)",
    "shade2": "color(16) on color(110)",
    "shade3": "color(16) on color(67)",
    "shade4": "color(231) on color(24)",
}
"""What each kind of text looks like, as Rich writes styles."""


class Look(Struct, frozen=True, kw_only=True):
    """What a view needs to know of where it is shown."""

    lang: Language
    width: int | None = None
    """In cells; None for the natural width, as in a pipe."""
    color: bool = False

    def paint(self, text: str, kind: str, link: str | None = None) -> str:
        """`text` in the style of a kind of the palette, or as it is where there is no colour.

        `link` makes it a hyperlink where there is colour, since only a terminal has both.
        """
        if not self.color or not text:
            return text
        return _painted(text, PALETTE[kind], link)


def shade(count: int, most: int) -> str:
    """The kind of the palette for a count between nothing and the most there is."""
    if not count or not most:
        return "shade0"
    return f"shade{1 + min(3, (count - 1) * 4 // most)}"


def _painted(text: str, style: str, link: str | None) -> str:
    from rich.color import ColorSystem
    from rich.style import Style

    wanted = Style.parse(style) + Style(link=link)
    return wanted.render(text, color_system=ColorSystem.EIGHT_BIT)


def has_color(choice: str, terminal: bool, environment: Mapping[str, str]) -> bool:
    """Whether to use colour.

    `--color` first; then `NO_COLOR` (no-color.org), `FORCE_COLOR` and
    `CLICOLOR_FORCE` (set, and not `0`), `TERM=dumb` and `CLICOLOR=0`; then
    whether standard output is a terminal.
    """
    if choice in ("always", "never"):
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE"):
        if environment.get(name, "0") not in ("0", ""):
            return True
    if environment.get("TERM") == "dumb" or environment.get("CLICOLOR") == "0":
        return False
    return terminal
