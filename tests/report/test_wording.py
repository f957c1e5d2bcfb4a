"""Figures and dates read as a person of each language says them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangqu_cli.language import Language
from liangqu_cli.model import Bilingual, Target
from liangqu_cli.report import wording

CHINESE, ENGLISH = Language("zh"), Language("en")
PROJECTS = Bilingual(zh="个", en="projects")
PERCENT = Bilingual(zh="%", en="%")


def aim(
    comparator: str, value: float, unit: Bilingual, basis: str = "level", **more: Any
) -> Target:
    """A target that says so."""
    return Target(
        id="t",
        commitment="c",
        metric=unit,
        comparator=comparator,  # type: ignore[arg-type]
        value=value,
        unit=unit,
        basis=basis,  # type: ignore[arg-type]
        as_written="字",
        source="s",
        paragraphs=(1,),
        **more,
    )


@pytest.mark.parametrize(
    ("target", "chinese", "english"),
    [
        (aim(">=", 100, PROJECTS, "annual"), "每年不少于100个", "at least 100 projects a year"),
        (aim(">=", 8, PERCENT, "annual_average"), "年均不低于8%", "at least 8% a year on average"),
        (aim(">", 72, PERCENT), "超过72%", "more than 72%"),
        (aim("~", 75, PERCENT), "约75%", "about 75%"),
        (aim("~", 12_000_000, PROJECTS), "约1200万个", "about 12 million projects"),
        (aim("<=", 3.5, PERCENT), "不超过3.5%", "at most 3.5%"),
        (aim("<", 3, PERCENT), "低于3%", "less than 3%"),
        (aim("<", 3, PROJECTS), "少于3个", "less than 3 projects"),
        (aim("=", 251, PROJECTS, "cumulative"), "累计251个", "251 projects in total"),
        (aim("range", 2, PROJECTS, value_max=3), "2—3个", "2–3 projects"),
        (aim("=", 6_518_000_000_0, PROJECTS), "651.8亿个", "65.18 billion projects"),
        (aim("=", 1_016, PROJECTS), "1016个", "1,016 projects"),
        (aim("=", 0, PROJECTS), "0个", "0 projects"),
        (aim("=", 10_000, PROJECTS), "1万个", "10,000 projects"),
        (aim("=", 1_000_000, PROJECTS), "100万个", "1 million projects"),
    ],
)
def test_a_target_reads_naturally_in_both_languages(
    target: Target, chinese: str, english: str
) -> None:
    """The number never stands without its comparator, its unit and its basis."""
    assert wording.quantity(target, CHINESE) == chinese
    assert wording.quantity(target, ENGLISH) == english


@pytest.mark.parametrize(
    ("date", "chinese", "english"),
    [
        ("2021", "2021年", "2021"),
        ("2021-05", "2021年5月", "May 2021"),
        ("2021-05-20", "2021年5月20日", "20 May 2021"),
        ("2021/2025", "2021—2025年", "2021–2025"),
        ("2023-01/2023-06", "2023年1月至6月", "January–June 2023"),
        ("2023-11/2024-02", "2023年11月至2024年2月", "November 2023–February 2024"),
        ("2023-11-30/2023-12-02", "2023年11月30日至12月2日", "30 November–2 December 2023"),
        ("2023-11-03/2023-11-05", "2023年11月3日至5日", "3–5 November 2023"),
        ("2023/2023-06", "2023年至2023年6月", "2023–June 2023"),
    ],
)
def test_a_date_is_as_precise_as_it_was_given(date: str, chinese: str, english: str) -> None:
    """No day is invented for a month."""
    assert wording.when(date, CHINESE) == chinese
    assert wording.when(date, ENGLISH) == english


@given(st.one_of(st.integers(-(2**53), 2**53), st.floats(-1e12, 1e12).map(lambda x: round(x, 3))))
def test_a_number_in_words_is_never_rounded(value: float) -> None:
    """What is told in millions or 万 gives back the number itself."""
    sizes = {"万": 1e4, "亿": 1e8, " million": 1e6, " billion": 1e9}
    for lang in (CHINESE, ENGLISH):
        told = wording.number(value, lang)
        size = next((size for word, size in sizes.items() if told.endswith(word)), 1)
        digits = told.rstrip("万亿abcdefghijklmnopqrstuvwxyz ").replace(",", "")
        assert float(digits) * size == pytest.approx(value, rel=1e-12, abs=1e-12)


def test_what_is_quoted_or_a_title_has_single_marks_within() -> None:
    """As Chinese is quoted within quotation marks (GB/T 15834), so that they pair."""
    assert wording.quoted("积极参与“两区”建设") == "“积极参与‘两区’建设”"
    assert wording.titled("Make a “bus line” of logistics", ENGLISH) == (
        "“Make a ‘bus line’ of logistics”"
    )
