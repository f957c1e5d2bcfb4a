"""A whole plan as a Frictionless Data Package: a CSV a table, and what each field means."""

import datetime as dt
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

import msgspec

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.export.bilingual import both, side_by_side
from liangqu_cli.export.csv import delimited
from liangqu_cli.export.json import indented
from liangqu_cli.language import N_
from liangqu_cli.model import TABLES, Plan, PlanInfo, Source
from liangqu_cli.report.table import Column, Table
from liangqu_cli.report.whole import Related, merged_info, related_tables

DESCRIPTOR = "datapackage.json"
MARK = "liangqu"
"""The key of the descriptor that tells a package of ours; its value is the layout's version."""
VERSION = 1
_TYPES = {"number": "number", "date": "string", "flag": "boolean", "list": "array"}
_WHOLE_TYPES = {"number": "integer", "date": "date"}
_NAME = re.compile(r"[-a-zA-Z0-9._]+")
_WRITTEN = tuple(
    frozenset(f"{table}.{ending}" for table in (*TABLES, "scorecard"))
    for ending in ("csv", "parquet")
)
"""The names that tables of a plan go by, in each kind of package; no other file is ever ours."""
_LISTED = N_("A list, joined with `; `.")

Pieces = Iterable[str | bytes]


class TableFiles(NamedTuple):
    """How the tables of a package are written, and what its descriptor says of them."""

    format: str
    """The name of the format, which is the ending of the files too."""
    write: Callable[[Table], Pieces]
    profile: str
    """What kind of package it is to Data Package."""
    resource: Mapping[str, Any]
    """What is to be known of each file."""
    field: Callable[[Column], dict[str, Any]]
    """What is to be known of each field."""


def files(
    plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date, tables: TableFiles
) -> Iterator[tuple[str, Pieces]]:
    """The package's files by name, each in pieces; the descriptor last, since it has their hashes.

    It keeps to the specifications of Data Package and Table Schema, version 1
    (specs.frictionlessdata.io), which every client reads.
    """
    resources = []
    for related in related_tables(plan, judged):
        measured = _Measured(tables.write(related.table))
        yield f"{related.table.name}.{tables.format}", measured
        resources.append(_resource(related, measured, tables))
    descriptor = _descriptor(plan, as_of, tables, resources)
    yield DESCRIPTOR, (indented(descriptor), b"\n")


def members(folder: str) -> frozenset[str] | None:
    """The names of the files that an earlier export put into a folder; None if none did.

    What somebody else added there, and listed, is not among them.
    """
    try:
        with open(os.path.join(folder, DESCRIPTOR), "rb") as file:
            descriptor = msgspec.json.decode(file.read())
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if not isinstance(descriptor, dict) or MARK not in descriptor:
        return None
    listed = descriptor.get("resources")
    resources = listed if isinstance(listed, list) else []
    paths = {str(each.get("path")) for each in resources if isinstance(each, dict)}
    return frozenset({DESCRIPTOR, *max((paths & names for names in _WRITTEN), key=len)})


def field_type(column: Column) -> str:
    """The type of a field in Table Schema."""
    plain = _TYPES.get(column.kind, "string")
    return _WHOLE_TYPES.get(column.kind, plain) if column.whole else plain


def _descriptor(
    plan: Plan, as_of: dt.date, tables: TableFiles, resources: list[dict[str, Any]]
) -> dict[str, Any]:
    info = merged_info(plan)
    return {
        "profile": f"{tables.profile}-package",
        "name": info.id,
        "title": side_by_side(info.title),
        "description": _paragraphs(info),
        **_licence(info),
        "sources": [_source(source) for source in plan.sources.values()],
        "temporal": {"start": info.start, "end": info.end, "as_of": as_of.isoformat()},
        MARK: VERSION,
        "resources": resources,
    }


def _paragraphs(info: PlanInfo) -> str:
    texts = [info.description] if info.rights is None else [info.description, info.rights]
    return "\n\n".join([*(text.en for text in texts), *(text.zh for text in texts)])


def _licence(info: PlanInfo) -> dict[str, Any]:
    """The licence where it is a single identifier; an SPDX expression has no place of its own."""
    if info.license is None:
        return {}
    if _NAME.fullmatch(info.license):
        return {"licenses": [{"name": info.license}]}
    return {"license": info.license}


def _source(source: Source) -> dict[str, str]:
    told = source.title or source.description or source.publisher
    name = f"{side_by_side(source.publisher)}: {side_by_side(told)} ({source.date})"
    return {"title": name} if source.url is None else {"title": name, "path": source.url}


def _resource(related: Related, measured: "_Measured", tables: TableFiles) -> dict[str, Any]:
    name = related.table.name
    schema: dict[str, Any] = {
        "fields": [tables.field(column) for column in related.table.columns],
        "primaryKey": [related.key],
    }
    if related.references:
        schema["foreignKeys"] = [
            {"fields": [key], "reference": {"resource": table, "fields": [field]}}
            for key, (table, field) in related.references.items()
        ]
    return {
        "profile": f"{tables.profile}-resource",
        "name": name,
        "path": f"{name}.{tables.format}",
        "title": name,
        "description": side_by_side(both(related.title)),
        "format": tables.format,
        **tables.resource,
        "bytes": measured.size,
        "hash": f"sha256:{measured.hash}",
        "schema": schema,
    }


def described(column: Column) -> dict[str, Any]:
    """What a field is called, of which type it is, and what it means, in both languages."""
    return {
        "name": column.key,
        "type": field_type(column),
        "title": side_by_side(both(column.title)),
        "description": side_by_side(both(column.about)),
    }


def _described_in_csv(column: Column) -> dict[str, Any]:
    field = described(column)
    if column.kind == "list":
        told = f"{field['description']} {side_by_side(both(_LISTED))}"
        field.update(type="string", description=told)
    if column.kind == "flag":
        field.update(trueValues=["true"], falseValues=["false"])
    return field


FILES = TableFiles(
    format="csv",
    write=partial(delimited, delimiter=","),
    profile="tabular-data",
    resource={
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "header": True},
    },
    field=_described_in_csv,
)


class _Measured:
    """Pieces of a file as bytes; once they have gone by, how many there were and their hash."""

    def __init__(self, pieces: Pieces) -> None:
        import hashlib

        self._pieces = pieces
        self._digest = hashlib.sha256()
        self.size = 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            data = piece.encode() if isinstance(piece, str) else piece
            self.size += len(data)
            self._digest.update(data)
            yield data

    @property
    def hash(self) -> str:
        return self._digest.hexdigest()
