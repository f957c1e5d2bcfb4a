"""Our own words: no sentence of the source, no stronger, and set as newspapers set them."""

import re
from difflib import SequenceMatcher

import msgspec

from tests.builtin.plan import ARTICLE, HAN, normalised, of_the_article, runs, strings, the_plan

LONGEST_SHARED_RUN = 11
"""Characters that a title may share with the article in one piece: the length of a long name."""


def our_chinese() -> list[str]:
    """List what is written in our own Chinese: not quotes, phrases or the titles of pages."""
    tree = msgspec.to_builtins(the_plan())
    for source in tree["sources"]:
        source.pop("title", None)
        source.pop("strip", None)
    for record in (*tree["commitments"], *tree["targets"], *tree["quotes"]):
        record.pop("as_written", None)
    tree["quotes"] = []
    return [text for text in strings(tree) if re.search(HAN, text)]


def test_one_explanation_is_one_commitment() -> None:
    """The second Sanlitun counts once, and says that it is no wholesale copy."""
    about = [c for c in the_plan().commitments if c.source == ARTICLE and 16 in c.paragraphs]
    assert [commitment.id for commitment in about] == ["chaoyang-jinzhan-second-sanlitun"]
    assert "不是照搬" in about[0].title.zh and "not by copying" in about[0].title.en


def test_a_list_keeps_the_articles_order(article: tuple[str, ...]) -> None:
    """In official language order is emphasis: what a title enumerates stands as it was said."""
    for commitment in of_the_article(the_plan().commitments):
        text = "".join(article[number - 1] for number in commitment.paragraphs)
        for found in re.findall("[^，：（）；]+、[^，：（）；]+", commitment.title.zh):
            places = [text.find(normalised(item)) for item in found.split("、")]
            known = [place for place in places if place >= 0]
            assert known == sorted(known), (commitment.id, found)
        english = [commitment.title.en.find(place.en) for place in commitment.places]
        known = [place for place in english if place >= 0]
        assert len(known) < 3 or known == sorted(known), commitment.id


def test_no_title_carries_the_article_over(article: tuple[str, ...]) -> None:
    """Names and quoted catchwords aside, a title is in our own words."""
    names = {place.zh for commitment in the_plan().commitments for place in commitment.places}
    text = " ".join(" ".join(runs(paragraph)) for paragraph in article)
    for commitment in of_the_article(the_plan().commitments):
        own = re.sub("“[^”]*”", " ", commitment.title.zh)
        for name in sorted(names, key=len, reverse=True):
            own = own.replace(name, " ")
        for piece in runs(own):
            match = SequenceMatcher(None, piece, text, autojunk=False).find_longest_match()
            assert match.size <= LONGEST_SHARED_RUN, (commitment.id, piece)


def test_no_title_or_metric_carries_a_remark() -> None:
    """What stands in brackets would be put into the speaker's mouth; a note is the place for it."""
    plan = the_plan()
    told = [commitment.title for commitment in plan.commitments]
    told += [target.metric for target in plan.targets]
    assert [text.zh for text in told if re.search("[（(]", f"{text.zh} {text.en}")] == []


def test_our_chinese_is_set_as_newspapers_set_it() -> None:
    """No space beside Latin letters or figures, no half-width punctuation, ranges with —."""
    for text in our_chinese():
        if re.search("[a-z]{3}", re.sub("SoReal|newsm.cn", "", text)):
            continue
        assert not re.search(f"{HAN} [A-Za-z0-9]|[A-Za-z0-9%] {HAN}", text), text
        assert not re.search(f"{HAN}[,:;()?!]", text), text
        assert not re.search(r"\d年?[-–~]\d", text), text


def test_no_old_figure_is_called_todays() -> None:
    """What a page said of its day is not 目前 for a reader of another; nor is anything certain."""
    assert [text for text in our_chinese() if re.search("目前|如今|没有资料|无资料", text)] == []


def test_a_finding_tells_facts_and_no_remarks_on_its_page() -> None:
    """A line for an article names the source once, and says what it found; a note has the rest."""
    page = r"文中|本文|页面|报道[说称中]|顺带|\bthe (page|report|article)\b|\bA report\b|in passing"
    told = [found.finding for found in the_plan().evidence]
    assert [text.zh for text in told if re.search(page, f"{text.zh} {text.en}")] == []
