"""How firmly each thing was said, by the words of its sentence."""

import re

from liangqu_cli.model import Strength
from tests.builtin.plan import normalised, of_the_article, phrased, the_plan

STRENGTH_WORDS: dict[Strength, tuple[str, ...]] = {
    "aim": ("力争", "努力", "争取", "争创"),
    "exploration": ("探索", "谋划", "研究"),
    "forecast": ("预计",),
    "under_way": ("正在", "已进行"),
}
"""The words that decide; where several stand in one phrase, the first governs the rest."""
BY_THE_SENTENCE: dict[str, Strength] = {
    "tongzhou-zhangjiawan-design-town": "stated",  # 主要围绕……进行: how it is
    "tongzhou-culture-tourism-area": "stated",  # 是……的重点
    "tongzhou-industrial-land-area": "stated",  # 预留了
    "changping-biomedicine-energy": "under_way",  # told among what a year brought
    "changping-hydrogen-energy-internet": "under_way",
    "pinggu-foreign-investment-growth": "aim",  # 力争 opens the sentence
    "pinggu-new-projects": "aim",
    "pinggu-landed-projects": "aim",
}
"""What the phrase's own words do not tell, but the sentence around them does."""
LONGEST_PHRASE = 50


def test_a_phrase_is_a_few_words(article: tuple[str, ...]) -> None:
    """It is short, and no whole sentence of the article."""
    sentences = {sentence for text in article for sentence in re.split("[。“”]", text)}
    for record in phrased():
        assert len(record.as_written) <= LONGEST_PHRASE, record.id
        assert normalised(record.as_written) not in sentences, record.id


def test_strength_follows_the_words() -> None:
    """力争 is an aim, 探索 an exploration, 预计 a forecast; with no such word it is a pledge."""
    for record in phrased():
        if record.strength is None:
            continue
        found = {
            record.as_written.find(word): strength
            for strength, words in STRENGTH_WORDS.items()
            for word in words
            if word in record.as_written
        }
        read: Strength = found[min(found)] if found else "pledge"
        assert record.strength == BY_THE_SENTENCE.get(record.id, read), record.id


def test_what_decides_a_strength_is_in_the_sentence(article: tuple[str, ...]) -> None:
    """No sentence of a pledge hedges it: where it has 力争 or 预计, another clause bears it."""
    hedged = {"力争", "努力", "争取", "预计"}
    for commitment in of_the_article(the_plan().commitments):
        phrase = normalised(commitment.as_written)
        clauses = {
            clause
            for number in commitment.paragraphs
            for clause in re.split("[,;。]", article[number - 1])
            if any(part and part in clause for part in phrase.split(","))
        }
        if commitment.strength == "pledge":
            assert not any(word in clause for clause in clauses for word in hedged), commitment.id


def test_the_hopes_and_the_works_under_way_are_not_called_pledges() -> None:
    """What an editor would ask first: who only hoped, explored, foresaw or had begun."""
    strengths = {record.id: record.strength for record in phrased()}
    assert strengths["tongzhou-universal-visitors"] == "forecast"
    assert strengths["tongzhou-industrial-land-area"] == "stated"
    assert strengths["haidian-digital-trade-port"] == "exploration"
    assert strengths["haidian-special-digital-zone"] == "aim"
    assert strengths["xicheng-projects-companies"] == "aim"
    assert strengths["daxing-outward-economy"] == "aim"
    assert strengths["chaoyang-fourth-embassy-area"] == "under_way"
    assert strengths["chaoyang-fourth-embassy-roads"] == "under_way"
    assert strengths["beijing-251-measures"] == "pledge"


def test_a_title_has_the_word_that_makes_its_phrase_a_pledge() -> None:
    """Without the 将, 要 or 会 of its source a sentence in Chinese would read as done."""
    modal = "将|(?<!主)要(?!素)|(?<!奥)会在"
    for commitment in the_plan().commitments:
        word = re.search(modal, commitment.as_written)
        if word is not None and commitment.strength == "pledge":
            assert word[0] in commitment.title.zh, commitment.id
