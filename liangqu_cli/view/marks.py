"""Two texts one under the other, what differs between brackets: legible without colour."""

from collections.abc import Sequence
from typing import Literal

from liangqu_cli.answers.differences import Piece
from liangqu_cli.text import visible
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import labelled
from liangqu_cli.view.text import Prose

OPEN, CLOSE = "⟦", "⟧"
Side = Literal["old", "new"]
STYLES: dict[Side, str] = {"old": "removed", "new": "added"}


def compared(differences: Sequence[Piece], labels: tuple[str, str]) -> Screen:
    """Both texts, each after its label, in lines that fit."""
    sides: tuple[Side, Side] = ("old", "new")
    return labelled([*map(Prose, labels)], ([marked(differences, side)] for side in sides))


def marked(differences: Sequence[Piece], side: Side) -> Prose:
    """One of the two texts, each stretch that the other has not between brackets.

    Where only the other has something, the brackets are empty. White space at
    their ends is shown, since it would look like nothing.
    """
    told = Prose()
    for piece in differences:
        text = piece.old if side == "old" else piece.new
        if piece.same:
            told.append(text)
        else:
            told.append(f"{OPEN}{_shown(text)}{CLOSE}", STYLES[side])
    return told


def _shown(text: str) -> str:
    """A stretch that differs; a space at either end shows, and one that only looks like it."""
    seen = visible(text).replace("\u3000", "<U+3000>").replace("\xa0", "<U+00A0>")
    bare = seen.strip(" ")
    before = len(seen) - len(seen.lstrip(" "))
    return "␣" * before + bare + "␣" * (len(seen) - before - len(bare))
