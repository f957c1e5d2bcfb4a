"""`-o x.svg` and `-o x.png`: what a command shows, drawn, with title, legend, source and day."""

import json
import re
import struct
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given, settings

from liangqu_cli.answers.districts import districts
from liangqu_cli.answers.map import places
from liangqu_cli.answers.matrix import matrix
from liangqu_cli.answers.scorecard import found_about_commitments, judge_plan
from liangqu_cli.answers.summary import DIMENSIONS, summarise
from liangqu_cli.answers.timeline import subjects, timeline
from liangqu_cli.ask.selection import Filter
from liangqu_cli.export.charts import CHARTS
from liangqu_cli.export.rows import rendered
from liangqu_cli.language import Code, Language
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import Plan
from liangqu_cli.report.map import map_table
from liangqu_cli.report.matrix import matrix_table
from liangqu_cli.report.scorecard import scorecard_table
from liangqu_cli.report.summary import summary_table
from liangqu_cli.report.table import Answer, Table
from liangqu_cli.report.timeline import timeline_table
from liangqu_cli.report.wording import STATUS_SYMBOLS, STRENGTH_WORDS
from tests.conftest import Run
from tests.export.browser import DAY, Chromium, Scheme, hostile_plan
from tests.export.clients import library
from tests.export.conftest import AS_OF, RIVER
from tests.strategies import plans

SVG = "{http://www.w3.org/2000/svg}"
EXPECTED = Path(__file__).with_name("charts")
WAYS = {
    **{name: (name,) for name in CHARTS},
    "map --by status": ("map", "--by", "status"),
    "summary --by status": ("summary", "--by", "status"),
}
"""What is drawn, by what is typed."""
BOXES = """() => {
  const { width, height } = document.documentElement.viewBox.baseVal;
  return [width, height, [...document.querySelectorAll("text")].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    return [text.textContent, left, right, top, bottom, text.hasAttribute("transform")];
  })];
}"""


def _typed(way: str, *more: str | Path) -> list[str]:
    day = () if way in ("map", "matrix") else AS_OF
    return [*WAYS[way], *day, *map(str, more)]


def _text(root: Element) -> str:
    """All that can be read, a space between one text and the next."""
    return " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))


def _share(element: Element, key: str) -> float:
    return float(element.get(key, "").rstrip("%"))


@pytest.fixture
def drawn(liangqu: Run) -> Any:
    """A chart of the small plan by what is typed, parsed."""

    def chart(way: str, *more: str) -> Element:
        result = liangqu(*_typed(way, "-f", "svg", "--data", RIVER, *more))
        assert (result.code, result.err) == (0, "")
        return fromstring(result.out)  # noqa: S314 - our own

    return chart


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("way", WAYS)
def test_a_chart_is_as_it_was(
    liangqu: Run, way: str, lang: Code, pytestconfig: pytest.Config
) -> None:
    """Look at what changed in a browser, then write it anew with `--update-golden`."""
    result = liangqu(*_typed(way, "-f", "svg", "--data", RIVER, "--lang", lang))
    path = EXPECTED / f"{way.replace(' --by ', '-by-')}.{lang}.svg"
    if pytestconfig.getoption("--update-golden"):
        path.write_bytes(result.raw)
    assert result.raw.decode() == path.read_text(encoding="utf-8"), f"{path.name} changed"


@pytest.mark.parametrize(
    ("lang", "source", "day"),
    [
        ("en", "Source: River Herald,", "as of 30 June 2026."),
        ("zh", "来源：江城日报，", "截至2026年6月30日。"),
    ],
)
@pytest.mark.parametrize("way", WAYS)
def test_it_says_what_it_is_where_it_is_from_and_as_of_when(
    liangqu: Run, way: str, lang: Code, source: str, day: str
) -> None:
    """A title for eyes and for screen readers, the plan's name, the source; a day if judged."""
    out = liangqu(*_typed(way, "-f", "svg", "--data", RIVER, "--lang", lang)).out
    root = fromstring(out)  # noqa: S314 - our own
    title = root.findtext(f"{SVG}title") or ""
    seen = _text(root)
    assert seen.startswith(title)
    assert {"en": "River City's Two Banks plan", "zh": "江城两岸计划"}[lang] in seen
    assert source in seen
    assert (day in seen) == (way not in ("map", "matrix"))
    assert root.get("lang") == {"en": "en", "zh": "zh-CN"}[lang]


