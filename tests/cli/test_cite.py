"""`liangqu cite`, as people type it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from liangqu_cli.errors import UsageError
from liangqu_cli.export.citations.styles import style_of
from liangqu_cli.export.formats import STYLES
from liangqu_cli.language import Language
from liangqu_cli.load.plan import load_plan
from tests.conftest import Run
from tests.load.faults import TEMPLATE

QUOTE = "zeng-zanrong-on-zhangjiawan"
ENGLISH = "china-daily-2023-08-24"
GBT7714 = (
    "吴娇颖，沙雪良，马瑾倩，等. [2021年关于北京市及各区如何推进“两区”建设的报道][N]. "
    "新京报，2021：第9段.\n"
)
CHICAGO = (
    "Wu Jiaoying 吴娇颖 et al., [Report of 2021 on how Beijing and its districts will build the "
    "Two Zones], The Beijing News 新京报, 2021, para. 9.\n"
)
TOLD = {"gbt7714", "chicago", "text"}
"""The styles that have no place for a note."""


def test_the_style_goes_by_the_readers_language(liangqu: Run) -> None:
    """GB/T 7714 for a Chinese reader, Chicago for an English one."""
    assert liangqu("cite", QUOTE, "--lang", "zh").out == GBT7714
    assert liangqu("cite", QUOTE).out == CHICAGO
    assert liangqu("cite", QUOTE, "--style", "gbt7714").out == GBT7714


def test_an_english_source_is_cited_in_english(liangqu: Run) -> None:
    """A document's language is its own, whoever reads."""
    address = "http://usa.chinadaily.com.cn/a/202308/24/WS64e710f6a31035260b81e0cd.html"
    assert liangqu("cite", ENGLISH, "--lang", "zh").out == (
        "Construction on the second phase of Universal Resort to be launched[N/OL]. China Daily，"
        f"2023-08-24. {address}.\n"
    )
    assert liangqu("cite", ENGLISH).out == (
        "“Construction on the Second Phase of Universal Resort to Be Launched,” China Daily, "
        f"August 24, 2023, {address}.\n"
    )


@pytest.mark.parametrize("style", ["gbt7714", "chicago"])
def test_every_document_of_the_plan_is_cited_well(liangqu: Run, style: str) -> None:
    """A line each, with no mark twice, no empty part, and no markup left in it."""
    sources = load_plan([]).sources
    lines = liangqu("cite", *sources, "--style", style).out.splitlines()
    assert len(lines) == len(sources)
    twice = r"(?<!et al)[.,:;，：]{2}|\s[.,:;，：]|\s\s|\(\)|（）|<|&[a-z]+;|None"
    for line in lines:
        text = re.sub(r"https?://\S+", "URL.", line)
        assert text.endswith(".")
        assert not re.search(twice, text), line


@pytest.mark.parametrize(
    ("style", "named"),
    [
        ("gbt7714", ("Bureau of Statistics，Harlow P，Von Tal L.", "Reed J Jr.")),
        ("bibtex", ("{Bureau of Statistics} and Harlow, Peter and von Tal", "Reed, Jr., John")),
        ("ris", ("AU  - Bureau of Statistics\r\nAU  - Harlow, Peter\r\n", "AU  - Reed, John, Jr.")),
        ("csl-json", ('"literal": "Bureau of Statistics"', '"suffix": "Jr."')),
        ("chicago", ("Bureau of Statistics et al.,", "John Reed Jr.,")),
    ],
)
def test_authors_are_taken_apart_as_the_plan_says(
    liangqu: Run, tmp_path: Path, style: str, named: tuple[str, str]
) -> None:
    """A body stays whole; a family name is what the plan says, in front or behind."""
    body = '{ zh = "统计局", en = "Bureau of Statistics", body = true }'
    harlow = '{ zh = "何鹏", en = "Peter Harlow", family = "Harlow" }'
    tal = '{ zh = "路", en = "Ludwig von Tal", family = "von Tal" }'
    reed = '{ zh = "约翰", en = "John Reed Jr.", family = "Reed" }'
    plan = tmp_path / "plan.toml"
    for authors, told in zip((f"{body}, {harlow}, {tal}", reed), named, strict=True):
        plan.write_text(TEMPLATE.replace(harlow, authors), encoding="utf-8")
        assert told in liangqu("-D", plan, "cite", "luyu-theatre-page", "--style", style).out


