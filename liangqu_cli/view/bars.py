"""Bars that are made of parts, each in the colour of what it counts."""

from collections.abc import Iterable

from rich.text import Text

LINE = "━"


def bar(parts: Iterable[tuple[int, str]], most: int, width: int) -> Text:
    """A bar of parts, as long as its share of the longest.

    Every part that counts anything takes a cell at least.

    Args:
        parts: How much each part counts, and the kind of the palette that it is of.
        most: What the longest bar counts.
        width: The cells that the longest bar takes.
    """
    told, counted = Text(), 0
    for count, style in parts:
        counted += count
        if count:
            end = max(round(width * counted / most), len(told) + 1)
            told.append(LINE * (end - len(told)), style)
    return told
