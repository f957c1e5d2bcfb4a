"""What `show` and `search` tell goes out in Markdown and HTML with all that the screen tells."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from liangqu_cli.answers.dossier import dossier
from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.ask.search import search
from liangqu_cli.ask.selection import Filter
from liangqu_cli.export.rows import rendered
from liangqu_cli.export.telling import cards
from liangqu_cli.language import Language
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import Plan
from liangqu_cli.report.search import search_table
from liangqu_cli.report.table import Answer
from liangqu_cli.report.wording import FORM_WORDS, STATUS_WORDS, STRENGTH_WORDS, quoted
from tests.conftest import Run
from tests.export.browser import DAY, Chromium, hostile_plan
from tests.export.conftest import AS_OF, RIVER
from tests.export.markup_reading import elements, parsed, text_of
from tests.export.test_telling import FORMATS, plain_text, read
from tests.strategies import plans

Records = list[dict[str, Any]]
OURS = {"en": "Translation, ours:", "zh": "译文（本项目所译）："}


def shown(liangqu: Run, name: str, *words: str, lang: str = "en") -> tuple[str, list[str]]:
    """What a reader sees of an answer in a format, and where its links lead."""
    done = liangqu(*words, "-f", name, "--lang", lang)
    assert (done.code, done.err) == (0, "")
    return read(done.out, name)


def records_of(liangqu: Run, *words: str) -> dict[str, Records]:
    """The records of the first subject, as a program is given them."""
    told: list[dict[str, Records]] = json.loads(liangqu("show", *words, *AS_OF, "-f", "json").out)
    return told[0]


# --- Cards and chains -----------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("subject", ["大兴", "通州", "曾赞荣", "北京"])
def test_a_card_carries_every_record_whole(liangqu: Run, name: str, subject: str) -> None:
    """Titles, strengths, words as written, statuses with reasons, quotes, places, ids."""
    seen, links = shown(liangqu, name, "show", subject, *AS_OF)
    told = records_of(liangqu, subject)
    plan = load_plan([])
    wanted = [f"{official['name_en']} {official['name']}" for official in told["officials"]]
    for each in told["commitments"]:
        wanted += [each["title_en"], STRENGTH_WORDS[each["strength"]], quoted(each["as_written"])]
        wanted += [place.en for place in plan.commitments[each["id"]].places]
    for each in told["targets"]:
        wanted += [each["metric_en"], each["pledged_en"] or "", each["why_en"]]
        wanted += [each["note_en"] or "", STATUS_WORDS[each["status"]], quoted(each["as_written"])]
    for each in told["quotes"]:
        wanted += [OURS["en"] + each["text_en"] + each["text"], FORM_WORDS[each["form"]]]
    every = [*told["commitments"], *told["targets"], *told["quotes"]]
    wanted += [each["id"] for each in every]
    assert [words for words in wanted if plain_text(words) not in seen] == []
    aims = {each["id"] for each in told["targets"]}
    said = {each["id"] for each in told["commitments"]}
    found = [e for e in plan.evidence.values() if e.target in aims or e.commitment in said]
    for evidence in found:
        assert plain_text(evidence.finding.en) in seen
        assert plan.sources[evidence.source].url in links


@pytest.mark.parametrize("name", FORMATS)
def test_a_card_begins_with_who_it_is_and_how_much_there_is(liangqu: Run, name: str) -> None:
    """The name, who leads it, how firmly what was said, and what became of it by a day."""
    seen, _ = shown(liangqu, name, "show", "大兴", *AS_OF)
    for words in (
        "Daxing District 大兴区",
        "110115",
        "Wang Youguo 王有国, Deputy Secretary of the CPC Daxing District Committee "
        "and District Mayor (2021)",
        "7 commitments (3 with no speaker named) · 5 targets (4 with no speaker named)",
        "1 signed statement",
        "How firmly they were said: 6 pledges, 1 aim.",
        "Of 5 targets, as of 30 June 2026:",
    ):
        assert plain_text(words) in seen[:800], words


@pytest.mark.parametrize("name", FORMATS)
def test_a_chain_is_told_from_what_was_said_to_what_was_found(liangqu: Run, name: str) -> None:
    """Of a target: the quote, the commitment, the target with its status, the findings."""
    seen, links = shown(liangqu, name, "show", "tongzhou-universal-opening-2021", *AS_OF)
    places = [
        seen.index(plain_text(words))
        for words in (
            "Said",
            "zeng-zanrong-on-universal",
            "Commitments",
            "tongzhou-universal-phase-one",
        )
    ]
    places.append(seen.index(plain_text("Targets")))
    places.append(seen.index(plain_text("! met late")))
    places.append(seen.index(plain_text("After 19 days of trial operation")))
    assert places == sorted(places)
    assert plain_text("pledge · Zeng Zanrong 曾赞荣 · Universal Studios Theme Park") in seen
    assert any(link.startswith("https://www.globaltimes.cn/") for link in links)


@pytest.mark.parametrize("key", ["finance", "beijing-news-2021", "evidence-daxing-growth-2024"])
def test_any_record_can_be_taken_away(liangqu: Run, key: str) -> None:
    """A theme and a source with what rests on them, a finding with what it is about."""
    seen, _ = shown(liangqu, "markdown", "show", key)
    told = records_of(liangqu, key)
    ids = [each["id"] for table in ("commitments", "targets", "quotes") for each in told[table]]
    assert ids
    assert all(each in seen for each in ids)
    assert key in seen or key.startswith("evidence-")


def test_several_subjects_are_told_apart(liangqu: Run) -> None:
    """Each heading says whose records follow."""
    out = liangqu("show", "大兴", "怀柔", "-f", "md", "--lang", "zh").out
    headings = [line for line in out.splitlines() if line.startswith("## ")]
    assert headings == [
        *("## 大兴区", "## 大兴区 · 目标", "## 大兴区 · 承诺", "## 大兴区 · 引语"),
        *("## 怀柔区", "## 怀柔区 · 承诺", "## 怀柔区 · 引语"),
    ]
    assert out.startswith("# 大兴区、怀柔区 · ")


@pytest.mark.parametrize("name", FORMATS)
def test_a_district_of_which_nothing_is_known_says_so(liangqu: Run, name: str) -> None:
    """Silence is told, and what it does not mean."""
    seen, _ = shown(liangqu, name, "show", "丰台")
    assert (
        plain_text("say nothing about Fengtai 丰台, which does not mean that nothing was promised.")
        in seen
    )


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", FORMATS)
def test_a_figure_of_another_indicator_is_in_the_finding_alone(
    liangqu: Run, name: str, lang: str
) -> None:
    """It is called another's, and never stands where the target's own would."""
    words = ("show", "city-ferry-fare", "--data", str(RIVER), *AS_OF)
    seen, _ = shown(liangqu, name, *words, lang=lang)
    finding = plain_text({"en": "A day pass costs 8 yuan.", "zh": "一日票为8元。"}[lang])
    figure = {"en": "8yuan", "zh": "8元"}[lang]
    assert finding in seen
    assert figure not in seen.replace(finding, "")


def test_an_ending_chooses_the_format(liangqu: Run, tmp_path: Path) -> None:
    """Markdown, a page, records, or the card as the terminal has it; nothing else."""
    begins = {"md": "# Daxing", "html": "<!DOCTYPE html>", "json": "[\n", "txt": "Daxing District"}
    for ending, begin in begins.items():
        file = tmp_path / f"card.{ending}"
        assert liangqu("show", "大兴", "-o", file).code == 0
        assert file.read_text(encoding="utf-8").startswith(begin)
        assert liangqu("show", "大兴", "-o", file).code == 2
        assert liangqu("show", "大兴", "-o", file, "--force").code == 0
    refused = liangqu("show", "大兴", "-o", tmp_path / "card.csv")
    assert refused.code == 2
    assert "end it with .txt, .md, .html, .json" in refused.err
    assert liangqu("show", "大兴", "-f", "xlsx").code == 2
    assert liangqu("show", "大兴", "--full", "-o", tmp_path / "full.md").code == 2
    assert liangqu("show", "大兴", "-o", tmp_path / "x.json").code == 0
    assert (tmp_path / "x.json").read_bytes() == liangqu("show", "大兴", "-f", "json").raw


# --- Hits -----------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", FORMATS)
def test_a_hit_says_what_it_is_and_whose(liangqu: Run, name: str, lang: str) -> None:
    """The kind and the district; of a finding who published it, and of which day it is."""
    seen, links = shown(liangqu, name, "search", "GDP", lang=lang)
    labels = {
        "en": (
            *("commitment · Daxing 大兴", "target · Daxing 大兴"),
            "evidence · Daxing 大兴 · 8 January 2025, covering 2024 · Daxing district government",
        ),
        "zh": (
            *("承诺 · 大兴", "目标 · 大兴"),
            "证据 · 大兴 · 2025年1月8日，所涉时段为2024年 · 北京市大兴区人民政府",
        ),
    }[lang]
    for label in labels:
        assert plain_text(label) in seen
    hits = json.loads(liangqu("search", "GDP", "-f", "json").out)
    for hit in hits:
        assert hit["id"] in seen
        assert plain_text(hit["text" if lang == "zh" else "text_en"]) in seen
        assert plain_text(quoted(hit["as_written"]) if hit["as_written"] else "") in seen
    assert any(link.startswith("https://www.bjdx.gov.cn/") for link in links)
    assert plain_text({"en": f"{len(hits)} records: ", "zh": f"{len(hits)}条记录："}[lang]) in seen


@pytest.mark.parametrize("term", ["环球影城", "Universal", "通州文旅区", "曾赞荣"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_hit_tells_why_it_is_one(liangqu: Run, term: str, lang: str) -> None:
    """What was looked for stands in each entry, in whichever language it was found."""
    out = liangqu("search", term, "-f", "html", "--lang", lang).out
    root, _ = parsed(out)
    entries = [text_of(each) for each in elements(root, "article", "figure")]
    assert len(entries) == len(json.loads(liangqu("search", term, "-f", "json").out)) > 0
    known = {"环球影城": ("环球",), "Universal": ("Universal", "环球")}.get(term, (term,))
    assert [each for each in entries if not any(word in each for word in known)] == []


@pytest.mark.parametrize("name", FORMATS)
def test_a_quote_among_the_hits_has_both_languages(liangqu: Run, name: str) -> None:
    """The translation, which is called ours, and right below it the original."""
    seen, _ = shown(liangqu, name, "search", "戴彬")
    quote = load_plan([]).quotes["dai-bin-on-huairou"]
    assert plain_text(OURS["en"] + quote.en + quote.zh) in seen


@pytest.mark.parametrize("name", FORMATS)
def test_a_limit_is_told_and_fields_make_a_table(liangqu: Run, name: str) -> None:
    """Nobody takes two hits for all of them."""
    seen, _ = shown(liangqu, name, "search", "GDP", "-n", "2")
    assert plain_text("2 of 9 records.") in seen
    table, _ = shown(liangqu, name, "search", "GDP", "--fields", "kind,id")
    assert "Thesource" not in table
    assert "daxing-services-share" in table


# --- Any text -------------------------------------------------------------------------------


def _written(plan: Plan, name: str) -> list[str]:
    """Every record's chain, and every record as a hit."""
    judged = judge_plan(plan, DAY)
    dossiers = [
        dossier(plan, judged, record, DAY)
        for table in (plan.targets, plan.quotes, plan.evidence)
        for record in table.values()
    ]
    hits = search(plan, [], Filter())
    table = search_table(plan, hits).answering(Answer(terms=["a"]))
    return [
        "".join(map(str, pieces))
        for pieces in (
            cards(plan, dossiers, name, Language("en")),
            rendered(table, name, Language("en")),
        )
    ]


