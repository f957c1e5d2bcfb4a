"""What the plan says that the article says: word for word, and in the right places."""

import hashlib
import re
from collections import Counter, defaultdict

from liangqu_cli.model import Commitment, Official, Quote, Target
from tests.builtin.plan import ARTICLE, normalised, of_the_article, phrased, the_plan, the_source


def name_lines(article: tuple[str, ...]) -> dict[int, Official]:
    """Find the paragraphs, counted from 1, that end with an office and a name."""
    return {
        number: official
        for number, line in enumerate(article, 1)
        for official in the_plan().officials
        if line.endswith(official.role.zh + official.name.zh)
    }


def test_the_paragraphs_are_the_articles(article: tuple[str, ...]) -> None:
    """Every fingerprint is that of the article's paragraph, in order."""
    prints = tuple(hashlib.sha256(text.encode()).hexdigest() for text in article)
    assert the_source().paragraphs == prints


def test_every_cited_paragraph_is_in_the_article() -> None:
    """A record made from the article cites paragraphs that the article has."""
    plan = the_plan()
    records: list[Official | Commitment | Target | Quote] = [
        *of_the_article(plan.officials),
        *of_the_article(plan.commitments),
        *of_the_article(plan.targets),
        *of_the_article(plan.quotes),
    ]
    for record in records:
        assert max(record.paragraphs) <= len(the_source().paragraphs), record.id
        assert list(record.paragraphs) == sorted(set(record.paragraphs)), record.id


def test_every_official_is_named_in_office(article: tuple[str, ...]) -> None:
    """The cited paragraphs are those that give the office, then the name; the spelling too."""
    for official in of_the_article(the_plan().officials):
        named = official.role.zh + official.name.zh
        found = tuple(number for number, text in enumerate(article, 1) if named in text)
        assert official.paragraphs == found, official.id


def test_every_quote_is_verbatim(article: tuple[str, ...]) -> None:
    """A quote stands word for word in the paragraphs that it cites."""
    for quote in the_plan().quotes:
        cited = "".join(article[number - 1] for number in quote.paragraphs)
        assert normalised(quote.zh) in cited, quote.id


def test_a_signed_paragraph_and_a_spoken_sentence_are_told_apart(article: tuple[str, ...]) -> None:
    """Each paragraph under a name line is signed; what stands in quotation marks was spoken."""
    quotes = {(quote.official, normalised(quote.zh)): quote.form for quote in the_plan().quotes}
    lines = name_lines(article)
    sections = {(official.id, article[number]) for number, official in lines.items()}
    body = article[: min(lines) - 1]
    sentences = {found for text in body for found in re.findall("“([^”]+。)”", text)}
    assert {key for key, form in quotes.items() if form == "signed"} == sections
    assert {text for (_, text), form in quotes.items() if form == "spoken"} == sentences


def test_verbatim_chinese_has_full_width_punctuation() -> None:
    """The reprint's half-width punctuation is not carried over."""
    texts = [quote.zh for quote in the_plan().quotes]
    texts += [record.as_written for record in phrased()]
    assert [text for text in texts if re.search("[,:;()?!\"']", text)] == []


def test_every_as_written_is_verbatim(article: tuple[str, ...]) -> None:
    """A commitment's and a target's phrase stands word for word in a paragraph that it cites."""
    for record in phrased():
        if record.source != ARTICLE:
            continue
        phrase = normalised(record.as_written)
        assert any(phrase in article[number - 1] for number in record.paragraphs), record.id


def test_every_number_of_the_article_is_a_target(article: tuple[str, ...]) -> None:
    """But for years, 5G and the number of districts, each figure is in some `as_written`."""

    def figures(text: str) -> Counter[str]:
        return Counter(re.findall(r"\d+", re.sub(r"\d{4}年|5G|16区", "", text)))

    written: dict[int, Counter[str]] = defaultdict(Counter)
    for target in of_the_article(the_plan().targets):
        for number in target.paragraphs:
            written[number] += figures(target.as_written)
    for number, text in enumerate(article, 1):
        assert figures(text) == written[number], f"paragraph {number}"


def test_every_place_is_named_in_the_article(article: tuple[str, ...]) -> None:
    """No commitment names a place that the article does not."""
    text = "".join(article)
    for commitment in of_the_article(the_plan().commitments):
        for place in commitment.places:
            assert normalised(place.zh) in text, (commitment.id, place.zh)


def test_the_article_is_described_without_invention() -> None:
    """The text gives a year and its reporters: no headline, no day, no address."""
    source = the_source()
    assert re.fullmatch(r"\d{4}", source.date)
    assert source.title is None and source.url is None
    assert source.description and source.note


def test_every_reporter_is_named(article: tuple[str, ...]) -> None:
    """The authors are those of the article's last line, in its order."""
    reporters = "".join(author.zh for author in the_source().authors)
    assert article[-1] == the_source().publisher.zh + "记者" + reporters
