"""What changed between two plans, record by record, and which targets were softened.

Records are told apart by id (a district by its code), so their order does not
matter, and a record under a new id is another record.

A target that is in both plans is weighed by what would satisfy it. It is
*softened* where whatever satisfied the old satisfies the new and more does
besides, *tightened* where it is the other way round, and *moved* where neither
holds or where it cannot be told:

* The figures that a comparator lets through are compared as sets, as the
  scorecard judges them, those that satisfy a target and those that do not miss
  it: `>= 8` to `>= 7`, `> 8` to `>= 8`, `<= 5` to `<= 6`, `= 8` to `~ 8`, a
  wider `range`, and `~ 8` once it says which way is better, soften; `= 8` to
  `= 7` only moves, since an exact number does not say which way is better.
* A pledge that becomes an aim, and an aim that becomes an exploration, is
  softened, and so is what becomes a forecast or is only stated, since nobody is
  held to that; the reverse tightens. All other changes of strength move: what is
  under way is neither firmer nor weaker than what is to come. A target without a
  strength has its commitment's. A commitment is weighed by its strength alone.
* Another unit, another basis, or a milestone in place of a number (and the
  reverse) moves a target, whatever else changed: the two cannot be compared.
* A due that is taken away softens a target and one that is added tightens it,
  since nothing is missed without one. Only the last day that it names counts.
* A later due softens, except where more time asks for more. An `annual` target
  must hold in every year from its start to its due, so that a longer span
  tightens it and a shorter one softens it. An upper bound on a `cumulative`
  figure (`<`, `<=`, or `~` where less is better) is harder to keep the longer it
  is summed up.
* A `cumulative` target that counts from earlier on is softened, an upper bound
  tightened. An `annual_average` over another span is moved. The start of a state
  or of a milestone weighs only where there is no due: later softens.
* Softened in one respect and tightened in another is moved.

What is measured (`metric`), as told in words, is shown where it changed and
does not weigh. A target that is gone is *dropped*.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args

from msgspec import Struct

from liangqu_cli.answers.interval import allowed, inside, tolerated
from liangqu_cli.answers.scorecard import UNJUDGED
from liangqu_cli.dates import first_day, last_day
from liangqu_cli.model import TABLES, Commitment, Plan, Strength, Target

Kind = Literal["added", "removed", "changed"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Verdict = Literal["softened", "tightened", "moved", "dropped"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
Plain = str | int | float | bool | tuple[str | int, ...] | None
LADDER: tuple[Strength, ...] = ("pledge", "aim", "exploration")
"""From firm to weak; the other strengths have no place on it."""
EVER = "0001"
"""The start of what has none."""


class FieldChange(Struct, frozen=True):
    """One key whose value is another; None where there is none."""

    field: str
    """The key's path inside the record, as in `title.en`."""
    old: Plain
    new: Plain


class Change(Struct, frozen=True, kw_only=True):
    """One record that is not the same in both plans."""

    table: str
    id: str
    kind: Kind
    old: Any
    """The record in the old plan; None where it is added."""
    new: Any
    """The record in the new plan; None where it is removed."""
    fields: tuple[FieldChange, ...] = ()
    """What changed in it; for a record in one plan alone, nothing."""
    verdict: Verdict | None = None
    """For a target or a commitment, what became of what it asks."""


def diff(old: Plan, new: Plan) -> list[Change]:
    """Every record that is not the same in both, by table; within one, as the plans order them."""
    changes: list[Change] = []
    for table in ("plan", *TABLES):
        before, after = _records(old, table), _records(new, table)
        for key, record in after.items():
            if key not in before:
                changes.append(Change(table=table, id=key, kind="added", old=None, new=record))
            elif record != before[key]:
                weighed = _weighed(old, new, before[key], record)
                changes.append(_change(table, key, before[key], record, weighed))
        for key, record in before.items():
            if key not in after:
                changes.append(
                    Change(
                        table=table,
                        id=key,
                        kind="removed",
                        old=record,
                        new=None,
                        verdict="dropped" if table == "targets" else None,
                    )
                )
    return changes


def _records(plan: Plan, table: str) -> Mapping[str, Any]:
    if table == "plan":
        return {info.id: info for info in plan.infos}
    records: Mapping[str, Any] = getattr(plan, table)
    return records


def _weighed(old: Plan, new: Plan, before: Any, after: Any) -> Verdict | None:
    if isinstance(after, Target):
        return verdict(before, after, old.strength_of(before), new.strength_of(after))
    if isinstance(after, Commitment):
        return _by_strength(before.strength, after.strength)
    return None


