"""The folder that `export` writes is a data package to the field's own validator."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.csv_reading import csv_records
from tests.export.clients import output_of, program
from tests.export.conftest import Records


def _validated(folder: Path) -> dict[str, Any]:
    """What `frictionless validate` reports of a folder."""
    result = output_of(
        program("frictionless"), "validate", "datapackage.json", "--json", cwd=folder
    )
    report: dict[str, Any] = json.loads(result.stdout)
    assert report["valid"] == (result.returncode == 0)
    return report


def _errors(report: dict[str, Any]) -> set[tuple[str, str]]:
    return {(task["name"], error["type"]) for task in report["tasks"] for error in task["errors"]}


def test_it_is_valid(exported: Path) -> None:
    """Every table has the bytes, the types and the keys that its description gives it."""
    report = _validated(exported / "plan")
    assert (report["valid"], report["errors"], _errors(report)) == (True, [], set())
    assert report["stats"]["tasks"] == 9


def test_whatever_names_another_record_says_where_that_is(exported: Path) -> None:
    """A column that holds nothing but keys of a table refers to it, and no other column does."""
    folder = exported / "plan"
    schemas = {
        each["name"]: each["schema"]
        for each in json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]
    }
    rows = {name: csv_records((folder / f"{name}.csv").read_text("utf-8")) for name in schemas}
    own = {name: schema["primaryKey"][0] for name, schema in schemas.items()}
    keys = {name: {row[own[name]] for row in rows[name]} for name in rows if name != "scorecard"}
    for name, schema in schemas.items():
        found = {}
        for field in (field["name"] for field in schema["fields"]):
            values = {row[field] for row in rows[name]} - {""}
            for table, known in keys.items():
                if values and values <= known and (table, own[table]) != (name, field):
                    found[field] = table
        told = schema.get("foreignKeys", [])
        assert {each["fields"][0]: each["reference"]["resource"] for each in told} == found


def test_the_validator_would_have_told(exported: Path, tmp_path: Path) -> None:
    """A wrong type, a dangling reference and changed bytes are found, so none were there."""
    folder = tmp_path / "plan"
    shutil.copytree(exported / "plan", folder)
    path = folder / "targets.csv"
    text = path.read_text(encoding="utf-8")
    assert ",251," in text
    path.write_text(
        text.replace(",251,", ",many,").replace("beijing-251-measures", "nothing"),
        encoding="utf-8",
    )
    found = {kind for name, kind in _errors(_validated(folder)) if name == "targets"}
    assert {"hash-count", "type-error", "foreign-key"} <= found


def test_it_shows_the_rows(exported: Path, targets: Records) -> None:
    """What `frictionless extract` reads, by the package's own types, is `targets -f json`."""
    result = output_of(
        program("frictionless"),
        *("extract", "datapackage.json", "--name", "targets", "--json"),
        cwd=exported / "plan",
    )
    found = json.loads(result.stdout)["targets"]
    for row in found:  # it writes a decimal as a text, so that no digit is lost
        for key in ("value", "value_max"):
            row[key] = None if row[key] is None else float(row[key])
        row["paragraphs"] = [int(number) for number in row["paragraphs"].split("; ")]
    assert found == targets


@pytest.mark.parametrize("key", ["title", "description", "licenses", "sources", "resources"])
def test_the_package_says_what_it_is(exported: Path, key: str) -> None:
    """The descriptor has what a catalogue of data asks for."""
    descriptor = json.loads((exported / "plan" / "datapackage.json").read_text(encoding="utf-8"))
    assert descriptor[key]
    texts = {"title": descriptor["title"], "description": descriptor["description"]}
    assert all(not text.isascii() and "Zones" in text for text in texts.values())
