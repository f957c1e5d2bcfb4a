"""What was exported, read back by what the formats themselves promise."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import fields

from liangqu_cli.model import TABLES, Plan, PlanFile
from tests.csv_reading import csv_records

_FLAGS = ("same_indicator", "reached")


def plan_in(path: Path) -> Plan:
    """The plan in an exported database, from its tables alone."""
    with closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        types = {field.name: _record_type(field.type) for field in fields(PlanFile)}
        found = {name: _records(database, name, kind) for name, kind in types.items()}
    infos = tuple(found.pop("plan").values())
    assert set(found) == set(TABLES)
    return Plan(infos=infos, **found)


def _record_type(annotation: Any) -> Any:
    """The record type in `tuple[Source, ...]` or `PlanInfo | None`."""
    return next(part for part in annotation.__args__ if part not in (Ellipsis, type(None)))


def _records(database: sqlite3.Connection, table: str, kind: Any) -> dict[Any, Any]:
    themes: dict[str, list[str]] = {}
    if table in ("commitments", "quotes"):
        rows = database.execute(
            f"SELECT * FROM {table[:-1]}_themes ORDER BY 1, position"  # noqa: S608
        )
        for row in rows:
            themes.setdefault(row[0], []).append(row["theme"])
    records = {}
    for row in database.execute(f"SELECT * FROM {table} ORDER BY position"):  # noqa: S608
        values = dict(row)
        if "themes" in kind.__struct_fields__:
            values["themes"] = json.dumps(themes[values["id"]])
        key = values["position"] if table == "plan" else values.get("code") or values["id"]
        records[key] = msgspec.convert(_nested(values, kind), kind)
    return records


def _nested(row: Mapping[str, Any], kind: Any) -> dict[str, Any]:
    """A row as a record is written: halves together, lists as lists, the absent left out."""
    record: dict[str, Any] = {}
    for name in kind.__struct_fields__:
        if name in row:
            value = row[name]
            if name in _FLAGS and value is not None:
                value = bool(value)
            elif name in _LISTS:
                value = json.loads(value)
        else:
            parts = {
                key.removeprefix(f"{name}_"): part
                for key, part in row.items()
                if key.startswith(f"{name}_") and key.removeprefix(f"{name}_") in _PARTS
            }
            value = {key: part for key, part in parts.items() if part is not None}
        if value is not None and value != {}:
            record[name] = value
    return record


_LISTS = ("authors", "former", "paragraphs", "places", "strip", "synonyms", "themes")
_PARTS = ("zh", "en", "traditional", "row", "column")


def package_in(files: Mapping[str, bytes]) -> dict[str, list[dict[str, Any]]]:
    """The rows of a data package, each cell of the type that its Table Schema gives it."""
    descriptor = json.loads(files["datapackage.json"])
    return {
        resource["name"]: _typed(files[resource["path"]], resource)
        for resource in descriptor["resources"]
    }


def _typed(data: bytes, resource: Mapping[str, Any]) -> list[dict[str, Any]]:
    types = {field["name"]: field for field in resource["schema"]["fields"]}
    text = data.decode(resource["encoding"])
    return [
        {key: _cell(cell, types[key]) for key, cell in row.items()}
        for row in csv_records(text, resource["dialect"]["delimiter"])
    ]


def _cell(cell: str, field: Mapping[str, Any]) -> Any:
    if cell == "":
        return None
    if field["type"] in ("integer", "number"):
        return {"integer": int, "number": float}[field["type"]](cell)
    if field["type"] == "boolean":
        return {
            **dict.fromkeys(field["trueValues"], True),
            **dict.fromkeys(field["falseValues"], False),
        }[cell]
    return cell


def kind_of(path: Path) -> str:
    """The format of what lies at a path, by its first bytes."""
    if path.is_dir():
        descriptor = json.loads((path / "datapackage.json").read_text("utf-8"))
        (format_,) = {resource["format"] for resource in descriptor["resources"]}
        return "datapackage" if format_ == "csv" else str(format_)
    start = path.read_bytes()[:16]
    kinds = {b"SQLite": "sqlite", b"PK\x03\x04": "xlsx", b"{": "json", b"<!": "html"}
    return next(kind for magic, kind in kinds.items() if start.startswith(magic))
