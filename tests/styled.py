"""A terminal's styles in words: `⟨green⟩✓ met⟨/⟩` for what escape codes draw.

How the codes are grouped makes no difference here, as it makes none on a screen:
only which characters look how.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from rich.ansi import AnsiDecoder
from rich.color import Color
from rich.style import Style

ATTRIBUTES = ("bold", "dim", "italic", "underline", "blink", "reverse", "strike")
COLORS = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
SEEN_ON_A_SPACE = ("on ", "reverse", "underline", "strike", "link=")
"""What tells a styled space from any other."""
_CODES = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b\x07]*(?:\x1b\\|\x07)")
"""The codes of styles (ECMA-48) and of hyperlinks (OSC 8)."""

Run = tuple[str, str]
"""A style in words, empty where there is none, and characters that have it."""


def tagged(text: str) -> str:
    """A text with its styles in words."""
    return "\n".join("".join(map(_in_words, runs)) for runs in _lines(text))


def bare(text: str) -> str:
    """A text without its styles; an escape code that is no style stays, and shows."""
    return _CODES.sub("", text).replace("\x1b", "␛")


def styling(text: str) -> Counter[Run]:
    """How often each character has each style, wherever it stands.

    It is the same for two texts that differ only in where their lines end.
    """
    return Counter(
        (style, character)
        for runs in _lines(text)
        for style, characters in runs
        for character in characters
        if style and (character != " " or _shows_on_a_space(style))
    )


def _lines(text: str) -> Iterator[list[Run]]:
    """Line by line the runs of characters of one style."""
    decoder = AnsiDecoder()
    for line in text.split("\n"):
        decoded = decoder.decode_line(line)
        styles = [""] * len(decoded.plain)
        for start, end, style in decoded.spans:
            words = _words(style) if isinstance(style, Style) else style
            styles[start:end] = _trimmed(decoded.plain[start:end], words)
        pairs = zip(styles, decoded.plain, strict=True)
        yield [
            (style, "".join(character for _, character in run))
            for style, run in groupby(pairs, key=lambda pair: pair[0])
        ]


def _trimmed(characters: str, style: str) -> list[str]:
    """The style of each character; none for a space at either end that does not show it."""
    if _shows_on_a_space(style):
        return [style] * len(characters)
    begin = len(characters) - len(characters.lstrip(" "))
    end = max(begin, len(characters.rstrip(" ")))
    return ["" if not begin <= at < end else style for at in range(len(characters))]


def _words(style: Style) -> str:
    words = [name for name in ATTRIBUTES if getattr(style, name)]
    if style.color and not style.color.is_default:
        words.append(_color(style.color))
    if style.bgcolor and not style.bgcolor.is_default:
        words.append(f"on {_color(style.bgcolor)}")
    if style.link:
        words.append(f"link={style.link}")
    return " ".join(words)


def _color(color: Color) -> str:
    """The terminal's own sixteen by their names, any other as Rich writes it."""
    if color.number is None or color.number > 15:
        return color.name
    return ("bright " if color.number > 7 else "") + COLORS[color.number % 8]


def _shows_on_a_space(style: str) -> bool:
    return any(word in style for word in SEEN_ON_A_SPACE)


def _in_words(run: Run) -> str:
    style, characters = run
    return f"⟨{style}⟩{characters}⟨/⟩" if style else characters
