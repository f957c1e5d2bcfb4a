"""`liangqu export`: which format a path means, and what it then holds."""

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from liangqu_cli.load.plan import load_plan
from tests.conftest import Run
from tests.export.conftest import RIVER
from tests.export.reading import kind_of


@pytest.mark.parametrize(
    "name, options, kind",
    [
        ("plan.xlsx", (), "xlsx"),
        ("PLAN.XLSX", (), "xlsx"),
        ("plan.sqlite", (), "sqlite"),
        ("plan.db", (), "sqlite"),
        ("plan.json", (), "json"),
        ("plan.html", (), "html"),
        ("plan", (), "datapackage"),
        ("plan.d/", (), "datapackage"),
        ("plan.json", ("--format", "datapackage"), "datapackage"),
        ("plan", ("-f", "sqlite"), "sqlite"),
        ("plan", ("-f", "parquet"), "parquet"),
        ("plan", ("-f", "csv"), "datapackage"),
        ("csv", ("-f", "csv"), "datapackage"),
        ("plan.parquet", ("-f", "Parquet"), "parquet"),
    ],
)
def test_the_ending_or_the_option_chooses_the_format(
    liangqu: Run, tmp_path: Path, name: str, options: tuple[str, ...], kind: str
) -> None:
    """An option wins over an ending, and no ending means a folder."""
    result = liangqu("export", f"{tmp_path}/{name}", *options, "--data", RIVER)
    assert (result.code, result.out, result.err) == (0, "", "")
    assert kind_of(tmp_path / name) == kind
    assert [path.name for path in tmp_path.iterdir()] == [name.rstrip("/")]


@pytest.mark.parametrize(
    "arguments, said",
    [
        (("plan.ods",), "plan.ods names no format"),
        (("plan", "-f", "sqlit"), "Did you mean sqlite?"),
        (
            ("excel",),
            "excel is a format, not a path; type `liangqu export plan.xlsx`, for example.",
        ),
        (("SQLite",), "`liangqu export plan.sqlite`"),
        (("csv",), "`liangqu export plan --format datapackage`"),
        (("parquet",), "`liangqu export plan --format parquet`"),
        (("md",), "md is no format; choose from datapackage"),
        (("-",), "--format json"),
        (("-", "-f", "xlsx"), "cannot go to standard output"),
        (("-", "-f", "datapackage"), "cannot go to standard output"),
        (("plan.json", "--as-of", "soon"), "soon is no date"),
    ],
)
def test_what_cannot_be_is_refused(
    liangqu: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    said: str,
) -> None:
    """A wrong format or path is a usage error of one line that says what there is."""
    monkeypatch.chdir(tmp_path)
    result = liangqu("export", *arguments, "--data", RIVER)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert result.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_the_nested_plan_goes_to_standard_output(liangqu: Run) -> None:
    """A text format may be piped on."""
    result = liangqu("export", "-", "-f", "json", "--data", RIVER)
    assert json.loads(result.out)["plan"]["id"] == "river-city-2024-2030"


@pytest.mark.parametrize("data", [(), ("--data", RIVER)])
def test_the_nested_plan_is_valid_by_the_published_schema(
    liangqu: Run, data: tuple[str, ...]
) -> None:
    """`export plan.json` keeps to what `liangqu schema` prints."""
    from jsonschema import Draft202012Validator

    schema = json.loads(liangqu("schema").out)
    plan = json.loads(liangqu("export", "-", "-f", "json", *data).out)
    checker = Draft202012Validator(schema)
    assert list(checker.iter_errors(plan)) == []
    plan["targets"][0]["value"] = "many"
    assert list(checker.iter_errors(plan)) != []


def test_the_day_of_the_judgements_is_asked_for(liangqu: Run, tmp_path: Path) -> None:
    """`--as-of` decides the statuses, and the database says which day it was."""
    for day, status in (("2024-12-31", "in_progress"), ("2026-06-30", "missed")):
        path = tmp_path / f"{day}.sqlite"
        assert liangqu("export", path, "--as-of", day, "--data", RIVER).code == 0
        with closing(sqlite3.connect(path)) as database:
            query = "SELECT status FROM judgements WHERE target = 'east-bank-finance-share'"
            found = database.execute(query).fetchone()[0]
            assert (found == "missed") == (status == "missed")
            query = "SELECT value FROM meta WHERE key = 'as_of'"
            assert database.execute(query).fetchone() == (day,)


def test_every_format_has_a_module_and_a_test() -> None:
    """The registry names what there is, and each ending belongs to one format."""
    from importlib.util import find_spec

    from liangqu_cli.export.formats import PLAN_FORMATS

    endings = [ending for each in PLAN_FORMATS.values() for ending in each.endings]
    assert len(endings) == len(set(endings))
    for each in PLAN_FORMATS.values():
        assert find_spec(f"liangqu_cli.export.{each.module}")
    assert set(PLAN_FORMATS) == {"datapackage", "parquet", "xlsx", "sqlite", "json", "html"}


def test_an_export_of_the_built_in_plan_holds_all_of_it(exported: Path) -> None:
    """The nested plan, the workbook and the folder speak of the same records."""
    plan = load_plan([])
    nested = json.loads((exported / "plan.json").read_text(encoding="utf-8"))
    assert [target["id"] for target in nested["targets"]] == list(plan.targets)
    with zipfile.ZipFile(exported / "plan.xlsx") as parts:
        assert parts.testzip() is None
    lines = (exported / "plan" / "evidence.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1 + len(plan.evidence)
