"""A compiled plan: the database that `export plan.sqlite` writes, read back in whole or in part.

The layout is that of `export/sqlite.sql`. A part holds every record of some
districts and officials with all that those records refer to, so that what is
selected from it is the same as from the whole.
"""

import json
import os
import sqlite3
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any
from weakref import finalize

import msgspec
from msgspec.structs import fields

from liangqu_cli.ask.entities import Entity, Scope, keys_among
from liangqu_cli.errors import InputError, InvalidPlanError, Problem
from liangqu_cli.fields import struct_of
from liangqu_cli.language import N_
from liangqu_cli.load.draft import Draft, key_of
from liangqu_cli.load.name_table import NameTable
from liangqu_cli.load.rows import GIVEN, Rows, nested, shape_of
from liangqu_cli.load.rules import apply_rules
from liangqu_cli.model import TABLES, District, Official, Plan, PlanFile, PlanInfo

APPLICATION = 0x4C51504C
"""`LQPL`: by this a database tells that it is a plan of ours."""
VERSION = 4
"""Of the layout; a database of another one is refused, not guessed at."""

_TYPES = {field.name: struct_of(field.type) for field in fields(PlanFile)}
_THEMES = {"commitments": "commitment", "quotes": "quote"}
_TABLES = frozenset({*_TYPES, *(f"{one}_themes" for one in _THEMES.values()), "names", "meta"})
"""The tables that are read."""
_STORED = (
    "SELECT name FROM sqlite_schema AS stored WHERE sql LIKE 'CREATE TABLE %'"
    " AND NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(stored.name) WHERE hidden)"
)
"""The tables that hold all that they give: a view may run without end, as may a column that is
computed when it is read (sqlite.org/gencol)."""
_EVERY = "1"
"""The condition that every row meets."""
_AND_ABOVE = """
WITH RECURSIVE place (code) AS (
  SELECT value FROM json_each(?)
  UNION SELECT part_of FROM districts JOIN place USING (code) WHERE part_of IS NOT NULL
) SELECT code FROM place"""
"""Districts with all that they are part of."""
_HOME = """
WITH asked (key) AS (SELECT ?)
SELECT district FROM commitments WHERE id IN (
  SELECT key FROM asked
  UNION ALL SELECT commitment FROM targets JOIN asked ON id = key
  UNION ALL SELECT commitment FROM evidence JOIN asked ON id = key
  UNION ALL SELECT targets.commitment FROM targets JOIN evidence ON target = targets.id
    JOIN asked ON evidence.id = key
) UNION ALL SELECT district FROM officials
  WHERE id IN (SELECT official FROM quotes JOIN asked ON id = key)
UNION ALL SELECT NULL FROM themes JOIN asked ON id = key
UNION ALL SELECT NULL FROM sources JOIN asked ON id = key"""
"""The district of a record; none of a theme or a source, which districts share."""


