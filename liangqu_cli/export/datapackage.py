"""A whole plan as a Frictionless Data Package: a CSV a table, and what each field means."""

import datetime as dt
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.export.bilingual import both, side_by_side
from liangqu_cli.export.csv import render as csv
from liangqu_cli.language import N_, Language
from liangqu_cli.model import TABLES, Plan, PlanInfo, Source
from liangqu_cli.report.table import Column
from liangqu_cli.report.whole import Related, merged_info, related_tables

DESCRIPTOR = "datapackage.json"
MARK = "liangqu"
"""The key of the descriptor that tells a package of ours; its value is the layout's version."""
VERSION = 1
_TYPES = {"number": "number", "flag": "boolean"}
_NAME = re.compile(r"[-a-zA-Z0-9._]+")
_WRITTEN = frozenset(f"{table}.csv" for table in (*TABLES, "scorecard"))
"""The names that tables of a plan go by; no other file is ever ours."""
_LISTED = N_("A list, joined with `; `.")

Pieces = Iterable[str | bytes]


def files(
    plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date
) -> Iterator[tuple[str, Pieces]]:
    """The package's files by name, each in pieces; the descriptor last, since it has their hashes.

    It keeps to the specifications of Data Package and Table Schema, version 1
    (specs.frictionlessdata.io), which every client reads.
    """
    resources = []
    for related in related_tables(plan, judged):
        measured = _Measured(csv(related.table, Language("en")))
        yield f"{related.table.name}.csv", measured
        resources.append(_resource(related, measured))
    descriptor = _descriptor(plan, as_of, resources)
    text: bytes = msgspec.json.format(msgspec.json.encode(descriptor), indent=2)
    yield DESCRIPTOR, (text, b"\n")


def members(folder: str) -> frozenset[str] | None:
    """The names of the files that an earlier export put into a folder; None if none did.

    What somebody else added there, and listed, is not among them.
    """
    path = os.path.join(folder, DESCRIPTOR)
    if not os.path.isfile(path):
        return None
    try:
        with open(path, "rb") as file:
            descriptor = msgspec.json.decode(file.read())
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if not isinstance(descriptor, dict) or MARK not in descriptor:
        return None
    listed = descriptor.get("resources")
    resources = listed if isinstance(listed, list) else []
    paths = {str(each.get("path")) for each in resources if isinstance(each, dict)}
    return frozenset({DESCRIPTOR, *(paths & _WRITTEN)})


def _descriptor(plan: Plan, as_of: dt.date, resources: list[dict[str, Any]]) -> dict[str, Any]:
    info = merged_info(plan)
    return {
        "profile": "tabular-data-package",
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


def _resource(related: Related, measured: "_Measured") -> dict[str, Any]:
    name = related.table.name
    references = [
        {"fields": [key], "reference": {"resource": table, "fields": [field]}}
        for key, (table, field) in related.references.items()
    ]
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in related.table.columns],
        "missingValues": [""],
        "primaryKey": [related.key],
    }
    if references:
        schema["foreignKeys"] = references
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "title": name,
        "description": side_by_side(both(related.title)),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": measured.size,
        "hash": f"sha256:{measured.hash}",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "header": True},
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    about = [both(column.about)]
    if column.kind == "list":
        about.append(both(_LISTED))
    field: dict[str, Any] = {
        "name": column.key,
        "type": _TYPES.get(column.kind, "string"),
        "title": side_by_side(both(column.title)),
        "description": " ".join(side_by_side(text) for text in about),
    }
    if column.kind == "flag":
        field.update(trueValues=["true"], falseValues=["false"])
    return field


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
