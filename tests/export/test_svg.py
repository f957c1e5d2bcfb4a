"""`-f svg`: the terminal's table as a picture, every run in its cells, in any browser's fonts."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given, settings

from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.export.rows import rendered
from liangqu_cli.export.svg import COLUMNS
from liangqu_cli.language import Code, Language
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import Plan
from liangqu_cli.report.scorecard import scorecard_table
from liangqu_cli.report.table import Table
from liangqu_cli.report.whole import related_tables
from liangqu_cli.text import visible
from liangqu_cli.view.console import drawn
from liangqu_cli.view.paint import Look
from liangqu_cli.view.picture import CELL, MARGIN, svg
from liangqu_cli.view.table import render
from liangqu_cli.view.text import width_of
from tests.conftest import Run
from tests.export.browser import DAY, Chromium, Scheme, hostile_plan
from tests.export.conftest import AS_OF, LISTINGS, RIVER
from tests.strategies import HOSTILE, plans

SVG = "{http://www.w3.org/2000/svg}"
ESC = "\x1b"
HAIR = 0.75
"""Of a pixel: how far a glyph's edge may round beyond its cell."""
RUNS = """() => [...document.querySelectorAll("tspan")].map((run) => {
  const last = run.getNumberOfChars() - 1;
  const start = (n) => run.getStartPositionOfChar(n).x;
  const end = (n) => run.getEndPositionOfChar(n).x;
  const overlaps = run.matches(".wide") ? [...Array(last).keys()].map((n) =>
    start(n) < start(n + 1) ? end(n) - start(n + 1) : 0) : [];
  return [run.textContent, start(0), end(last), run.getStartPositionOfChar(0).y,
          Math.max(0, ...overlaps)];
})"""
COLORS = """() => [...document.querySelectorAll("rect.paper, tspan.c6, tspan.quiet")]
  .map((shape) => getComputedStyle(shape).fill)"""


def _tables(plan: Plan) -> dict[str, Table]:
    return {r.table.name: r.table for r in related_tables(plan, judge_plan(plan, DAY))}


def _picture(table: Table, lang: Code) -> str:
    return "".join(map(str, rendered(table, "svg", Language(lang))))


def _drawn(*lines: str) -> Element:
    return fromstring("".join(svg(lines, title="a picture", lang="en")))  # noqa: S314 - our own


def _lines(root: Element) -> list[str]:
    """The text that is selected when a reader copies the picture, line by line."""
    return ["".join(line.itertext()) for line in root.iter(f"{SVG}text")]


def _runs(root: Element) -> dict[str, dict[str, str]]:
    return {run.text or "": dict(run.attrib) for run in root.iter(f"{SVG}tspan")}


@pytest.fixture(scope="module")
def listings() -> dict[str, Table]:
    """Every table of the built-in plan."""
    return _tables(load_plan([]))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("listing", LISTINGS)
def test_the_picture_holds_the_text_that_the_terminal_shows(
    listings: dict[str, Table], listing: str, lang: Code
) -> None:
    """It is well-formed, and copied out of it the table is what a terminal prints."""
    root = fromstring(_picture(listings[listing], lang))  # noqa: S314 - our own
    screen = render(listings[listing], Language(lang))
    shown = "".join(drawn(screen, Look(width=COLUMNS)))
    wanted = [line for line in shown.splitlines() if line]
    lines = _lines(root)
    title = root.findtext(f"{SVG}title") or ""
    assert lines[0] == title
    assert lines[1 : 1 + len(wanted)] == wanted
    assert "…" not in shown


def test_a_set_table_says_where_it_is_from_and_as_of_when(liangqu: Run) -> None:
    """Pasted into a slide it stands alone; and what a limit left out is told."""
    done = liangqu("targets", *AS_OF, "-n", "3", "-f", "svg", "--data", RIVER)
    lines = _lines(fromstring(done.out))  # noqa: S314 - our own
    assert lines[-3:] == [
        "3 of 12 records.",
        "Source: River Herald, 12 March 2024.",
        "Judged by rule from later sources, as of 30 June 2026.",
    ]


