"""A search finds what the screen shows, however it is typed, and says what it found."""

import json
import re
from itertools import pairwise
from time import process_time
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from liangqu_cli.ask import selection
from liangqu_cli.ask.search import KINDS, Hit, search
from liangqu_cli.ask.selection import Filter
from liangqu_cli.ask.sought import Sought
from liangqu_cli.ask.texts import record_texts
from liangqu_cli.language import Language
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import Plan
from liangqu_cli.report.search import documents, search_table
from liangqu_cli.text import fold
from liangqu_cli.view.console import drawn
from liangqu_cli.view.paint import Look
from liangqu_cli.view.search import view
from tests.conftest import ROOT, Run
from tests.strategies import plans
from tests.styled import tagged

PLAN = load_plan([])
RIVER = load_plan([str(ROOT / "tests" / "data" / "river.toml")])
EVERYTHING = [hit.record for hit in search(PLAN, [], Filter())]
TEXTS = sorted({text for record in EVERYTHING for text in record_texts(PLAN, record)})
WORDS = sorted(
    {word for text in TEXTS for word in re.findall("[a-z]+|[0-9]+|[一-龟]{2}", fold(text))}
)
SYNONYMS = (
    ("自贸区", "自由贸易试验区", "FTZ", "pilot free trade zone"),
    ("%", "per cent", "percent"),
)


def found(term: str, text: str) -> list[str]:
    """The parts of a text that a term is found in."""
    sought = Sought([term], SYNONYMS)
    parts = [text[start:end] for start, end in sought.places(text)]
    assert sought.held_by([text]) == bool(parts)
    return parts


def ids(plan: Plan, *terms: str) -> set[str]:
    """The ids of what is found in a plan."""
    return {hit.id for hit in search(plan, terms, Filter())}


@pytest.mark.parametrize(
    ("term", "text", "parts"),
    [
        ("金融", "发展绿色金融", ["金融"]),
        ("fin", "Fintech and finance", ["Fin", "fin"]),
        ("12 million", "约1200万人次", ["1200万"]),
        ("1200万", "about 12 million visits", ["12 million"]),
        ("12m", "约1200万人次", ["1200万"]),
        ("$86m", "86 million US dollars", ["86 million"]),
        ("1.2bn", "12亿元", ["12亿"]),
        ("打造成第二个三里屯", "打造成“第二个三里屯”", ["打造成“第二个三里屯"]),
        ("“绿色”金融", "绿色金融", ["绿色金融"]),
        ("1,200万", "about 12 million visits", ["12 million"]),
        ("12,000,000", "约1200万人次", ["1200万"]),
        ("0.12亿", "12 million", ["12 million"]),
        ("1,200", "1200家企业", ["1200"]),
        ("1200", "1,200 companies", ["1,200"]),
        ("1200", "约1200万人次", ["1200"]),
        ("3.50", "3.5", ["3.5"]),
        ("72%", "超过72％", ["72％"]),
        ("72 per cent", "超过72%", ["72%"]),
        ("12 million visits", "12,000,000 visits", ["12,000,000 visits"]),
        ("2021-2025", "2021—2025年", ["2021—2025"]),
        ("company", "companies, a company’s", ["companies", "company’s"]),
        ("companies", "A company", ["company"]),
        ("university", "universities", ["universities"]),
        ("opened", "the opening", ["opening"]),
        ("opening companies", "open a company; opened Companies", ["opened Companies"]),
        ("green finance", "green-finance", ["green-finance"]),
        ("green  finance", "green\nfinance", ["green\nfinance"]),
        ("綠色金融", "绿色金融", ["绿色金融"]),
        ("門", "门头沟", ["门"]),
        ("⻔头沟", "门头沟", ["门头沟"]),
        ("门头沟", "⻔头沟", ["⻔头沟"]),
        ("Chaoyang", "Cháoyáng", ["Cháoyáng"]),
        ("cháoyáng", "Chaoyang", ["Chaoyang"]),
        ("彼得•哈洛", "彼得·哈洛", ["彼得·哈洛"]),
        ("Xian", "Xi’an", ["Xi’an"]),
        ("ftz", "自由贸易试验区（自贸区）", ["自由贸易试验区", "自贸区"]),
        ("自贸区", "a Pilot Free-Trade Zone", ["Pilot Free-Trade Zone"]),
        ("自贸区", "two pilot free trade zones", ["pilot free trade zones"]),
        ("自貿區", "FTZ", ["FTZ"]),
        ("自贸区建设", "自由贸易试验区建设", ["自由贸易试验区建设"]),
        ("pilot free trade zones", "自贸区", ["自贸区"]),
    ],
)
def test_a_term_is_found_however_it_is_written(term: str, text: str, parts: list[str]) -> None:
    """And marked where it stands."""
    assert found(term, text) == parts


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("20", "2025年"),
        ("251", "1251项"),
        ("5", "2.5"),
        ("2", "2.5"),
        ("200", "1,200"),
        ("1200万", "1200"),
        ("12 million", "12"),
        ("12 million", "112 million"),
        ("12m", "12 m"),
        ("5m", "5 metres"),
        ("universal", "universities"),
        ("ftz", "自贸"),
        ("自贸区", "softzone"),
        ("金融", "金，融"),
        ("朝阳", "潮阳"),
        ("绿色", "金融"),
    ],
)
def test_a_term_is_not_found_in_what_means_something_else(term: str, text: str) -> None:
    """Half a number is none, nor is a word that only begins alike."""
    assert found(term, text) == []


