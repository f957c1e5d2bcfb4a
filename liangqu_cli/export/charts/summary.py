"""How many targets there are by a dimension, as bars of what became of them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from liangqu_cli.answers.scorecard import STATUSES, Status
from liangqu_cli.answers.summary import Count
from liangqu_cli.export.charts.frame import LEADING, ROOM, TEXT, Key, drawn
from liangqu_cli.export.charts.lettering import broadest, lines
from liangqu_cli.language import Language
from liangqu_cli.report import wording
from liangqu_cli.report.summary import TITLES, group_name
from liangqu_cli.report.table import Table
from liangqu_cli.text import visible

LABEL = 260
"""How wide a name may be set, in pixels."""
GAP = 14


class Segment(NamedTuple):
    """The part of a bar that one status takes, in shares of the whole."""

    status: Status
    targets: int
    begin: float
    size: float


class _Row(NamedTuple):
    y: float
    name: Sequence[str]
    targets: int
    segments: Sequence[Segment]


def segments(statuses: Mapping[Status, int], whole: int) -> list[Segment]:
    """A bar of statuses, of which `whole` targets would take all the room."""
    placed, before = [], 0
    for status in STATUSES:
        if count := statuses[status]:
            placed.append(Segment(status, count, before / whole, count / whole))
            before += count
    return placed


def render(table: Table, lang: Language) -> Iterator[str]:
    """A bar for each key of the dimension."""
    rows: Sequence[Count] = table.rows
    by = table.answer.by if table.answer else "district"
    most = max((row.targets for row in rows), default=1)
    names = [visible(_name(row, table, lang)) for row in rows]
    label = min(LABEL, broadest(names, TEXT))
    placed, y = [], 0.0
    for row, name in zip(rows, names, strict=True):
        told = lines(name, label, TEXT, lang)
        placed.append(_Row(y, told, row.targets, segments(row.statuses, most)))
        y += len(told) * LEADING + GAP
    used = [status for status in STATUSES if any(row.statuses[status] for row in rows)]
    left = label + 20 + broadest([str(most)], TEXT)
    yield from drawn(
        table,
        lang,
        title=lang.gettext(TITLES[by]),
        height=max(0.0, y - GAP),
        legend=[Key("swatch", f"fill-{s}", lang.gettext(wording.STATUS_WORDS[s])) for s in used],
        judged=used,
        rows=placed,
        left=left,
        breadth=ROOM - left - 12,
    )


def _name(row: Count, table: Table, lang: Language) -> str:
    if row.by == "district" and row.key is not None:
        return wording.place(table.plan.districts[row.key], lang)
    return lang.pick(group_name(table.plan, row))