def _change(table: str, key: str, old: Any, new: Any, weighed: Verdict | None) -> Change:
    before, after = dict(_plain(old)), dict(_plain(new))
    order = list(new.__struct_fields__)
    fields = tuple(
        FieldChange(path, before.get(path), after.get(path))
        for path in sorted({**before, **after}, key=lambda path: order.index(path.split(".")[0]))
        if before.get(path) != after.get(path)
    )
    return Change(
        table=table,
        id=key,
        kind="changed",
        old=old,
        new=new,
        fields=fields,
        verdict=weighed,
    )


def _plain(record: Any, prefix: str = "") -> Iterator[tuple[str, Plain]]:
    """A record's values by path, without those that it does not have.

    A list of texts in two languages becomes a list in each, as in `places.en`.
    """
    for name in record.__struct_fields__:
        value = getattr(record, name)
        path = prefix + name
        if isinstance(value, Struct):
            yield from _plain(value, path + ".")
        elif isinstance(value, tuple) and value and isinstance(value[0], Struct):
            for inner in value[0].__struct_fields__:
                yield f"{path}.{inner}", tuple(getattr(item, inner) for item in value)
        elif isinstance(value, dt.date):
            yield path, value.isoformat()
        elif value is not None and value != ():
            yield path, value


def verdict(
    old: Target, new: Target, strength: Strength = "pledge", new_strength: Strength = "pledge"
) -> Verdict | None:
    """Whether a target was softened, tightened or moved; None where it asks what it asked.

    Args:
        old: What it asked.
        new: What it asks.
        strength: How firmly the old was said, its own or its commitment's.
        new_strength: The same of the new.
    """
    if (old.comparator is None) != (new.comparator is None):
        return "moved"
    if (old.unit, old.basis) != (new.unit, new.basis):
        return "moved"
    found = {_by_figure(old, new), _by_time(old, new), _by_strength(strength, new_strength)}
    found -= {None}
    return found.pop() if len(found) == 1 else "moved" if found else None


def _by_figure(old: Target, new: Target) -> Verdict | None:
    before, after = _aim(old), _aim(new)
    if before == after:
        return None
    ours, theirs = allowed(*before), allowed(*after)
    spared, theirs_spared = tolerated(*before), tolerated(*after)
    return _direction(
        inside(ours, theirs) and inside(spared, theirs_spared),
        inside(theirs, ours) and inside(theirs_spared, spared),
    )


def _aim(target: Target) -> tuple[str | None, float, float | None, str | None]:
    return target.comparator, target.value or 0, target.value_max, target.better


def _by_strength(old: Strength, new: Strength) -> Verdict | None:
    if old == new:
        return None
    if (old in UNJUDGED) != (new in UNJUDGED):
        return "softened" if new in UNJUDGED else "tightened"
    if old in LADDER and new in LADDER:
        return "softened" if LADDER.index(new) > LADDER.index(old) else "tightened"
    return "moved"


def _by_time(old: Target, new: Target) -> Verdict | None:
    """How the dates changed what is asked; both targets have the same basis."""
    if (old.due is None) != (new.due is None):
        return "softened" if new.due is None else "tightened"
    if old.basis == "annual":
        return _by_span(old, new)
    starts = _order(first_day(old.start or EVER), first_day(new.start or EVER))
    dues = _order(last_day(old.due or EVER), last_day(new.due or EVER))
    if old.basis == "annual_average":
        return "moved" if starts or dues else None
    if old.basis == "cumulative":
        if _is_cap(old) != _is_cap(new):
            return "moved" if starts or dues else None
        softer = {dues, -starts} - {0}
        if _is_cap(old):
            softer = {-way for way in softer}
    else:
        softer = {dues if old.due is not None else starts} - {0}
    if len(softer) == 2:
        return "moved"
    return _direction(1 in softer, -1 in softer) if softer else None


def _by_span(old: Target, new: Target) -> Verdict | None:
    """An annual target asks for every year of its span, which is its last alone without a start."""
    (first, last), (new_first, new_last) = _years(old), _years(new)
    if (first, last) == (new_first, new_last):
        return None
    return _direction(
        first <= new_first and new_last <= last, new_first <= first and last <= new_last
    )


def _years(target: Target) -> tuple[int, int]:
    last = last_day(target.due or "9999")
    first = last_day(target.start) if target.start else last
    return (first.year if first else 0), (last.year if last else 0)


def _direction(softer: bool, harder: bool) -> Verdict:
    return "softened" if softer else "tightened" if harder else "moved"


def _is_cap(target: Target) -> bool:
    return target.comparator in ("<", "<=") or target.better == "less"


def _order(old: dt.date | None, new: dt.date | None) -> int:
    """1 where the new lies later, -1 where it lies earlier; a valid plan's dates exist."""
    if old is None or new is None or old == new:
        return 0
    return 1 if new > old else -1