@pytest.mark.parametrize(
    ("term", "key"),
    [
        ("12 million", "tongzhou-universal-visitors"),
        ("1200万", "tongzhou-universal-visitors"),
        ("12 million visits", "tongzhou-universal-visitors"),
        ("72%", "daxing-services-share-2021"),
        ("2024", "evidence-chaoyang-fourth-embassy-area-2024"),
        ("13 June 2024", "evidence-chaoyang-fourth-embassy-area-2024"),
        ("2024年6月13日", "evidence-chaoyang-fourth-embassy-area-2024"),
        ("2024-06-13", "evidence-chaoyang-fourth-embassy-area-2024"),
        ("Beijing Foreign Affairs Office", "evidence-chaoyang-fourth-embassy-area-2024"),
        ("朝陽", "evidence-chaoyang-fourth-embassy-area-2024"),
        ("朝陽區", "wang-hao"),
        ("王灝", "wang-hao"),
        ("wáng hào", "wang-hao"),
        ("chao yang qu", "110105"),
    ],
)
def test_what_the_screen_shows_is_found(term: str, key: str) -> None:
    """Figures, dates and publishers as readers of either language are told them."""
    assert key in ids(PLAN, term)


def test_words_that_the_plan_calls_the_same_find_the_same() -> None:
    """In any of their languages."""
    assert ids(RIVER, "轮渡") == ids(RIVER, "渡船") == ids(RIVER, "fry") == ids(RIVER, "ferries")
    assert "city-ferries" in ids(RIVER, "fry")
    assert "990102" in ids(RIVER, "芦洲县")


def test_evidence_is_its_publisher_s() -> None:
    """It has a publisher and a date, and is not the words of whoever made the pledge."""
    (hit,) = (hit for hit in _hits("evidence") if hit.id == "evidence-xicheng-projects-2023")
    assert hit.official is None
    assert (hit.publisher and hit.publisher.en, hit.date) == ("People's Daily Online", "2023-09-03")
    assert hit.about and hit.about.en == "High-quality key projects and companies brought in"
    assert not {hit.id for hit in _hits("evidence")} & ids(PLAN, "Sun Shuo")
    assert {hit.official for hit in _hits("evidence")} == {None}


def test_a_hit_on_an_official_is_the_official_s() -> None:
    """And one on a district nobody's."""
    assert all(hit.official == hit.record for hit in _hits("official"))
    assert {hit.official for hit in _hits("district")} == {None}


def _hits(kind: str) -> list[Hit]:
    return [hit for hit in search(PLAN, ["a"], Filter()) if hit.kind == kind]


def test_a_hit_on_the_screen_says_what_it_is(liangqu: Run) -> None:
    """A finding with its day and publisher, and with what it must not be taken for."""
    told = liangqu("search", "231", "companies").out
    day = "published 3 September 2023, covering January–June 2023"
    assert told.startswith(f"evidence · Xicheng 西城 · {day} · People's Daily Online\n")
    assert (
        "\n  another indicator, not used to judge\n  All Two Zones projects, not the high-qual"
        in told
    )
    assert "Sun Shuo" not in told
    told = liangqu("--lang", "zh", "search", "231").out
    day = "2023年9月3日发布，所涉时段为2023年1月至6月"
    assert told.startswith(f"证据 · 西城 · {day} · 人民网\n")
    record = json.loads(liangqu("search", "231", "-f", "json").out)[0]
    assert record["official"] is None
    assert (record["publisher"], record["date"]) == ("人民网", "2023-09-03")


