"""Targets and evidence as events in time."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.dates import first_day, last_day
from liangqu_cli.language import Both
from liangqu_cli.model import Evidence, Plan

EventKind = Literal["start", "due", "evidence", "undated"]


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


def years(plan: Plan, events: Iterable[Event]) -> range:
    """The years of a plan, and those of events before or after it."""
    named = [date for info in plan.infos for date in (info.start, info.end)]
    named += [event.date for event in events if event.date]
    found = [int(date[:4]) for date in named]
    return range(min(found), max(found) + 1)


def share(years: range, day: dt.date) -> float:
    """How much of the years has passed by a day, from 0 on the first morning to 1."""
    begin, end = dt.date(years.start, 1, 1), dt.date(years.stop - 1, 12, 31)
    return min(1.0, max(0.0, (day - begin) / (end - begin)))


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
