"""Two texts one under the other, what differs between brackets: legible without colour."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from liangqu_cli.answers.differences import Piece
from liangqu_cli.text import visible
from liangqu_cli.view.paint import Look
from liangqu_cli.view.wrap import padded, width_of, wrapped

OPEN, CLOSE = "⟦", "⟧"
Side = Literal["old", "new"]
STYLES: dict[Side, str] = {"old": "removed", "new": "added"}
GAP = "  "
LEAST = 12
"""With less room than this beside its label a text goes below it."""


def marked(differences: Sequence[Piece], side: Side) -> str:
    """One of the two texts, each stretch that the other has not between brackets.

    Where only the other has something, the brackets are empty. White space at
    their ends is shown, since it would look like nothing.
    """
    parts = []
    for piece in differences:
        text = piece.old if side == "old" else piece.new
        parts.append(visible(text) if piece.same else f"{OPEN}{_shown(text)}{CLOSE}")
    return "".join(parts)


def compared(
    differences: Sequence[Piece], labels: tuple[str, str], look: Look, indent: str
) -> Iterator[str]:
    """Both texts, each after its label, in lines that fit."""
    size = max(map(width_of, labels))
    sides: tuple[Side, Side] = ("old", "new")
    for label, side in zip(labels, sides, strict=True):
        first = indent + padded(label, size) + GAP
        if look.width is not None and look.width - width_of(first) < LEAST:
            yield GAP + label + "\n"
            first = GAP
        width = None if look.width is None else look.width - width_of(first)
        text = marked(differences, side)
        lines = wrapped(text, width) if width is not None else (text,)
        for number, line in enumerate(_painted(lines, STYLES[side], look)):
            yield (first if number == 0 else " " * width_of(first)) + line + "\n"


def _painted(lines: Sequence[str], style: str, look: Look) -> Iterator[str]:
    """The lines with what stands between brackets painted, over the ends of lines too."""
    inside = False
    for line in lines:
        parts = []
        for part in re.split(f"([{OPEN}{CLOSE}])", line):
            if part == OPEN:
                inside = True
            parts.append(look.paint(part, style) if inside or part == CLOSE else part)
            if part == CLOSE:
                inside = False
        yield "".join(parts)


def _shown(text: str) -> str:
    """A stretch that differs; a space at either end shows, and one that only looks like it."""
    seen = visible(text).replace("\u3000", "<U+3000>").replace("\xa0", "<U+00A0>")
    bare = seen.strip(" ")
    before = len(seen) - len(seen.lstrip(" "))
    return "␣" * before + bare + "␣" * (len(seen) - before - len(bare))
