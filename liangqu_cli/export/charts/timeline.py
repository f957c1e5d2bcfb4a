"""Targets along the years: when they run, when they fall due, and what was found."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.answers.timeline import share, timeline, years
from liangqu_cli.dates import first_day, last_day
from liangqu_cli.export.charts.frame import LEADING, ROOM, TEXT, Key, drawn
from liangqu_cli.export.charts.lettering import broadest, lines
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Plan
from liangqu_cli.report import wording
from liangqu_cli.report.table import Table

LABEL = 330
"""How wide the names of the targets are set, in pixels."""
GAP = 18
"""Between names, years and statuses; and between rows."""
HEADING = 34
"""The height of a group's heading with its years."""


class Track(NamedTuple):
    """What happens to a target along the years, in shares of them from 0 to 1."""

    judgement: Judgement
    run: tuple[float, float] | None
    due: float | None
    found: Sequence[tuple[float, bool]]
    """Each finding, and whether it is of the target's own indicator; the earliest first."""


class Axis(NamedTuple):
    """The years, each with its share; and the day of judgement where it is among them."""

    years: Sequence[tuple[int, float]]
    today: float | None


class _Row(NamedTuple):
    y: float
    label: Sequence[str]
    track: Track
    status: str


def axis(plan: Plan, judged: Sequence[Judgement], as_of: dt.date | None) -> Axis:
    """The years that the targets and what was found about them are drawn along."""
    span = years(plan, timeline(judged))
    named = [(year, share(span, dt.date(year, 1, 1))) for year in span]
    return Axis(named, share(span, as_of) if as_of and as_of.year in span else None)


def tracks(plan: Plan, judged: Sequence[Judgement]) -> Iterator[Track]:
    """A track for each target; a start counts from its first day, all else by its last."""
    span = years(plan, timeline(judged))

    def at(day: dt.date | None) -> float | None:
        return None if day is None else share(span, day)

    for judgement in judged:
        target = judgement.target
        due = at(last_day(target.due)) if target.due else None
        start = at(first_day(target.start)) if target.start else None
        found = [(at(last_day(each.date)), each.same_indicator) for each in judgement.evidence]
        yield Track(
            judgement,
            (start, due) if start is not None and due is not None else None,
            due,
            [(place, same) for place, same in reversed(found) if place is not None],
        )


def grouped(found: Iterable[Track]) -> list[tuple[str, list[Track]]]:
    """The targets by their deadlines, then those without one, each group with its heading."""
    every = list(found)
    dated = [track for track in every if track.due is not None]
    dated.sort(key=lambda track: track.due or 0)
    undated = [track for track in every if track.due is None]
    groups = [(N_("By their deadlines"), dated), (N_("No deadline"), undated)]
    return [(title, group) for title, group in groups if group]


def legend(lang: Language) -> list[Key]:
    """What the marks mean."""
    return [
        Key("run", "run", lang.gettext(N_("runs"))),
        Key("due", "due", lang.gettext(N_("falls due"))),
        Key("same", "same", lang.gettext(N_("evidence"))),
        Key("other", "other", lang.gettext(N_("evidence of another indicator"))),
    ]


def told(plan: Plan, track: Track, lang: Language) -> str:
    """A target in a line: where, what, and how much."""
    target = track.judgement.target
    parts = [wording.place(plan.district_of(target), lang), lang.pick(target.metric)]
    goal = wording.quantity(target, lang)
    label = " · ".join(parts)
    return lang.gettext(N_("{label}: {text}")).format(label=label, text=goal) if goal else label


def render(table: Table, lang: Language) -> Iterator[str]:
    """A row for each target whose events are in the table."""
    shown = {event.judgement.target.id: event.judgement for event in table.rows}
    judged = list(shown.values())
    as_of = table.answer.as_of if table.answer else None
    groups, y = [], 0.0
    for title, group in grouped(tracks(table.plan, judged)):
        rows = []
        top, y = y, y + HEADING
        for track in group:
            label = lines(told(table.plan, track, lang), LABEL, TEXT, lang)
            status = wording.status_words(track.judgement.status, lang)
            rows.append(_Row(y, label, track, status))
            y += len(label) * LEADING + GAP
        groups.append((top, lang.gettext(title), rows, y - GAP / 2))
    state = broadest([row.status for _, _, rows, _ in groups for row in rows], TEXT)
    yield from drawn(
        table,
        lang,
        title=lang.gettext(N_("Targets and evidence along the years")),
        height=max(0.0, y - GAP),
        legend=legend(lang) if judged else [],
        groups=groups,
        axis=axis(table.plan, judged, as_of),
        label=LABEL,
        gap=GAP,
        leading=LEADING,
        breadth=ROOM - LABEL - state - 2 * GAP,
    )