@pytest.mark.parametrize(("lang", "about"), [("en", "About: "), ("zh", "涉及：")])
def test_every_finding_says_what_it_is_about(liangqu: Run, lang: str, about: str) -> None:
    """A target as such; the sentence of its commitment never passes for it."""
    asked, suffix = ("--lang", lang, "search", "环球影城", "亮相"), "" if lang == "zh" else "_en"
    rows = json.loads(liangqu(*asked, "-f", "json").out)
    blocks = liangqu(*asked).out.split("\n\n")
    page = liangqu(*asked, "-f", "html").out
    found = [row for row in rows if row["kind"] == "evidence"]
    assert len(found) > 5
    for row in found:
        (block,) = (block for block in blocks if block.endswith(row["id"]))
        told = [line.strip() for line in block.splitlines() if about in line]
        assert told[0].startswith(about + row["about" + suffix])
        if (evidence := PLAN.evidence[row["id"]]).target:
            title = PLAN.commitment_of(evidence).title
            assert about + (title.zh if lang == "zh" else title.en) not in block
        assert told[0] in page


def test_a_hit_without_evidence_says_what_that_does_not_mean(liangqu: Run) -> None:
    """As the scorecard does, and only where one has that status."""
    caveat = "“No evidence” says that a search found none, not that the target was missed."
    assert f"\n{caveat}\n" in liangqu("search", "Pinggu", "foreign").out
    assert caveat not in liangqu("search", "三项清单").out


def test_a_target_that_is_found_says_how_much_it_aims_at_and_what_became_of_it(
    liangqu: Run,
) -> None:
    """On the screen and to take away, as on the scorecard; nothing else is judged."""
    told = liangqu("search", "Universal", "visits").out
    head = "target · Tongzhou 通州 · Zeng Zanrong 曾赞荣 · forecast · ~ reported only\n"
    assert f"{head}  Visits to phase one" in told
    assert "about 12 million visits a year" in told
    assert told.count("reported only") == 1
    page = liangqu("search", "Universal", "visits", "-f", "markdown").out
    assert "\\~ reported only · The latest report on it" in page


@pytest.mark.parametrize(
    ("term", "lang", "head"),
    [
        ("探索实施", "en", "⟨magenta⟩exploration⟨/⟩"),
        ("探索实施", "zh", "⟨magenta⟩探索⟨/⟩"),
        ("三里屯", "en", "⟨green⟩pledge⟨/⟩"),
        ("三里屯", "zh", "⟨green⟩明确承诺⟨/⟩"),
    ],
)
def test_a_commitment_that_is_found_says_how_firmly_it_was_said(
    liangqu: Run, term: str, lang: str, head: str
) -> None:
    """In its first line, lest what was only explored be read as promised."""
    told = tagged(liangqu("--lang", lang, "--color", "always", "search", term).out)
    assert told.splitlines()[0].endswith(f" · {head}")


def test_a_target_that_is_found_says_how_firmly_where_it_is_no_plain_pledge(liangqu: Run) -> None:
    """As on the scorecard, which says nothing of what was pledged."""
    assert "\ntarget · Daxing 大兴 · ? no evidence\n" in liangqu("search", "72%").out
    for form, mark in (("markdown", "forecast · Zeng"), ("html", "<p>forecast · <b>Zeng")):
        assert mark in liangqu("search", "Universal", "visits", "-f", form).out


@pytest.mark.parametrize(
    ("lang", "origin"),
    [("en", "China Daily, published 24 August 2023"), ("zh", "中国日报，2023年8月24日发布")],
)
def test_the_publisher_of_a_finding_is_no_dateline(liangqu: Run, lang: str, origin: str) -> None:
    """Beside the day of what happened stands that of the publication, on the screen and after."""
    day = {"en": "20 September 2021", "zh": "2021年9月20日"}[lang]
    for form in ("table", "markdown", "html"):
        told = liangqu("--lang", lang, "search", "Universal", "opened", "-f", form).out
        assert f" · {day} · {origin}" in told


def test_a_quote_that_is_found_says_whether_it_was_spoken(liangqu: Run) -> None:
    """A signed paragraph is nobody's spoken word."""
    head = "quote · Huairou 怀柔 · Dai Bin 戴彬 · signed statement\n"
    assert head in liangqu("search", "三项清单").out
    assert "引语 · 通州 · 曾赞荣 · 原话\n" in liangqu("search", "海绵城市", "--lang", "zh").out


