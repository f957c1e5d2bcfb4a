"""What an index that knows only spaces is given of a Chinese text."""

import pytest

from liangqu_cli.export.words import LONGEST, words


def _found(text: str, word: str) -> bool:
    return word in words([text]).split()


@pytest.mark.parametrize("word", ["金", "金融", "绿色金融", "2025年", "占gdp", "gdp比重", "gdp"])
def test_every_part_of_a_run_is_a_word(word: str) -> None:
    """A word is found wherever it stands, and so is a number or a Latin word beside it."""
    assert _found("到2025年，绿色金融占GDP比重", word)


@pytest.mark.parametrize("word", ["融占", "年绿", "25年", "gd"])
def test_no_word_reaches_over_punctuation_or_into_a_number(word: str) -> None:
    """A comma ends a word, and half a number is none."""
    assert not _found("到2025年，金融，占GDP比重", word)


def test_the_longest_word_is_said() -> None:
    """A word of sixteen characters is found inside a longer run; a longer one is not."""
    run = "国家服务业扩大开放综合示范区和自由贸易试验区"
    assert _found(run, run[1 : 1 + LONGEST])
    assert not _found(run, run[1 : 2 + LONGEST])
    assert LONGEST == 16


def test_a_text_without_chinese_is_left_as_it_is() -> None:
    """Latin words have spaces between them already; only case and width are folded."""
    assert words(["Green Finance", "ＧＤＰ"]).split() == ["green", "finance", "gdp"]
