"""Words are cut into the names that they make, where there is one way to do it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangqu_cli.ask.cutting import MOST, names_of
from liangqu_cli.errors import UsageError
from liangqu_cli.language import Language
from tests.conftest import Run
from tests.names import CHINESE, ENGLISH, INDEX


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("朝阳 大兴", ["朝阳", "大兴"]),
        ("wang hao", ["wang hao"]),
        ("chen jining wang hao", ["chen jining", "wang hao"]),
        ("大兴 wang hao", ["大兴", "wang hao"]),
        ("wang hao zeng zanrong", ["wang hao", "zeng zanrong"]),
        ("wang hao mayor", ["wang hao", "mayor"]),
        ("zeng zanrong wang hao mayor", ["zeng zanrong", "wang hao", "mayor"]),
        ("secretary of chaoyang wang youguo", ["secretary of chaoyang", "wang youguo"]),
        ("朝阳 书记", ["朝阳 书记"]),
        ("朝阳书记 大兴区长", ["朝阳书记", "大兴区长"]),
        ("曾书记 wang hao", ["曾书记", "wang hao"]),
        ("朝阳书记 原话", ["朝阳书记", "原话"]),
        ("chaoyang mayor", ["chaoyang mayor"]),
        ("wang hao bogus 大兴", ["wang hao", "bogus", "大兴"]),
        ("bogus wang hao", ["bogus", "wang", "hao"]),
        ("wang zeng", ["wang", "zeng"]),
        ("朝阳和大兴", ["朝阳", "大兴"]),
        ("朝阳、大兴，密云", ["朝阳", "大兴", "密云"]),
        ("朝阳,大兴", ["朝阳", "大兴"]),
        ("王灏与曾赞荣", ["王灏", "曾赞荣"]),
        ("chaoyang vs daxing", ["chaoyang", "daxing"]),
        ("wang hao and zeng zanrong", ["wang hao", "zeng zanrong"]),
        ("朝阳 朝阳区 大兴", ["朝阳 朝阳区", "大兴"]),
        ("朝阳和bogus", ["朝阳和bogus"]),
        ("and", ["and"]),
    ],
)
def test_words_are_the_names_that_they_make(words: str, names: list[str]) -> None:
    """A name that is typed whole before the beginning of one, and what is left at the end."""
    assert list(names_of(words.split(), INDEX)) == names


@pytest.mark.parametrize("name", ["Chaoyang, Beijing", "北京，朝阳", "朝阳（Chaoyang，110105）"])
def test_a_name_with_a_comma_in_it_is_one(name: str) -> None:
    """Read whole before it is taken apart."""
    assert list(names_of([name], INDEX)) == [name]


def test_the_id_of_a_record_is_a_name_where_such_are_taken() -> None:
    """Whatever it begins with."""
    words = ["miyun-bees", "wang", "hao"]
    assert list(names_of(words, INDEX, "miyun-bees".__eq__)) == ["miyun-bees", "wang hao"]


@pytest.mark.parametrize("lang", [ENGLISH, CHINESE])
def test_two_ways_to_read_words_are_told(lang: Language) -> None:
    """And how to say which is meant."""
    with pytest.raises(UsageError) as refused:
        names_of(["daxing", "mayor", "chaoyang", "sun", "jun"], INDEX)
    (line,) = refused.value.lines(lang)
    assert '"daxing mayor"' in line


@given(st.lists(st.sampled_from(["wang", "hao", "朝阳", "chen", "x", "mayor", "of"]), max_size=40))
def test_no_word_is_lost(words: list[str]) -> None:
    """However many there are; very many are each a name."""
    if not words:
        return
    try:
        names = names_of(words, INDEX)
    except UsageError:
        return
    assert " ".join(names).split() == words
    assert len(words) <= MOST or list(names) == words


@pytest.mark.parametrize("command", ["show", "compare", "targets", "cite", "quotes"])
def test_every_command_takes_names_without_quotation_marks(liangqu: Run, command: str) -> None:
    """As with them."""
    told = liangqu(command, "chen", "jining", "wang", "hao")
    assert told.code == 0
    assert told == liangqu(command, "chen jining", "wang hao")
