"""Quotes and the scorecard to paste: in Markdown and HTML they carry what the screen carries."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from liangqu_cli.answers.scorecard import found_about_commitments, judge_plan
from liangqu_cli.export.markdown import text
from liangqu_cli.export.rows import rendered
from liangqu_cli.language import Code, Language
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import Commitment, Plan
from liangqu_cli.report.quotes import quotes_table
from liangqu_cli.report.scorecard import scorecard_table
from liangqu_cli.report.table import Answer, Table
from liangqu_cli.report.wording import STATUS_WORDS, STRENGTH_WORDS, quoted
from tests.conftest import Run
from tests.export.browser import DAY, Chromium, hostile_plan
from tests.export.conftest import AS_OF, RIVER
from tests.export.markup_reading import elements, parsed, text_of
from tests.strategies import plans

FORMATS = ("markdown", "html")


def plain_text(words: str) -> str:
    """Text without white space, of which formats have their own."""
    return re.sub(r"\s+", "", words)


def read(written: str, name: str) -> tuple[str, list[str]]:
    """What a reader sees of a page or of rendered Markdown, and where its links lead."""
    html = written if name == "html" else MarkdownIt("commonmark").render(written)
    root, errors = parsed(html if name == "html" else f"<!DOCTYPE html><title>x</title>{html}")
    assert errors == []
    links = [link.get("href", "") for link in elements(root, "a")]
    return plain_text(" ".join(text_of(body) for body in elements(root, "body"))), links


def _whole(plan: Plan, name: str, lang: Code) -> tuple[str, str]:
    return tuple(  # type: ignore[return-value]
        "".join(map(str, rendered(table, name, Language(lang)))) for table in _tables(plan)
    )


def _tables(plan: Plan) -> tuple[Table, Table]:
    judged = list(judge_plan(plan, DAY).values())
    found = found_about_commitments(plan, DAY)
    findings = [(plan.commitments[key], each) for key, each in found.items()]
    quotes = list(plan.quotes.values())
    return (
        quotes_table(plan, quotes).answering(Answer(records=quotes)),
        scorecard_table(plan, judged).answering(
            Answer(as_of=DAY, judged=judged, findings=findings)
        ),
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", FORMATS)
def test_a_quote_goes_out_in_both_languages_with_who_said_it_and_where(
    liangqu: Run, name: str, lang: Code
) -> None:
    """The reader's language first; the translation is called ours."""
    out = liangqu("quotes", "--data", RIVER, "-f", name, "--lang", lang).out
    seen, _ = read(out, name)
    ours = plain_text({"en": "Translation, ours:", "zh": "译文（本项目所译）："}[lang])
    for record in json.loads(liangqu("quotes", "--data", RIVER, "-f", "json").out):
        original, translation = plain_text(record["text"]), plain_text(record["text_en"])
        orders = {"en": f"{ours}{translation}{original}", "zh": f"{original}{ours}{translation}"}
        assert orders[lang] in seen
        speaker = {"en": record["official_en"] + record["official"], "zh": record["official"]}[lang]
        both = orders[lang]
        told = seen[seen.index(both) + len(both) :]
        assert told.startswith(plain_text(speaker))
        assert record["id"] in told
    assert plain_text({"en": "River Herald", "zh": "江城日报"}[lang]) in seen


