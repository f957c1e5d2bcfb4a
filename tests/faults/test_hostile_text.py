"""What stands in a dataset, in a file's name or in an option is text and nothing else.

Markup is printed as it is; what could act on a terminal is shown there instead,
and kept whole in machine formats; a spreadsheet gets no formula.
"""

import html
import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from liangqu_cli.cli.command_table import BY_NAME
from liangqu_cli.text import unseen, visible
from tests.csv_reading import csv_records, csv_rows
from tests.faults.datasets import ACTING, FORMULAS, MARKUP, filled, walk, written
from tests.in_process import run_here
from tests.terminal import shown

TEXTS = (*ACTING.values(), *MARKUP, *FORMULAS)
COMMANDS = sorted(walk(Path(), Path()))
READERS = ("table", "markdown", "html", "svg")
LISTINGS = ("targets", "quotes")
OWN_STYLES = re.compile(
    r"\x1b\[[0-9;]*m|\x1b\]8;(?:id=[0-9]+)?;(?:https://example\.org/[^\x00-\x1f\x7f-\x9f]*)?\x1b\\"
)
"""The only sequences that we send: styles, and links to a source's own address."""
SEEN_FORMATS = frozenset(
    map(chr, (*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD))
) | frozenset(map(chr, range(0x13430, 0x13440)))
"""Format characters that are seen: signs of Arabic, Syriac, Kaithi and hieroglyphs."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset with every hostile text in every text field."""
    return written(tmp_path_factory.mktemp("hostile") / "hostile.toml", filled(TEXTS))


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A text to hold against a source, as hostile as the rest."""
    path = tmp_path_factory.mktemp("copy") / "\x1b[31mcopy\u202e.txt"
    path.write_text("\n".join(ACTING.values()), encoding="utf-8", newline="")
    return path


def acting(text: str) -> set[str]:
    """The characters of `text` that a terminal obeys, or that nobody sees, but line ends."""
    kinds = ("Cc", "Cf", "Zl", "Zp", "Cs")
    hidden = {mark for mark in set(text) if unicodedata.category(mark) in kinds}
    return hidden - {"\n"} - SEEN_FORMATS


def texts_of(record: Any) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(record, str):
        yield record
    elif isinstance(record, (list, dict)):
        for part in record.values() if isinstance(record, dict) else record:
            yield from texts_of(part)


def test_the_walk_knows_every_command() -> None:
    """A command that is added is held against hostile text as well."""
    assert set(COMMANDS) == {"", *(entry.name for entry in BY_NAME.values())}


@pytest.mark.parametrize("command", COMMANDS)
def test_no_text_acts_on_a_terminal(command: str, hostile: Path, copy: Path) -> None:
    """On a terminal, in colour, every command sends its own styles and no other control."""
    arguments = walk(hostile, copy)[command][-1]
    sent = run_here(*arguments, columns=80, env={"LIANGQU_DATA": str(hostile)})
    assert sent.code in (0, 1, 3)
    assert not acting(OWN_STYLES.sub("", sent.out + sent.err))


def test_a_machine_format_is_shown_on_a_terminal_and_whole_in_a_pipe(hostile: Path) -> None:
    """`-f csv` on a terminal is made visible as well; a pipe is given the text itself."""
    arguments = ["quotes", "--data", str(hostile), "-f", "csv"]
    sent = shown(arguments).raw.decode()
    piped = run_here(*arguments).out
    assert not acting(sent)
    assert sent == "\n".join(map(visible, piped.split("\n")))


@pytest.mark.parametrize("name", READERS)
def test_no_text_acts_in_a_readers_format(name: str, hostile: Path) -> None:
    """Formats for readers show what cannot be seen, wherever they go, with the text whole."""
    out = run_here("quotes", "--data", hostile, "--fields", "text", "-f", name).out
    matrix = run_here("matrix", "--data", hostile, "-f", name).out
    assert not acting(out + matrix)
    if name in ("markdown", "html"):
        told = run_here("compare", "000001", "000002", "--data", hostile, "-f", name)
        assert told.code == 0
        assert not acting(told.out)
    if name == "svg":
        out = "".join(ElementTree.fromstring(out).itertext())  # noqa: S314 - our own
    elif name == "html":
        out = html.unescape(out)
    elif name == "markdown":
        out = re.sub(r"\\(.)", r"\1", html.unescape(out))
    squeezed = "".join(out.split())
    for text in ACTING.values():
        assert "".join(visible(text).split()) in squeezed


def test_machine_formats_keep_every_text(hostile: Path) -> None:
    """CSV, TSV, JSON and JSON Lines give back each text, character by character."""
    for command in LISTINGS:
        records = json.loads(run_here(command, "--data", hostile, "-f", "json").raw)
        lines = run_here(command, "--data", hostile, "-f", "jsonl").raw.split(b"\n")
        assert [json.loads(line) for line in lines if line] == records
        for name, delimiter in (("csv", ","), ("tsv", "\t")):
            raw = run_here(command, "--data", hostile, "-f", name).raw.decode()
            table = csv_records(raw, delimiter)
            assert len(table) == len(records)
            for row, record in zip(table, records, strict=True):
                for key, value in record.items():
                    assert not isinstance(value, str) or row[key] == value
        if command == "quotes":
            assert {record["text"] for record in records} == set(TEXTS)


def test_an_export_keeps_every_text(hostile: Path, tmp_path: Path) -> None:
    """Each format of `export` holds each text as it is, as far as the format can."""
    for name in ("plan.json", "plan.sqlite", "folder"):
        assert run_here("export", tmp_path / name, "--data", hostile).code == 0
    told = json.loads((tmp_path / "plan.json").read_bytes())
    assert set(TEXTS) <= set(texts_of(told))
    with sqlite3.connect(tmp_path / "plan.sqlite") as database:
        assert {zh for (zh,) in database.execute("SELECT zh FROM quotes")} == set(TEXTS)
    database.close()
    rows = csv_records((tmp_path / "folder" / "quotes.csv").read_bytes().decode())
    assert {row["text"] for row in rows} == set(TEXTS)


def test_markup_is_printed_as_it_is(hostile: Path) -> None:
    """Neither brackets nor colons nor braces mean anything, in a pipe or on a terminal."""
    for command in ("quotes", "search"):
        term = ["e"] if command == "search" else []
        out = run_here(command, *term, "--data", hostile).out.replace("**", "")
        on_screen = "\n".join(shown([command, *term, "--data", str(hostile)], columns=300).lines)
        for text in MARKUP if not term else ("[red]x[/]",):
            assert text.replace("**", "") in out
            assert text in on_screen


def test_check_rejects_what_nobody_sees(hostile: Path) -> None:
    """Each unseen character is a problem with its file, line, key and code point."""
    done = run_here("check", hostile, "-f", "json")
    problems = json.loads(done.raw)
    assert done.code == 3
    told = {
        (p["key"], mark) for p in problems for mark in re.findall(r"U\+[0-9A-F]+", p["message"])
    }
    lines = hostile.read_text(encoding="utf-8").split("\n")
    for number, text in enumerate(TEXTS, 1):
        for mark in set(unseen(text.strip())):
            assert (f"quotes[{number}].zh", f"U+{ord(mark):04X}") in told
    for problem in problems:
        assert problem["file"] == str(hostile)
        last = problem["key"].split(".")[-1].split("[")[0]
        assert last in lines[problem["line"] - 1]


NAME = "\x1b[31m\x07\x9b\u202e\nevil\t[red]{0}%s"


def test_no_word_of_the_command_line_acts_in_an_error(tmp_path: Path) -> None:
    """An error that repeats what was typed shows it, in one line, on standard error alone."""
    (tmp_path / f"{NAME}.toml").write_text("[plan\n", encoding="utf-8")
    for arguments, code in (
        (["targets", NAME], 2),
        (["targets", "--theme", NAME], 2),
        (["targets", "--status", NAME], 2),
        (["targets", "--sort", NAME], 2),
        (["targets", "--format", NAME], 2),
        (["targets", "--due-by", NAME], 2),
        (["targets", f"--{NAME}"], 2),
        ([NAME], 2),
        (["cite", NAME], 2),
        (["targets", "--data", str(tmp_path / NAME)], 1),
        (["targets", "--data", str(tmp_path / f"{NAME}.toml")], 3),
        (["targets", "-f", "csv", "-o", str(tmp_path / "none" / NAME)], 1),
    ):
        done = run_here(*arguments)
        assert done.code == code, arguments
        assert done.out == ""
        assert done.err.startswith("liangqu: ")
        assert done.err.count("\n") == 1
        assert done.err.endswith("\n")
        assert "evil" in done.err
        assert not acting(done.err), arguments


def test_a_file_that_init_names_does_not_act(tmp_path: Path) -> None:
    """The name of the file that was written is shown as well."""
    done = run_here("init", tmp_path / "\x1b[31mnew.toml")
    assert done.code == 0
    assert not acting(done.err)


def test_a_suggested_command_is_safe_to_copy(tmp_path: Path) -> None:
    """What the overview and the help suggest to type next quotes whatever a shell would obey."""
    name = "朝阳；$(reboot)`reboot`;reboot"
    dataset = written(tmp_path / "plan.toml", filled([name]))
    for arguments in ([], ["show", "--help"], ["search", "--help"]):
        out = run_here(*arguments, env={"LIANGQU_DATA": str(dataset), "LIANGQU_LANG": "zh"}).out
        suggested = [line for line in out.split("\n") if "reboot" in line]
        commands = [line for line in suggested if line.strip().startswith("liangqu")]
        assert commands
        assert all(f"'{name}'" in line for line in commands)


def test_a_line_break_in_a_field_does_not_split_a_row(hostile: Path) -> None:
    """CR LF, CR and LF inside a field are quoted, and come back as they were."""
    raw = run_here("quotes", "--data", hostile, "-f", "csv").raw.decode()
    rows = csv_rows(raw)
    assert len(rows) == len(TEXTS) + 1
    assert {len(row) for row in rows} == {len(rows[0])}
    assert "one\r\ntwo" in [cell for row in rows for cell in row]
    assert raw.replace('"one\r\ntwo"', "").count("\r\n") == 0


def test_a_spreadsheet_gets_no_formula(hostile: Path) -> None:
    """`--excel` puts an apostrophe before what would be a formula, in texts alone."""
    plain = run_here("targets", "--data", hostile, "-f", "csv").raw.decode()
    guarded = run_here("targets", "--data", hostile, "-f", "csv", "--excel").raw.decode()
    before = csv_records(plain)
    after = csv_records(guarded.removeprefix("\ufeff"))
    assert [row["metric"] for row in before] == list(TEXTS)
    for old, new in zip(before, after, strict=True):
        shown = visible(old["metric"])
        formula = shown.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
        assert new["target"] == ("'" if formula else "") + shown
        assert new["value"] == old["value"]
        assert new["value"].startswith("-")


def test_a_csv_for_excel_is_told_its_encoding(hostile: Path) -> None:
    """`--excel` has a byte order mark and CR LF at every row's end; a plain CSV has neither."""
    guarded = run_here("districts", "--data", hostile, "--excel").raw
    assert guarded.startswith(b"\xef\xbb\xbfdistrict,")
    assert guarded.endswith(b"\r\n")
    plain = run_here("districts", "--data", hostile, "-f", "csv").raw
    assert plain.startswith(b"code,")
    assert not plain.endswith(b"\r\n")


def test_a_workbook_holds_no_formula_and_no_link_but_ours(hostile: Path, tmp_path: Path) -> None:
    """Every part of an `.xlsx` is sound XML, and every cell in it a value, in both kinds."""
    for arguments in (["export", "plan.xlsx"], ["targets", "-o", "targets.xlsx"]):
        done = run_here(*arguments, "--data", hostile, cwd=tmp_path)
        assert (done.code, done.err) == (0, "")
        with ZipFile(tmp_path / arguments[-1]) as book:
            parts = {name: ElementTree.fromstring(book.read(name)) for name in book.namelist()}  # noqa: S314 - our own
        sheets = [part for name, part in parts.items() if name.startswith("xl/worksheets/sheet")]
        assert sheets
        assert not any(sheet.findall(".//{*}f") for sheet in sheets)
        links = [
            link.attrib["Target"]
            for name, part in parts.items()
            if name.startswith("xl/worksheets/_rels")
            for link in part
        ]
        assert all(link.startswith("https://example.org/") for link in links)
