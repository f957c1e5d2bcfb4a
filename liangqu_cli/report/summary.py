"""Target summaries: how many there are by a dimension, and what became of them."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal

from msgspec import Struct

from liangqu_cli.dates import last_day
from liangqu_cli.language import N_, Both, Language
from liangqu_cli.model import Bilingual, Plan
from liangqu_cli.query import target_district, target_themes
from liangqu_cli.report import wording
from liangqu_cli.report.columns import by_status, counted
from liangqu_cli.report.table import Column, Table, pair
from liangqu_cli.scorecard import STATUSES, Judgement, Status

Dimension = Literal["district", "theme", "due", "unit", "status"]
DIMENSIONS: tuple[Dimension, ...] = ("district", "theme", "due", "unit", "status")
TITLES: dict[str, str] = {
    "district": N_("Targets by district"),
    "theme": N_("Targets by theme"),
    "due": N_("Targets by deadline"),
    "unit": N_("Targets by unit"),
    "status": N_("Targets by status"),
}


class Count(Struct, frozen=True, kw_only=True):
    """How many targets share a key of a dimension."""

    by: str
    key: str | None
    """A code, an id, a date or a unit; nothing where the target has none."""
    name: Both
    targets: int
    statuses: Counter[Status]


def summarise(plan: Plan, judged: Iterable[Judgement], by: Dimension) -> list[Count]:
    """The counts by a dimension; a target of several themes counts under each of them.

    Districts, themes and statuses come in their own order, dates in time,
    units by how many targets have them; what has no key comes last.
    """
    groups: dict[str | None, list[Judgement]] = {}
    for judgement in judged:
        for key in _keys(plan, judgement, by):
            groups.setdefault(key, []).append(judgement)
    counts = [
        Count(
            by=by,
            key=key,
            name=_name(plan, by, key, group[0]),
            targets=len(group),
            statuses=Counter(judgement.status for judgement in group),
        )
        for key, group in groups.items()
    ]
    return sorted(counts, key=_order(plan, by))


def summary_table(plan: Plan, rows: Sequence[Count]) -> Table:
    """The table of a summary, one row a key."""
    return Table(name="summary", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)


def _keys(plan: Plan, judgement: Judgement, by: Dimension) -> tuple[str | None, ...]:
    target = judgement.target
    if by == "district":
        return (target_district(plan, target).code,)
    if by == "theme":
        return target_themes(plan, target)
    if by == "due":
        return (target.due,)
    if by == "unit":
        return (target.unit.zh if target.unit else None,)
    return (judgement.status,)


def _name(plan: Plan, by: Dimension, key: str | None, one: Judgement) -> Both:
    if key is None:
        return _both(N_("no deadline") if by == "due" else N_("milestone"))
    if by == "district":
        return plan.districts[key].name
    if by == "theme":
        return plan.themes[key].name
    if by == "unit" and one.target.unit is not None:
        return one.target.unit
    if by == "due":
        return Bilingual(zh=wording.when(key, Language("zh")), en=wording.when(key, Language("en")))
    return _both(wording.STATUS_WORDS[one.status])


def _both(message: str) -> Both:
    """A text of the program in both languages."""
    return Bilingual(zh=Language("zh").gettext(message), en=message)


def _order(plan: Plan, by: Dimension) -> Callable[[Count], Any]:
    if by == "due":
        return lambda count: (count.key is None, last_day(count.key or ""), count.key)
    if by == "unit":
        return lambda count: (count.key is None, -count.targets, count.key)
    known: dict[Dimension, Iterable[str]] = {
        "district": plan.districts,
        "theme": plan.themes,
        "status": STATUSES,
    }
    places = {key: place for place, key in enumerate(known[by])}
    return lambda count: places[count.key or ""]


COLUMNS = (
    Column(
        key="by",
        title=N_("by"),
        about=N_("The dimension: district, theme, due, unit or status."),
        value=lambda plan, row: row.by,
    ),
    Column(
        key="key",
        title=N_("key"),
        about=N_("The code, id, date or unit; nothing for no deadline or a milestone."),
        value=lambda plan, row: row.key,
        kind="id",
    ),
    *pair("name", N_("group"), N_("The key as a reader sees it."), lambda plan, row: row.name),
    counted("targets", N_("targets"), N_("How many targets there are.")),
    *by_status(N_("How many of them have this status.")),
)
SHOWN = ("name", "targets", *STATUSES)
