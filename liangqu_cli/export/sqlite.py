"""A whole plan as an SQLite database: the dataset's tables as they are, the records as views."""

import datetime as dt
import errno
import json
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from typing import Any

import msgspec

from liangqu_cli import __version__
from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.ask.index import FormTable
from liangqu_cli.ask.sought import Sought
from liangqu_cli.ask.texts import record_texts
from liangqu_cli.export.bilingual import both, told
from liangqu_cli.export.dataset import present
from liangqu_cli.export.words import words
from liangqu_cli.load.database import APPLICATION, VERSION
from liangqu_cli.model import TABLES, Plan, Target
from liangqu_cli.report import reasons, wording
from liangqu_cli.report.whole import related_tables

_SEARCHED = ("districts", "officials", "commitments", "targets", "quotes", "evidence")
_THEMES = {"commitments": "commitment", "quotes": "quote"}


def make(plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date, path: str) -> None:
    """Make the database at a path where there is no file yet, down to the disk.

    Every field of every record is in it, in the order of the plan, so that the plan
    can be read back from it; the same plan gives the same bytes.

    Args:
        plan: The plan, whole.
        judged: The judgement of each of its targets, by id.
        as_of: The day of the judgements.
        path: Where to make it.

    Raises:
        OSError: it could not be written.
    """
    with open(path, "xb"):
        pass  # the system itself says why it cannot be
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            # Nothing is to be undone: a file that does not become whole is thrown away.
            database.executescript(
                "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096;"
                f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};"
            )
            database.execute("BEGIN")
            for statement in _statements():
                database.execute(statement)
            _fill(database, plan, judged, as_of)
            database.execute("COMMIT")
        with open(path, "rb+") as file:
            os.fsync(file.fileno())
    except sqlite3.Error as error:
        full = "full" in str(error)
        raise OSError(errno.ENOSPC if full else errno.EIO, str(error)) from error


def _statements() -> Iterator[str]:
    from importlib.resources import files

    script = (files("liangqu_cli.export") / "sqlite.sql").read_text(encoding="utf-8")
    statement = ""
    for line in script.splitlines(keepends=True):
        if statement or not line.startswith("--"):
            statement += line
        if sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""


def _fill(
    database: sqlite3.Connection, plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date
) -> None:
    forms = list(FormTable(plan).forms())
    facts = {
        "format": f"liangqu plan {VERSION}",
        "program": f"liangqu {__version__}",
        "as_of": as_of.isoformat(),
        "names": str(len(forms)),
    }
    database.executemany("INSERT INTO meta VALUES (?, ?)", facts.items())
    tables: dict[str, Any] = {table: getattr(plan, table).values() for table in TABLES}
    for table, records in {"plan": plan.infos, **tables}.items():
        _insert(database, table, records)
    for table, singular in _THEMES.items():
        database.executemany(
            f"INSERT INTO {singular}_themes VALUES (?, ?, ?)",  # noqa: S608 - names of ours
            (
                (key, position, theme)
                for key, record in getattr(plan, table).items()
                for position, theme in enumerate(record.themes, 1)
            ),
        )
    database.executemany(
        "INSERT INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?)",
        map(_judgement, judged.values()),
    )
    database.executemany(
        "INSERT INTO names VALUES (?, ?, ?, ?)",
        ((form, e.kind, e.key, initials) for form, e, initials in forms),
    )
    database.executemany("INSERT INTO fields VALUES (?, ?, ?, ?, ?, ?)", _fields(plan, judged))
    for table in _SEARCHED:
        _index(database, plan, table)


def _judgement(judgement: Judgement) -> tuple[str | None, ...]:
    """A row of `judgements`, with what is told of it in both languages."""
    pledged = told(lambda lang: wording.quantity(judgement.target, lang))
    why = told(lambda lang: reasons.why(judgement, lang))
    return (
        judgement.target.id,
        judgement.status,
        judgement.decisive.id if judgement.decisive else None,
        pledged.zh or None,
        pledged.en or None,
        why.zh,
        why.en,
    )


def _fields(plan: Plan, judged: Mapping[str, Judgement]) -> Iterator[tuple[str, ...]]:
    """What each field of each view holds, in both languages."""
    for related in related_tables(plan, judged):
        name = related.table.name
        view = name if name == "scorecard" else f"{name}_full"
        if name in (*_SEARCHED, "scorecard"):
            for column in related.table.columns:
                title, about = both(column.title), both(column.about)
                yield view, column.key, title.zh, title.en, about.zh, about.en


def _insert(database: sqlite3.Connection, table: str, records: Any) -> None:
    names = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
    marks = ", ".join("?" * len(names))
    rows = ({"position": at, **_by_column(record)} for at, record in enumerate(records, 1))
    database.executemany(
        f"INSERT INTO {table} VALUES ({marks})",  # noqa: S608 - names of ours
        ([row.get(name) for name in names] for row in rows),
    )


def _by_column(record: Any) -> dict[str, Any]:
    """A record by column: `title` in both languages becomes `title_zh` and `title_en`.

    A list becomes a JSON array. Themes stand in tables of their own.
    """
    row: dict[str, Any] = {}
    for name, value in msgspec.to_builtins(record).items():
        if isinstance(value, dict):
            row.update({f"{name}_{part}": inner for part, inner in value.items()})
        elif isinstance(value, (list, tuple)):
            row[name] = json.dumps(present(value), ensure_ascii=False)
        else:
            row[name] = value
    return row


def _index(database: sqlite3.Connection, plan: Plan, table: str) -> None:
    """Fill a table's full-text index: its rows go by the rowids of the table, 1, 2, 3 …"""
    key = "code" if table == "districts" else "id"
    groups = [(group, Sought(group[:1], [group])) for group in plan.synonyms]
    database.executemany(
        f"INSERT INTO {table}_fts (rowid, {key}) VALUES (?, ?)",  # noqa: S608 - names of ours
        (
            (at, words(_searched(plan, record, groups)))
            for at, record in enumerate(getattr(plan, table).values(), 1)
        ),
    )
    database.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('optimize')")  # noqa: S608 - as above


def _searched(
    plan: Plan, record: Any, groups: Sequence[tuple[Sequence[str], Sought]]
) -> Iterator[str]:
    """The texts of a record, with its figures as they are read and all words of one meaning."""
    texts = list(record_texts(plan, record))
    yield from texts
    if isinstance(record, Target):
        figure = told(partial(wording.quantity, record))
        yield from (figure.zh, figure.en)
    for group, sought in groups:
        if sought.held_by(texts):
            yield from group