@pytest.mark.parametrize("name", FORMATS)
def test_a_scorecard_goes_out_with_reasons_words_and_findings_with_links(
    liangqu: Run, name: str
) -> None:
    """As long as the screen in full: nothing that it tells is missing."""
    plan = load_plan([])
    out = liangqu("scorecard", *AS_OF, "-f", name).out
    seen, links = read(out, name)
    for record in json.loads(liangqu("scorecard", *AS_OF, "-f", "json").out):
        wanted = [record["metric_en"], record["pledged_en"], record["why_en"], record["note_en"]]
        wanted += [STATUS_WORDS[record["status"]], STRENGTH_WORDS[record["strength"]], record["id"]]
        for part in [*wanted, quoted(record["as_written"])]:
            assert plain_text(part or "") in seen, (record["id"], part)
    judged = judge_plan(plan, DAY)
    about = found_about_commitments(plan, DAY)
    findings = [found for judgement in judged.values() for found in judgement.evidence]
    findings += [found for each in about.values() for found in each]
    for found in findings:
        assert plain_text(found.finding.en) in seen
        assert plain_text(found.note.en if found.note else "") in seen
        assert plan.sources[found.source].url in links
    assert "Scorecard" in seen[:200]
    assert "Of14targets,asof30June2026:" in seen


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", FORMATS)
def test_evidence_goes_out_with_what_was_said_before_it_and_a_link(
    liangqu: Run, name: str, lang: Code
) -> None:
    """Each finding below what it is about, with its day, our note and its source."""
    plan = load_plan([str(RIVER)])
    out = liangqu("evidence", "--data", RIVER, "-f", name, "--lang", lang).out
    seen, links = read(out, name)
    other = {"en": ("another indicator", "indirect evidence"), "zh": ("口径不同", "间接证据")}[lang]
    for found in plan.evidence.values():
        said = plan.subject_of(found)
        texts = [found.finding, *([found.note] if found.note else [])]
        texts.append(said.title if isinstance(said, Commitment) else said.metric)
        for wanted in (quoted(said.as_written), *map(Language(lang).pick, texts)):
            assert plain_text(wanted) in seen, found.id
        assert plan.sources[found.source].url in [*links, None]
        assert found.id in seen
    of_target = [
        each.target is not None for each in plan.evidence.values() if not each.same_indicator
    ]
    counts = [of_target.count(True), of_target.count(False)]
    assert [seen.count(plain_text(words)) for words in other] == counts
    assert plain_text({"en": "10 records.", "zh": "共10条记录。"}[lang]) in seen


@pytest.mark.parametrize("name", FORMATS)
def test_a_table_says_as_of_when_it_is_judged_and_where_it_is_from(liangqu: Run, name: str) -> None:
    """Below its rows, with what must be known of the source; fields that are named stand alone."""
    seen, _ = read(liangqu("targets", *AS_OF, "-n", "3", "-f", name).out, name)
    assert "3of14records." in seen
    assert "Judgedbyrulefromlatersources,asof30June2026." in seen
    note = load_plan([]).sources["beijing-news-2021"].note
    assert note
    assert seen.count(plain_text(note.en)) == 1
    alone, _ = read(liangqu("targets", *AS_OF, "--fields", "id", "-f", name).out, name)
    assert "Judged" not in alone
    assert "Source:" not in alone


@pytest.mark.parametrize(
    ("command", "count"), [("quotes", "1of3records."), ("scorecard", "1of12records.")]
)
@pytest.mark.parametrize("name", FORMATS)
def test_what_a_limit_left_out_is_told(liangqu: Run, name: str, command: str, count: str) -> None:
    """Whoever is sent the page knows that it is a part; of the whole nothing is said."""
    part, _ = read(liangqu(command, "-n", "1", "--data", RIVER, "-f", name).out, name)
    assert count in part
    whole, _ = read(liangqu(command, "--data", RIVER, "-f", name).out, name)
    assert "records." not in whole


@pytest.mark.parametrize("name", [*FORMATS, "svg"])
def test_what_counts_twice_is_told(liangqu: Run, name: str) -> None:
    """Wherever themes add up to more than there is; and nowhere else."""
    told = "several themes counts? under each of them"
    for command, twice in ((["matrix"], 1), (["summary", "--by", "theme"], 1), (["summary"], 0)):
        out = liangqu(*command, "--data", RIVER, "-f", name).out
        assert len(re.findall(told, out)) == twice, command


@pytest.mark.parametrize("name", FORMATS)
def test_a_source_that_cannot_be_opened_says_so(liangqu: Run, name: str) -> None:
    """Whoever cites it is told what is known of the copy."""
    seen, _ = read(liangqu("quotes", "-f", name).out, name)
    note = load_plan([]).sources["beijing-news-2021"].note
    assert note
    assert plain_text(note.en) in seen