def test_the_count_says_of_which_kinds_the_hits_are(liangqu: Run) -> None:
    """In the order in which they stand, and only where all of them do."""
    kinds = [row["kind"] for row in json.loads(liangqu("search", "金融科技", "-f", "json").out)]
    assert kinds == sorted(kinds, key=list(KINDS).index)
    counted = [kinds.count(kind) for kind in ("commitment", "target", "quote", "evidence")]
    told = "{} commitments, {} target, {} quote, {} findings.\n".format(*counted)
    assert f"\n{len(kinds)} records: {told}" in liangqu("search", "金融科技").out
    limited = liangqu("search", "金融科技", "-n", "2").out
    assert f"\n2 of {len(kinds)} records.\n" in limited


@pytest.mark.parametrize(
    ("lang", "heading"),
    [
        ("en", "Found only by the title or the publisher of the source:"),
        ("zh", "以下仅凭来源的标题或发布者检索到："),
    ],
)
def test_what_only_the_source_makes_a_hit_comes_last_and_apart(
    liangqu: Run, lang: str, heading: str
) -> None:
    """On the screen and to take away, however it is sorted; machines have the same order."""
    own, apart = "evidence-daxing-china-japan-zone-2025", "evidence-beijing-measures-2022-09"
    told = liangqu("--lang", lang, "search", "foreign").out
    assert told.count(heading) == 1
    before, after = told.split(heading)
    assert own in before
    assert apart in after
    page = liangqu("--lang", lang, "search", "foreign", "-f", "markdown").out
    assert f"\n## {heading}\n" in page
    assert page.index("525") < page.index(heading) < page.index("96%")
    ordered = [row["id"] for row in json.loads(liangqu("search", "foreign", "-f", "json").out)]
    assert ordered == re.findall(r"^  .* · ([a-z0-9-]+)$", told, re.MULTILINE)
    told = liangqu("--lang", lang, "search", "foreign", "--sort", "date").out
    assert told.index(own) < told.index(heading) < told.index(apart)


def test_no_heading_stands_where_every_hit_says_it_itself(liangqu: Run) -> None:
    """Nor over them where only the source of all does."""
    assert "Found only" not in liangqu("search", "green", "finance").out
    assert liangqu("search", "外事办公室").out.startswith("Found only by the title")


@pytest.mark.parametrize(
    ("terms", "hits"),
    [
        (["beijing news"], True),
        (["新京报"], True),
        (["beijing", "news"], True),
        (["新京报", "-n", "1"], True),
        (["beijing-news-2021"], False),
        (["如何推进"], False),
    ],
)
@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "The Beijing News, 2021 is a source; what rests on it: "),
        ("zh", "来源之一：新京报，2021年。依据该来源的记录："),
    ],
)
def test_a_source_is_found_by_its_publisher_its_title_and_its_id(
    liangqu: Run, terms: list[str], hits: bool, lang: str, told: str
) -> None:
    """With what to type for what was said in it, which is not found by its publisher."""
    lines = liangqu("--lang", lang, "search", *terms).out.splitlines()
    line = f"{told}liangqu commitments --source beijing-news-2021"
    assert lines.count(line) == 1
    assert lines[0].startswith(("Nothing", "没有")) != hits
    assert sum("--source" in each for each in lines) <= 2


def test_a_source_of_evidence_alone_is_told_by_the_hits(liangqu: Run) -> None:
    """As of what is no source at all, and where conditions narrow the search, nothing is said."""
    for terms in (["China Daily"], ["xyzzy"], ["beijing news", "-t", "绿色发展"]):
        assert "--source" not in liangqu("search", *terms).out


@pytest.mark.parametrize("plan", [PLAN, RIVER])
def test_what_is_told_of_a_source_finds_what_rests_on_it(plan: Plan) -> None:
    """Of every one on which anything said rests, be it quotes alone; of no other."""
    without = replace(plan, commitments={}, targets={})
    for each in (plan, replace(plan, commitments={}), without):
        for key in plan.sources:
            there = [
                name
                for name in ("commitments", "targets", "quotes")
                if any(record.source == key for record in getattr(each, name).values())
            ]
            hints = documents(each, [key], Filter(), Language("en"))
            typed = [hint.typed for hint in hints if hint.typed[-1] == key]
            assert typed == [("liangqu", name, "--source", key) for name in there[:1]]


def test_few_hits_for_several_words_tell_what_each_word_finds(liangqu: Run) -> None:
    """So that a reader sees which one narrows; many hits need no such line."""
    companies = len(ids(PLAN, "companies"))
    told = liangqu("search", "231", "companies").out
    assert f"Records that each finds alone: 231 (1), companies ({companies}).\n" in told
    assert "hold one of them" not in liangqu("search", "green", "finance").out
    assert "hold one of them" not in liangqu("search", "231").out


