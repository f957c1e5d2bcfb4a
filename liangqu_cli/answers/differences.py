"""Where two texts differ, character by character; the words of alphabets whole."""

import re
from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

_TOKEN = re.compile("[A-Za-z\u00c0-\u024f]+|.", re.DOTALL)
TOO_MUCH = 400_000_000
"""Beyond so many pairs of tokens two texts are called different as a whole: comparing them
takes time with the product of their lengths."""


class Piece(Struct, frozen=True):
    """A stretch of two texts: the same in both, or what one has in the other's place."""

    old: str
    new: str

    @property
    def same(self) -> bool:
        """Whether both texts have this stretch."""
        return self.old == self.new


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Two texts cut into stretches that are the same and stretches that differ, in turn."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    middle = before[head : len(before) - tail], after[head : len(after) - tail]
    found = [Piece("".join(before[:head]), "".join(before[:head]))]
    if len(middle[0]) * len(middle[1]) > TOO_MUCH:
        found.append(Piece("".join(middle[0]), "".join(middle[1])))
    else:
        from rapidfuzz.distance import Indel

        one, other = middle
        for code in Indel.opcodes(one, other):
            was = "".join(one[code.src_start : code.src_end])
            found.append(Piece(was, "".join(other[code.dest_start : code.dest_end])))
    rest = "".join(before[len(before) - tail :])
    found.append(Piece(rest, rest))
    return _joined([piece for piece in found if piece.old or piece.new])


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many tokens two texts have in common at their beginnings."""
    for count, (token, counterpart) in enumerate(zip(one, other, strict=False)):
        if token != counterpart:
            return count
    return min(len(one), len(other))


def _joined(found: list[Piece]) -> tuple[Piece, ...]:
    """Neighbours that are the same in one piece, and so neighbours that differ."""
    runs = groupby(range(len(found)), lambda at: _differs(found, at))
    parts = ([found[at] for at in run] for _, run in runs)
    return tuple(
        Piece("".join(piece.old for piece in part), "".join(piece.new for piece in part))
        for part in parts
    )


def _differs(found: list[Piece], at: int) -> bool:
    """Whether a piece differs, or is the same by chance between two longer differences.

    So is the white space between two words that differ.
    """
    piece = found[at]
    around = found[max(at - 1, 0) : at] + found[at + 1 : at + 2]
    return not piece.same or (
        len(around) == 2
        and (
            piece.old.isspace()
            or all(_size(piece.old) < max(_size(near.old), _size(near.new)) for near in around)
        )
    )


def _size(text: str) -> int:
    return len(_TOKEN.findall(text))
