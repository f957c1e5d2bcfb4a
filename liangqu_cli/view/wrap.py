"""Lines as Chinese and English are set in a fixed grid of cells.

A subset of UAX #14: a line may break at a space and beside a Chinese character,
never before closing punctuation nor after opening punctuation (GB/T 15834, 5.1),
and inside a word only where the word is wider than the line. Nothing is dropped.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rich.cells import cell_len

_CLOSING = "，。、；：？！）》」』】〕〉”’％…—,.;:?!)]}%‰·⟧"
_OPENING = "（《「『【〔〈“‘([{$¥￥⟦"
_WIDE = (
    "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef"
)
_PIECE = re.compile(
    rf"[{re.escape(_OPENING)}]*"
    rf"(?:[{_WIDE}\U0001f000-\U0003ffff]|[^\s{_WIDE}\U0001f000-\U0003ffff{re.escape(_OPENING)}]+|(?=\s|$))"
    rf"[{re.escape(_CLOSING)}]*|\s+"
)


def width_of(text: str) -> int:
    """How many cells a text takes."""
    return len(text) if text.isascii() else cell_len(text)


@lru_cache(maxsize=65536)
def wrapped(text: str, width: int) -> tuple[str, ...]:
    """A text in lines of at most `width` cells; at least one line.

    A single character wider than `width` still gets a line of its own.
    """
    if width_of(text) <= width:
        return (text,)
    lines: list[str] = []
    line, used = "", 0
    for piece in _pieces(text):
        size = width_of(piece)
        rest = piece
        if used + size > width:
            if piece.isspace():
                continue
            if line.strip():
                lines.append(line.rstrip())
                line, used = "", 0
            while size > width and (head := _head(rest, width)) != rest:
                lines.append(head)
                rest = rest[len(head) :]
                size = width_of(rest)
        if line or not rest.isspace():
            line, used = line + rest, used + size
    if line.strip() or not lines:
        lines.append(line.rstrip())
    return tuple(lines)


def flowed(parts: Iterable[str], width: int, between: str = " · ") -> list[str]:
    """Parts in a row, broken between them where there is room, inside one only where it must be."""
    lines: list[str] = []
    for part in parts:
        if lines and width_of(lines[-1]) + width_of(between) + width_of(part) <= width:
            lines[-1] += between + part
        else:
            lines.extend(wrapped(part, width))
    return lines


def narrowest(text: str) -> int:
    """The width of the widest piece that should not be broken."""
    return max((width_of(piece) for piece in _pieces(text)), default=0)


def _pieces(text: str) -> Iterator[str]:
    """What must stay on one line: a word, or a character with the punctuation that clings to it."""
    position = 0
    for found in _PIECE.finditer(text):
        if found.start() > position:
            yield text[position : found.start()]
        if found.group():
            yield from _split_word(found.group())
        position = found.end()
    if position < len(text):
        yield text[position:]


def _split_word(piece: str) -> Iterator[str]:
    """An id or an address may also break after its hyphens and slashes."""
    if len(piece) > 12 and piece.isascii():
        yield from re.findall(r"[^-/?&=]*[-/?&=]+|[^-/?&=]+", piece)
    else:
        yield piece


def _head(piece: str, width: int) -> str:
    """As much of a piece as fits, at least one character, and no closing punctuation left over."""
    end, used = 0, 0
    for position, letter in enumerate(piece):
        used += width_of(letter)
        if used > width and position:
            break
        end = position + 1
    while 1 < end < len(piece) and (piece[end] in _CLOSING or piece[end - 1] in _OPENING):
        end -= 1
    return piece[:end]


def padded(text: str, width: int) -> str:
    """A text followed by spaces up to `width` cells."""
    return text + " " * (width - width_of(text))