def test_what_is_told_whole_on_the_screen_is_so_in_the_picture(liangqu: Run) -> None:
    """A quote with its translation, a finding with its note: not the cells of a table."""
    for command in (["quotes"], ["evidence"], ["search", "ferry"]):
        done = liangqu(*command, "--data", RIVER, "-f", "svg")
        seen = re.sub(r"[\s▎]", "", "".join(_lines(fromstring(done.out))))  # noqa: S314 - our own
        for record in json.loads(liangqu(*command, "--data", RIVER, "-f", "json").out):
            for key in ("text_en", "finding_en", "note_en", "id"):
                assert re.sub(r"\s", "", record.get(key) or "") in seen, record["id"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_command_writes_it(liangqu: Run, tmp_path: Path, lang: Code) -> None:
    """By the ending of a file as by `-f`, with a title and in the reader's language."""
    file = tmp_path / "targets.svg"
    assert liangqu("targets", *AS_OF, "--lang", lang, "-o", file).code == 0
    piped = liangqu("targets", *AS_OF, "--lang", lang, "-f", "svg").raw
    assert piped == file.read_bytes()
    root = fromstring(piped)  # noqa: S314 - our own
    assert (root.findtext(f"{SVG}title") or "").startswith({"zh": "目标", "en": "Targets"}[lang])
    assert root.get("lang") == {"zh": "zh-CN", "en": "en"}[lang]


def _misplaced(runs: Iterable[Any]) -> list[Any]:
    """The runs that reach out of their cells, or whose wide characters reach into each other."""
    wrong, before, line = [], "", None
    for text, start, end, height, overlap in runs:
        before = before if height == line else ""
        line = height
        cell, cells = width_of(before), width_of(before + text) - width_of(before)
        before += text
        low, high = MARGIN + cell * CELL, MARGIN + (cell + cells) * CELL
        if start < low - HAIR or end > high + HAIR or overlap > HAIR:
            wrong.append((text, round(start - low, 2), round(end - high, 2), round(overlap, 2)))
    return wrong


@pytest.mark.parametrize(("listing", "lang"), [("quotes", "zh"), ("scorecard", "en")])
def test_no_run_leaves_its_cells_in_a_browser(
    listings: dict[str, Table], browser: Chromium, tmp_path: Path, listing: str, lang: Code
) -> None:
    """Chinese and Latin stand in their columns, as the browser itself measures them."""
    file = tmp_path / "picture.svg"
    file.write_text(_picture(listings[listing], lang), encoding="utf-8")
    with browser.opened(file) as tab:
        runs = tab.page.evaluate(RUNS)
        assert _misplaced(runs) == []
        assert len(runs) > 50
        assert (tab.messages, tab.requests) == ([], [file.as_uri()])


def test_hostile_texts_keep_to_their_cells_and_do_nothing(
    browser: Chromium, tmp_path: Path
) -> None:
    """Emoji, rare characters, other scripts and controls take the room they are given."""
    plan = hostile_plan(RIVER)
    table = scorecard_table(plan, list(judge_plan(plan, DAY).values()))
    every_field = table.narrowed([column.key for column in table.columns])
    file = tmp_path / "hostile.svg"
    file.write_text(_picture(every_field, "en"), encoding="utf-8")
    with browser.opened(file) as tab:
        assert _misplaced(tab.page.evaluate(RUNS)) == []
        assert tab.page.evaluate("typeof injected") == "undefined"
        assert tab.page.locator("script, image, foreignObject").count() == 0
        assert (tab.messages, tab.requests) == ([], [file.as_uri()])


def test_light_and_dark_have_their_own_colours(
    listings: dict[str, Table], browser: Chromium, tmp_path: Path
) -> None:
    """Paper, a status and what is quiet all change with the reader's scheme."""
    file = tmp_path / "picture.svg"
    file.write_text(_picture(listings["targets"], "en"), encoding="utf-8")
    colors: dict[Scheme, list[str]] = {}
    schemes: tuple[Scheme, ...] = ("light", "dark")
    with browser.opened(file) as tab:
        for scheme in schemes:
            tab.page.emulate_media(color_scheme=scheme)
            colors[scheme] = tab.page.evaluate(COLORS)
    assert len(set(colors["light"])) == 3
    assert len(set(colors["dark"])) == 3
    assert set(colors["light"]).isdisjoint(colors["dark"])


def test_styles_of_a_terminal_are_kept() -> None:
    """Bold, underline, dim, reverse, the sixteen colours, the 256 and true colours."""
    root = _drawn(
        f"{ESC}[1mbold{ESC}[0m {ESC}[4munder{ESC}[0m {ESC}[2mdim{ESC}[0m {ESC}[32mgreen{ESC}[0m",
        f"{ESC}[38;5;16;48;5;189mshade{ESC}[0m {ESC}[7mturned{ESC}[0m",
        f"{ESC}[38;2;1;2;3mtrue{ESC}[0m",
    )
    runs = _runs(root)
    classes = {text: run.get("class") for text, run in runs.items()}
    assert {key: classes[key] for key in ("bold", "under", "dim", "green", "turned")} == {
        "bold": "bold",
        "under": "underline",
        "dim": "quiet",
        "green": "c2",
        "turned": "reverse",
    }
    assert (runs["shade"]["fill"], runs["true"]["fill"]) == ("#000000", "#010203")
    grounds = [(rect.get("fill"), rect.get("class")) for rect in root.iter(f"{SVG}rect")]
    assert grounds == [(None, "paper"), ("#d7d7ff", None), (None, "ink")]


def test_runs_that_share_a_ground_stand_on_one_piece() -> None:
    """A tile with Chinese in it has no seam between its runs."""
    root = _drawn(f"{ESC}[48;5;24m 朝阳 8 {ESC}[0m")
    _, ground = root.iter(f"{SVG}rect")
    assert float(ground.get("width", "")) == pytest.approx(8 * CELL, abs=0.01)


def test_links_lead_to_the_web_alone() -> None:
    """An address of the web is a link; any other stays a text."""

    def linked(address: str) -> str:
        return f"{ESC}]8;;{address}{ESC}\\text{ESC}]8;;{ESC}\\"

    root = _drawn(linked("https://example.org/?a=1&b=2"), linked("javascript:alert(1)"))
    assert [link.get("href") for link in root.iter(f"{SVG}a")] == ["https://example.org/?a=1&b=2"]
    assert _lines(root) == ["text", "text"]


def test_chinese_stands_two_cells_apart() -> None:
    """Each wide character has its own place; a letter after them begins where they end."""
    runs = _runs(_drawn("朝阳ab"))
    first, second = map(float, runs["朝阳"]["x"].split())
    assert second - first == pytest.approx(2 * CELL, abs=0.01)
    assert float(runs["ab"]["x"]) == pytest.approx(MARGIN + 4 * CELL, abs=0.01)


def test_a_picture_may_be_wider_than_its_text() -> None:
    """Pictures of the same terminal are equally wide."""
    pictures = ["".join(svg(["x"], title="x", lang="en", columns=c)) for c in (0, 80)]
    widths = [re.search('width="([0-9]+)"', picture) for picture in pictures]
    assert [width and int(width[1]) for width in widths] == [
        round(CELL + 2 * MARGIN),
        round(80 * CELL + 2 * MARGIN),
    ]


@settings(max_examples=8, deadline=None)
@given(plan=plans())
def test_any_plan_makes_a_well_formed_picture(plan: Plan) -> None:
    """Whatever the texts are, XML takes them, and none is lost."""
    for table in _tables(plan).values():
        root = fromstring(_picture(table, "zh"))  # noqa: S314 - our own
        assert len(_lines(root)) >= len(table.rows)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_lost_in_a_picture(text: str) -> None:
    """What a terminal is sent is in the picture, controls shown visibly."""
    assert _lines(_drawn(visible(text))) == [visible(text).rstrip()]
