"""A row of a compiled plan as the record that the dataset file had."""

import json
from collections.abc import Mapping
from typing import Any

from msgspec.structs import fields

from liangqu_cli.fields import bare, is_list, struct_of

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
