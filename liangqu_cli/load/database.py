"""A compiled plan: the database that `export plan.sqlite` writes, read back in whole or in part.

The layout is that of `export/sqlite.sql`. A part holds every record of some
districts and officials with all that those records refer to, so that what is
selected from it is the same as from the whole.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar
from weakref import finalize

import msgspec

from liangqu_cli.ask.names import Entity, Scope
from liangqu_cli.errors import InvalidPlanError, Problem
from liangqu_cli.language import N_
from liangqu_cli.load.draft import Draft
from liangqu_cli.load.rows import nested, shape_of
from liangqu_cli.load.rules import apply_rules
from liangqu_cli.model import (
    TABLES,
    Commitment,
    District,
    Evidence,
    Official,
    Plan,
    PlanInfo,
    Quote,
    Source,
    Target,
    Theme,
)

APPLICATION = 0x4C51504C
"""`LQPL`: by this a database tells that it is a plan of ours."""
VERSION = 2
"""Of the layout; a database of another one is refused, not guessed at."""

_TYPES: dict[str, type[msgspec.Struct]] = {
    "plan": PlanInfo,
    "sources": Source,
    "themes": Theme,
    "districts": District,
    "officials": Official,
    "commitments": Commitment,
    "targets": Target,
    "quotes": Quote,
    "evidence": Evidence,
}
_THEMES = {"commitments": "commitment", "quotes": "quote"}
_EVERY = "1"
"""The condition that every row meets."""
_GIVEN = "(SELECT value FROM json_each(?))"
"""A set of keys; as one JSON value it is under no limit of how many there may be."""
_AND_ABOVE = """
WITH RECURSIVE place (code) AS (
  SELECT value FROM json_each(?)
  UNION SELECT part_of FROM districts JOIN place USING (code) WHERE part_of IS NOT NULL
) SELECT code FROM place"""
"""Districts with all that they are part of."""
_DISTRICT_OF = (
    "SELECT district FROM commitments WHERE id = ?",
    "SELECT district FROM commitments JOIN targets ON targets.commitment = commitments.id"
    " WHERE targets.id = ?",
    "SELECT district FROM officials JOIN quotes ON quotes.official = officials.id"
    " WHERE quotes.id = ?",
    "SELECT district FROM commitments JOIN evidence ON evidence.commitment = commitments.id"
    " WHERE evidence.id = ?",
    "SELECT district FROM commitments JOIN targets ON targets.commitment = commitments.id"
    " JOIN evidence ON evidence.target = targets.id WHERE evidence.id = ?",
)
"""The district of a commitment, a target, a quote or a piece of evidence."""
Record = TypeVar("Record", bound=msgspec.Struct)


class Database:
    """A compiled plan, open for reading; it is where names are looked up, too.

    Args:
        path: The file, known to be a database.

    Raises:
        InvalidPlanError: it is damaged, or no plan of this program's.
    """

    def __init__(self, path: str) -> None:
        from urllib.parse import quote

        self._path = path
        address = f"file:{quote(path)}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(address, uri=True, isolation_level=None)
        finalize(self, self._connection.close)  # as soon as nobody needs it
        if self._rows("PRAGMA application_id") != [{"application_id": APPLICATION}]:
            message = N_("This database holds no plan; make one with `liangqu export`.")
            raise self._refused(message)
        if self._rows("PRAGMA user_version") != [{"user_version": VERSION}]:
            message = N_("Another version compiled this plan; export it again from its files.")
            raise self._refused(message)

    def whole(self, form: str) -> Iterable[Entity]:
        """What has exactly this form (`names.NameIndex`)."""
        rows = self._rows("SELECT kind, key FROM names WHERE form = ?", form)
        return [Entity(**row) for row in rows]

    def beginning(self, form: str) -> Iterable[Entity]:
        """What has a form that begins so."""
        rows = self._rows(
            "SELECT DISTINCT kind, key FROM names WHERE form >= ? AND form < ?",
            form,
            form + "\U0010ffff",
        )
        return [Entity(**row) for row in rows]

    def forms(self) -> Iterable[tuple[str, Entity]]:
        """Every form, in the plan's order, for suggestions."""
        rows = self._rows("SELECT form, kind, key FROM names ORDER BY rowid")
        return ((row["form"], Entity(row["kind"], row["key"])) for row in rows)

    @property
    def index(self) -> "Database":
        """Itself, as where names are looked up."""
        return self

    @property
    def people(self) -> "Database":
        """Itself, as what names mean."""
        return self

    @property
    def districts(self) -> Mapping[str, District]:
        """Every district by code (`names.People`)."""
        return self._table("districts", District)

    @property
    def officials(self) -> Mapping[str, Official]:
        """Every official by id."""
        return self._table("officials", Official)

    def plan(self, scope: Scope | None = None) -> Plan:
        """The plan: whole, or all that a scope's records hang together with.

        Raises:
            InvalidPlanError: what was read breaks a rule, as no plan that was compiled does.
        """
        plan = self._read(scope)
        tables = {table: list(enumerate(getattr(plan, table).values())) for table in TABLES}
        draft = Draft(self._path, None, tables)
        apply_rules([draft], plan)
        if draft.problems:
            raise InvalidPlanError(draft.problems)
        return plan

    def _read(self, scope: Scope | None) -> Plan:
        if scope is None:
            tables: dict[str, Any] = {
                name: self._table(name, kind) for name, kind in _TYPES.items() if name != "plan"
            }
            return Plan(infos=self._infos(), **tables)
        places = set(scope.districts)
        query = f"SELECT id FROM officials WHERE district IN {_GIVEN}"
        rows = self._rows(query, json.dumps([*places]))
        people = {*scope.officials, *(row["id"] for row in rows)}
        told = self._table(
            "commitments",
            Commitment,
            f"district IN {_GIVEN} OR official IN {_GIVEN}",
            places,
            people,
        )
        officials = self._table(
            "officials",
            Official,
            f"id IN {_GIVEN}",
            people | {c.official for c in told.values() if c.official},
        )
        aimed = self._table("targets", Target, f"commitment IN {_GIVEN}", told)
        quoted = self._table("quotes", Quote, f"official IN {_GIVEN}", people)
        found = self._table(
            "evidence", Evidence, f"target IN {_GIVEN} OR commitment IN {_GIVEN}", aimed, told
        )
        resting: list[Any] = []
        for table in (officials, told, aimed, quoted, found):
            resting.extend(table.values())
        places |= {o.district for o in officials.values()} | {c.district for c in told.values()}
        return Plan(
            infos=self._infos(),
            sources=self._table(
                "sources", Source, f"id IN {_GIVEN}", {record.source for record in resting}
            ),
            themes=self._table("themes", Theme),
            districts=self._table("districts", District, f"code IN ({_AND_ABOVE})", places),
            officials=officials,
            commitments=told,
            targets=aimed,
            quotes=quoted,
            evidence=found,
        )

    def scope_of(self, key: str) -> Scope | None:
        """The scope that holds the whole chain of a record; None where only the plan does.

        Raises:
            KeyError: no record has this id.
        """
        for query in _DISTRICT_OF:
            for row in self._rows(query, key):
                return Scope(frozenset([row["district"]]), frozenset())
        if not self._rows(
            "SELECT id FROM themes WHERE id = ?1 UNION SELECT id FROM sources WHERE id = ?1", key
        ):
            raise KeyError(key)
        return None

    def _infos(self) -> tuple[PlanInfo, ...]:
        return tuple(record for _, record in self._records("plan", PlanInfo))

    def _table(
        self, name: str, kind: type[Record], condition: str = _EVERY, *sets: Iterable[str]
    ) -> dict[str, Record]:
        """The records of a table that meet a condition, by key, in the plan's order."""
        key = "code" if name == "districts" else "id"
        return {row[key]: record for row, record in self._records(name, kind, condition, *sets)}

    def _records(
        self, name: str, kind: type[Record], condition: str = _EVERY, *sets: Iterable[str]
    ) -> Iterator[tuple[dict[str, Any], Record]]:
        themes = ""
        if name in _THEMES:
            one = _THEMES[name]
            themes = (
                f", (SELECT json_group_array(theme) FROM (SELECT theme FROM {one}_themes"
                f" WHERE {one} = {name}.id ORDER BY position)) AS themes"
            )
        query = f"SELECT *{themes} FROM {name} WHERE {condition} ORDER BY position"
        shape = shape_of(kind)
        for row in self._rows(query, *(json.dumps(list(keys)) for keys in sets)):
            try:
                yield row, msgspec.convert(nested(row, shape), kind)
            except (ValueError, TypeError, KeyError, RecursionError) as error:
                raise self._refused(_DAMAGED) from error

    def _rows(self, query: str, *given: str) -> list[dict[str, Any]]:
        try:
            cursor = self._connection.execute(query, given)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, values, strict=True)) for values in cursor]
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise self._refused(_DAMAGED) from error

    def _refused(self, message: str) -> InvalidPlanError:
        return InvalidPlanError([Problem(self._path, 0, "", message)])


_DAMAGED = N_("This compiled plan is damaged; export it again from its files.")
