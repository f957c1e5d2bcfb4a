"""`-f html`: one page with one table, the same rows as everywhere, that asks nothing of anyone."""

from collections.abc import Iterable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from msgspec.structs import replace

from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.export.rows import rendered
from liangqu_cli.language import Code, Language
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import Plan
from liangqu_cli.report.scorecard import scorecard_table
from liangqu_cli.report.table import Table
from liangqu_cli.report.whole import Related, related_tables
from tests.conftest import Run
from tests.export.browser import DAY, Chromium, hostile_plan
from tests.export.conftest import AS_OF, LISTINGS, RIVER
from tests.export.markup_reading import cells, dangling, elements, parsed, text_of
from tests.strategies import plans


def _markdown_cells(text: str) -> list[list[str]]:
    """The rows of the first Markdown table, as a Markdown reader understands them."""
    rows: list[list[str]] = []
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "table_close":
            break
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append("".join(part.content for part in token.children or ()))
    return rows


@pytest.fixture(scope="module")
def listings() -> dict[str, Table]:
    """Every table of the built-in plan."""
    plan = load_plan([])
    return {related.table.name: related.table for related in _related(plan)}


def _related(plan: Plan) -> Iterable[Related]:
    return related_tables(plan, judge_plan(plan, DAY))


def _in(name: str, table: Table, lang: Code) -> str:
    return "".join(map(str, rendered(table, name, Language(lang))))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("listing", LISTINGS)
def test_the_page_is_valid_and_has_the_cells_of_the_markdown_table(
    listings: dict[str, Table], listing: str, lang: Code
) -> None:
    """The standard's parser meets no error, and both readers' formats show the same cells."""
    root, errors = parsed(_in("html", listings[listing], lang))
    assert errors == []
    assert dangling(root) == []
    assert cells(root) == _markdown_cells(_in("markdown", listings[listing], lang))
    assert len(cells(root)) > 1


def test_fields_narrow_and_order_the_page(liangqu: Run) -> None:
    """The ids in the page are those of the CSV, in its order."""
    options = ("--sort", "-id", "--fields", "id,evidence_url", *AS_OF)
    root, _ = parsed(liangqu("scorecard", *options, "-f", "html").out)
    lines = liangqu("scorecard", *options, "-f", "csv").out.splitlines()
    assert [",".join(row) for row in cells(root)[1:]] == lines[1:]
    addresses = [link.get("href") for link in elements(root, "a")]
    assert addresses == [line.partition(",")[2] for line in lines[1:] if not line.endswith(",")]


@pytest.mark.parametrize(("lang", "tag"), [("zh", "zh-CN"), ("en", "en")])
def test_a_screen_reader_is_told_what_there_is(liangqu: Run, lang: Code, tag: str) -> None:
    """The language, a caption, and a heading for every column and every row."""
    root, _ = parsed(liangqu("targets", "--lang", lang, "-f", "html").out)
    assert root.get("lang") == tag
    assert len(list(elements(root, "caption"))) == 1
    rows = list(elements(root, "tr"))
    assert {cell.get("scope") for cell in elements(rows[0], "th")} == {"col"}
    assert [[c.get("scope") for c in elements(row, "th")] for row in rows[1:]] == [["row"]] * (
        len(rows) - 1
    )


def _spoken(root: Element, tag: str) -> list[str]:
    """The texts that are marked as being in a language, within a page."""
    body = next(iter(elements(root, "body")))
    return [text_of(part) for part in body.iter() if part.get("lang") == tag]


def test_what_is_in_the_other_language_is_marked_so(liangqu: Run) -> None:
    """A voice changes, and so does the font: for a name beside its English, and for a field."""
    fields = ("--fields", "id,district,as_written,metric_en")
    english, _ = parsed(liangqu("targets", *fields, "-D", RIVER, "-f", "html").out)
    assert _spoken(english, "zh-CN")[:2] == ["东岸", "每年引进金融机构20家以上"]
    chinese, _ = parsed(liangqu("targets", *fields, "-D", RIVER, "-f", "html", "--lang", "zh").out)
    assert "Financial institutions brought in" in _spoken(chinese, "en")
    assert "east-bank-quay-opens" not in "".join(_spoken(chinese, "en"))
    assert _spoken(english, "en") + _spoken(chinese, "zh-CN") == []


def test_a_table_without_rows_says_so(liangqu: Run) -> None:
    """A reader who filtered everything away is told, and the page is still valid."""
    root, errors = parsed(liangqu("targets", "-m", "no such text", "-f", "html").out)
    assert errors == []
    assert "No target in the plan matches." in text_of(root)


def test_a_browser_shows_it_without_a_request_a_message_or_a_barrier(
    liangqu: Run, browser: Chromium, tmp_path: Path
) -> None:
    """Opened from a folder, in light and dark; axe finds nothing that keeps anyone out."""
    file = tmp_path / "targets.html"
    liangqu("targets", *AS_OF, "--data", RIVER, "-o", file)
    assert browser.faults(file, "light", "dark") == []


def test_hostile_texts_do_nothing_but_stand_there(browser: Chromium, tmp_path: Path) -> None:
    """What would be markup if it were not escaped neither runs nor asks for anything."""
    plan = hostile_plan(RIVER)
    table = scorecard_table(plan, list(judge_plan(plan, DAY).values()))
    every_field = table.narrowed([column.key for column in table.columns])
    file = tmp_path / "hostile.html"
    file.write_text(_in("html", every_field, "en"), encoding="utf-8")
    with browser.opened(file) as tab:
        assert tab.page.evaluate("typeof injected") == "undefined"
        assert tab.page.locator("script, img, [onfocus], [onerror]").count() == 0
        assert "</script></style>" in tab.page.locator("main").inner_text()
        assert (tab.messages, tab.requests) == ([], [file.as_uri()])


def test_on_a_phone_words_stand_a_field_a_line_and_figures_in_columns(
    liangqu: Run, browser: Chromium, tmp_path: Path
) -> None:
    """So that no one must scroll sideways to read; an empty field takes no line."""
    for command, columns in (("targets", 1), ("matrix", 2)):
        file = tmp_path / f"{command}.html"
        assert liangqu(command, "-D", RIVER, "-o", file).code == 0
        with browser.opened(file) as tab:
            tab.page.set_viewport_size({"width": 360, "height": 740})
            row = tab.page.locator("tbody tr").last.locator("td:visible")
            starts = {round(cell.bounding_box()["x"]) for cell in row.all()}  # type: ignore[index]
            assert (len(starts) > 1) == (columns > 1), command
            wide = tab.page.evaluate(
                "(e => e.scrollWidth > e.clientWidth)(document.querySelector('.wide'))"
            )
            if columns == 1:
                assert not wide
                named = row.first.evaluate("e => getComputedStyle(e, '::before').content")
                assert named == '"strength"'
                assert "" not in row.all_inner_texts()


@settings(max_examples=8, deadline=None)
@given(plan=plans())
def test_any_plan_makes_valid_pages_with_every_cell(plan: Plan) -> None:
    """Whatever the texts are, the parser meets no error and finds each cell as it is shown."""
    for related in _related(plan):
        table = replace(related.table, answer=None)  # a table, even of what is told whole
        root, errors = parsed(_in("html", table, "zh"))
        assert errors == []
        assert len(cells(root)) == 1 + len(table.rows)