UNFOUND = {
    "en": "“No evidence” says that a search found none, not that the target was missed.",
    "zh": "“无证据”指检索后未见，不等于“未实现”。",
}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("way", [way for way in WAYS if way not in ("map", "matrix")])
def test_what_no_evidence_means_is_said_once_where_it_is_drawn(
    liangqu: Run, way: str, lang: Code
) -> None:
    """A picture goes about by itself, without the command that would explain it."""
    said = [
        _text(fromstring(liangqu(*_typed(way, *names, "-f", "svg", "--lang", lang)).out))  # noqa: S314
        for names in ((), ("通州",))
        if not (way.startswith("map") and names)
    ]
    assert [text.count(UNFOUND[lang]) for text in said] == [1, 0][: len(said)]


def test_two_sources_of_one_publisher_are_told_apart(liangqu: Run) -> None:
    """By their titles, or by what they are; a publisher of one is named alone."""
    typed = ("timeline", "大兴", "平谷", "-f", "svg", "--lang")
    seen = {lang: _text(fromstring(liangqu(*typed, lang).out)) for lang in ("en", "zh")}  # noqa: S314
    assert "Sources: The Beijing News, 2021 (Report of 2021 on how Beijing" in seen["en"]
    assert "February 2021 (Report on the Pinggu District Work Plan" in seen["en"]
    assert "; 71.cn, 10 January 2022." in seen["en"]
    assert "来源：新京报，2021年（2021年关于北京市" in seen["zh"]
    assert "新京报，2021年2月（关于《平谷区“两区”建设工作方案》的报道）" in seen["zh"]


def test_the_map_shades_each_district_as_its_legend_says(drawn: Any, liangqu: Run) -> None:
    """The number in a tile is the one of the table, and within the range of its shade."""
    root = drawn("map")
    counts = {r["district_en"]: r["commitments"] for r in _records(liangqu, "map")}
    ranges = {
        (rect.get("class") or ""): "".join(group.find(f"{SVG}text").itertext())
        for group in root.iter(f"{SVG}g")
        for rect in group.findall(f"{SVG}rect")
        if rect.get("width") == "14"
    }
    tiles = 0
    for group in root.iter(f"{SVG}g"):
        rect, texts = group.find(f"{SVG}rect"), group.findall(f"{SVG}text")
        if rect is None or len(texts) != 2:
            continue
        name, number = ("".join(text.itertext()) for text in texts)
        assert counts.pop(name) == int(number)
        low, _, high = ranges[rect.get("class") or ""].partition("–")
        assert int(low) <= int(number) <= int(high or low)
        tiles += 1
    assert tiles > 3
    assert counts == {}


def test_the_map_lays_tiles_where_the_districts_lie(drawn: Any) -> None:
    """West of another is left of it, north above; what has no place stands apart."""
    root = drawn("map")
    places = {}
    for group in root.iter(f"{SVG}g"):
        texts = group.findall(f"{SVG}text")
        if len(texts) == 2:
            x, y = re.findall(r"[0-9.]+", group.get("transform", ""))
            places["".join(texts[0].itertext())] = (float(x), float(y))
    assert places["West Bank"][0] < places["East Bank"][0]
    assert places["West Bank"][1] == places["East Bank"][1] < places["Islet"][1]
    assert places["River City"][0] < places["West Bank"][0] == places["Islet"][0]


