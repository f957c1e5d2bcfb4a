"""What a text is compared as, and which characters only look like the one that is meant."""

import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from liangqu_cli.text import disguised, fold, folded_letters, undisguised

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


def test_whatever_a_character_folds_to_folds_to_itself() -> None:
    """Of all characters that there are, so that what is stored folded is found folded."""
    letters = (chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    folded = {letter: to for letter in letters if (to := fold(letter)) != letter}
    assert [letter for letter, to in folded.items() if fold(to) != to] == []


@given(TEXTS, TEXTS)
def test_a_part_of_a_text_folds_to_a_part_of_it(first: str, second: str) -> None:
    """Hence whatever is searched for is found wherever it stands."""
    assert fold(first) in fold(f"{first}{second}")
    assert fold(second) in fold(f"{first}{second}")
    assert fold(fold(first)) == fold(first)


@given(TEXTS)
def test_a_text_folds_letter_by_letter(text: str) -> None:
    """So that what was found can be marked in the text as it is."""
    assert " ".join("".join(folded_letters(text)).split()) == fold(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ＣＨＡＯＹＡＮＧ", "chaoyang"),
        ("cháoyáng", "chaoyang"),
        ("cha\u0301oya\u0301ng", "chaoyang"),
        ("Lǚshùnkǒu", "lüshunkou"),
        ("⻔头沟", "门头沟"),
        ("⻓安街", "长安街"),
        ("石景⼭", "石景山"),
        ("彼得•哈洛", "彼得·哈洛"),
        ("彼得・哈洛", "彼得·哈洛"),
        ("彼得‧哈洛", "彼得·哈洛"),
        ("2021—2025", "2021–2025"),
        ("2021－2025", "2021-2025"),
        ("“两区”", "「两区」"),
        ("Beijing’s", "beijing's"),
        ("72％", "72%"),
        ("朝\u200b阳", "朝阳"),
        ("朝　阳", "朝 阳"),
        ("葛\U000e0100", "葛"),
    ],
)
def test_what_only_looks_different_is_the_same(typed: str, meant: str) -> None:
    """As it comes from a keyboard, a web page or a PDF."""
    assert fold(typed) == fold(meant)


@pytest.mark.parametrize(
    ("one", "other"), [("朝阳", "潮阳"), ("门", "们"), ("lan", "lang"), ("1.5", "15"), ("か", "が")]
)
def test_what_is_different_stays_so(one: str, other: str) -> None:
    """Nothing is folded that means something else."""
    assert fold(one) != fold(other)


def test_a_disguised_character_is_told_with_the_one_that_is_meant() -> None:
    """Radicals of both blocks and compatibility ideographs; a character itself is no disguise."""
    text = "⻔头沟和石景⼭、便\uf9dd利"
    assert disguised(text) == ["⻔", "⼭", "\uf9dd"]
    assert undisguised(text) == "门头沟和石景山、便利利"
    assert disguised("门头沟") == []


@given(TEXTS)
@example("⺀⺛")
def test_what_was_undisguised_has_no_disguise(text: str) -> None:
    """Once is enough."""
    assert disguised(undisguised(text)) == []