@pytest.mark.parametrize(
    ("name", "code", "official"),
    [
        *((name, "110116", "dai-bin") for name in ("dai-bin", "戴彬", "Bin Dai", "怀柔", "110116")),
        ("daxingqu", "110115", "wang-youguo"),
    ],
)
def test_a_name_cites_all_that_it_said(liangqu: Run, name: str, code: str, official: str) -> None:
    """In any form that the resolver takes: quotes, commitments and what these aim at."""
    plan = load_plan([])
    said = [key for key, quote in plan.quotes.items() if quote.official == official]
    said += [key for key, told in plan.commitments.items() if told.district == code]
    said += [key for key, aim in plan.targets.items() if aim.commitment in said]
    done = liangqu("cite", name, "--style", "bibtex")
    assert re.findall(r"^@\w+\{(.*),$", done.out, re.MULTILINE) == said


def test_a_record_that_is_asked_for_twice_is_cited_once(liangqu: Run) -> None:
    """By its id, and by the name of who said it."""
    both = liangqu("cite", QUOTE, "通州", "zeng-zanrong", "--style", "ris").out
    once = liangqu("cite", "通州", "--style", "ris").out
    assert both.count("ER  - ") == once.count("ER  - ")


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Nothing that Yanqing said is recorded, so there is nothing to cite."),
        ("zh", "没有收录“Yanqing”所说的内容，无可引用。"),
    ],
)
def test_a_name_that_said_nothing_is_told(liangqu: Run, lang: str, told: str) -> None:
    """It is no mistake, and keeps nothing else from being cited."""
    done = liangqu("cite", "Yanqing", "--lang", lang)
    assert (done.code, done.out, done.err) == (0, "", f"liangqu: {told}\n")
    assert liangqu("cite", "Yanqing", QUOTE).out == CHICAGO


@pytest.mark.parametrize("style", STYLES)
def test_what_is_not_known_of_a_document_is_told_once(liangqu: Run, style: str) -> None:
    """Beside the citations where a style has no place for it, else among the remarks."""
    done = liangqu("cite", QUOTE, "yu-jun-on-haidian", "beijing-news-2021", "--style", style)
    note = load_plan([]).sources["beijing-news-2021"].note
    assert note is not None
    if style in TOLD:
        unknown = "Not known: title, day of publication, address."
        assert done.err == f"liangqu: beijing-news-2021: {unknown} {note.en}\n"
        assert note.en not in done.out
    else:
        assert done.err == ""
        assert done.out.count(note.en) == 3


def test_a_document_of_which_all_is_known_needs_no_telling(liangqu: Run) -> None:
    """Title, day and address, and a plain copy of it."""
    assert liangqu("cite", "china-daily-2021-09-06").err == ""


@pytest.mark.parametrize(
    ("name", "begins"), [("a.bib", "@article{"), ("a.ris", "TY  - NEWS"), ("a.json", "[\n  {")]
)
def test_a_files_ending_chooses_the_style(
    liangqu: Run, tmp_path: Path, name: str, begins: str
) -> None:
    """As it chooses the format of a listing; what is there is kept without `--force`."""
    done = liangqu("cite", QUOTE, "-o", tmp_path / name)
    assert (done.code, done.out, done.err) == (0, "", "")
    written = (tmp_path / name).read_bytes()
    assert written.decode().startswith(begins)
    again = liangqu("cite", ENGLISH, "-o", tmp_path / name)
    assert again.code == 2 and "--force" in again.err
    assert (tmp_path / name).read_bytes() == written
    assert liangqu("cite", ENGLISH, "-o", tmp_path / name, "--force").code == 0
    assert (tmp_path / name).read_bytes() != written