def test_a_bar_is_as_long_as_it_has_targets(drawn: Any, liangqu: Run) -> None:
    """The longest takes all the room, and each status its share of it."""
    root = drawn("summary")
    records = {r["name_en"]: r for r in _records(liangqu, "summary", *AS_OF)}
    bars = [svg for svg in root.iter(f"{SVG}svg") if svg.get("height") == "18"]
    most = max(record["targets"] for record in records.values())
    for bar, record in zip(bars, records.values(), strict=True):
        found = {
            (rect.get("class") or "").removeprefix("fill-"): _share(rect, "width")
            for rect in bar.iter(f"{SVG}rect")
        }
        for status, share in found.items():
            assert share == pytest.approx(100 * record[status] / most, abs=0.01)
        assert sum(found.values()) == pytest.approx(100 * record["targets"] / most, abs=0.05)
    assert len({record["targets"] for record in records.values()}) > 1


def test_the_matrix_has_each_count_in_its_row_and_column(drawn: Any, liangqu: Run) -> None:
    """The same numbers as the table, the more the darker; nothing where there is nothing."""
    root = drawn("matrix")
    records = _records(liangqu, "matrix")
    themes = [key for key in records[0] if key not in ("code", "district", "district_en")]
    counts = [record[theme] for theme in themes for record in records]
    assert _of_class(root, "count") == [str(count) for count in counts if count]
    cells = [rect for rect in root.iter(f"{SVG}rect") if rect.get("height") == "29"]
    shades = [(rect.get("class") or "")[-1] for rect in cells]
    assert [shade == "0" for shade in shades] == [count == 0 for count in counts]


def test_the_matrix_has_totals_in_which_nothing_counts_twice(drawn: Any, liangqu: Run) -> None:
    """Of each theme beside it; of each district, and of all, below: as many as there are."""
    root = drawn("matrix")
    records = _records(liangqu, "matrix")
    themes = [key for key in records[0] if key not in ("code", "district", "district_en")]
    per_district = Counter(record["district"] for record in _records(liangqu, "commitments"))
    beside = [sum(record[theme] for record in records) for theme in themes]
    below = [per_district[record["district"]] for record in records]
    assert _of_class(root, "total") == [str(n) for n in (*beside, *below, sum(below))]
    assert sum(beside) > sum(below)
    assert "once in the totals" in _text(root)


def _of_class(root: Element, name: str) -> list[str]:
    """The texts of a class, in their order."""
    return [
        "".join(text.itertext())
        for text in root.iter(f"{SVG}text")
        if (text.get("class") or "").split(" ")[0] == name
    ]


def test_the_timeline_puts_each_date_in_its_place(drawn: Any) -> None:
    """A due of May 2025 lies between the marks of 2025 and 2026, evidence of September after it."""
    root = drawn("timeline")
    axis = {
        "".join(text.itertext()): _share(text, "x")
        for text in root.iter(f"{SVG}text")
        if "".join(text.itertext()).isdigit()
    }
    assert list(axis) == [str(year) for year in range(2024, 2031)]
    names = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
    labels = [name for name in names if "·" in name]
    rows = [svg for svg in root.iter(f"{SVG}svg") if svg.get("height") == "20"]
    assert len(rows) == len(labels)
    quay = rows[next(n for n, name in enumerate(labels) if name.endswith("The old quay opens"))]
    marks = {
        mark[0].get("class"): _share(mark, "x")
        for mark in quay.iter(f"{SVG}svg")
        if mark.get("viewBox")
    }
    year = axis["2026"] - axis["2025"]
    assert marks["due"] == pytest.approx(axis["2025"] + year * 5 / 12, abs=0.1)
    assert marks["same"] == pytest.approx(axis["2025"] + year * 263 / 365, abs=0.1)
    today = next(line for line in root.iter(f"{SVG}line") if line.get("class") == "today")
    assert _share(today, "x1") == pytest.approx(axis["2026"] + year / 2, abs=0.2)


def test_evidence_of_another_indicator_looks_like_no_result(drawn: Any) -> None:
    """It has a mark of its own on the timeline, which the legend explains."""
    root = drawn("timeline")
    assert "evidence of another indicator" in _text(root)
    evidence = load_plan([str(RIVER)]).evidence.values()
    other = sum(not each.same_indicator for each in evidence)
    circles = [circle.get("class") for circle in root.iter(f"{SVG}circle")]
    assert circles.count("other") == other + 1
    assert len(circles) == len(evidence) + 2


