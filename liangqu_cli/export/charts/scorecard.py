"""What became of the targets: how many have each status, then each of them with why."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.export.charts.frame import LEADING, ROOM, TEXT, Key, drawn, flowed
from liangqu_cli.export.charts.lettering import broadest, lines
from liangqu_cli.export.charts.summary import Segment, segments
from liangqu_cli.language import Language
from liangqu_cli.report import counts, reasons, wording
from liangqu_cli.report.table import Table

BAR = 60
"""The height of the bar of statuses with a line of what they are."""
GAP = 14


class _Row(NamedTuple):
    y: float
    place: str
    """The district, where it is another than before."""
    status: str
    words: str
    strength: str
    aim: Sequence[str]
    reason: Sequence[str]


def tally(judged: Iterable[Judgement]) -> list[Segment]:
    """How many targets have each status that occurs, as the parts of a bar."""
    statuses = Counter(judgement.status for judgement in judged)
    return segments(statuses, statuses.total())


def render(table: Table, lang: Language) -> Iterator[str]:
    """A bar of the statuses, then two or three lines for each target."""
    plan, bar = table.plan, tally(table.answer.judged if table.answer else table.rows)
    words = [wording.status_words(judgement.status, lang) for judgement in table.rows]
    strengths = [
        lang.gettext(wording.STRENGTH_WORDS[plan.strength_of(judgement.target)])
        for judgement in table.rows
    ]
    left = broadest([*words, *strengths], TEXT) + 24
    keys = flowed(
        [
            Key("swatch", f"fill-{part.status}", counts.of_status(part.status, part.targets, lang))
            for part in bar
        ],
        ROOM,
    )
    rows, before = [], ""
    y = BAR + (keys[-1][2] if keys else 0.0)
    for judgement, status, strength in zip(table.rows, words, strengths, strict=True):
        place = wording.place(plan.district_of(judgement.target), lang)
        heading = place if place != before else ""
        y, before = y + (LEADING + GAP if heading else 0), place
        aim = lines(wording.aim(judgement.target, lang), ROOM - left, TEXT, lang)
        reason = lines(reasons.why(judgement, lang), ROOM - left, TEXT, lang)
        rows.append(_Row(y, heading, judgement.status, status, strength, aim, reason))
        y += (len(aim) + len(reason)) * LEADING + GAP
    yield from drawn(
        table,
        lang,
        title=lang.gettext("What became of the targets"),
        height=y - GAP,
        judged=[part.status for part in bar],
        bar=bar,
        rows=rows,
        left=left,
        keys=keys,
    )