@pytest.mark.parametrize("name", FORMATS)
def test_a_figure_of_another_indicator_is_told_in_words_alone(liangqu: Run, name: str) -> None:
    """It never stands where the results of the target's own indicator do."""
    seen, _ = read(liangqu("scorecard", *AS_OF, "--data", RIVER, "-f", name).out, name)
    assert "Adaypasscosts8yuan." in seen
    assert "8yuan" not in seen.replace("Adaypasscosts8yuan.", "")


@pytest.mark.parametrize("name", FORMATS)
def test_fields_make_it_a_table_again(liangqu: Run, name: str) -> None:
    """Whoever names fields wants these alone."""
    out = liangqu("quotes", "--fields", "id,official_en", "--data", RIVER, "-f", name).out
    assert "Translation" not in out
    assert "shen-qiao-quay" in out


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_found_is_said(liangqu: Run, name: str) -> None:
    """In a document as in a table."""
    for command in ("quotes", "scorecard"):
        out = liangqu(command, "-m", "no such text", "--data", RIVER, "-f", name).out
        assert " in the plan matches." in out


def test_a_browser_shows_it_without_a_request_a_message_or_a_barrier(
    liangqu: Run, browser: Chromium, tmp_path: Path
) -> None:
    """Opened from a folder, in light and dark, at the width of a phone too."""
    for command in ("quotes", "scorecard"):
        file = tmp_path / f"{command}.html"
        liangqu(command, *(AS_OF if command == "scorecard" else ()), "--data", RIVER, "-o", file)
        assert browser.faults(file, "light", "dark") == []


def test_hostile_texts_do_nothing_but_stand_there(browser: Chromium, tmp_path: Path) -> None:
    """What would be markup if it were not escaped is text, in a page and in Markdown alike."""
    plan = hostile_plan(RIVER)
    file = tmp_path / "hostile.html"
    for page in _whole(plan, "html", "en"):
        file.write_text(page, encoding="utf-8")
        with browser.opened(file) as tab:
            assert tab.page.evaluate("typeof injected") == "undefined"
            assert tab.page.locator("script, img, [onfocus], [onerror]").count() == 0
            assert (tab.messages, tab.requests) == ([], [file.as_uri()])
    for written in _whole(plan, "markdown", "en"):
        kinds = {
            part.type
            for token in MarkdownIt("commonmark").parse(written)
            for part in [token, *(token.children or ())]
        }
        assert not kinds & {"html_block", "html_inline", "image", "em_open", "fence", "code_block"}


@pytest.mark.parametrize(
    "words", ["2021. A year", "3) Three", "- A dash", "+ More", "# Number", "= Same", "11.8% of it"]
)
def test_a_line_that_begins_like_markup_is_but_a_line(words: str) -> None:
    """A figure is no item of a list, and a dash none either."""
    assert text_of(parsed(MarkdownIt("commonmark").render(text(words)))[0]).strip() == words
    assert MarkdownIt("commonmark").render(text(words)).startswith("<p>")


@settings(max_examples=8, deadline=None)
@given(plan=plans())
def test_any_plan_is_told_in_markdown_as_in_html(plan: Plan) -> None:
    """The same words and the same headings, whatever the texts are."""
    pairs = zip(_whole(plan, "html", "zh"), _whole(plan, "markdown", "zh"), strict=True)
    for page, written in pairs:
        root, errors = parsed(page)
        assert errors == []
        headings = [plain_text(text_of(each)) for each in elements(root, "h2", "h3")]
        assert headings == _headings(written)


def _headings(written: str) -> list[str]:
    tokens = MarkdownIt("commonmark").parse(written)
    found: list[Any] = [
        tokens[number + 1]
        for number, token in enumerate(tokens)
        if token.type == "heading_open" and token.tag in ("h2", "h3")
    ]
    return [plain_text("".join(part.content for part in each.children)) for each in found]


def test_a_map_of_statuses_is_written_with_them(liangqu: Run) -> None:
    """As on the screen and in the picture; a map of counts has the counts."""
    by_status, head = (
        liangqu("map", *by, "-f", "markdown").out.splitlines()[0] for by in (("--by", "status"), ())
    )
    assert "| targets | met | met late | missed |" in by_status
    assert "met" not in head