def test_findings_of_one_day_stand_one_below_the_other(liangqu: Run) -> None:
    """Two papers told of the same opening, and neither hides the other."""
    done = liangqu("timeline", "通州", *AS_OF, "-f", "svg")
    rows = [svg for svg in fromstring(done.out).iter(f"{SVG}svg") if svg.get("height") == "20"]  # noqa: S314
    marks = [
        m for m in rows[0].iter(f"{SVG}svg") if m.get("viewBox") and m[0].get("class") != "due"
    ]
    assert len({mark.get("x") for mark in marks}) == 1
    assert [float(mark.get("y", "")) for mark in marks] == [4, 14]


def test_the_scorecard_says_of_every_target_what_and_why(drawn: Any, liangqu: Run) -> None:
    """Its status and strength, what was aimed at, and the reason; how many of each in the bar."""
    root = drawn("scorecard")
    seen = _text(root)
    records = _records(liangqu, "scorecard", *AS_OF)
    for record in records:
        assert record["metric_en"] in seen
        assert record["why_en"].split(".", maxsplit=1)[0] in seen
    quiet = Counter(t.text for t in root.iter(f"{SVG}text") if t.get("class") == "quiet")
    said = Counter(STRENGTH_WORDS[record["strength"]] for record in records)
    assert {words: quiet[words] for words in said} == dict(said)
    found = Counter(record["status"] for record in records)
    parts = {
        (rect.get("class") or "").removeprefix("fill-"): _share(rect, "width")
        for rect in root.iter(f"{SVG}rect")
        if (rect.get("width") or "").endswith("%")
    }
    shares = {status: 100 * count / len(records) for status, count in found.items()}
    assert parts == pytest.approx(shares, abs=0.01)
    assert f"{found['late']} met late" in seen


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("way", ["scorecard", "summary --by status"])
def test_the_mark_of_a_status_stands_apart_from_its_words(drawn: Any, way: str, lang: str) -> None:
    """Of a mark that the words' face lacks, they too would be set in another face."""
    root = drawn(way, "--lang", lang)
    told = {"".join(text.itertext()).strip() for text in root.iter(f"{SVG}text")}
    marks = set(STATUS_SYMBOLS.values())
    assert {words[0] for words in told} & marks <= told
    assert (way == "scorecard") == ("➜" in told)
    assert {"en": "in progress", "zh": "推进中"}[lang] in told


@pytest.mark.parametrize("by", DIMENSIONS)
def test_a_legend_explains_every_colour_that_is_used(drawn: Any, by: str) -> None:
    """Colour alone tells nothing: each status of a bar has its word."""
    root = drawn("summary", "--by", by)
    keys = {r.get("class") for r in root.iter(f"{SVG}rect") if r.get("width") == "14"}
    used = {r.get("class") for r in root.iter(f"{SVG}rect") if (r.get("width") or "")[-1] == "%"}
    assert used
    assert used == keys


def test_fields_make_it_a_table_and_a_limit_a_shorter_chart(drawn: Any) -> None:
    """Whoever names fields wants them; what is left out by a limit is still counted."""
    assert "scorecard" not in _text(drawn("scorecard", "--fields", "id,status"))
    assert "east-bank-quay-opens" in _text(drawn("scorecard", "--fields", "id,status"))
    short = _text(drawn("scorecard", "--limit", "1"))
    assert "Financial institutions brought in" in short
    assert "Ferry riders" not in short
    assert "1 in progress" in short


def test_a_chart_of_nothing_says_so(drawn: Any) -> None:
    """Whoever filtered everything away is told."""
    for way in ("scorecard", "summary", "timeline"):
        assert " in the plan matches." in _text(drawn(way, "-m", "no such text"))


