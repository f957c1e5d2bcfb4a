"""`timeline`: targets and evidence along the years, those without a deadline apart."""

import datetime as dt
from collections.abc import Iterator, Sequence

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.answers.timeline import Event
from liangqu_cli.dates import first_day, last_day
from liangqu_cli.language import N_
from liangqu_cli.report import wording
from liangqu_cli.report.table import Table
from liangqu_cli.text import visible
from liangqu_cli.view import records
from liangqu_cli.view.paint import Look
from liangqu_cli.view.wrap import flowed, padded, width_of, wrapped

CHART = 72
"""Below so many cells the events are listed instead of drawn."""
HANG = 2
"""How many cells the lines of a label stand in after its first."""
RUN, DUE, SAME, OTHER = "=", "♦", "•", "◦"


def render(table: Table, look: Look) -> Iterator[str]:
    """The events as a chart with a row for each target, or as a list where it is narrow."""
    if not table.rows and not table.matched:
        nothing = look.lang.gettext(N_("Nothing in the plan matches."))
        yield from records.hanging(nothing, look, style="quiet")
    elif look.width is not None and look.width < CHART:
        yield from _list(table, look)
    else:
        yield from _chart(table, look)


def _chart(table: Table, look: Look) -> Iterator[str]:
    lang = look.lang
    judged = list(dict.fromkeys(event.judgement.target.id for event in table.rows))
    by_id = {event.judgement.target.id: event.judgement for event in table.rows}
    years = _years(table, table.rows)
    width = min(look.width or 120, 160)
    states = [wording.status_words(j.status, lang) for j in by_id.values()]
    state = max(map(width_of, states))
    label = max(24, min(48, (width - state) * 2 // 5))
    cells = max(4, (width - label - state - 4) // len(years))
    axis = "".join(padded(str(year), cells) for year in years)
    dated = [by_id[key] for key in judged if by_id[key].target.due is not None]
    undated = [by_id[key] for key in judged if by_id[key].target.due is None]
    first = True
    for title, group in ((N_("By their deadlines"), dated), (N_("No deadline"), undated)):
        if not group:
            continue
        if not first:
            yield "\n"
        first = False
        heading = look.paint(padded(lang.gettext(title), label), "heading")
        yield heading + "  " + look.paint(axis.rstrip(), "label") + "\n"
        for number, judgement in enumerate(group):
            if number:
                yield "\n"
            yield from _row(table, judgement, look, (label, cells, years))
    yield "\n"
    legend = N_("{run} runs   {due} due   {same} evidence   {other} evidence of another indicator")
    told = lang.gettext(legend).format(run=RUN * 2, due=DUE, same=SAME, other=OTHER)
    yield from records.hanging(told, look, style="quiet")


def _row(
    table: Table, judgement: Judgement, look: Look, sizes: tuple[int, int, Sequence[int]]
) -> Iterator[str]:
    label, cells, years = sizes
    lang, target = look.lang, judgement.target
    place = wording.place(table.plan.district_of(target), lang)
    goal = wording.quantity(target, lang)
    told = f"{place}  {lang.pick(target.metric)}"
    if goal:
        told = lang.gettext(N_("{label}: {text}")).format(label=told, text=goal)
    line = [" "] * (cells * len(years))
    line[::cells] = ["."] * len(years)
    due = None if target.due is None else _cell(last_day(target.due), years, cells)
    if target.start is not None and due is not None:
        begin = _cell(first_day(target.start), years, cells)
        line[begin:due] = [RUN] * (due - begin)
    for found in reversed(judgement.evidence):
        line[_cell(last_day(found.date), years, cells)] = SAME if found.same_indicator else OTHER
    if due is not None:
        line[due] = DUE
    chart = look.paint("".join(line), judgement.status if judgement.status != "pending" else "bar")
    for number, part in enumerate(wrapped(visible(told), label - HANG)):
        if number:
            yield " " * HANG + part + "\n"
            continue
        words = look.paint(wording.status_words(judgement.status, lang), judgement.status)
        yield f"{padded(part, label)}  {chart}  {words}\n"


def _list(table: Table, look: Look) -> Iterator[str]:
    """The events year by year, for a narrow terminal."""
    lang = look.lang
    year = ""
    for event in table.rows:
        begun = event.date[:4] if event.date else lang.gettext(N_("No deadline"))
        if begun != year:
            if year:
                yield "\n"
            yield from records.hanging(begun, look, style="heading")
            year = begun
        yield from _event(table, event, look)


def _event(table: Table, event: Event, look: Look) -> Iterator[str]:
    lang = look.lang
    row = dict(zip(table.shown, table.cells(event, lang), strict=True))
    head = [row["date"], row["event"], row["status"]] if event.date else [row["status"]]
    for line in flowed(head, max(records.text_width(look) - 2, 8)):
        yield "  " + look.paint(line, event.judgement.status) + "\n"
    told = f"{row['district']}  {row['text']}"
    goal = "" if event.evidence else wording.quantity(event.judgement.target, lang)
    if goal:
        told = lang.gettext(N_("{label}: {text}")).format(label=told, text=goal)
    yield from records.hanging(told, look, indent=4)


def _years(table: Table, events: Sequence[Event]) -> list[int]:
    """The years of the plan, and those of events before or after it."""
    named = [date for info in table.plan.infos for date in (info.start, info.end)]
    named.extend(event.date for event in events if event.date)
    found = [int(date[:4]) for date in named]
    return list(range(min(found), max(found) + 1))


def _cell(day: dt.date | None, years: Sequence[int], cells: int) -> int:
    """The cell in which a day falls."""
    if day is None:
        return 0
    whole = (day.year - years[0]) * cells
    return whole + min(cells - 1, (day.timetuple().tm_yday - 1) * cells // 366)
