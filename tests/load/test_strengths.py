"""The words of a source say how firmly a thing was said."""

import pytest

from liangqu_cli.load.strengths import deciding_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("将打造成国际领先的港区", {}),
        ("力争每年不少于100个", {"aim": "力争"}),
        ("努力争取", {"aim": "努力"}),
        ("探索建设数字贸易港", {"exploration": "探索"}),
        ("谋划建设二三期", {"exploration": "谋划"}),
        ("预计每年会有1200万", {"forecast": "预计"}),
        ("道路建设正在推进", {"under_way": "正在"}),
        ("已开始设计", {"under_way": "已开始"}),
        ("争创国家园区", {"aim": "争创"}),
        ("力争通过探索和实践", {"aim": "力争", "exploration": "探索"}),
    ],
)
def test_each_word_speaks_for_its_strength(text: str, expected: dict[str, str]) -> None:
    """The first word of each strength, in the order of the text; of a pledge there is none."""
    assert list(deciding_words(text).items()) == list(expected.items())


@pytest.mark.parametrize("text", ["建设农业研究院", "引进研究生", "转化研究成果"])
def test_a_name_is_no_such_word(text: str) -> None:
    """An institute for research does not mean that anything is being looked into."""
    assert deciding_words(text) == {}
    assert deciding_words(f"{text}，研究设立基金") == {"exploration": "研究"}
