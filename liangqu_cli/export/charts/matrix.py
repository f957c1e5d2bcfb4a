"""Districts crossed with themes, the more the darker."""

from collections.abc import Iterator
from math import cos, radians, sin

from liangqu_cli.answers.shades import shade
from liangqu_cli.export.charts.frame import ROOM, TEXT, drawn, shades
from liangqu_cli.export.charts.lettering import breadth, broadest
from liangqu_cli.language import N_, Language
from liangqu_cli.report import wording
from liangqu_cli.report.table import Table
from liangqu_cli.text import visible

ROW = 32
"""The height of a district's row, in pixels."""
CELL = (26, 48)
"""How narrow and how wide a theme's column may be."""
SLANT = 52
"""How steep a theme's name in Latin letters stands, in degrees."""
GLYPH = 16
"""From one character to the next of a name that stands upright."""
TITLES = {
    "commitments": N_("Commitments by district and theme"),
    "targets": N_("Targets by district and theme"),
    "quotes": N_("Quotes by district and theme"),
}


def render(table: Table, lang: Language) -> Iterator[str]:
    """The matrix; Chinese names of themes stand upright, others aslant."""
    by = table.answer.by if table.answer else "commitments"
    themes = [table.plan.themes[key] for key in table.shown[1:] if key in table.plan.themes]
    heads = [visible(lang.pick(theme.name)) for theme in themes]
    names = [visible(wording.place(row.district, lang)) for row in table.rows]
    label = broadest(names, TEXT) + 14
    if lang.chinese:
        rise, overhang = max(map(len, heads), default=0) * GLYPH + 8.0, 0.0
    else:
        longest = broadest(heads, TEXT)
        rise = longest * sin(radians(SLANT)) + 16
        overhang = breadth(heads[-1], TEXT) * cos(radians(SLANT)) if heads else 0.0
    cell = min(CELL[1], max(CELL[0], (ROOM - label - overhang) / max(1, len(themes))))
    most = max((row.counts[theme.id] for row in table.rows for theme in themes), default=0)
    rows = [
        (
            name,
            rise + number * ROW,
            [(row.counts[theme.id], shade(row.counts[theme.id], most)) for theme in themes],
        )
        for number, (name, row) in enumerate(zip(names, table.rows, strict=True))
    ]
    yield from drawn(
        table,
        lang,
        title=lang.gettext(TITLES[by]),
        height=rise + len(rows) * ROW,
        width=label + cell * len(themes) + overhang,
        legend=shades(most, lang),
        heads=heads,
        rows=rows,
        label=label,
        cell=cell,
        rise=rise,
        row_height=ROW,
        slant=SLANT,
        glyph=GLYPH,
    )
