"""The JSON Schema of a dataset file (draft 2020-12), from the types that load it.

Editors complete and check a plan by it. It says what the types say: keys,
their types, patterns and choices. References and what goes with what are for
`liangqu check`.
"""

from collections.abc import Iterator
from typing import Any, get_args

import msgspec
from msgspec import Struct
from msgspec.structs import fields

from liangqu_cli import model
from liangqu_cli.fields import bare
from liangqu_cli.language import Language
from liangqu_cli.model import PlanFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DEFINITIONS = "#/$defs/"


def dataset_schema(lang: Language | None = None) -> dict[str, Any]:
    """The schema of one dataset file, with a description of every table and key.

    The descriptions are in `lang`, in English where none is named: an editor shows
    them to whoever writes a plan.

    TOML has no null, so a key that may be absent is described as what it is when
    present. A TOML date is a string of the format `date`, as validators of TOML
    present it.
    """
    generated = msgspec.json.schema(PlanFile)
    definitions: dict[str, Any] = generated["$defs"]
    for name, definition in definitions.items():
        _tidy(definition, getattr(model, name))
    root = definitions.pop(PlanFile.__name__)
    for table in root["properties"].values():
        reference = table.get("items", table)["$ref"]  # `[plan]` is no list
        table["description"] = definitions[reference.removeprefix(_DEFINITIONS)]["description"]
    root["title"] = "liangqu dataset"
    schema = {"$schema": DIALECT, **root, "$defs": definitions}
    if lang is not None:
        for described in described_parts(schema):
            described["description"] = lang.gettext(described["description"])
    return schema


def described_parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Every part of a schema that has a description; a key called so is none."""
    if isinstance(schema, dict):
        if isinstance(schema.get("description"), str):
            yield schema
        for inner in schema.values():
            yield from described_parts(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from described_parts(inner)


def _tidy(definition: dict[str, Any], struct: type[Struct]) -> None:
    """Make of one record's definition what an editor is to be told."""
    properties = definition["properties"]
    for field in fields(struct):
        schema = properties[field.name]
        schema.pop("default", None)
        kinds = [kind for kind in schema.pop("anyOf", ()) if kind != {"type": "null"}]
        if kinds:  # the last says all: a whole number, which stands before it, is a number
            schema = properties[field.name] = {**schema, **kinds[-1], **schema}
        if "enum" in schema:
            schema["enum"] = list(get_args(bare(field.type)))  # in the order of the model
    if not definition["required"]:
        del definition["required"]