def test_quotation_marks_are_spoken_of_where_they_spare_hits(liangqu: Run) -> None:
    """Where the phrase finds as much as its words, or what narrows would be lost, they are not."""
    phrase = len(ids(PLAN, "beijing daily"))
    assert 0 < phrase < len(ids(PLAN, "beijing", "daily")) / 2
    told = liangqu("search", "beijing", "daily").out
    line = f"one phrase, which {phrase} records hold: liangqu search 'beijing daily'\n"
    assert told.endswith(f"In quotation marks they are {line}")
    assert f"有{phrase}条：" in liangqu("--lang", "zh", "search", "beijing", "daily").out
    narrowed = [("beijing", "daily", *more) for more in (("-t", "trade"), ("-n", "19"))]
    for typed in (("green", "finance"), ("green", "xyzzy"), *narrowed):
        assert "quotation marks" not in liangqu("search", *typed).out


def test_what_was_found_otherwise_is_marked(liangqu: Run) -> None:
    """By another form, in other characters, as another number."""
    for term, marked in (("company", "companies"), ("1,200万", "1200万"), ("朝陽", "朝阳")):
        told = liangqu("--color", "always", "search", term).out
        assert f"m{marked}\x1b[" in told


@settings(max_examples=50)
@given(st.sampled_from(WORDS), st.sampled_from(["en", "zh"]))
def test_every_term_stands_in_every_hit_on_the_screen(word: str, code: Literal["en", "zh"]) -> None:
    """Whatever it was found in, a reader sees why."""
    hits = search(PLAN, [word], Filter())
    sought = Sought([word], PLAN.synonyms)
    for hit in hits:
        screen = view([word])(search_table(PLAN, [hit]), Language(code))
        told = "".join(drawn(screen, Look()))
        assert sought.held_by([re.sub(r"\n *", gap, told) for gap in ("", " ")]), hit.id


@pytest.mark.parametrize("term", ["company", "綠色", "12 million", "ftz", "朝陽", "2025"])
def test_match_narrows_by_the_same_rules(term: str) -> None:
    """Of each table what a search finds there."""
    asked = Filter(match=term)
    kinds = ("commitment", "target", "quote", "official", "district")
    listed = (selection.commitments, selection.targets, selection.quotes, selection.officials)
    hits = search(PLAN, [term], Filter())
    for kind, select in zip(kinds, (*listed, selection.districts), strict=True):
        records = select(PLAN, asked)
        assert records == [hit.record for hit in hits if hit.kind == kind]
    assert search(PLAN, [], asked) == hits


@settings(max_examples=50)
@given(plans(), st.data())
def test_every_text_of_a_record_finds_it(plan: Plan, data: st.DataObject) -> None:
    """However hostile it is, whole or any part of it that no number is cut by."""
    hits = {hit.id: hit.record for hit in search(plan, [], Filter())}
    key = data.draw(st.sampled_from(sorted(hits)))
    for text in record_texts(plan, hits[key]):
        assert key in ids(plan, text)
        part = fold(text)[: data.draw(st.integers(0, 6))]
        if not part[-1:].isdigit():
            assert key in ids(plan, part)


@given(st.text(max_size=30), st.text(max_size=6))
def test_whatever_is_held_has_a_place(text: str, term: str) -> None:
    """In order, none touching another, and each within the text."""
    sought = Sought([term], SYNONYMS)
    places = sought.places(text)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(end < start for (_, end), (start, _) in pairwise(places))
    assert sought.held_by([text]) or not places
    if sought.held_by([text]) and fold(term):
        assert places


@pytest.mark.parametrize("term", ["company", "金融", "ftz", "12 million", "a" * 200])
def test_the_work_grows_with_the_text_and_no_faster(term: str) -> None:
    """A text sixteen times as long, of hits or of none, takes far from 256 times as long."""
    text = "将引进1200万家companies，发展金融和自贸区；aaaaaaaaaaaaaaa " * 500
    assert _seconds(term, text * 16) < 90 * max(_seconds(term, text), 0.005)


def _seconds(term: str, text: str) -> float:
    sought = Sought([term], SYNONYMS)
    best = 1e9
    for _ in range(3):
        begun = process_time()
        Sought([term], SYNONYMS).held_by([text])
        sought.places(text)
        best = min(best, process_time() - begun)
    return best
