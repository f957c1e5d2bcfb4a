"""`map`: districts as tiles where they lie, the more the darker."""

from collections.abc import Callable, Iterator, Sequence

from liangqu_cli.answers.map import Place
from liangqu_cli.answers.scorecard import STATUSES
from liangqu_cli.language import N_
from liangqu_cli.model import District
from liangqu_cli.report import wording
from liangqu_cli.report.table import Table
from liangqu_cli.text import visible
from liangqu_cli.view import records
from liangqu_cli.view.paint import Look, shade
from liangqu_cli.view.wrap import padded, width_of

TITLES = {
    "commitments": N_("Commitments by district"),
    "targets": N_("Targets by district"),
    "quotes": N_("Quotes by district"),
    "status": N_("What became of the targets, by district"),
}


def view(by: str) -> Callable[[Table, Look], Iterator[str]]:
    """The map shaded by `commitments`, `targets` or `quotes`, or marked by `status`."""

    def render(table: Table, look: Look) -> Iterator[str]:
        lang = look.lang
        placed = list({_tile(p.count.district): p for p in reversed(table.rows)}.values())
        placed = [place for place in table.rows if place in placed and place.count.district.tile]
        apart = [place for place in table.rows if place not in placed]
        yield from records.hanging(lang.gettext(TITLES[by]), look, style="heading")
        yield "\n"
        texts = {place.count.district.code: _texts(place, by, look) for place in table.rows}
        size = max((width_of(t) for pair in texts.values() for t in pair), default=0) + 2
        across = max((_tile(place.count.district)[1] for place in placed), default=0)
        most = max((_count(place, by) for place in table.rows), default=0)
        if look.width is not None and across * (size + 1) > look.width:
            yield from _list(table.rows, texts, most, by, look)
            return
        for row in range(1, max((_tile(p.count.district)[0] for p in placed), default=0) + 1):
            tiles = {
                _tile(p.count.district)[1]: p for p in placed if _tile(p.count.district)[0] == row
            }
            yield from _tiles(tiles, texts, (across, size, most), by, look)
        for place in apart:
            yield _named(place, texts, look) + "\n"
        if apart:
            yield "\n"
        yield from _legend(table.rows, by, most, look)

    return render


def _tiles(
    tiles: dict[int, Place],
    texts: dict[str, tuple[str, str]],
    sizes: tuple[int, int, int],
    by: str,
    look: Look,
) -> Iterator[str]:
    """One row of tiles: a line of names, a line of counts, a gap."""
    across, size, most = sizes
    for line in (0, 1):
        told = ""
        for column in range(1, across + 1):
            place = tiles.get(column)
            if place is None:
                told += " " * (size + 1)
                continue
            text = texts[place.count.district.code][line]
            tile = padded(" " * ((size - width_of(text)) // 2) + text, size)
            told += look.paint(tile, shade(_count(place, by), most)) + " "
        yield told.rstrip() + "\n"
    yield "\n"


def _texts(place: Place, by: str, look: Look) -> tuple[str, str]:
    """What a tile says: its name, and its count or the signs of its targets' statuses."""
    name = visible(look.lang.pick(place.count.district.name))
    if by != "status":
        return name, str(_count(place, by))
    signs = [
        f"{wording.STATUS_SYMBOLS[status]}{place.statuses[status]}"
        for status in STATUSES
        if place.statuses[status]
    ]
    return name, " ".join(signs) or "0"


def _list(
    rows: Sequence[Place], texts: dict[str, tuple[str, str]], most: int, by: str, look: Look
) -> Iterator[str]:
    """Where the tiles do not fit: a line a district."""
    width = max((width_of(name) for name, _ in texts.values()), default=0)
    for place in rows:
        name, told = texts[place.count.district.code]
        shaded = look.paint(f" {told} ", shade(_count(place, by), most))
        yield f"{padded(name, width)} {shaded}".rstrip() + "\n"
    yield from _legend(rows, by, most, look)


def _legend(rows: Sequence[Place], by: str, most: int, look: Look) -> Iterator[str]:
    if by == "status":
        used = [status for status in STATUSES if any(place.statuses[status] for place in rows)]
        yield from records.meta_lines([wording.status_words(s, look.lang) for s in used], look, 0)
    elif look.color and most:
        steps = [look.paint(f" {n} ", shade(n, most)) for n in _steps(most)]
        yield " ".join(steps) + "\n"


def _steps(most: int) -> list[int]:
    """The least count of each shade."""
    return [n for n in range(1, most + 1) if n == 1 or shade(n, most) != shade(n - 1, most)]


def _named(place: Place, texts: dict[str, tuple[str, str]], look: Look) -> str:
    name, told = texts[place.count.district.code]
    return f"{look.paint(name, 'name')}  {told}"


def _count(place: Place, by: str) -> int:
    counts = {"commitments": place.commitments, "targets": place.targets, "quotes": place.quotes}
    return counts.get(by, place.targets)


def _tile(district: District) -> tuple[int, int]:
    return (district.tile.row, district.tile.column) if district.tile else (0, 0)
