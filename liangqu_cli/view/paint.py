"""The palette, and whether there is colour at all.

Each kind of word has its colour: what became of a target, how firmly a thing was
said, who spoke, which theme. No meaning is told by colour alone. The terminal's
own sixteen colours suit light and dark grounds, but for its blue and its yellow:
the one cannot be read on black, the other on white.
"""

from collections.abc import Mapping

from msgspec import Struct

from liangqu_cli.answers.shades import shade as step

AMBER, STEEL = "color(172)", "color(68)"
"""Colours from beyond the sixteen, each legible on black and on white."""

PALETTE = {
    "heading": "bold",
    "label": "bold",
    "rule": "dim",
    "quiet": "dim",
    "id": "dim",
    "where": "dim",
    "key": "bold",
    "typed": "bold cyan",
    "hit": "bold reverse",
    "place": "bold",
    "person": "magenta",
    "theme": "cyan",
    "bar": "magenta",
    "error": "bold red",
    # what became of a target
    "met": "green",
    "late": AMBER,
    "missed": "red",
    "in_progress": "cyan",
    "reported": STEEL,
    "no_evidence": "magenta",
    "pending": "",
    "undated": "dim",
    # how firmly it was said
    "pledge": "green",
    "aim": AMBER,
    "exploration": "magenta",
    "forecast": STEEL,
    "under_way": "cyan",
    "stated": "dim",
    # what changed
    "added": "green",
    "removed": "red",
    "softened": "red",
    "tightened": "green",
    "moved": AMBER,
    "dropped": "red",
    # how much there is of something
    "shade0": "",
    "shade1": "color(16) on color(153)",
    "shade2": "color(16) on color(110)",
    "shade3": "color(16) on color(67)",
    "shade4": "color(231) on color(24)",
}
"""What each kind of text looks like, as Rich writes styles."""


class Look(Struct, frozen=True, kw_only=True):
    """Where a view is shown."""

    width: int | None = None
    """In cells; None for the natural width, as in a pipe."""
    color: bool = False


def shade(count: int, most: int) -> str:
    """The kind of the palette for a count between nothing and the most there is."""
    return f"shade{step(count, most)}"


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