def _crossing(boxes: list[Any]) -> Iterator[tuple[str, str]]:
    """Texts that run into each other; a slanted one has no box of its own."""
    upright = [box for box in boxes if not box[5] and box[0].strip()]
    for number, (text, left, right, top, bottom, _) in enumerate(upright):
        for other, left2, right2, top2, bottom2, _ in upright[number + 1 :]:
            if left < right2 - 1 and left2 < right - 1 and top < bottom2 - 5 and top2 < bottom - 5:
                yield text, other


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_text_leaves_the_picture_or_runs_into_another(
    liangqu: Run, browser: Chromium, tmp_path: Path, lang: Code
) -> None:
    """As a browser sets it, of the built-in plan, whose texts are long."""
    file = tmp_path / "chart.svg"
    for way in WAYS:
        file.write_bytes(liangqu(*_typed(way, "-f", "svg", "--lang", lang)).raw)
        with browser.opened(file) as tab:
            width, height, boxes = tab.page.evaluate(BOXES)
            assert len(boxes) > 5
            for text, left, right, top, bottom, _ in boxes:
                assert left >= 0 and right <= width - 8, (way, text)
                assert top >= 0 and bottom <= height, (way, text)
            assert list(_crossing(boxes)) == [], way
            assert (tab.messages, tab.requests) == ([], [file.as_uri()])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_names_on_the_timeline_end_before_the_years_begin(
    liangqu: Run, browser: Chromium, tmp_path: Path, lang: Code
) -> None:
    """A name that is too long for its column goes on below."""
    file = tmp_path / "timeline.svg"
    file.write_bytes(liangqu(*_typed("timeline", "-f", "svg", "--lang", lang)).raw)
    with browser.opened(file) as tab:
        ends = tab.page.locator("text:not([class])").evaluate_all(
            "names => names.map((name) => name.getBoundingClientRect().right)"
        )
        years = tab.page.locator("svg svg").first.evaluate("e => e.getBoundingClientRect().left")
        assert len(ends) > 10
        assert max(ends) < years


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_long_timeline_is_a_page_or_two_high(liangqu: Run, lang: Code) -> None:
    """The whole built-in plan, on paper as wide as it is; a short timeline fits a slide."""
    for names, width, pages in ((), 1300, 2.2), (("通州",), 960, 1):
        done = liangqu("timeline", *names, *AS_OF, "-f", "svg", "--lang", lang)
        root = fromstring(done.out)  # noqa: S314 - our own
        assert float(root.get("width", "")) <= width
        assert float(root.get("height", "")) <= pages * 2**0.5 * float(root.get("width", ""))


def test_it_suits_a_dark_screen_and_stays_light_on_paper(
    liangqu: Run, browser: Chromium, tmp_path: Path
) -> None:
    """The ground and what stands on it change in a browser that is dark, and in print never."""
    file = tmp_path / "chart.svg"
    liangqu(*_typed("summary", "--data", RIVER, "-o", file))
    colors = """() => [...document.querySelectorAll(".paper, .title, .fill-met")]
      .map((shape) => getComputedStyle(shape).fill)"""
    with browser.opened(file) as tab:
        found = {}
        looks: tuple[tuple[Scheme, Any], ...] = (
            ("light", "screen"),
            ("dark", "screen"),
            ("dark", "print"),
        )
        for scheme, media in looks:
            tab.page.emulate_media(color_scheme=scheme, media=media)
            found[scheme, media] = tab.page.evaluate(colors)
    assert set(found["light", "screen"]).isdisjoint(found["dark", "screen"])
    assert found["dark", "print"] == found["light", "screen"]


@pytest.mark.parametrize("way", ["summary", "targets"])
def test_no_rule_for_dark_screens_holds_in_an_office_suite(liangqu: Run, way: str) -> None:
    """LibreOffice ignores the condition of `@media`, but not what begins with `:root`."""
    picture = liangqu(way, *AS_OF, "-f", "svg", "--data", RIVER).out
    dark = picture.split("@media", 1)[1].split("{", 1)[1].split("</style>")[0]
    selectors = re.findall(r"([^{}]+)\{", dark)
    assert len(selectors) > 5
    assert all(selector.strip().startswith(":root ") for selector in selectors)


