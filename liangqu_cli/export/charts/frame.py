"""What every chart has around it: a title, what it is of, a legend, its sources and the day."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from liangqu_cli.answers.scorecard import STATUSES, Status
from liangqu_cli.answers.shades import ranges
from liangqu_cli.export.charts.lettering import breadth, lines
from liangqu_cli.export.templating import rendered
from liangqu_cli.language import Language
from liangqu_cli.report import counts, provenance
from liangqu_cli.report.caption import title_of_plan
from liangqu_cli.report.statuses import UNFOUND
from liangqu_cli.report.table import Table

WIDTH, MARGIN = 960, 40
"""Of a picture, in pixels; a wide chart makes it wider."""
ROOM = WIDTH - 2 * MARGIN
"""How wide a chart usually is."""
TITLE, TEXT, SMALL = 24, 14, 12
"""The sizes of text, in pixels."""
LEADING = 20
"""From one line of text to the next."""


class Key(NamedTuple):
    """One entry of a legend: what is drawn, and what it means."""

    mark: str
    """The name of a shape in `charts/shapes.svg`."""
    look: str
    """Its class."""
    words: str


def drawn(
    table: Table,
    lang: Language,
    *,
    title: str,
    height: float,
    width: float = ROOM,
    legend: Sequence[Key] = (),
    notes: Sequence[str] = (),
    judged: Iterable[Status | None] = (),
    **values: object,
) -> Iterator[str]:
    """A chart in its frame.

    Args:
        table: What is drawn; its name is the template's.
        lang: The reader's language.
        title: What the chart shows.
        height: Of the chart itself, in pixels.
        width: Of the chart itself, in pixels.
        legend: What its marks mean.
        notes: What else a reader must know, in English; translated where it is shown.
        judged: Each status that is drawn; what having no evidence does not mean is told below.
        values: What the template draws, in the chart's own coordinates.
    """
    room = max(width, ROOM)
    headline = lines(title, room, TITLE, lang)
    subject = lines(title_of_plan(table.plan, lang), room, TEXT, lang)
    nothing = [] if table.matched else table.nothing(lang)
    empty = [line for hint in nothing for line in lines(hint.told(lang), room, TEXT, lang)]
    height = len(empty) * LEADING if empty else height
    keys = flowed([] if empty else legend, room)
    told = [
        lang.gettext(UNFOUND) if "no_evidence" in judged else "",
        provenance.counted(table, lang),
        provenance.origins(table, lang),
        provenance.judged(table, lang),
    ]
    remarks = [*map(lang.gettext, notes), *filter(None, told)]
    footing = [line for remark in remarks for line in lines(remark, room, SMALL, lang)]
    top = MARGIN + len(headline) * 32 + len(subject) * LEADING + 20
    legend_top = top + height + 28
    notes_top = legend_top + (keys[-1][2] + 36 if keys else 0)
    yield from rendered(
        f"charts/{table.name}.svg",
        lang=lang,
        statuses=STATUSES,
        width=round(room + 2 * MARGIN),
        height=round(notes_top + len(footing) * 18 + MARGIN - 24),
        margin=MARGIN,
        room=ROOM,
        leading=LEADING,
        title=title,
        headline=headline,
        subject=subject,
        top=top,
        legend=keys,
        legend_top=legend_top,
        notes=footing,
        notes_top=notes_top,
        empty=empty,
        **values,
    )


def shades(most: int, lang: Language) -> list[Key]:
    """The legend of shades: what each step stands for, as in `1–3`."""
    told = [(step, counts.between(low, high, lang)) for step, low, high in ranges(most)]
    return [Key("swatch", f"shade{step}", words) for step, words in [(0, "0"), *told]]


def flowed(legend: Iterable[Key], room: float) -> list[tuple[Key, float, float]]:
    """The legend in rows: each entry with where it stands, from the left and from above."""
    placed: list[tuple[Key, float, float]] = []
    x = y = 0.0
    for key in legend:
        size = 22 + breadth(key.words, SMALL) + 18
        if x and x + size > room:
            x, y = 0.0, y + 22
        placed.append((key, x, y))
        x += size
    return placed
