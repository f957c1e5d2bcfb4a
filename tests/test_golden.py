"""What the program writes, byte for byte as in `tests/golden`.

There every listing is kept in every format of text, and under `screens` what readers see
of every command, at every width, in either language (`tests.sheet` tells how to read it).
All is written anew by `pytest tests/test_golden.py --update-golden`; `git diff
tests/golden` then shows what changed.
"""

import datetime as dt
import difflib
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import east_asian_width

import pytest
import time_machine

from liangqu_cli.cli.command_table import ENTRIES
from tests.conftest import DAY, ROOT
from tests.in_process import run_here
from tests.screens import RIVER, SCREENS, lay_out
from tests.sheet import sheet

GOLDEN = ROOT / "tests" / "golden"
FORMATS = ("csv", "tsv", "json", "jsonl", "markdown")
LISTINGS = {
    "districts": (),
    "officials": (),
    "commitments": (),
    "targets": (),
    "quotes": (),
    "search": ("金融",),
    "scorecard": (),
    "evidence": (),
    "timeline": (),
    "matrix": (),
    "summary": (),
}
COMPARED = ("json", "markdown")
MOST = 60
"""How many lines of a difference are worth showing."""


@pytest.fixture(autouse=True)
def _on_a_day() -> Iterator[None]:
    """Today is the day on which the made-up city has a target of every status."""
    noon = dt.datetime.combine(DAY, dt.time(12), dt.timezone.utc)
    with time_machine.travel(noon):
        yield


@pytest.fixture(scope="module")
def city() -> Iterator[str]:
    """A folder with the made-up city's files, in which the screens are asked for."""
    with TemporaryDirectory() as folder:
        lay_out(Path(folder))
        yield folder


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("command", LISTINGS)
def test_a_listing_is_as_it_was(command: str, name: str, pytestconfig: pytest.Config) -> None:
    """What the program writes for a small plan of every kind of record is what is expected."""
    done = run_here(command, *LISTINGS[command], "-f", name, "--data", RIVER)
    assert (done.code, done.err) == (0, "")
    _compare(f"{command}.{name}", done.raw, pytestconfig)


@pytest.mark.parametrize("name", COMPARED)
def test_a_comparison_is_as_it_was(name: str, pytestconfig: pytest.Config) -> None:
    """To take away as text, and for programs."""
    done = run_here("compare", "东岸", "西岸", "苇港", "-f", name, "--data", RIVER)
    assert (done.code, done.err) == (0, "")
    _compare(f"compare.{name}", done.raw, pytestconfig)


def test_excel_is_given_its_own_csv(pytestconfig: pytest.Config) -> None:
    """With --excel there are a byte order mark, CR LF, and an apostrophe before a formula."""
    done = run_here("targets", "--excel", "--data", RIVER)
    assert done.raw.startswith(b"\xef\xbb\xbfdistrict,")
    _compare("targets.excel.csv", done.raw, pytestconfig)


def test_the_schema_speaks_chinese(pytestconfig: pytest.Config) -> None:
    """What an editor shows beside a key; the English one is `docs/plan.schema.json`."""
    _compare("schema.zh.json", run_here("schema", "--lang", "zh").raw, pytestconfig)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_is_as_it_was(
    name: str, lang: str, city: str, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    """What a reader sees, however wide the terminal, with colour and without."""
    monkeypatch.chdir(city)
    shown = sheet(SCREENS[name], lang, "river.toml")
    _compare(f"screens/{name}.{lang}.txt", shown.encode(), pytestconfig)


def test_every_command_has_a_screen() -> None:
    """But the schema, which is kept as a listing is."""
    asked = {word for name, told in SCREENS.items() if name != "errors" for word in told}
    assert {entry.name for entry in ENTRIES} - {word.partition(" ")[0] for word in asked} == {
        "schema"
    }


def test_no_line_ends_in_spaces() -> None:
    """Not in a pipe either, where whoever compares or copies would have them."""
    sheets = (GOLDEN / "screens").iterdir()
    assert [path.name for path in sheets if b" \n" in path.read_bytes()] == []


def test_no_column_stands_behind_a_mark_of_unsure_width() -> None:
    """In a Chinese font some marks take two cells, and would shift what stands behind them.

    But the bar beside a quote, whose own quotation marks are as unsure.
    """
    for path in (GOLDEN / "screens").iterdir():
        for line in re.sub("⟨[^⟩]*⟩", "", path.read_text(encoding="utf-8")).splitlines():
            before = re.split(r"(?<=\S) {2,}(?=\S)", line.strip())[:-1]
            marks = {cell[0] for cell in before if cell[1:2] == " "} - {"▎"}
            assert "A" not in map(east_asian_width, marks), f"{path.name}: {line}"


def test_no_expected_output_is_left_over() -> None:
    """Every file in `tests/golden` is held against something."""
    expected = {f"{command}.{name}" for command in LISTINGS for name in FORMATS}
    expected |= {f"screens/{name}.{lang}.txt" for name in SCREENS for lang in ("en", "zh")}
    expected |= {f"compare.{name}" for name in COMPARED}
    expected |= {"targets.excel.csv", "schema.zh.json"}
    files = (path for path in GOLDEN.rglob("*") if path.is_file())
    assert {path.relative_to(GOLDEN).as_posix() for path in files} == expected


def _compare(name: str, found: bytes, config: pytest.Config) -> None:
    path = GOLDEN / name
    if config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(found)
    expected = path.read_bytes() if path.exists() else b""
    if found != expected:
        was, now = (text.decode(errors="replace").splitlines() for text in (expected, found))
        lines = list(difflib.unified_diff(was, now, name, "now", lineterm="", n=1))[:MOST]
        pytest.fail("\n".join([*lines, "See this module's first lines."]), pytrace=False)
