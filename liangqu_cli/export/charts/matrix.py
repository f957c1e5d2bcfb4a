"""Themes crossed with districts, the more the darker, with the totals of both."""

from collections.abc import Iterator, Sequence
from math import cos, radians, sin
from typing import NamedTuple

from liangqu_cli.answers.matrix import Row
from liangqu_cli.answers.shades import shade
from liangqu_cli.export.charts.frame import ROOM, TEXT, drawn, shades
from liangqu_cli.export.charts.lettering import breadth, broadest
from liangqu_cli.language import Language
from liangqu_cli.report.matrix import TITLES
from liangqu_cli.report.table import Table
from liangqu_cli.text import visible

LINE = 32
"""The height of a theme's row, in pixels."""
CELL = (30, 56)
"""How narrow and how wide a district's column may be."""
SLANT = 52
"""How steep a name in Latin letters stands that is wider than its column, in degrees."""
GLYPH = 16
"""From one character to the next of a name that stands upright, since it is wider."""
GAP = 8


class _Heads(NamedTuple):
    """The names of the columns, and how they are set."""

    names: Sequence[str]
    way: str
    """`level`, `upright` or `aslant`."""
    rise: float
    overhang: float
    """How far the last of them reaches beyond its column."""
    cell: float


class _Line(NamedTuple):
    name: str
    y: float
    cells: Sequence[tuple[int, int]]
    """Each count with its shade."""
    total: int


def render(table: Table, lang: Language) -> Iterator[str]:
    """The matrix of what was asked for."""
    by = table.answer.by if table.answer else "commitments"
    rows: Sequence[Row] = table.rows
    themes = [table.plan.themes[key] for key in table.shown[1:] if key in table.plan.themes]
    most = max((row.counts[theme.id] for row in rows for theme in themes), default=0)
    total = lang.gettext("total")
    names = [visible(lang.pick(theme.name)) for theme in themes]
    label = broadest([*names, total], TEXT) + 14
    heads = _heads([*(visible(lang.pick(row.district.name)) for row in rows), total], label, lang)
    lines = [
        _Line(
            name,
            heads.rise + number * LINE,
            [(row.counts[theme.id], shade(row.counts[theme.id], most)) for row in rows],
            sum(row.counts[theme.id] for row in rows),
        )
        for number, (name, theme) in enumerate(zip(names, themes, strict=True))
    ]
    yield from drawn(
        table,
        lang,
        title=lang.gettext(TITLES[by]),
        height=heads.rise + (len(lines) + 1) * LINE + GAP,
        width=label + heads.cell * len(heads.names) + heads.overhang + GAP,
        legend=shades(most, lang),
        heads=heads,
        lines=lines,
        total=total,
        totals=[row.total for row in rows],
        label=label,
        line_height=LINE,
        slant=SLANT,
        glyph=GLYPH,
        gap=GAP,
    )


def _heads(names: Sequence[str], label: float, lang: Language) -> _Heads:
    """Level where they fit their columns; else Chinese stands upright, and all else aslant."""
    room = ROOM - label - GAP
    cell = min(CELL[1], max(CELL[0], room / len(names)))
    longest = broadest(names, TEXT)
    if longest + GAP <= cell:
        return _Heads(names, "level", 26.0, 0.0, cell)
    if lang.chinese:
        return _Heads(names, "upright", max(map(len, names)) * GLYPH + 10.0, 0.0, cell)
    rise = longest * sin(radians(SLANT)) + 16
    overhang = breadth(names[-1], TEXT) * cos(radians(SLANT))
    cell = min(CELL[1], max(CELL[0], (room - overhang) / len(names)))
    return _Heads(names, "aslant", rise, overhang, cell)
