"""What is said beside a count of targets, lest it be taken for a count of all that was pledged."""

import json
import re
from collections import Counter
from typing import Any

import pytest
from msgspec.structs import replace

from liangqu_cli.language import Language
from liangqu_cli.load.dataset import open_dataset
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
    """Commitments, and districts, which the command that it leads to names."""
    told = liangqu(command).out
    by_district = _rows(liangqu, "districts")
    bare = [row["name_en"] for row in by_district if not row["targets"]]
    some = [row for row in by_district if row["commitments"] and not row["targets"]]
    counted = (
        f"{_without_targets(liangqu)} commitments, {len(some)} districts. "
        f"Nothing recorded at all: {len(bare) - len(some)} districts."
    )
    assert f"No target at all: {counted} By district: liangqu districts" in told
    shown = liangqu("districts").out
    assert "Beijing" not in bare and all(name in shown for name in bare)


@COUNTING
@pytest.mark.parametrize(
    ("names", "districts"),
    [
        (["大兴"], ""),
        (["朝阳", "大兴"], ", 1 district"),
        (["朝阳", "海淀", "通州"], ", 2 districts"),
        (["大兴", "丰台"], ". Nothing recorded at all: 1 district"),
        (["wang-youguo"], ""),
    ],
)
def test_of_those_that_are_named_only_theirs_is_told(
    liangqu: Run, command: str, names: list[str], districts: str
) -> None:
    """A district that nobody asked for is not among them."""
    count = _without_targets(liangqu, *names)
    told = liangqu(command, *names).out
    assert f"No target at all: {count} commitments{districts}.\n" in told


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
    assert told.code == 0 and "No target at all" not in told.out


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
    """In one line, as in English."""
    (line,) = (
        line
        for line in liangqu(command, "--lang", "zh").out.splitlines()
        if "没有任何目标的" in line
    )
    assert line.startswith("不作兑现与否评定的：预计1项、现状1项。") and line.endswith(
        "：liangqu districts"
    )


def test_fields_alone_are_counted_by_nobody(liangqu: Run) -> None:
    """Whoever names fields is given these and no line besides."""
    assert "target at all" not in liangqu("summary", "--fields", "name,targets").out


def test_the_city_itself_is_no_district() -> None:
    """Where it has no target either, it is not counted with those that have none."""
    plan = replace(open_dataset([]).plan(), targets={})
    (told,) = denominator(summary_table(plan, []).answering(Answer()), Language("en"))
    districts = sum(map(int, re.findall(r"(\d+) districts", told.words)))
    assert districts == len(plan.districts) - 1