class Database:
    """A compiled plan, open for reading.

    Args:
        path: The file, known to be a database.

    Raises:
        InputError: another process is writing it.
        InvalidPlanError: it is damaged, or no plan of this program's.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._connection = _opened(path)
        finalize(self, self._connection.close)  # as soon as nobody needs it
        if self.rows("PRAGMA application_id") != [{"application_id": APPLICATION}]:
            message = N_("This database holds no plan; make one with `liangqu export`.")
            raise self._refused(message)
        if self.rows("PRAGMA user_version") != [{"user_version": VERSION}]:
            message = N_("Another version compiled this plan; export it again from its files.")
            raise self._refused(message)
        if not {row["name"] for row in self.rows(_STORED)} >= _TABLES:
            raise self.damaged()

    @property
    def index(self) -> NameTable:
        """Where names are looked up."""
        return NameTable(self)

    @property
    def people(self) -> "Database":
        """The districts and officials that names mean."""
        return self

    @property
    def districts(self) -> Mapping[str, District]:
        """Every district by code (`entities.People`)."""
        return Rows(self, "districts")

    @property
    def officials(self) -> Mapping[str, Official]:
        """Every official by id."""
        return Rows(self, "officials")

    def plan(self, scope: Scope | None = None) -> Plan:
        """The plan: whole, or all that a scope's records hang together with.

        Raises:
            InvalidPlanError: what was read breaks a rule, as no plan that was compiled does.
        """
        plan = self._read(scope)
        if not plan.infos:
            raise self.damaged()
        draft = Draft.of(self._path, plan)
        apply_rules([draft], plan)
        if draft.problems:
            raise InvalidPlanError(draft.problems)
        return plan

    def _read(self, scope: Scope | None) -> Plan:
        if scope is None:
            tables = {table: self.table(table) for table in TABLES}
            return Plan(infos=self._infos(), **tables)
        places, people = keys_among(scope)
        query = f"SELECT id FROM officials WHERE district IN {GIVEN}"
        rows = self.rows(query, json.dumps([*places]))
        people.update(row["id"] for row in rows)
        told = self.table(
            "commitments", f"district IN {GIVEN} OR official IN {GIVEN}", places, people
        )
        speakers = people | {c.official for c in told.values() if c.official}
        officials = self._namesakes("officials", speakers)
        aimed = self.table("targets", f"commitment IN {GIVEN}", told)
        quoted = self.table("quotes", f"official IN {GIVEN}", people)
        found = self.table("evidence", f"target IN {GIVEN} OR commitment IN {GIVEN}", aimed, told)
        resting = chain.from_iterable(
            table.values() for table in (officials, told, aimed, quoted, found)
        )
        places |= {o.district for o in officials.values()} | {c.district for c in told.values()}
        places |= self._namesakes("districts", places).keys()
        return Plan(
            infos=self._infos(),
            sources=self.table("sources", f"id IN {GIVEN}", {record.source for record in resting}),
            themes=self.table("themes"),
            districts=self.table("districts", f"code IN ({_AND_ABOVE})", places),
            officials=officials,
            commitments=told,
            targets=aimed,
            quotes=quoted,
            evidence=found,
        )

    def _namesakes(self, table: str, keys: Iterable[str]) -> dict[str, Any]:
        """Those of `keys`, and whoever has the name of one, so that they can be told apart."""
        named = f"IN (SELECT name_{{}} FROM {table} WHERE {key_of(table)} IN {GIVEN})"
        condition = " OR ".join(f"name_{code} {named.format(code)}" for code in ("zh", "en"))
        return self.table(table, condition, keys, keys)

    def home_of(self, key: str) -> Entity | None:
        """The district that has the whole chain of a record; None where only the plan has.

        Raises:
            KeyError: no record has this id.
        """
        for row in self.rows(_HOME, key):
            return Entity("district", row["district"]) if row["district"] else None
        raise KeyError(key)

    def _infos(self) -> tuple[PlanInfo, ...]:
        """What each file says of itself; two may have one id."""
        return tuple(record for _, record in self._records("plan"))

    def table(self, name: str, condition: str = _EVERY, *sets: Iterable[str]) -> dict[str, Any]:
        """The records of a table that meet a condition, by key, in the plan's order."""
        return dict(self._records(name, condition, *sets))

    def _records(
        self, name: str, condition: str = _EVERY, *sets: Iterable[str]
    ) -> list[tuple[str, Any]]:
        themes = ""
        if name in _THEMES:
            one = _THEMES[name]
            themes = (
                f", (SELECT json_group_array(theme) FROM (SELECT theme FROM {one}_themes"
                f" WHERE {one} = {name}.id ORDER BY position)) AS themes"
            )
        query = f"SELECT *{themes} FROM {name} WHERE {condition} ORDER BY position"
        kind, key = _TYPES[name], key_of(name)
        shape = shape_of(kind)
        rows = self.rows(query, *(json.dumps(list(keys)) for keys in sets))
        try:
            return [(row[key], msgspec.convert(nested(row, shape), kind)) for row in rows]
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise self.damaged() from error

    def rows(self, query: str, *given: str) -> list[dict[str, Any]]:
        """The rows of a query, each by column.

        Raises:
            InputError: another process is writing the database.
            InvalidPlanError: the database is damaged.
        """
        try:
            cursor = self._connection.execute(query, given)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, values, strict=True)) for values in cursor]
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if "locked" in str(error):
                message = N_("{file} is in use by another program; try again.")
                raise InputError(message, file=self._path) from error
            raise self.damaged() from error

    def damaged(self) -> InvalidPlanError:
        """The error for a plan that is not as it was compiled."""
        return self._refused(_DAMAGED)

    def _refused(self, message: str) -> InvalidPlanError:
        return InvalidPlanError([Problem(self._path, 0, "", message)])


def _opened(path: str) -> sqlite3.Connection:
    """A connection that reads alone, trusts nothing in the file, and can be interrupted."""
    from urllib.parse import quote

    address = f"file:{quote(path)}?mode=ro"
    connection = sqlite3.connect(address, timeout=1, uri=True, isolation_level=None)
    try:
        connection.execute("SELECT * FROM sqlite_schema LIMIT 0")
    except (sqlite3.Error, UnicodeDecodeError) as error:
        # In a folder that nobody may write to there is no place for the locks of some.
        if "locked" not in str(error) and not os.path.exists(f"{path}-wal"):
            connection.close()
            connection = sqlite3.connect(f"{address}&immutable=1", uri=True, isolation_level=None)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.set_progress_handler(lambda: 0, _STEPS)
    return connection


_STEPS = 100_000
"""After so many steps of SQLite Python looks for signals."""
_DAMAGED = N_("This compiled plan is damaged; export it again from its files.")
