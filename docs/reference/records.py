"""The records that commands give: every field, its kind, and what it holds."""

import datetime as dt
import json
from functools import cache
from typing import get_args

from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.answers.verify import verify
from liangqu_cli.cli.command_table import BY_NAME
from liangqu_cli.export import csv
from liangqu_cli.export.parquet import type_name
from liangqu_cli.language import Language
from liangqu_cli.load.lint import check
from liangqu_cli.load.plan import load_plan
from liangqu_cli.report.check import problems_table
from liangqu_cli.report.diff import changes_table
from liangqu_cli.report.map import map_table
from liangqu_cli.report.matrix import matrix_table
from liangqu_cli.report.search import search_table
from liangqu_cli.report.summary import summary_table
from liangqu_cli.report.table import Column, Kind, Table, Value, plain
from liangqu_cli.report.timeline import timeline_table
from liangqu_cli.report.verify import verification_table
from liangqu_cli.report.whole import Related, related_tables
from reference.markdown import code, codes, table

SAMPLES: dict[Kind, Value] = {
    "text": "服务业",
    "id": "110115",
    "number": 0.5,
    "date": "2021-05",
    "list": ("finance", "trade"),
    "flag": True,
    "url": "https://example.org/",
}
"""A value of each kind of field."""


def values() -> str:
    """How a value of each kind looks in each family of formats, and how the absent does."""
    rows = [(kind, *_looks(SAMPLES[kind])) for kind in get_args(Kind)]
    return table(("Kind", "json, jsonl", "csv, tsv", "Reader formats"), [*rows, _absent()])


def fields(name: str, beyond: str = "") -> str:
    """Every field of a kind of record and, where a command lists it, what its table has.

    Args:
        name: The kind of record, as its command is called.
        beyond: Another kind, whose fields are told elsewhere.
    """
    found = _tables()[name]
    known = {column.key for column in _tables()[beyond].columns} if beyond else set()
    rows = [_row(column) for column in found.columns if column.key not in known]
    told = table(("Field", "Kind", "What it holds"), rows)
    if name not in BY_NAME:
        return told
    return (
        f"{told}\nA table for readers has {codes(found.shown)}, unless `--fields` names others.\n"
    )


def related() -> str:
    """The tables of an exported plan, their keys, and what their fields refer to."""
    rows = [
        (code(each.table.name), each.title, code(each.key), _references(each))
        for each in _related()
    ]
    return table(("Table", "What it holds", "Key", "Refers to"), rows)


def parquet_types() -> str:
    """The types that Parquet gives the fields of an exported plan, and which fields those are."""
    fields: dict[str, list[str]] = {}
    for each in _related():
        for column in each.table.columns:
            listed = "lists of " if column.kind == "list" else ""
            fields.setdefault(listed + code(type_name(column)), []).append(column.key)
    texts = code("string")
    rows = [(name, codes(dict.fromkeys(keys))) for name, keys in fields.items() if name != texts]
    others = "all others, and dates that may be a year or a month"
    return table(("Type", "Fields"), [*rows, (texts, others)])


def _row(column: Column) -> tuple[str, str, str]:
    about = "The same in English." if column.key.endswith("_en") else column.about
    return code(column.key), column.kind, about


def _looks(value: Value) -> tuple[str, str, str]:
    english = Language("en")
    return (
        code(json.dumps(value, ensure_ascii=False)),
        code(str(csv.flat(value))),
        code(plain(value, english)),
    )


def _absent() -> tuple[str, str, str, str]:
    in_json, in_csv, for_readers = _looks(None)
    return "absent", in_json, in_csv or "nothing", for_readers or "nothing"


def _references(each: Related) -> str:
    return "; ".join(
        f"`{key}`: `{where}.{field}`" for key, (where, field) in each.references.items()
    )


@cache
def _related() -> tuple[Related, ...]:
    plan = load_plan([])
    return related_tables(plan, judge_plan(plan, dt.date.min))


@cache
def _tables() -> dict[str, Table]:
    """One table of each kind, most without rows: only their columns matter."""
    plan = load_plan([])
    source = next(source for source in plan.sources.values() if source.paragraphs)
    found = [
        *(each.table for each in _related()),
        search_table(plan, []),
        summary_table(plan, []),
        timeline_table(plan, []),
        matrix_table(plan, [], frozenset()),
        map_table(plan, [], "commitments"),
        changes_table(plan, []),
        problems_table(check([]), Language("en")),
        verification_table(plan, verify(plan, source, "")),
    ]
    return {each.name: each for each in found}
