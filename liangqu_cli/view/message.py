"""A message on a terminal: one line, broken where a reader goes on without a stumble."""

import re

from liangqu_cli.view.text import line_starts

_WHOLE = re.compile(r"`[^`]*`|(?<=[、：，；（“])[\u3400-\u9fff]{2,8}(?=[、，；。）（”])")
"""What is to be typed, and in a row of Chinese names each of them."""


def message_lines(text: str, width: int) -> list[str]:
    """A message in lines of at most `width` cells; names stay whole where a line can hold them."""
    whole = [found.span() for found in _WHOLE.finditer(text)]
    starts = [0, *line_starts(text, width, whole)]
    return [text[begin:end].strip() for begin, end in zip(starts, [*starts[1:], None], strict=True)]
