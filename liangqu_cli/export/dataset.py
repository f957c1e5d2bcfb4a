"""A whole plan as JSON (RFC 8259), in exactly the shape of a dataset file."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.export.json import indented
from liangqu_cli.language import Language
from liangqu_cli.model import TABLES, Plan
from liangqu_cli.report.whole import merged_info


def render(
    plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date, lang: Language
) -> Iterator[str | bytes]:
    """The plan's tables as the JSON Schema of `liangqu schema` asks for, UTF-8, unescaped.

    What a record does not have is left out, as in TOML, which has no null; nothing
    is judged in it. A plan of several files becomes one.
    """
    yield b'{\n  "plan": '
    yield indented(_given(merged_info(plan)), "  ")
    for table in TABLES:
        records = getattr(plan, table).values()
        yield f',\n  "{table}": ['.encode()
        for count, record in enumerate(records):
            yield b",\n    " if count else b"\n    "
            yield indented(_given(record), "    ")
        yield b"\n  ]" if records else b"]"
    yield b"\n}\n"


def _given(record: Any) -> dict[str, Any]:
    """What a record has, in the order of its fields."""
    every: dict[str, Any] = msgspec.to_builtins(record)
    return {key: value for key, value in present(every).items() if value != []}


def present(value: Any) -> Any:
    """A plain value without the keys that hold nothing."""
    if isinstance(value, dict):
        return {key: present(part) for key, part in value.items() if part is not None}
    if isinstance(value, (list, tuple)):
        return [present(part) for part in value]
    return value
