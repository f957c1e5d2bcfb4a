"""The table of names in a compiled plan, in which names are looked up without the plan.

The layout is that of `export/sqlite.sql`. What is found takes no longer where there are
more names, since the table is ordered by form.
"""

import json
from collections.abc import Callable, Collection, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from liangqu_cli.ask.entities import Entity, Role, keys_among
from liangqu_cli.ask.forms import initials_of, own_keys
from liangqu_cli.load.rows import GIVEN
from liangqu_cli.model import Plan

if TYPE_CHECKING:
    from liangqu_cli.load.database import Database

_INSIDE = f"""
WITH RECURSIVE place (kind, key, code) AS (
  SELECT 'district', code, part_of FROM districts WHERE code IN {GIVEN}
  UNION SELECT 'official', id, district FROM officials WHERE id IN {GIVEN}
  UNION SELECT kind, key, part_of FROM place JOIN districts USING (code) WHERE part_of IS NOT NULL
) SELECT DISTINCT kind, key FROM place WHERE code IN {GIVEN}"""
"""The districts and officials among some that lie in others, near or far."""
_HOLDING = f"""
SELECT 'official' AS kind, id AS key FROM officials
WHERE role_zh || char(10) || role_en IN {GIVEN}"""
"""The officials of some roles, and"""
_AMONG = f" AND (district IN {GIVEN} OR id IN {GIVEN})"
"""those among some and in some districts."""
_KNOWN = (
    "CASE kind WHEN 'district' THEN key IN (SELECT code FROM districts)"
    " ELSE key IN (SELECT id FROM officials) END AS known"
)
"""Whether what a name means is there at all."""
_BEGINS = "form >= ? AND form < ?"
_LAST = "\U0010ffff"
"""The last of all characters: what begins with a form lies before the form with it."""
_NAMED = ("", "AND NOT initials")
"""Whether initials are left aside."""
_SOME = 2000
"""So many forms at most are held against a name that was mistyped."""


class NameTable:
    """The index of a compiled plan; what it is asked is told in `entities.NameIndex`.

    Every look-up raises `InvalidPlanError` where a name is not its bearer's.
    """

    def __init__(self, compiled: "Database") -> None:
        self._compiled = compiled

    def exact(self, key: str) -> Entity | None:
        query = (
            "SELECT 'district' AS kind, code AS key FROM districts WHERE code = ?"
            " UNION ALL SELECT 'official', id FROM officials WHERE id = ?"
        )
        return next(iter(self._entities(query, key, key)), None)

    def whole(self, form: str, *, initials: bool = True) -> Collection[Entity]:
        return self._owned(self._named(f"form = ? {_NAMED[not initials]}", form), form.__eq__)

    def beginning(self, form: str, *, initials: bool = True) -> Collection[Entity]:
        found = self._named(f"{_BEGINS} {_NAMED[not initials]}", form, form + _LAST)
        return self._owned(found, lambda known: known.startswith(form))

    def any_of(self, forms: Collection[str]) -> Collection[Entity]:
        return self._named(f"form IN {GIVEN} {_NAMED[True]}", json.dumps([*forms]))

    def begun(self, form: str) -> Iterable[tuple[str, Entity]]:
        query = f"SELECT form, kind, key FROM names WHERE {_BEGINS} {_NAMED[True]} LIMIT {_SOME}"
        rows = self._compiled.rows(query, form, form + _LAST)
        return [(row["form"], Entity(row["kind"], row["key"])) for row in rows]

    def ending(self, form: str, most: int) -> Collection[Entity]:
        """What has a form that ends so, initials aside; so many at most.

        The table is read from end to end, as nothing else is that names ask for.
        """
        return self._named(
            f"substr(form, ?) = ? {_NAMED[True]} LIMIT {most}", str(-len(form)), form
        )

    def inside(self, things: Collection[Entity], places: Collection[Entity]) -> Collection[Entity]:
        return self._entities(_INSIDE, *_keys(things), _keys(places)[0])

    @cached_property
    def roles(self) -> Collection[Role]:
        """Every role that an official has, each once; all officials are read, so it is once."""
        query = "SELECT DISTINCT role_zh, role_en FROM officials"
        return [(row["role_zh"], row["role_en"]) for row in self._compiled.rows(query)]

    def holding(
        self, roles: Collection[Role], among: Collection[Entity] | None
    ) -> Collection[Entity]:
        told = json.dumps(["\n".join(role) for role in roles])
        if among is None:
            return self._entities(_HOLDING, told)
        return self._entities(_HOLDING + _AMONG, told, *_keys(among))

    def assure(self) -> None:
        """See that no name is gone.

        Raises:
            InvalidPlanError: one is, so that nothing can be said of a name that was not found.
        """
        query = (
            "SELECT (SELECT count(*) FROM names) ="
            " (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'names') AS whole"
        )
        if self._compiled.rows(query) != [{"whole": 1}]:
            raise self._compiled.damaged()

    def hold(self, plan: Plan) -> None:
        """Hold all the names against the whole plan.

        Raises:
            InvalidPlanError: they are not its names.
        """
        from liangqu_cli.ask.index import FormTable

        rows = self._compiled.rows("SELECT form, kind, key, initials FROM names")
        found = {(row["form"], row["kind"], row["key"], bool(row["initials"])) for row in rows}
        if found != {(form, e.kind, e.key, stands) for form, e, stands in FormTable(plan).forms()}:
            raise self._compiled.damaged()

    def _named(self, condition: str, *given: str) -> list[Entity]:
        """What the forms that meet a condition mean; each must be there."""
        rows = self._compiled.rows(
            f"SELECT DISTINCT kind, key, {_KNOWN} FROM names WHERE {condition}", *given
        )
        if not all(row["known"] for row in rows):
            raise self._compiled.damaged()
        return [Entity(row["kind"], row["key"]) for row in rows]

    def _owned(self, found: list[Entity], fits: Callable[[str], bool]) -> list[Entity]:
        """What was found; where it is one alone, its own record must have such a form."""
        if len(found) == 1:
            (entity,) = found
            named = entity.record(self._compiled)
            forms = (*own_keys(named), *initials_of(named))
            if not any(map(fits, forms)):
                raise self._compiled.damaged()
        return found

    def _entities(self, query: str, *given: str) -> list[Entity]:
        return [Entity(row["kind"], row["key"]) for row in self._compiled.rows(query, *given)]


def _keys(things: Collection[Entity]) -> tuple[str, str]:
    """The codes of the districts and the ids of the officials among some things."""
    districts, officials = keys_among(things)
    return json.dumps([*districts]), json.dumps([*officials])