def test_hostile_texts_do_nothing_but_stand_there(browser: Chromium, tmp_path: Path) -> None:
    """What would be markup if it were not escaped is text, in a page and in Markdown alike."""
    plan = hostile_plan(RIVER)
    file = tmp_path / "hostile.html"
    for page in _written(plan, "html"):
        file.write_text(page, encoding="utf-8")
        with browser.opened(file) as tab:
            assert tab.page.evaluate("typeof injected") == "undefined"
            assert tab.page.locator("script, img, [onfocus], [onerror]").count() == 0
            assert (tab.messages, tab.requests) == ([], [file.as_uri()])
    for written in _written(plan, "markdown"):
        kinds = {
            part.type
            for token in MarkdownIt("commonmark").parse(written)
            for part in [token, *(token.children or ())]
        }
        assert not kinds & {"html_block", "html_inline", "image", "em_open", "fence", "code_block"}


@settings(max_examples=8, deadline=None)
@given(plan=plans())
def test_any_plan_is_told(plan: Plan) -> None:
    """Whatever its texts are, the page is sound."""
    for page in _written(plan, "html"):
        assert parsed(page)[1] == []


def test_a_browser_shows_it_without_a_request_a_message_or_a_barrier(
    liangqu: Run, browser: Chromium, tmp_path: Path
) -> None:
    """Opened from a folder, in light and dark, at the width of a phone too."""
    for words in (("show", "通州", "怀柔"), ("search", "环球")):
        file = tmp_path / f"{words[0]}.html"
        assert liangqu(*words, "-o", file).code == 0
        assert browser.faults(file, "light", "dark") == []
