"""Targets, commitments about which something was found, and all evidence, as events in time."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from liangqu_cli.answers.scorecard import Judgement, Status
from liangqu_cli.answers.targets import found_besides, judged_targets
from liangqu_cli.ask.selection import Filter
from liangqu_cli.dates import first_day, last_day
from liangqu_cli.language import Both
from liangqu_cli.model import Commitment, Evidence, Plan, Target

EventKind = Literal["start", "due", "evidence", "undated"]


class Subject(Struct, frozen=True, kw_only=True):
    """What events are about: a target, or a commitment as such."""

    record: Target | Commitment
    status: Status | None = None
    """What became of a target; a commitment is not judged."""
    evidence: tuple[Evidence, ...] = ()
    """All that was found about it, latest first."""

    @property
    def target(self) -> Target | None:
        """The target, where it is one."""
        return self.record if isinstance(self.record, Target) else None

    @property
    def start(self) -> str | None:
        """From when it counts."""
        return self.target.start if self.target else None

    @property
    def due(self) -> str | None:
        """By when."""
        return self.target.due if self.target else None

    def dates(self) -> Iterator[str]:
        """Every date at which something happens to it."""
        found = (each.date for each in self.evidence)
        yield from (date for date in (self.start, self.due, *found) if date is not None)


class Event(Struct, frozen=True, kw_only=True):
    """One thing on the timeline: a target's start or due, or a finding."""

    kind: EventKind
    date: str | None
    subject: Subject
    evidence: Evidence | None = None

    @property
    def text(self) -> Both:
        """What is begun, due or found."""
        if self.evidence is not None:
            return self.evidence.finding
        record = self.subject.record
        return record.metric if isinstance(record, Target) else record.title


def subjects(
    judged: Iterable[Judgement],
    findings: Iterable[tuple[Commitment, tuple[Evidence, ...]]] = (),
) -> list[Subject]:
    """Targets as they were judged, then commitments with what was found about them as such."""
    return [
        *(Subject(record=j.target, status=j.status, evidence=j.evidence) for j in judged),
        *(Subject(record=commitment, evidence=found) for commitment, found in findings),
    ]


def asked_for(plan: Plan, as_of: dt.date, asked: Filter) -> list[Subject]:
    """The targets that `asked` lets through, and the commitments about which something was found.

    What narrows targets leaves commitments out: they have nothing to be narrowed by.
    """
    findings = [] if asked.narrows_targets else found_besides(plan, asked, as_of)
    return subjects(judged_targets(plan, as_of, asked), findings)


def timeline(about: Iterable[Subject]) -> list[Event]:
    """The events in the order of time; the targets without a deadline come last."""
    return sorted((event for subject in about for event in _events(subject)), key=_moment)


def shown(events: Iterable[Event]) -> Sequence[Subject]:
    """What events are about, each once, in the order of the events."""
    return list({event.subject.record.id: event.subject for event in events}.values())


def years(plan: Plan, about: Iterable[Subject]) -> range:
    """The years of a plan, and those of events before or after it."""
    named = [date for info in plan.infos for date in (info.start, info.end)]
    named += [date for subject in about for date in subject.dates()]
    found = [int(date[:4]) for date in named]
    return range(min(found), max(found) + 1)


def share(years: range, day: dt.date) -> float:
    """How much of the years has passed by a day, from 0 on the first morning to 1."""
    begin, end = dt.date(years.start, 1, 1), dt.date(years.stop - 1, 12, 31)
    return min(1.0, max(0.0, (day - begin) / (end - begin)))


def _events(subject: Subject) -> Iterator[Event]:
    if subject.start is not None:
        yield Event(kind="start", date=subject.start, subject=subject)
    if subject.target is not None:
        kind: EventKind = "undated" if subject.due is None else "due"
        yield Event(kind=kind, date=subject.due, subject=subject)
    for found in subject.evidence:
        yield Event(kind="evidence", date=found.date, subject=subject, evidence=found)


def _moment(event: Event) -> dt.date:
    """A start counts from its first day, everything else by its last; the rest as in the plan."""
    if event.date is None:
        return dt.date.max
    day = first_day(event.date) if event.kind == "start" else last_day(event.date)
    return day or dt.date.max
