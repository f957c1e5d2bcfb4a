"""The page "More than one machine" does what it says: what it shows to type is what is run."""

import datetime as dt
import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import tomli
import tomli_w

from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.load.plan import load_plan
from liangqu_cli.report.whole import related_tables
from tests.conftest import ROOT
from tests.docs.pages import Block, blocks, read, sections
from tests.docs.snippets import output_of
from tests.export.clients import library, program

PAGE = read("docs/more-than-one-machine.md")
FIRST = blocks(PAGE.partition("\n## ")[0])
SECTIONS = {name: blocks(body) for name, body in sections(PAGE, 2).items()}
REGIONS = ("beijing", "quiet", "river")
QUIET = """
[plan]
id = "quiet"
title = { zh = "静区", en = "Quiet" }
description = { zh = "尚无记录。", en = "Nothing yet." }
start = "2026"
end = "2030"

[[districts]]
code = "880001"
level = "district"
name = { zh = "静", en = "Quiet" }
full = { zh = "静区", en = "Quiet District" }
pinyin = "jing qu"
initials = "j"
"""
"""A region of which nothing is recorded."""
IN_SPARK = """
import json
from pathlib import Path

read = {
    f"{path.parent.name} {path.stem}": spark.read.parquet(str(path))
    for path in sorted(Path("regions").glob("*/*.parquet"))
}
found = {
    name: [table.dtypes, [row.asDict() for row in table.collect()] if "=river" in name else None]
    for name, table in read.items()
}
print("FOUND", json.dumps(found, default=str))
"""
"""What is asked of Spark beyond the page, in the session of the page."""
ON_THIS_MACHINE = (
    "--master local[2] --conf spark.ui.enabled=false --conf spark.sql.shuffle.partitions=1 "
    "pyspark-shell"
)
"""How Spark is told where it computes, so that a few rows need not be spread out."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder with plans of three regions, after the first commands; and what these printed."""
    folder = tmp_path_factory.mktemp("machines")
    _plans(folder)
    return folder, "".join(output_of(block, folder) for block in FIRST)


def test_every_section_is_run() -> None:
    """Or nobody knows whether it works."""
    assert set(SECTIONS) == {"DuckDB", "Spark", "JSON Lines"}
    languages = {block.language for found in (FIRST, *SECTIONS.values()) for block in found}
    assert languages == {"sh", "python"}


def test_one_machine_goes_far(told: tuple[Path, str]) -> None:
    """Many plans are compiled into one, which answers; then each leaves by itself."""
    folder, shown = told
    assert "daxing-services-share-2023" in shown
    assert {path.name for path in (folder / "regions").iterdir()} == {
        f"region={name}" for name in REGIONS
    }


@pytest.mark.parametrize("section", ["DuckDB", "JSON Lines"])
def test_duckdb_reads_all_regions_as_one(told: tuple[Path, str], section: str) -> None:
    """With a column that says where each row is from."""
    library("duckdb")
    shown = "".join(output_of(block, told[0]) for block in SECTIONS[section])
    assert all(region in shown for region in ("beijing", "river"))
    assert "no_evidence" in shown


def test_spark_reads_all_regions_as_one(told: tuple[Path, str]) -> None:
    """Every table of every region has the same types, and every record is there as it left."""
    if find_spec("pyspark") is None:
        pytest.skip("Spark is not installed; pip install -e '.[spark]' does")
    program("java")
    (block,) = SECTIONS["Spark"]
    asked = Block("python", block.text + IN_SPARK)
    shown, _, found = output_of(
        asked, told[0], PYSPARK_SUBMIT_ARGS=ON_THIS_MACHINE, SPARK_LOCAL_IP="127.0.0.1"
    ).partition("FOUND ")
    assert _regions_shown(shown) == [{"beijing", "river"}] * 2
    _hold(json.loads(found), told[0])


def _regions_shown(shown: str) -> list[set[str]]:
    """The regions in each table that is shown."""
    return [
        {line.split("|")[1].strip() for line in table.splitlines() if line.startswith("|")}
        - {"region"}
        for table in shown.split("+\n\n")
        if table
    ]


def _hold(found: dict[str, Any], folder: Path) -> None:
    """Hold what Spark read of each region against the plan of it."""
    types = {name: dtypes for name, (dtypes, _) in found.items()}
    expected = _records(folder, found["region=river scorecard"][1][0]["as_of"])
    assert set(types) == {f"region={region} {name}" for region in REGIONS for name in expected}
    for name, records in expected.items():
        assert found[f"region=river {name}"][1] == records, name
        assert len({str(types[f"region={region} {name}"]) for region in REGIONS}) == 1
    scorecard = dict(types["region=quiet scorecard"])
    kinds = ("id", "value", "paragraphs", "same_indicator", "as_of", "due")
    assert [scorecard[key] for key in kinds] == [
        *("string", "double", "array<bigint>", "boolean", "date", "string")
    ]
    districts = dict(types["region=quiet districts"])
    assert (districts["targets"], districts["officials"]) == ("bigint", "array<string>")


def _records(folder: Path, day: str) -> dict[str, Any]:
    """The records of one region as machine formats have them."""
    plan = load_plan([str(folder / "themes.toml"), str(folder / "plans" / "river.toml")])
    tables = related_tables(plan, judge_plan(plan, dt.date.fromisoformat(day)))
    records: dict[str, Any] = json.loads(
        json.dumps({each.table.name: list(each.table.records()) for each in tables})
    )
    return records


def _plans(folder: Path) -> None:
    """Put plans of three regions into a folder, and the themes that they share beside it."""
    (folder / "plans").mkdir()
    themes: dict[str, Any] = {}
    for name, path in (
        ("beijing", ROOT / "data" / "plan.toml"),
        ("river", ROOT / "tests" / "data" / "river.toml"),
    ):
        plan = tomli.loads(path.read_text("utf-8"))
        themes |= {theme["id"]: theme for theme in plan.pop("themes")}
        (folder / "plans" / f"{name}.toml").write_text(tomli_w.dumps(plan), "utf-8")
    (folder / "plans" / "quiet.toml").write_text(QUIET, "utf-8")
    (folder / "themes.toml").write_text(tomli_w.dumps({"themes": [*themes.values()]}), "utf-8")
