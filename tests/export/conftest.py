"""The real plan as it leaves, made once for all clients."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from liangqu_cli.load.plan import load_plan
from liangqu_cli.report.evidence import evidence_table
from tests.conftest import ROOT, Run
from tests.export.browser import Chromium, chromium

AS_OF = ("--as-of", "2026-06-30")
RIVER = ROOT / "tests" / "data" / "river.toml"
LISTINGS = ("districts", "officials", "commitments", "targets", "quotes", "scorecard")
JUDGED = ("targets", "scorecard")
Records = list[dict[str, Any]]


@pytest.fixture(scope="session")
def exported(liangqu: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the built-in plan in every format of `export`."""
    folder = tmp_path_factory.mktemp("exported")
    for name in ("plan", "plan.xlsx", "plan.sqlite", "plan.json"):
        judged = () if name.endswith(".json") else AS_OF
        result = liangqu("export", folder / name, *judged)
        assert (result.code, result.out, result.err) == (0, "", "")
    return folder


@pytest.fixture(scope="session")
def records(liangqu: Run) -> dict[str, Records]:
    """The rows of every listing of the contract's records, as `-f json` gives them."""
    listed = {
        name: json.loads(liangqu(name, *(AS_OF if name in JUDGED else ()), "-f", "json").out)
        for name in LISTINGS
    }
    plan = load_plan([])
    return {
        **listed,
        "evidence": list(evidence_table(plan, list(plan.evidence.values())).records()),
    }


@pytest.fixture(scope="session")
def targets(records: dict[str, Records]) -> Records:
    """The rows of `liangqu targets -f json`, which every client must show."""
    return records["targets"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Chromium]:
    """One browser for all pages and pictures."""
    with chromium() as found:
        yield found
