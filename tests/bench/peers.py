"""What a look-up is held against: the least script that does it, and the tools of the field."""

import csv
import io
import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

CSV_SCRIPT = """\
import csv
import sys

import tomli
import typer


def main(code: str, data: str = "") -> None:
    with open(data, "rb") as file:
        plan = tomli.load(file)
    told = {c["id"] for c in plan["commitments"] if c["district"] == code}
    writer = csv.writer(sys.stdout)
    writer.writerow(["id", "metric", "value", "due"])
    for t in plan["targets"]:
        if t["commitment"] in told:
            writer.writerow([t["id"], t["metric"]["zh"], t.get("value"), t.get("due")])


typer.run(main)
"""
"""Fifteen lines that only import Typer and tomli, load the file and print the same rows."""

TABLE_SCRIPT = """\
import tomli
import typer
from rich.console import Console
from rich.table import Table


def main(code: str, data: str = "") -> None:
    with open(data, "rb") as file:
        plan = tomli.load(file)
    told = {c["id"] for c in plan["commitments"] if c["district"] == code}
    table = Table("id", "metric", "value", "due")
    for t in plan["targets"]:
        if t["commitment"] in told:
            table.add_row(t["id"], t["metric"]["zh"], str(t.get("value")), t.get("due"))
    Console().print(table)


typer.run(main)
"""
"""The same with one Rich table."""

PARSE_SCRIPT = """\
import gc
import sys

import msgspec
import tomli

from liangqu_cli.model import PlanFile

gc.disable()
with open(sys.argv[1], "rb") as file:
    msgspec.convert(tomli.load(file), PlanFile)
"""
"""What tomli and msgspec alone take."""


class Peer(NamedTuple):
    """A tool that answers the same look-up from the same rows."""

    name: str
    command: Sequence[str]


def peers(rows: Sequence[dict[str, object]], district: str, folder: Path) -> Iterator[Peer]:
    """The tools that are installed, each with the rows in the form that it reads.

    Args:
        rows: The records of all targets, as `liangqu targets -f json` gives them.
        district: The district to look up, in Chinese.
        folder: Where to put the rows.
    """
    table = folder / "targets.csv"
    table.write_text(_csv(rows), "utf-8")
    database = folder / "targets.db"
    _fill(database, rows)
    query = f"SELECT * FROM targets WHERE district = '{district}'"  # noqa: S608 - a name of ours
    beside = Path(sys.executable).parent
    csvgrep, sqlite_utils = beside / "csvgrep", beside / "sqlite-utils"
    if csvgrep.exists():
        yield Peer("csvkit", [str(csvgrep), "-c", "district", "-m", district, str(table)])
    if sqlite_utils.exists():
        yield Peer("sqlite-utils", [str(sqlite_utils), str(database), query, "--csv"])
    frictionless = beside / "frictionless"
    if frictionless.exists() and _works([str(frictionless), "--version"]):
        # It has no filter: it gets off with printing every row.
        yield Peer("frictionless", [str(frictionless), "extract", str(table), "--csv"])
    datasette = beside / "datasette"
    if datasette.exists():
        path = f"/targets/targets.csv?district={district}"
        yield Peer("Datasette", [str(datasette), str(database), "--get", path])


def _works(command: Sequence[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _csv(rows: Sequence[dict[str, object]]) -> str:
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue()


def _fill(path: Path, rows: Sequence[dict[str, object]]) -> None:
    with closing(sqlite3.connect(path)) as database:
        names = ", ".join(f'"{key}"' for key in rows[0])
        database.execute(f"CREATE TABLE targets ({names})")
        marks = ", ".join("?" * len(rows[0]))
        flat = [[json.dumps(v) if isinstance(v, list) else v for v in r.values()] for r in rows]
        database.executemany(f"INSERT INTO targets VALUES ({marks})", flat)  # noqa: S608
        database.commit()
