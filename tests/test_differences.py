"""Where two texts differ."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangqu_cli.answers.differences import pieces


def shown(old: str, new: str) -> str:
    """The pieces in one line: `[old|new]` where they differ."""
    return "".join(
        piece.old if piece.same else f"[{piece.old}|{piece.new}]" for piece in pieces(old, new)
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("超过72%", "超过75%", "超过7[2|5]%"),
        ("8%以上", "7%左右", "[8|7]%[以上|左右]"),
        ("the wealth centre", "a health centre", "[the wealth|a health] centre"),
        ("不少于100个", "100个", "[不少于|]100个"),
        ("", "新", "[|新]"),
        ("同", "同", "同"),
        ("", "", ""),
    ],
)
def test_what_differs_is_marked_and_no_more(old: str, new: str, expected: str) -> None:
    """Single characters of Chinese and of numbers, whole words of alphabets."""
    assert shown(old, new) == expected


def test_what_is_the_same_by_chance_is_not_picked_out() -> None:
    """One shared character between two long differences belongs to them."""
    assert shown("甲乙丙的丁戊己", "子丑寅的卯辰巳") == "[甲乙丙的丁戊己|子丑寅的卯辰巳]"


@given(st.text("甲乙丙a1 ", max_size=40), st.text("甲乙丙a1 ", max_size=40))
def test_the_pieces_make_up_both_texts(old: str, new: str) -> None:
    """Nothing is lost on either side, and no two neighbours are both the same."""
    found = pieces(old, new)
    assert "".join(piece.old for piece in found) == old
    assert "".join(piece.new for piece in found) == new
    assert not any(one.same and other.same for one, other in pairwise(found))


def test_two_long_texts_are_told_apart_in_no_time() -> None:
    """Beyond a size they differ as a whole, but for their beginnings and ends."""
    found = pieces("头" + "甲乙" * 20_000 + "尾", "头" + "乙丙" * 20_000 + "尾")
    assert [piece.same for piece in found] == [True, False, True]
