"""What is said beside a count of targets, lest it be taken for a count of all that was pledged."""

import json
import re
from collections import Counter
from typing import Any

import pytest
from msgspec.structs import replace

from liangqu_cli.language import Language
from liangqu_cli.load.dataset import open_dataset
from liangqu_cli.model import Plan
from liangqu_cli.report.denominator import denominator
from liangqu_cli.report.summary import summary_table
from liangqu_cli.report.table import Answer
from tests.conftest import Run

COUNTING = pytest.mark.parametrize("command", ["scorecard", "summary"])


def _rows(liangqu: Run, *words: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(liangqu(*words, "-f", "json").out)
    return rows


def _without_targets(liangqu: Run, *names: str) -> int:
    measured = {row["commitment"] for row in _rows(liangqu, "targets")}
    return sum(row["id"] not in measured for row in _rows(liangqu, "commitments", *names))


@COUNTING
def test_what_has_no_target_is_told_beside_those_that_have(liangqu: Run, command: str) -> None:
    """Commitments by their number, districts by their names; apart, those of which nothing is."""
    told = liangqu(command).out.splitlines()
    rows = [row for row in _rows(liangqu, "districts") if not row["targets"]]
    bare = ", ".join(row["name_en"] for row in rows if row["commitments"])
    blank = ", ".join(row["name_en"] for row in rows if not row["commitments"])
    assert f"Commitments without a target: {_without_targets(liangqu)}." in told
    assert f"Districts with records, but without a target: {bare}." in told
    assert f"Districts without a record: {blank}." in told
    assert "Beijing" not in f"{bare}, {blank}".split(", ")


@COUNTING
@pytest.mark.parametrize(
    ("names", "bare", "blank"),
    [
        (["大兴"], "", ""),
        (["朝阳", "大兴"], "Chaoyang", ""),
        (["朝阳", "海淀", "通州"], "Chaoyang, Haidian", ""),
        (["大兴", "丰台"], "", "Fengtai"),
        (["wang-youguo"], "", ""),
    ],
)
def test_of_those_that_are_named_only_theirs_is_told(
    liangqu: Run, command: str, names: list[str], bare: str, blank: str
) -> None:
    """A district that nobody asked for is not among them."""
    told = liangqu(command, *names).out.splitlines()
    assert f"Commitments without a target: {_without_targets(liangqu, *names)}." in told
    districts = [line.partition(": ")[::2] for line in told if line.startswith("Districts with")]
    assert districts == [
        (heading, f"{which}.")
        for heading, which in (
            ("Districts with records, but without a target", bare),
            ("Districts without a record", blank),
        )
        if which
    ]


@COUNTING
@pytest.mark.parametrize(
    "narrowed",
    [
        *("-t finance", "-m 服务业", "--strength pledge", "--status late", "--due-by 2023"),
        *("--due-from 2021", "--unit %", "--comparator milestone"),
    ],
)
def test_where_anything_else_narrows_them_there_is_no_such_whole(
    liangqu: Run, command: str, narrowed: str
) -> None:
    """A district may have no target of a theme, and one of another."""
    told = liangqu(command, *narrowed.split())
    assert told.code == 0 and "ithout a target" not in told.out


@COUNTING
@pytest.mark.parametrize(
    "asked", [(), ("通州",), ("大兴",), ("--strength", "stated"), ("-n", "1"), ("--unit", "%")]
)
def test_what_nobody_is_held_to_is_told_of_whatever_is_counted(
    liangqu: Run, command: str, asked: tuple[str, ...]
) -> None:
    """Forecasts, and what was said to be so already, have a status, and no verdict."""
    counted = asked if "-n" not in asked else ()
    rows = _rows(liangqu, "targets", *counted)
    said = Counter(row["strength"] for row in rows)
    free = {each: said[each] for each in ("forecast", "stated") if said[each]}
    told = re.findall(r"Never judged as kept or broken: (.*?)\.", liangqu(command, *asked).out)
    assert told == ([", ".join(f"{free[each]} {each}" for each in free)] if free else [])


@COUNTING
def test_it_is_told_in_chinese(liangqu: Run, command: str) -> None:
    """Each in a line, as in English."""
    told = liangqu(command, "--lang", "zh").out.splitlines()
    assert "不作兑现与否评定的：预计1项、现状1项。" in told
    assert "没有任何记录的区：丰台、门头沟、顺义、延庆。" in told


def test_fields_alone_are_counted_by_nobody(liangqu: Run) -> None:
    """Whoever names fields is given these and no line besides."""
    assert "without a target" not in liangqu("summary", "--fields", "name,targets").out


def _below(plan: Plan) -> str:
    table = summary_table(plan, []).answering(Answer())
    return " ".join(hint.words for hint in denominator(table, Language("en")))


def test_the_city_itself_is_no_district() -> None:
    """Where it has no target either, it is not among those that have none."""
    told = _below(replace(open_dataset([]).plan(), targets={}))
    assert "Chaoyang" in told and "Beijing" not in told


def test_many_districts_are_counted_and_not_named() -> None:
    """A list of dozens of names would tell less than their number."""
    plan = open_dataset([]).plan()
    many = {str(n): plan.districts["110106"] for n in range(30)}
    told = _below(replace(plan, districts={**plan.districts, **many}))
    assert "Districts without a record: 34." in told
