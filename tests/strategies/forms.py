"""The forms of one dataset file: the plan that the loader makes of it, and its TOML."""

import datetime as dt
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


def _without_null(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_null(part) for key, part in value.items() if part is not None}
    if isinstance(value, (list, tuple)):
        return [_without_null(part) for part in value]
    return value
