"""The JSON Schema of a dataset file (draft 2020-12), from the types that load it.

Editors complete and check a plan by it. It says what the types say: keys,
their types, patterns and choices. References and what goes with what are for
`liangqu check`.
"""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import fields

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
    for struct in _structs(PlanFile):
        _describe(definitions[struct.__name__], struct)
    root = definitions.pop(PlanFile.__name__)
    for name, table in root["properties"].items():
        table["description"] = definitions[_referred(table)]["description"]
        if name != "plan":
            table["items"] = {"$ref": table["items"]["$ref"]}
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


def _describe(definition: dict[str, Any], struct: type[Struct]) -> None:
    """Put right what msgspec leaves out of one record's definition."""
    for field in fields(struct):
        schema = definition["properties"][field.name]
        schema.pop("default", None)
        choices = schema.pop("anyOf", None)
        if choices is not None:
            present = [choice for choice in choices if choice != {"type": "null"}]
            schema.update(present[0] if len(present) == 1 else {"anyOf": present})
        if schema.get("anyOf") and all("type" in kind for kind in schema["anyOf"]):
            _join_numbers(schema)
        if "enum" in schema:
            schema["enum"] = next(_literals(field.type))
        description = next(_descriptions(field.type), None)
        if description is not None:
            definition["properties"][field.name] = {"description": description, **schema}
    if not definition["required"]:
        del definition["required"]


def _join_numbers(schema: dict[str, Any]) -> None:
    """A whole number is a number: one type is enough where both have the same bounds."""
    kinds = schema["anyOf"]
    if {kind["type"] for kind in kinds} == {"integer", "number"}:
        del schema["anyOf"]
        schema.update(next(kind for kind in kinds if kind["type"] == "number"))


def _structs(struct: type[Struct]) -> Iterator[type[Struct]]:
    """A record type and, once each, all those inside it."""
    seen, waiting = {struct}, [struct]
    while waiting:
        current = waiting.pop()
        yield current
        for field in fields(current):
            for kind in _inside(field.type):
                if isinstance(kind, type) and issubclass(kind, Struct) and kind not in seen:
                    seen.add(kind)
                    waiting.append(kind)


def _inside(kind: Any) -> Iterator[Any]:
    """A type and all that it is made of, the outermost first."""
    yield kind
    for inner in get_args(kind):
        yield from _inside(inner)


def _descriptions(kind: Any) -> Iterator[str]:
    """What is said of a value itself, not of the items of a list; the outermost first."""
    for metadata in reversed(getattr(kind, "__metadata__", ())):
        if isinstance(metadata, Meta) and metadata.description is not None:
            yield metadata.description
    if get_origin(kind) is not tuple:
        for inner in get_args(kind):
            yield from _descriptions(inner)


def _literals(kind: Any) -> Iterator[list[Any]]:
    """The values to choose from, in the order in which the model gives them."""
    for inner in _inside(kind):
        if get_origin(inner) is Literal:
            yield list(get_args(inner))


def _referred(table: dict[str, Any]) -> str:
    reference: str = table.get("$ref") or table["items"]["$ref"]
    return reference.removeprefix(_DEFINITIONS)
