"""Where a passage stands in a text, and what is most like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangqu_cli.answers.passages import nearest_in, position_in


@pytest.mark.parametrize(
    ("text", "whole", "expected"),
    [
        ("251项", "落实251项举措", 2),
        ("251项", "落实1251项举措", -1),
        ("8%以上", "在1.8%以上", -1),
        ("1.8%以上", "在1.8%以上", 1),
        ("超过72", "超过725", -1),
        ("超过72", "超过72.5", -1),
        ("超过72", "超过72.", 0),
        ("72", "172，72", 4),
        ("", "一", -1),
        ("二", "一", -1),
    ],
)
def test_a_number_is_never_cut_in_two(text: str, whole: str, expected: int) -> None:
    """Digits stand alone: 251 is not in 1251, nor 72 in 72.5."""
    assert position_in(text, whole) == expected


@given(
    st.text("甲乙丙1", max_size=6), st.text("甲乙丙", min_size=1, max_size=8), st.text("甲乙丙1")
)
def test_a_text_without_digits_stands_wherever_it_occurs(
    before: str, text: str, after: str
) -> None:
    """Its position is the first that there is."""
    whole = before + text + after
    assert position_in(text, whole) == whole.find(text)


@given(st.permutations("甲乙丙丁戊己庚辛壬癸子丑").map("".join), st.integers(0, 11))
def test_one_wrong_character_is_found_in_its_place(text: str, at: int) -> None:
    """A passage with one character changed is the nearest to what it was, at its whole length."""
    changed = text[:at] + "错" + text[at + 1 :]
    whole = "前面说的话。" + changed + "。后面说的话"
    assert nearest_in(text, whole) == changed


def test_nothing_like_it_is_nothing() -> None:
    """A passage of which less than half is there has no nearest."""
    assert nearest_in("河要清，路要宽", "今天天气很好") == ""
    assert nearest_in("河要清", "") == ""
