"""`matrix` of the districts and officials that are named."""

import json
from typing import Any

import pytest

from liangqu_cli.load.plan import load_plan
from liangqu_cli.view.text import width_of
from tests.conftest import ROOT
from tests.in_process import run_here

RIVER = ROOT / "tests" / "data" / "river.toml"
PLAN = load_plan([str(RIVER)])


def rows(*words: str) -> list[dict[str, Any]]:
    """Its rows as programs are given them."""
    found: list[dict[str, Any]] = json.loads(
        run_here("matrix", *words, "-f", "json", "--data", RIVER).out
    )
    return found


def test_the_named_districts_alone_are_counted() -> None:
    """As they are among all others, whatever the order of the names."""
    every = {row["code"]: row for row in rows()}
    named = rows("西岸", "East Bank")
    assert [row["code"] for row in named] == ["990101", "990102"]
    assert all(every[row["code"]].items() >= row.items() for row in named)


def test_of_a_named_official_what_they_said_is_counted() -> None:
    """In the row of their district, and not what others said there."""
    (row,) = rows("he-lin")
    said = [each for each in PLAN.commitments.values() if each.official == "he-lin"]
    assert row["code"] == "990102"
    assert row["green-space"] == sum("green-space" in each.themes for each in said)
    assert row["green-space"] < rows("西岸")[0]["green-space"]


def test_the_silence_of_a_named_district_is_seen_beside_another() -> None:
    """Unlike that of one that nobody asked for; and where all are silent, that is the answer."""
    assert "990103" not in [row["code"] for row in rows()]
    (silent,) = [row for row in rows("洲头", "东岸") if row["code"] == "990103"]
    assert {count for count in silent.values() if isinstance(count, int)} == {0}
    assert rows("洲头") == []
    assert [row["code"] for row in rows("洲头", "--all")] == ["990103"]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", [34, 40, 60, 80])
def test_no_line_is_wider_than_the_terminal(columns: int, lang: str) -> None:
    """With names, and with the initials and their legend, in the built-in plan."""
    env = {"LIANGQU_LANG": lang, "NO_COLOR": "1"}
    for words in ((), ("朝阳", "石景山", "大兴")):
        out = run_here("matrix", *words, columns=columns, env=env).out
        assert max(map(width_of, out.splitlines())) <= columns


def test_initials_stand_for_the_districts_where_that_halves_the_blocks() -> None:
    """And the legend has the name of each."""
    plan = load_plan([])
    env = {"LIANGQU_LANG": "en", "NO_COLOR": "1"}
    narrow = run_here("matrix", columns=40, env=env).out
    said = {each.district for each in plan.commitments.values()}
    for code in said:
        district = plan.districts[code]
        assert f"{district.initials.upper()} {district.name.en}" in narrow
    assert "SJS Shijingshan" not in run_here("matrix", columns=200, env=env).out
