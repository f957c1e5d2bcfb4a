"""The rows of a compiled plan, and the records that the dataset file had."""

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from msgspec.structs import fields

from liangqu_cli.fields import bare, is_list, struct_of
from liangqu_cli.load.draft import key_of

if TYPE_CHECKING:
    from liangqu_cli.load.database import Database

GIVEN = "(SELECT value FROM json_each(?))"
"""A set of keys; as one JSON value it is under no limit of how many there may be."""
Shape = list[tuple[str, Any]]
"""The fields of a record, each with how it lies in a row: `json`, `flag`, `plain`, or in parts."""


def shape_of(kind: Any) -> Shape:
    """The shape of a record type."""
    shape: Shape = []
    for field in fields(kind):
        inner = struct_of(field.type)
        if is_list(field.type):
            shape.append((field.name, "json"))
        elif inner is not None:
            shape.append((field.name, shape_of(inner)))
        else:
            shape.append((field.name, "flag" if bare(field.type) is bool else "plain"))
    return shape


def nested(row: Mapping[str, Any], shape: Shape, prefix: str = "") -> dict[str, Any]:
    """A row as the dataset file has it; what is absent is left out."""
    record: dict[str, Any] = {}
    for name, how in shape:
        if isinstance(how, list):
            value: Any = nested(row, how, f"{prefix}{name}_") or None
        else:
            value = row[prefix + name]
            if value is not None and how != "plain":
                value = bool(value) if how == "flag" else json.loads(value)
        if value is not None:
            record[name] = value
    return record


class Rows(Mapping[str, Any]):
    """The records of a table by key, each read when it is asked for."""

    def __init__(self, database: "Database", table: str) -> None:
        self._database = database
        self._table = table
        self._key = key_of(table)

    def __getitem__(self, key: str) -> Any:
        return self._database.table(self._table, f"{self._key} IN {GIVEN}", [key])[key]

    def __iter__(self) -> Iterator[str]:
        rows = self._database.rows(f"SELECT {self._key} FROM {self._table} ORDER BY position")
        return (row[self._key] for row in rows)

    def __len__(self) -> int:
        return len(list(self))