def _tables(plan: Plan) -> Iterator[Table]:
    """Every chart's table of a plan."""
    judged = list(judge_plan(plan, DAY).values())
    every = Filter()
    answer = Answer(as_of=DAY, judged=judged)
    for by in ("commitments", "status"):
        rows = places(plan, districts(plan, every), judged)
        yield map_table(plan, rows, by).answering(Answer(by=by))
    rows_of_themes = matrix(plan, "targets", every)
    yield matrix_table(plan, rows_of_themes, frozenset()).answering(Answer(by="targets"))
    yield scorecard_table(plan, judged).answering(answer)
    found = found_about_commitments(plan, DAY)
    about = subjects(judged, [(plan.commitments[key], each) for key, each in found.items()])
    yield timeline_table(plan, timeline(about)).answering(answer)
    for dimension in DIMENSIONS:
        table = summary_table(plan, summarise(plan, judged, dimension))
        yield table.answering(Answer(by=dimension, as_of=DAY, judged=judged))


@settings(max_examples=8, deadline=None)
@given(plan=plans())
def test_any_plan_makes_well_formed_charts(plan: Plan) -> None:
    """Whatever the texts are, and however many or few there are of anything, XML takes them."""
    for table in _tables(plan):
        for lang in ("zh", "en"):
            picture = "".join(map(str, rendered(table, "svg", Language(lang))))
            root = fromstring(picture)  # noqa: S314 - our own
            assert float(root.get("height", "0")) > 0


def test_hostile_texts_do_nothing_but_stand_there(browser: Chromium, tmp_path: Path) -> None:
    """What would be markup if it were not escaped neither runs nor asks for anything."""
    file = tmp_path / "hostile.svg"
    for table in _tables(hostile_plan(RIVER)):
        text = "".join(map(str, rendered(table, "svg", Language("en"))))
        file.write_text(text, encoding="utf-8")
        with browser.opened(file) as tab:
            assert tab.page.evaluate("typeof injected") == "undefined"
            assert tab.page.locator("script, image, foreignObject").count() == 0
            assert (tab.messages, tab.requests) == ([], [file.as_uri()])


@pytest.mark.parametrize("command", ["timeline", "quotes"])
def test_a_picture_in_dots_is_twice_as_fine(liangqu: Run, tmp_path: Path, command: str) -> None:
    """The same picture for what takes no SVG, of a chart and of a table."""
    library("resvg_py")
    file = tmp_path / "chart.png"
    assert liangqu(command, "--data", RIVER, "--lang", "zh", "-o", file).code == 0
    data = file.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    root = fromstring(liangqu(command, "--data", RIVER, "--lang", "zh", "-f", "svg").out)  # noqa: S314
    wanted = [round(2 * float(root.get(key, "0"))) for key in ("width", "height")]
    assert list(struct.unpack(">II", data[16:24])) == wanted


def test_dots_without_their_library_are_refused_in_a_line(
    liangqu: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says what to install; and nothing is left behind."""
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    result = liangqu("map", "--data", RIVER, "-o", tmp_path / "map.png")
    assert result.code == 2
    assert result.err == (
        "liangqu: png needs resvg-py; install it with: pip install 'liangqu[png]'\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_dots_without_a_font_for_them_are_refused_in_a_line(
    liangqu: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rather than a picture from which the Chinese is missing."""
    library("resvg_py")
    import resvg_py

    real = resvg_py.svg_to_bytes
    monkeypatch.setattr(
        resvg_py, "svg_to_bytes", lambda **options: real(skip_system_fonts=True, **options)
    )
    result = liangqu("map", "--data", RIVER, "-o", tmp_path / "map.png")
    assert result.code == 1
    assert result.err.count("\n") == 1
    assert "No font here has" in result.err
    assert list(tmp_path.iterdir()) == []


def _records(liangqu: Run, command: str, *options: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        liangqu(command, *options, "-f", "json", "--data", RIVER).out
    )
    return found
