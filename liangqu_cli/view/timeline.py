"""`timeline`: targets along the years, then commitments, each with all that was found."""

import datetime as dt
from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from liangqu_cli.answers.timeline import Event, Subject, shown, years
from liangqu_cli.dates import first_day, last_day
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Evidence
from liangqu_cli.report import counts, findings, wording
from liangqu_cli.report.table import Answer, Hint, Table
from liangqu_cli.report.timeline import grouped
from liangqu_cli.view import records
from liangqu_cli.view.columns import GAP, side_by_side
from liangqu_cli.view.console import NATURAL, Screen
from liangqu_cli.view.layout import BLANK, Continued, Hanging, Row, paragraph, spaced
from liangqu_cli.view.text import Prose, width_of

CHART = 72
"""Below so many cells the events are listed instead of drawn."""
WIDEST, IN_A_PIPE = 160, 120
INDENT = 2
NARROWEST = 24
"""What a row is about gets no less room, however many the years."""
RUN, DUE, SAME, OTHER = "=", "♦", "*", "◦"


def render(table: Table, lang: Language) -> Screen:
    """The timeline, and how many findings it does not show."""
    answer = table.answer or Answer()
    yield Timeline(table, lang)
    if left_out := sum(len(found) for _, found in answer.findings):
        yield BLANK
        elsewhere = Hint(counts.not_shown(left_out, lang), tuple(answer.more))
        yield paragraph(records.step(elsewhere, lang))


class Timeline(Struct, frozen=True):
    """A chart with a line or two for each subject, or a list of events where it is narrow."""

    table: Table
    lang: Language

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Whichever fits."""
        width = options.max_width
        if width < CHART:
            return _listed(self.table, self.lang)
        chart = IN_A_PIPE if width >= NATURAL else min(width, WIDEST)
        return Chart(self.table, self.lang, chart).drawn()


class Chart:
    """For each target what was to run how long and was due when; below it, when what was found.

    A commitment has no due and no status, so that its findings take a line, and its words the
    room that a status would.
    """

    def __init__(self, table: Table, lang: Language, width: int) -> None:
        self._plan = table.plan
        self._lang = lang
        self._subjects = shown(table.rows)
        self._years = years(table.plan, self._subjects)
        states = (width_of(wording.status_words(each.status, lang)) for each in self._subjects)
        self._state = max(states, default=0)
        label = max(NARROWEST, min(48, (width - self._state) * 2 // 5))
        self._cells = max(4, (width - label - self._state - 2 * GAP) // len(self._years))
        self._drawn = self._cells * len(self._years)
        self._label = max(NARROWEST, width - self._drawn - self._state - 2 * GAP)

    def drawn(self) -> Screen:
        """Targets with a deadline and without, commitments, and what the signs mean."""
        lang = self._lang
        axis = Text("".join(str(year).ljust(self._cells) for year in self._years), "quiet")
        for title, group in grouped(self._subjects):
            heading = [Prose(lang.gettext(title), "heading"), axis]
            if any(each.target for each in group):
                widths = [self._label, self._drawn, self._state]
                yield side_by_side([heading], widths[:2])
                yield side_by_side(map(self._target, group), widths, between=1)
            else:
                widths = [self._label + GAP + self._state, self._drawn]
                yield side_by_side([heading, *map(self._commitment, group)], widths)
            yield BLANK
        legend = N_(
            "{run} runs   {due} due   {same} evidence   "
            "{other} other indicator, or indirect   {several} several"
        )
        signs = {"run": RUN * 2, "due": DUE, "same": SAME, "other": OTHER, "several": "2–9"}
        yield paragraph(lang.gettext(legend, **signs), "quiet")

    def _target(self, subject: Subject) -> list[RenderableType]:
        lines = [self._plan_of(subject)]
        if subject.evidence:
            lines.append(self._found(subject, Text(" " * self._drawn)))
        status = Prose(wording.status_words(subject.status, self._lang), subject.status or "")
        return [self._told(subject), Group(*lines), status]

    def _commitment(self, subject: Subject) -> list[RenderableType]:
        return [self._told(subject), self._found(subject, self._beginnings())]

    def _told(self, subject: Subject) -> Continued:
        place = wording.place(self._plan.district_of(subject.record), self._lang)
        told = Prose().append(place, "place")
        return Continued(told.append(f"  {wording.measured(subject.record, self._lang)}"), INDENT)

    def _beginnings(self) -> Text:
        """A line with a point where each year begins."""
        return Text(("." + " " * (self._cells - 1)) * len(self._years), "quiet")

    def _plan_of(self, subject: Subject) -> Text:
        """The line of what was pledged: from when, and by when."""
        years = self._beginnings()
        if subject.due is None:
            return years
        due = self._cell(last_day(subject.due))
        begin = due if subject.start is None else self._cell(first_day(subject.start))
        pledged = (RUN * (due - begin) + DUE, subject.status or "")
        return Text.assemble(years[:begin], pledged, years[due + 1 :])

    def _found(self, subject: Subject, line: Text) -> Text:
        """The line with what was found; where several things were at once, how many."""
        found: dict[int, list[Evidence]] = {}
        for each in subject.evidence:
            found.setdefault(self._cell(last_day(each.date)), []).append(each)
        for cell, group in found.items():
            same = any(each.same_indicator for each in group)
            sign = (SAME if same else OTHER) if len(group) == 1 else str(min(len(group), 9))
            style = (subject.status or "") if same else "reported"
            line = Text.assemble(line[:cell], (sign, style), line[cell + 1 :])
        return line

    def _cell(self, day: dt.date | None) -> int:
        """The cell in which a day falls."""
        if day is None:
            return 0
        whole = (day.year - self._years[0]) * self._cells
        return whole + min(self._cells - 1, (day.timetuple().tm_yday - 1) * self._cells // 366)


def _listed(table: Table, lang: Language) -> Screen:
    """The events year by year."""
    events: Sequence[Event] = table.rows
    years = groupby(events, lambda event: event.date[:4] if event.date else "")
    return spaced(
        [
            paragraph(year or lang.gettext("No deadline"), "heading"),
            *(Hanging(Group(*_event(table, event, lang)), indent=2) for event in group),
        ]
        for year, group in years
    )


def _event(table: Table, event: Event, lang: Language) -> Screen:
    cells = dict(zip(table.shown, table.cells(event, lang), strict=True))
    day = findings.dated(table.plan, event.evidence, lang) if event.evidence else cells["date"]
    dated = [Prose(day, "key"), Prose(cells["event"])] if event.date else []
    yield Row([*dated, Prose(cells["status"], event.subject.status or "")])
    told = cells["text"] if event.evidence else wording.measured(event.subject.record, lang)
    place = Prose().append(cells["district"], "place")
    yield Hanging(place.append(f"  {told}"), indent=2)
