"""How much room text takes, as far as it can be told without the reader's font.

A Chinese character is as wide as it is high. Latin letters, digits and narrow marks are
counted at the mean of the wider faces that are in use, so that text keeps to its place in
any; a narrower face leaves some room.
"""

from collections.abc import Iterable
from itertools import pairwise

from liangqu_cli.language import Language
from liangqu_cli.text import visible
from liangqu_cli.view.text import line_starts, width_of

NARROW = 0.55
"""Of its height: the breadth of a narrow character."""


def breadth(text: str, size: float) -> float:
    """How wide a text is set, in pixels.

    Args:
        text: The text, in one line.
        size: The height of its characters, in pixels.
    """
    wide = max(0, width_of(text) - len(text))
    return size * (wide + NARROW * (len(text) - wide))


def broadest(texts: Iterable[str], size: float) -> float:
    """How wide the widest of some texts is set; 0 where there are none."""
    return max((breadth(text, size) for text in texts), default=0)


def lines(text: str, room: float, size: float, lang: Language) -> tuple[str, ...]:
    """A text in lines that fit into so many pixels, unseen characters made visible."""
    shown = visible(text)
    if breadth(shown, size) <= room:
        return (shown,)
    cell = size * (0.53 if lang.chinese else NARROW)
    starts = [0, *line_starts(shown, max(4, int(room / cell))), len(shown)]
    return tuple(shown[begin:end].strip() for begin, end in pairwise(starts))
