"""Targets and evidence as events in time."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from liangqu_cli.dates import first_day, last_day
from liangqu_cli.language import N_, Both
from liangqu_cli.model import Evidence, Plan
from liangqu_cli.query import target_district
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Column, Table, pair
from liangqu_cli.scorecard import Judgement

EventKind = Literal["start", "due", "evidence", "undated"]
_KINDS: dict[EventKind, str] = {
    "start": N_("begins"),
    "due": N_("falls due"),
    "evidence": N_("evidence"),
    "undated": N_("no deadline"),
}


class Event(Struct, frozen=True, kw_only=True):
    """One thing on the timeline: a target's start or due, or a finding about it."""

    kind: EventKind
    date: str | None
    judgement: Judgement
    evidence: Evidence | None = None

    @property
    def text(self) -> Both:
        """What is begun, due or found."""
        return self.evidence.finding if self.evidence else self.judgement.target.metric


def timeline(judged: Iterable[Judgement]) -> list[Event]:
    """The events of targets in the order of time; the targets without a deadline come last."""
    events: list[Event] = []
    for judgement in judged:
        target = judgement.target
        if target.start is not None:
            events.append(Event(kind="start", date=target.start, judgement=judgement))
        kind: EventKind = "undated" if target.due is None else "due"
        events.append(Event(kind=kind, date=target.due, judgement=judgement))
        events.extend(
            Event(kind="evidence", date=found.date, judgement=judgement, evidence=found)
            for found in judgement.evidence
        )
    return sorted(events, key=_moment)


def _moment(event: Event) -> dt.date:
    """A start counts from its first day, everything else by its last; the rest as in the plan."""
    if event.date is None:
        return dt.date.max
    day = first_day(event.date) if event.kind == "start" else last_day(event.date)
    return day or dt.date.max


def timeline_table(plan: Plan, rows: Sequence[Event]) -> Table:
    """The table of events, one row each."""
    return Table(name="timeline", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)


COLUMNS = (
    Column(
        key="date",
        title=N_("date"),
        about=N_("A year, a month or a day, a text; nothing for a target without a deadline."),
        value=lambda plan, row: row.date,
        words=lambda plan, row, lang: wording.when(row.date, lang),
        kind="date",
    ),
    Column(
        key="event",
        title=N_("event"),
        about=N_("start, due, evidence or undated."),
        value=lambda plan, row: row.kind,
        words=lambda plan, row, lang: lang.gettext(_KINDS[row.kind]),
    ),
    Column(
        key="target",
        title=N_("target"),
        about=N_("Id of the target."),
        value=lambda plan, row: row.judgement.target.id,
        kind="id",
    ),
    *columns.district(lambda plan, row: target_district(plan, row.judgement.target)),
    *pair("text", N_("what"), N_("What is begun, due or found."), lambda plan, row: row.text),
    Column(
        key="status",
        title=N_("status"),
        about=N_("What became of the target as of the date asked for."),
        value=lambda plan, row: row.judgement.status,
        words=lambda plan, row, lang: wording.status_words(row.judgement.status, lang),
    ),
    Column(
        key="evidence",
        title=N_("evidence"),
        about=N_("Id of the evidence, where the event is one."),
        value=lambda plan, row: row.evidence.id if row.evidence else None,
        kind="id",
    ),
    Column(
        key="same_indicator",
        title=N_("same indicator"),
        about=N_("Whether the evidence is of the pledge's own indicator."),
        value=lambda plan, row: row.evidence.same_indicator if row.evidence else None,
        kind="flag",
    ),
)
SHOWN = ("date", "event", "district", "text", "status")
