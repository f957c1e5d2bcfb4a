"""The districts as tiles where they lie: the more the darker, or with what became of targets."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from liangqu_cli.answers.map import Place
from liangqu_cli.answers.scorecard import STATUSES, Status
from liangqu_cli.answers.shades import shade
from liangqu_cli.export.charts.frame import ROOM, TEXT, drawn, shades
from liangqu_cli.export.charts.lettering import lines
from liangqu_cli.language import N_, Language
from liangqu_cli.report import counts
from liangqu_cli.report.map import TITLES, ZERO
from liangqu_cli.report.table import Table

GAP, APART = 6, 24
"""Between tiles; and between the map and what has no place on it, in pixels."""
TILE = (96, 168)
"""How narrow and how wide a tile may be."""
PADDING = 10
LINE = 18
BLANK = N_(
    "An empty place means that this plan has no target there, not that nothing was promised."
)
"""What a tile without a status means."""


class _Tile(NamedTuple):
    """A district where it is drawn."""

    x: float
    y: float
    name: Sequence[str]
    told: str
    """The number that its shade shows; nothing where statuses are told instead."""
    look: str
    statuses: Sequence[tuple[Status, str]]
    """Each status of its targets, with how many have it in words."""


def render(table: Table, lang: Language) -> Iterator[str]:
    """The map by what was asked for."""
    by = table.answer.by if table.answer else "commitments"
    places: list[tuple[Place, int, int]] = list(_laid_out(table.rows))
    across = max((column for _, _, column in places), default=1)
    down = max((row for _, row, _ in places), default=1)
    beside = APART - GAP if _has_both(table.rows) else 0
    size = min(TILE[1], max(TILE[0], (ROOM - beside + GAP) / across - GAP))
    most = max((place.shaded(by) for place, _, _ in places), default=0)
    names = [
        lines(lang.pick(p.district.name), size - 2 * PADDING, TEXT, lang) for p, _, _ in places
    ]
    statuses = [_statuses(place, lang) if by == "status" else [] for place, _, _ in places]
    told = max(map(len, statuses), default=0) * LINE if by == "status" else 32
    height = 2 * PADDING + max(map(len, names), default=1) * LINE + told + 2
    tiles = [
        _Tile(
            x=(column - 1) * (size + GAP) + (0 if column == 1 else beside),
            y=(row - 1) * (height + GAP),
            name=name,
            told="" if by == "status" else str(place.shaded(by)),
            look="shade0" if by == "status" else f"shade{shade(place.shaded(by), most)}",
            statuses=each,
        )
        for (place, row, column), name, each in zip(places, names, statuses, strict=True)
    ]
    blank = BLANK if by == "status" else ZERO
    yield from drawn(
        table,
        lang,
        title=lang.gettext(TITLES[by]),
        height=down * (height + GAP) - GAP,
        width=across * (size + GAP) - GAP + beside,
        legend=[] if by == "status" else shades(most, lang),
        notes=[blank] if not all(place.shaded(by) for place in table.rows) else [],
        judged=[status for each in statuses for status, _ in each],
        tiles=tiles,
        size=size,
        tile_height=height,
        padding=PADDING,
        line=LINE,
    )


def _has_both(places: Sequence[Place]) -> bool:
    """Whether some districts have a tile and others have none."""
    return len({place.district.tile is None for place in places}) == 2


def _laid_out(places: Sequence[Place]) -> Iterator[tuple[Place, int, int]]:
    """Every district with its row and column; those without a tile stand in a column before."""
    tiled = [place for place in places if place.district.tile]
    apart = [place for place in places if not place.district.tile]
    if not tiled:
        yield from ((place, n // 6 + 1, n % 6 + 1) for n, place in enumerate(apart))
        return
    yield from ((place, n + 1, 1) for n, place in enumerate(apart))
    for place in tiled:
        tile = place.district.tile
        if tile:
            yield place, tile.row, tile.column + bool(apart)


def _statuses(place: Place, lang: Language) -> list[tuple[Status, str]]:
    return [
        (status, counts.of_status(status, place.statuses[status], lang))
        for status in STATUSES
        if place.statuses[status]
    ]
