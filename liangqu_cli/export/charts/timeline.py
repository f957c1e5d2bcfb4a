"""Targets along the years, when they run and fall due, and all that was found."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from liangqu_cli.answers.timeline import Subject, share, shown, years
from liangqu_cli.dates import span
from liangqu_cli.export.charts.frame import LEADING, ROOM, TEXT, Key, drawn
from liangqu_cli.export.charts.lettering import broadest, lines
from liangqu_cli.language import Language
from liangqu_cli.model import Evidence, Plan
from liangqu_cli.report import wording
from liangqu_cli.report.table import Table
from liangqu_cli.report.timeline import DATED
from liangqu_cli.report.timeline import grouped as by_deadline

LABEL, BROAD = 330, 670
"""How wide the names of what is drawn are set, in pixels; broad where there are many rows, so
that a name takes one line or two and the picture stays a page or two high."""
MANY = 24
"""Of more rows a chart is broad."""
GAP = 18
"""Between names, years and statuses; and between rows."""
APART, SPREAD = 10, 16
"""How far apart the marks of one day stand, and all of them together at most."""
HEADING = 34
"""The height of a group's heading with its years."""
MOST_YEARS = 20
"""Of more years only every so manyth is named, as many as there is room for."""


class Mark(NamedTuple):
    """A finding on a track."""

    place: float
    """In shares of the years, from 0 to 1."""
    same: bool
    """Whether it is of the pledge's own indicator."""
    shift: float
    """How far it stands below the line, in pixels, where several are of one day; or above it."""


class Track(NamedTuple):
    """What happens to a target or a commitment along the years, in shares of them from 0 to 1."""

    subject: Subject
    run: tuple[float, float] | None
    due: float | None
    found: Sequence[Mark]
    """Each finding, the earliest first."""


class Axis(NamedTuple):
    """Years, each with its share; and the day of judgement where it is among them."""

    years: Sequence[tuple[int, float]]
    today: float | None


class _Row(NamedTuple):
    y: float
    label: Sequence[str]
    track: Track
    status: str


def axis(plan: Plan, subjects: Sequence[Subject], as_of: dt.date | None) -> Axis:
    """The years that all of them and what was found about them are drawn along."""
    along = years(plan, subjects)
    some = along[:: 1 + (len(along) - 1) // MOST_YEARS]
    named = [(year, share(along, dt.date(year, 1, 1))) for year in some]
    return Axis(named, share(along, as_of) if as_of and as_of.year in along else None)


def grouped(plan: Plan, subjects: Sequence[Subject]) -> list[tuple[str, list[Track]]]:
    """A track for each, in its group with its heading; those with a deadline ordered by it."""
    along = years(plan, subjects)
    groups = [(title, [_track(along, s) for s in group]) for title, group in by_deadline(subjects)]
    for title, group in groups:
        if title == DATED:
            group.sort(key=lambda track: track.due or 0)
    return groups


def _track(along: range, subject: Subject) -> Track:
    """A start counts from its first day, all else by its last."""
    due = share(along, span(subject.due)[1]) if subject.due else None
    start = share(along, span(subject.start)[0]) if subject.start else None
    run = (start, due) if start is not None and due is not None else None
    return Track(subject, run, due, list(_marks(along, reversed(subject.evidence))))


def _marks(along: range, found: Iterable[Evidence]) -> Iterator[Mark]:
    """The findings of a track; those of one day one below the other, so that none is hidden."""
    for place, group in groupby(found, lambda each: share(along, span(each.date)[1])):
        there = list(group)
        step = min(APART, SPREAD / max(1, len(there) - 1))
        for number, each in enumerate(there):
            yield Mark(place, each.same_indicator, step * (number - (len(there) - 1) / 2))


def legend(lang: Language) -> list[Key]:
    """What the marks mean."""
    return [
        Key("run", "run", lang.gettext("runs")),
        Key("due", "due", lang.gettext("falls due")),
        Key("same", "same", lang.gettext("evidence")),
        Key("other", "other", lang.gettext("evidence of another indicator, or indirect")),
    ]


def told(plan: Plan, subject: Subject, lang: Language) -> str:
    """A target or a commitment in a line: where, what, and how much."""
    record = subject.record
    return f"{wording.place(plan.district_of(record), lang)} · {wording.measured(record, lang)}"


def _width_of_names(plan: Plan, subjects: Sequence[Subject], lang: Language) -> float:
    if len(subjects) <= MANY:
        return LABEL
    names = broadest((told(plan, each, lang) for each in subjects), TEXT)
    return min(BROAD, max(LABEL, names))


def render(table: Table, lang: Language) -> Iterator[str]:
    """A row for each target and commitment whose events are in the table."""
    subjects = shown(table.rows)
    as_of = table.answer.as_of if table.answer else None
    width = _width_of_names(table.plan, subjects, lang)
    groups, y = [], 0.0
    for title, group in grouped(table.plan, subjects):
        rows = []
        top, y = y, y + HEADING
        for track in group:
            label = lines(told(table.plan, track.subject, lang), width, TEXT, lang)
            status = wording.status_words(track.subject.status, lang)
            rows.append(_Row(y, label, track, status))
            y += len(label) * LEADING + GAP
        groups.append((top, lang.gettext(title), rows, y - GAP / 2))
    state = broadest([row.status for _, _, rows, _ in groups for row in rows], TEXT)
    yield from drawn(
        table,
        lang,
        title=lang.gettext("Targets and evidence along the years"),
        height=max(0.0, y - GAP),
        legend=legend(lang) if subjects else [],
        judged=[subject.status for subject in subjects],
        groups=groups,
        axis=axis(table.plan, subjects, as_of),
        width=ROOM + width - LABEL,
        label=width,
        gap=GAP,
        breadth=ROOM - LABEL - state - 2 * GAP,
    )
