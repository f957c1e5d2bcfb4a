"""The dataset file: every table and key, told from the types that load it."""

import ast
import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from liangqu_cli.load.rules import REFERENCES
from liangqu_cli.schema import dataset_schema
from reference.markdown import code, codes, table

NESTED = {
    "Bilingual": "[text in both languages](#texts-in-both-languages)",
    "Author": "[author](#authors)",
    "PlaceName": "[name](#names-of-districts)",
    "Tile": "[tile](#tiles)",
}
"""What stands inside a record, with the place in the page where it is told."""


def contents() -> str:
    """Every table of a file with what it holds."""
    rows = []
    for name, schema in dataset_schema()["properties"].items():
        written, _, about = schema["description"].partition(": ")
        rows.append((f"[{written}](#{name})", _sentence(about)))
    return table(("Table", "What it holds"), rows)


def tables() -> str:
    """Every table of a file with its keys."""
    schema = dataset_schema()
    sections = []
    for name, part in schema["properties"].items():
        definition = schema["$defs"][_named(part.get("$ref") or part["items"]["$ref"])]
        written, _, about = part["description"].partition(": ")
        one = written.strip("`")
        told = f"### {name}\n\n`{one}`: {about}\n"
        sections.append(f"{told}\n{_keys(definition, REFERENCES.get(name, {}))}")
    return "\n".join(sections)


def nested(name: str) -> str:
    """The keys of what stands inside a record, by the name of its type."""
    return _keys(dataset_schema()["$defs"][name], {})


def rules(*modules: str) -> str:
    """What modules of `load` report, in their own words and order, each once."""
    found = dict.fromkeys(
        message for module in modules for message in _messages(f"liangqu_cli.load.{module}")
    )
    return "".join(f"- {_readable(message)}\n" for message in found)


def _keys(definition: dict[str, Any], references: dict[str, str]) -> str:
    required = set(definition.get("required", ()))
    rows = []
    for key, schema in definition["properties"].items():
        about = schema.get("description", "")
        if key in references:
            about += f" Refers to `[[{references[key]}]]`."
        rows.append((code(key), _kind(schema), "yes" if key in required else "", about))
    return table(("Key", "Type", "Required", "What it holds"), rows)


def _kind(schema: dict[str, Any]) -> str:
    """The type of a key in words."""
    if "$ref" in schema:
        return NESTED[_named(schema["$ref"])]
    if "enum" in schema:
        return f"one of {codes(schema['enum'])}"
    if schema["type"] == "array":
        least = {0: "", 1: ", at least one", 2: ", at least two"}[schema.get("minItems", 0)]
        return f"list of: {_kind(schema['items'])}{least}"
    if schema.get("format") == "date":
        return "date, without quotes"
    if "examples" in schema:
        return f"text such as {codes(json.dumps(each) for each in schema['examples'])}"
    if "pattern" in schema:
        return f"text that matches {code(_pattern(schema['pattern']))}"
    if schema["type"] == "integer":
        most = f" to {schema['maximum']}" if "maximum" in schema else ""
        return f"whole number from {schema['minimum']}{most}"
    return {"string": "text", "number": "number", "boolean": "`true` or `false`"}[schema["type"]]


def _pattern(pattern: str) -> str:
    return pattern.removeprefix("^").removesuffix("(?!\\n)").removesuffix("$")


def _named(reference: str) -> str:
    return reference.rpartition("/")[2]


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _messages(module: str) -> Iterator[str]:
    """The messages that a module marks for translation, in the order in which it has them."""
    source = Path(str(import_module(module).__file__)).read_text("utf-8")
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        if getattr(call.func, "id", "") == "N_" and isinstance(call.args[0], ast.Constant):
            yield str(call.args[0].value)


def _readable(message: str) -> str:
    """A message with its blanks in italics, and without the suggestion that may follow."""
    return message.replace("{nearest}", "").replace("{", "*").replace("}", "*")
