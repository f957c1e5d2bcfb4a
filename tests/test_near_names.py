"""A name that means several lists them; one that means none suggests the nearest, or nothing."""

import pytest

from liangqu_cli.ask.entities import Ambiguity
from liangqu_cli.ask.names import LISTED, meaning
from tests.names import INDEX, PLAN, told_of


@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        ("海滇区", "海淀"),
        ("海滇", "海淀"),
        ("石京山", "石景山"),
        ("昌坪区", "昌平"),
        ("北京朝杨", "朝阳"),
        ("haidain", "海淀"),
        ("Hadian", "海淀"),
        ("Haiddian", "海淀"),
        ("Shijinshan", "石景山"),
        ("Chaoyan Distrikt", "朝阳"),
        ("王浩", "王灏"),
        ("jingshan", "石景山"),
        ("曾赞容", "曾赞荣"),
        ("Wang Hoa", "王灏"),
    ],
)
def test_a_name_that_means_none_suggests_the_nearest(wrong: str, near: str) -> None:
    """One of the same sound, or of a slip of the finger."""
    told = told_of(wrong, INDEX, PLAN)
    assert told.startswith("No district or official is called")
    assert "Did you mean" in told
    assert near in told


@pytest.mark.parametrize(
    "wrong",
    [
        "xh",
        "hw",
        "wx",
        "bjs",
        "110199",
        "大连",
        "南山",
        "沈阳",
        "荆州",
        "李强",
        "Shanghai",
        "miun",
        "Nanjing",
        "Wuhan",
        "Tianjin",
        "Chaoyang County",
        "龘",
        "!!!",
    ],
)
def test_what_is_near_to_nothing_suggests_nothing(wrong: str) -> None:
    """A wrong suggestion is worse than none: initials and codes are near nothing."""
    told = told_of(wrong, INDEX, PLAN)
    assert told.endswith("; `liangqu districts` and `liangqu officials` list them.")


def test_a_name_that_could_mean_several_lists_them() -> None:
    """Two officials are called Wang."""
    told = told_of("wang", INDEX, PLAN)
    assert "could mean Wang Hao 王灏 (wang-hao), Wang Youguo 王有国 (wang-youguo);" in told


def test_many_meanings_are_counted_rather_than_listed() -> None:
    """A single letter begins the names of half a city."""
    told = told_of("1101", INDEX, PLAN)
    assert told.count("(") == LISTED
    assert "and 8 more" in told


def test_a_long_name_is_refused_at_once() -> None:
    """However many names it could be put together from."""
    found = meaning("北京朝阳" * 5000, INDEX)
    assert isinstance(found, Ambiguity)
    assert found.meanings == ()
