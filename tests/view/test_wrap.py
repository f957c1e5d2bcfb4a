"""Lines are broken as Chinese and English are set, and nothing is lost."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangqu_cli.view.wrap import flowed, narrowest, width_of, wrapped

CLOSING = "，。、；：？！）》」』】”’"
OPENING = "（《「『【“‘"
PROSE = st.text(alphabet="ab c字区，。“”《》（）1-/京", max_size=60)
SET = PROSE.filter(lambda text: not re.search(rf"\s[{CLOSING}]|[{OPENING}]\s", text))
"""As it is set: no space before closing or after opening punctuation."""


@given(st.one_of(PROSE, st.text(max_size=60)), st.integers(min_value=2, max_value=40))
def test_no_line_is_wider_than_it_may_be_and_nothing_is_dropped(text: str, width: int) -> None:
    """Only white space at a line's end may go."""
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert width_of(line) <= width or width_of(text) <= width


@given(SET, st.integers(min_value=8, max_value=40))
def test_no_line_begins_with_closing_or_ends_with_opening_punctuation(
    text: str, width: int
) -> None:
    """Unless so many marks stand in a row that a line holds nothing else."""
    lines = wrapped(text, width)
    for before, line in pairwise(lines):
        crowded = set(before) <= set(CLOSING + OPENING + " ") or narrowest(text) > width
        assert crowded or line[0] not in CLOSING
        assert crowded or before[-1] not in OPENING


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("区委书记说，要建设好。", 8, ("区委书记", "说，要建", "设好。")),
        ("他说“好”，就走了", 6, ("他说", "“好”，", "就走了")),
        ("built in 2021 by", 8, ("built in", "2021 by")),
        ("daxing-services-share-2021", 16, ("daxing-services-", "share-2021")),
        ("", 10, ("",)),
    ],
)
def test_lines_break_where_a_compositor_would(
    text: str, width: int, lines: tuple[str, ...]
) -> None:
    """Between characters, at spaces, after a long word's hyphens."""
    assert wrapped(text, width) == lines


def test_a_row_of_parts_breaks_between_them() -> None:
    """A part stays whole where a line can hold it."""
    assert flowed(["one two", "three", "四五六"], 16) == ["one two · three", "四五六"]
