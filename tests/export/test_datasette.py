"""Datasette serves the exported database as it is, and its own search finds Chinese words."""

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from tests.conftest import Run, environment
from tests.export.clients import program
from tests.export.conftest import AS_OF, Records

Ask = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="module")
def ask(exported: Path) -> Iterator[Ask]:
    """Ask a running Datasette, over HTTP, for the rows of a table or a view."""
    with subprocess.Popen(
        [program("datasette"), "serve", exported / "plan.sqlite", "--port", "0"],
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as server:
        try:
            assert server.stderr is not None
            said = (re.search(r"http://127\.0\.0\.1:\d+", line) for line in server.stderr)
            address = next(found.group() for found in said if found)

            def rows(table: str, **query: str) -> list[dict[str, Any]]:
                asked = urlencode({"_shape": "array", "_size": "max", **query})
                with urlopen(f"{address}/plan/{table}.json?{asked}", timeout=30) as answer:  # noqa: S310 - our own server
                    found: list[dict[str, Any]] = json.load(answer)
                return found

            yield rows
        finally:
            server.terminate()
            server.wait(10)


def test_a_view_shows_the_rows(ask: Ask, targets: Records) -> None:
    """The view of the targets is `targets -f json`, list and number, in the same order."""
    assert ask("targets_full", _json="paragraphs") == targets


@pytest.mark.parametrize(
    "table, word",
    [
        ("commitments", "金融"),
        ("commitments", "金"),
        ("commitments", "金融科技"),
        ("commitments", "国家服务业扩大开放综合示范区"),
        ("commitments", "GDP"),
        ("commitments", "Finance"),
        ("targets", "金融"),
        ("quotes", "金融"),
        ("quotes", "2021"),
        ("officials", "王灏"),
    ],
)
def test_its_search_finds_what_ours_finds(ask: Ask, liangqu: Run, table: str, word: str) -> None:
    """A word of one to sixteen characters, typed into the search box, finds what `-m` finds."""
    ours = json.loads(liangqu(table, "-m", word, "-f", "json").out)
    found = ask(table, _search=word)
    assert found
    assert {row["id"] for row in found} == {row["id"] for row in ours}


def test_several_words_must_all_be_there(ask: Ask, liangqu: Run) -> None:
    """Words with a space between narrow the search, as they do in `liangqu search`."""
    found = {row["id"] for row in ask("commitments", _search="金融 科技")}
    ours = json.loads(liangqu("search", "金融", "科技", "-f", "json").out)
    assert found == {row["id"] for row in ours if row["kind"] == "commitment"} != set()


def test_an_id_is_found_and_has_a_page(ask: Ask, targets: Records) -> None:
    """A record is found by its whole id, and its own page goes by that id."""
    first = targets[0]["id"]
    assert [row["id"] for row in ask("targets", _search=first)] == [first]
    assert [row["id"] for row in ask(f"targets/{first}")] == [first]


def test_a_search_says_what_the_day_was(ask: Ask) -> None:
    """The database itself tells the day of the judgements in it."""
    assert {"key": "as_of", "value": AS_OF[1]} in ask("meta")
