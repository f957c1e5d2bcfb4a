"""Nobody's words are read as an official's, nor one source's paragraph as another's."""

import re

import pytest

from liangqu_cli.load.plan import load_plan
from tests.conftest import Run

RIVER = ("--data", "tests/data/river.toml")
UNNAMED = {"en": "no speaker named", "zh": "未注明讲话人"}


def _card(liangqu: Run, *words: str, lang: str = "en") -> list[str]:
    return liangqu(*words, "--lang", lang).out.splitlines()


@pytest.mark.parametrize("lang", UNNAMED)
def test_a_card_says_which_of_its_lines_are_nobodys(liangqu: Run, lang: str) -> None:
    """One official heads Pinggu's card, who said one of nine commitments and no target."""
    lines = _card(liangqu, "平谷", lang=lang)
    nobodys = [line for line in lines if UNNAMED[lang] in line]
    ids = {line.split()[-1] for line in nobodys}
    assert "pinggu-five-fields" in ids and "pinggu-foreign-investment-2023" in ids
    assert "pinggu-logistics-hub" not in ids
    assert len(nobodys) == 8 + 4 + 1


def test_the_counts_tell_how_much_is_nobodys(liangqu: Run) -> None:
    """They stand right below the official's name."""
    assert "9 commitments (4 pledges, 5 aims; 8 with no speaker named)" in _card(liangqu, "平谷")[2]
    assert "4 targets (4 with no speaker named)" in _card(liangqu, "平谷")[2]


def test_where_several_officials_speak_each_line_names_its_own(liangqu: Run) -> None:
    """West Bank has a secretary and a mayor; a third commitment is nobody's."""
    lines = _card(liangqu, "show", "西岸", *RIVER)
    said = {line.split(" · ")[-1].strip(): line for line in lines if " · west-bank" in line}
    assert "He Lin 何琳" in said["west-bank-shade"]
    assert "Tang Shu 唐树" in said["west-bank-lamps"]
    assert "no speaker named" in said["west-bank-noise"]


def test_what_one_official_said_alone_is_not_repeated_at_each_line(liangqu: Run) -> None:
    """Their name heads the card, and stands below their own words."""
    told = "\n".join(_card(liangqu, "石景山"))
    assert told.count("常卫") == 1 + told.count("Translation, ours")
    assert "no speaker" not in told


@pytest.mark.parametrize("form", ["table", "markdown", "html"])
def test_a_chain_says_that_nobody_is_named(liangqu: Run, form: str) -> None:
    """The speaker's place is not left empty."""
    told = liangqu("show", "daxing-services-share-2021", "-f", form).out
    assert "no speaker named" in told


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_that_nobody_is_named_is_said_quietly_on_a_page(liangqu: Run, lang: str) -> None:
    """A speaker alone stands in bold there."""
    page = liangqu("show", "大兴", "通州", "--lang", lang, "-f", "html").out
    assert f'<span class="quiet">{UNNAMED[lang]}</span>' in page
    assert f"<b>{UNNAMED[lang]}" not in page
    assert re.search("<b>.*曾赞荣", page)


def test_a_record_for_programs_has_nobody(liangqu: Run) -> None:
    """Words are for readers."""
    assert "no speaker" not in liangqu("commitments", "-f", "csv").out
    assert "no speaker named" in liangqu("commitments", "-f", "markdown").out


def test_a_card_of_one_source_names_it_once(liangqu: Run) -> None:
    """That has no address, so nobody need look for it."""
    told = "\n".join(_card(liangqu, "大兴"))
    assert told.count("Source: The Beijing News, 2021; no address is known") == 1


def test_a_card_of_several_sources_says_which_a_paragraph_is_of(liangqu: Run) -> None:
    """Pinggu's paragraph 3 is one of a newspaper and one of a website."""
    lines = _card(liangqu, "平谷")
    where = {line.split(" · ")[-1].strip(): line for line in lines if "para. 3" in line}
    assert "The Beijing News, February 2021, para. 3" in where["pinggu-five-fields"]
    assert "71.cn, 10 January 2022, para. 3" in where["pinggu-logistics-hub"]
    assert "Source:" not in "\n".join(lines)


def test_a_forecast_is_called_so_beside_a_pledge(liangqu: Run) -> None:
    """On the card, and in the chain, where it stands below the commitment that was a pledge."""
    row = next(line for line in _card(liangqu, "通州") if "tongzhou-universal-visitors" in line)
    assert "forecast" in row
    chain = _card(liangqu, "tongzhou-universal-visitors")
    assert "(forecast)" in chain[chain.index("Targets") + 1]


def test_a_search_is_told_once_of_a_target_and_its_commitment(liangqu: Run) -> None:
    """What was not found for the one was not found for the other."""
    for words in (["show", "大兴", "--full"], ["show", "大兴", "-f", "markdown"]):
        told = liangqu(*words).out
        assert told.count("No share of modern services in Daxing") == 1
        assert "No report of the share of modern services" not in told
    chain = liangqu("show", "daxing-modern-services").out
    assert chain.count("Searched on") == 1


@pytest.mark.parametrize(
    "words",
    [
        ("show", "平谷", "--full"),
        ("compare", "平谷", "大兴"),
        ("compare", "平谷", "大兴", "--full"),
        ("scorecard", "平谷", "大兴", "--full"),
    ],
)
def test_wherever_paragraphs_of_several_sources_stand_each_has_its_source(
    liangqu: Run, words: tuple[str, ...]
) -> None:
    """Below the phrase as written."""
    lines = liangqu(*words).out.splitlines()
    phrases = [line for line in lines if "” " in line and "para. " in line]
    assert phrases
    assert all("The Beijing News, " in line or "71.cn, " in line for line in phrases)


@pytest.mark.parametrize(
    "words", [("compare", "朝阳", "大兴"), ("scorecard", "大兴", "--full"), ("targets", "大兴")]
)
def test_what_rests_on_one_source_names_it_below(liangqu: Run, words: tuple[str, ...]) -> None:
    """Once, and that it cannot be opened."""
    assert liangqu(*words).out.count("Source: The Beijing News, 2021; no address is known") == 1


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_card_in_full_says_what_must_be_known_of_its_source(liangqu: Run, lang: str) -> None:
    """That the text is a reprint's copy, say."""
    note = load_plan([]).sources["beijing-news-2021"].note
    assert note is not None
    told = note.zh if lang == "zh" else note.en
    assert told in liangqu("show", "大兴", "--full", "--lang", lang).out
    assert told not in liangqu("show", "大兴", "--lang", lang).out
