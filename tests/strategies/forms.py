"""The forms of one dataset file: the plan that the loader makes of it, its TOML and its JSON."""

import datetime as dt
import json
from typing import Any

import msgspec
import tomli_w

from liangqu_cli.model import Plan, PlanFile


def plan_of(file: PlanFile) -> Plan:
    """The plan of one dataset file, without a check."""
    return Plan(
        infos=(file.plan,) if file.plan else (),
        sources={record.id: record for record in file.sources},
        themes={record.id: record for record in file.themes},
        districts={record.code: record for record in file.districts},
        officials={record.id: record for record in file.officials},
        commitments={record.id: record for record in file.commitments},
        targets={record.id: record for record in file.targets},
        quotes={record.id: record for record in file.quotes},
        evidence={record.id: record for record in file.evidence},
    )


def toml_of(file: PlanFile) -> str:
    """A dataset file as TOML text, which has no null."""
    tables: dict[str, Any] = _without_null(msgspec.to_builtins(file, builtin_types=(dt.date,)))
    return tomli_w.dumps(tables)


def json_of(file: PlanFile, *, nulls: bool = False, ensure_ascii: bool = False) -> str:
    """A dataset file as JSON text; what is absent is left out, or null."""
    tables = msgspec.to_builtins(file)
    return json.dumps(tables if nulls else _without_null(tables), ensure_ascii=ensure_ascii)


def _without_null(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_null(part) for key, part in value.items() if part is not None}
    if isinstance(value, (list, tuple)):
        return [_without_null(part) for part in value]
    return value