@pytest.mark.parametrize("style", STYLES)
def test_a_style_is_written_to_files_of_its_endings(
    liangqu: Run, tmp_path: Path, style: str
) -> None:
    """In any case, and to standard output; what is written is what is printed."""
    printed = liangqu("cite", QUOTE, "--style", style.upper(), "-o", "-").raw
    for ending in STYLES[style].endings:
        file = tmp_path / f"cited{ending.upper()}"
        assert liangqu("cite", QUOTE, "--style", style, "-o", file).code == 0
        assert file.read_bytes() == printed


@pytest.mark.parametrize("arguments", [(), ("--style", "chicago"), ("--style", "bibtex")])
@pytest.mark.parametrize("ending", [".html", ""])
def test_a_file_of_another_ending_is_not_written(
    liangqu: Run, tmp_path: Path, arguments: tuple[str, ...], ending: str
) -> None:
    """A browser would take a title in it for a page."""
    done = liangqu("cite", QUOTE, *arguments, "-o", tmp_path / f"cited{ending}")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "end it with" in done.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("style", ["", *STYLES])
def test_each_style_has_its_endings(style: str) -> None:
    """Every other is refused, those of other styles among them; a device has none."""
    every = {ending for each in STYLES.values() for ending in each.endings}
    fitting = set(STYLES[style].endings) if style else every
    for ending in (every - fitting) | {
        ".html",
        ".xlsx",
        ".sqlite",
        ".png",
        ".svg",
        ".md",
        ".txt.zip",
    }:
        with pytest.raises(UsageError) as refused:
            style_of(style, f"a{ending}", Language("en"))
        assert set(refused.value.values["endings"]) == fitting  # type: ignore[call-overload]
    for output in ("-", "/dev/stdout", "/dev/fd/63"):
        assert style_of(style, output, Language("en")) == (style or "chicago")
        assert style_of(style, output, Language("zh")) == (style or "gbt7714")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("zeng-zanrong-on-zhangjiawn",), f"Did you mean {QUOTE}?"),
        (("nothing-like-it",), "`liangqu search WORD` shows ids"),
        (("wang-hoa",), "Wang Hao"),
        (("nobody",), "`liangqu officials` list the names"),
        (("finance",), "is a theme"),
        ((QUOTE, "--style", "bibtec"), "bibtex"),
        ((QUOTE, "-o", ""), "-o/--output"),
        ((), "NAME"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_cannot_be_cited_is_told_in_one_line(
    liangqu: Run, arguments: tuple[str, ...], told: str, lang: str
) -> None:
    """Exit 2 with the nearest there is, or where to look; and nothing is written."""
    done = liangqu("--lang", lang, "cite", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert lang == "zh" or told in done.err


def test_help_names_every_style_and_the_editions(liangqu: Run) -> None:
    """In both languages; and that records of one document make one note."""
    english = ("7714-2025", "18th", "Onenoteismadeofallrecordsofadocument.")
    chinese = ("7714—2025", "第18版", "同一文献的各条记录合为一条注释。")
    for lang, editions in (("en", english), ("zh", chinese)):
        text = "".join(liangqu("--lang", lang, "cite", "--help").out.split())
        assert all(name in text for name in (*STYLES, *editions))


MODULES = {style.module.removeprefix("citations.") for style in STYLES.values()}


@pytest.mark.parametrize("style", STYLES)
def test_a_citation_loads_one_style(style: str) -> None:
    """Neither the others nor the terminal's library, and nobody else's at all."""
    script = (
        "import sys; from liangqu_cli.cli.app import run;"
        f" assert run(['cite', '{QUOTE}', '--style', sys.argv[1]]) == 0;"
        " folder = 'liangqu_cli.export.citations.';"
        " loaded = {name.removeprefix(folder) for name in sys.modules if name.startswith(folder)};"
        f" ours = loaded & {MODULES!r}; theirs = {{'rich', 'citeproc', 'lxml'}} & set(sys.modules);"
        " print(*ours, *theirs, file=sys.stderr)"
    )
    command = [sys.executable, "-c", script, style]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    module = STYLES[style].module.removeprefix("citations.")
    shared = {"csl_json"} if STYLES[style].notes else set()
    assert set(done.stderr.splitlines()[-1].split()) == {module, *shared}
