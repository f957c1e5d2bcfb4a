"""`export --format parquet`: typed files, described, in a folder that is handled with care."""

import datetime as dt
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from liangqu_cli.export import parquet
from tests.conftest import Run
from tests.export.clients import library
from tests.export.conftest import AS_OF, RIVER, Records

PARQUET = ("--format", "parquet")
TABLES = (
    *("districts", "officials", "commitments", "targets", "quotes", "scorecard", "evidence"),
    *("sources", "themes"),
)
FILES = {"datapackage.json", *(f"{table}.parquet" for table in TABLES)}
BARE = """
[plan]
id = "bare"
title = { zh = "空", en = "Bare" }
description = { zh = "尚无记录。", en = "Nothing yet." }
start = "2026"
end = "2030"
"""
"""A plan in which every table is empty."""
IN_DUCKDB = {
    "string": "VARCHAR",
    "number": "DOUBLE",
    "integer": "BIGINT",
    "boolean": "BOOLEAN",
    "date": "DATE",
}
"""The types of Table Schema, but arrays, as DuckDB calls those of a file."""


@pytest.fixture(scope="module")
def folder(liangqu: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built-in plan as Parquet."""
    path = tmp_path_factory.mktemp("parquet") / "plan"
    done = liangqu("export", path, *PARQUET, *AS_OF)
    assert (done.code, done.out, done.err) == (0, "", "")
    return path


@pytest.fixture
def bare(liangqu: Run, tmp_path: Path) -> Path:
    """A plan without a record as Parquet."""
    (tmp_path / "bare.toml").write_text(BARE, "utf-8")
    done = liangqu("export", tmp_path / "bare", *PARQUET, "-D", tmp_path / "bare.toml")
    assert (done.code, done.out, done.err) == (0, "", "")
    return tmp_path / "bare"


def _rows(path: Path) -> Records:
    """What DuckDB reads in a file; days as they stand in JSON."""
    library("duckdb")
    import duckdb

    with duckdb.connect() as database:
        found = database.execute("SELECT * FROM read_parquet(?)", [str(path)])
        names = [column[0] for column in found.description]
        return [
            {key: _plain(value) for key, value in zip(names, row, strict=True)}
            for row in found.fetchall()
        ]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value


def _types(path: Path) -> dict[str, str]:
    """The type of each column of a file, as DuckDB tells it."""
    library("duckdb")
    import duckdb

    with duckdb.connect() as database:
        found = database.execute("DESCRIBE FROM read_parquet(?)", [str(path)])
        return {row[0]: row[1] for row in found.fetchall()}


def _resources(folder: Path) -> dict[str, dict[str, Any]]:
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return {resource["name"]: resource for resource in descriptor["resources"]}


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_there_is_a_file_a_table_and_what_describes_them(folder: Path) -> None:
    """And nothing else."""
    assert {path.name for path in folder.iterdir()} == FILES


def test_duckdb_reads_every_record(folder: Path, records: dict[str, Records]) -> None:
    """The keys and the values are those of the machine formats, to the last one."""
    for name, expected in records.items():
        assert _rows(folder / f"{name}.parquet") == expected, name


def test_numbers_flags_lists_and_whole_days_are_what_they_are(folder: Path) -> None:
    """A code is a text, and so is a date that may be a year."""
    districts, scorecard, evidence = (
        _types(folder / f"{name}.parquet") for name in ("districts", "scorecard", "evidence")
    )
    assert (districts["code"], districts["officials"], districts["targets"]) == (
        *("VARCHAR", "VARCHAR[]", "BIGINT"),
    )
    assert (scorecard["value"], scorecard["paragraphs"], scorecard["same_indicator"]) == (
        *("DOUBLE", "BIGINT[]", "BOOLEAN"),
    )
    assert (scorecard["as_of"], scorecard["due"], scorecard["evidence_date"]) == (
        *("DATE", "VARCHAR", "VARCHAR"),
    )
    assert (evidence["date"], evidence["period"]) == ("VARCHAR", "VARCHAR")


@pytest.mark.parametrize("name", TABLES)
def test_a_table_without_rows_keeps_its_types(name: str, folder: Path, bare: Path) -> None:
    """So that the files of all regions are read as one, whatever a region holds."""
    path = bare / f"{name}.parquet"
    assert _rows(path) == []
    assert _types(path) == _types(folder / f"{name}.parquet")


@pytest.mark.parametrize("name", TABLES)
def test_the_description_is_true(name: str, folder: Path) -> None:
    """Each field's type, and each file's size and hash; only CSV is tabular to Data Package."""
    resource, path = _resources(folder)[name], folder / f"{name}.parquet"
    data = path.read_bytes()
    assert (resource["path"], resource["format"], resource["bytes"], resource["hash"]) == (
        *(path.name, "parquet", len(data), f"sha256:{hashlib.sha256(data).hexdigest()}"),
    )
    assert resource["profile"] == "data-resource"
    types = _types(path)
    fields = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
    assert list(fields) == list(types)
    for key, type_ in fields.items():
        found = types[key]
        assert found.endswith("[]") if type_ == "array" else found == IN_DUCKDB[type_], key


def test_frictionless_takes_the_description(folder: Path) -> None:
    """It is a data package of another format than CSV, by the field's own validator."""
    library("frictionless")
    from frictionless import Package

    package = Package(folder / "datapackage.json")
    assert {resource.name for resource in package.resources} == set(TABLES)
    assert list(Package.metadata_validate(package.to_descriptor())) == []


def test_the_same_plan_gives_the_same_bytes(liangqu: Run, folder: Path, tmp_path: Path) -> None:
    """A file carries no time of its own."""
    assert liangqu("export", tmp_path / "again", *PARQUET, *AS_OF).code == 0
    assert _bytes(tmp_path / "again") == _bytes(folder)


def test_many_rows_are_written_in_groups(
    liangqu: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In their order, none twice and none left out."""
    from pyarrow.parquet import ParquetFile

    monkeypatch.setattr(parquet, "AT_ONCE", 3)
    assert liangqu("export", tmp_path / "plan", *PARQUET, *AS_OF).code == 0
    path = tmp_path / "plan" / "targets.parquet"
    assert _rows(path) == _rows(folder / "targets.parquet")
    with ParquetFile(path) as file:
        assert file.metadata.num_row_groups == -(-file.metadata.num_rows // 3) > 1


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "liangqu: parquet needs pyarrow; install it with: pip install 'liangqu[parquet]'\n"),
        ("zh", "liangqu: parquet格式需要pyarrow；安装命令：pip install 'liangqu[parquet]'\n"),
    ],
)
def test_without_pyarrow_it_says_what_to_install(
    liangqu: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, said: str
) -> None:
    """In one line, with the extra's name, and nothing is left behind."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    done = liangqu("--lang", lang, "export", tmp_path / "plan", *PARQUET)
    assert (done.code, done.out, done.err) == (2, "", said)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("new", ["parquet", "datapackage"])
@pytest.mark.parametrize("old", ["parquet", "datapackage"])
def test_a_folder_is_replaced_only_with_force(
    liangqu: Run, tmp_path: Path, old: str, new: str
) -> None:
    """Whole, and whichever of the two formats it has."""
    path = tmp_path / "plan"
    assert liangqu("export", path, "-f", old, "-D", RIVER).code == 0
    before = _bytes(path)
    done = liangqu("export", path, "-f", new)
    assert (done.code, "add --force" in done.err) == (2, True)
    assert _bytes(path) == before
    assert liangqu("export", path, "-f", new, "--force").code == 0
    assert (set(_bytes(path)) == FILES) == (new == "parquet")
    assert "districts.csv" not in _bytes(path) or new == "datapackage"
    assert [each.name for each in tmp_path.iterdir()] == ["plan"]


@pytest.mark.parametrize("listed", [False, True])
@pytest.mark.parametrize(
    ("format", "mine"), [("datapackage", "targets.parquet"), ("parquet", "targets.csv")]
)
def test_what_a_user_made_of_an_export_stays(
    liangqu: Run, tmp_path: Path, format: str, mine: str, listed: bool
) -> None:
    """A table turned into the other format beside it is theirs, listed in the descriptor or not."""
    path = tmp_path / "plan"
    assert liangqu("export", path, "-f", format, "-D", RIVER).code == 0
    (path / mine).write_bytes(b"mine")
    if listed:
        descriptor = json.loads((path / "datapackage.json").read_text("utf-8"))
        descriptor["resources"].append({"name": "mine", "path": mine})
        (path / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    before = _bytes(path)
    for new in ("parquet", "datapackage"):
        done = liangqu("export", path, "-f", new, "--force")
        assert (done.code, f"holds {mine}, which no export made" in done.err) == (2, True)
    assert _bytes(path) == before


def test_it_is_no_single_file(liangqu: Run, tmp_path: Path) -> None:
    """A path that ends like one names no format, and standard output holds no folder."""
    done = liangqu("export", tmp_path / "plan.parquet")
    assert (done.code, "--format parquet" in done.err) == (2, True)
    assert liangqu("export", "-", *PARQUET).code == 2
    assert list(tmp_path.iterdir()) == []
