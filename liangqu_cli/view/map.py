"""`map`: districts as tiles where they lie, the more the darker, or by what became of targets."""

from collections.abc import Sequence

from msgspec import Struct
from rich.console import Console, ConsoleOptions, Group, RenderResult

from liangqu_cli.answers.map import Place
from liangqu_cli.answers.shades import ranges
from liangqu_cli.language import Language
from liangqu_cli.report import counts
from liangqu_cli.report.map import NO_TARGET, TITLES, ZERO
from liangqu_cli.report.table import Table
from liangqu_cli.view.columns import side_by_side
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import BLANK, Row, labelled, paragraph
from liangqu_cli.view.paint import shade
from liangqu_cli.view.text import Prose


class Tile(Struct, frozen=True):
    """One district: where it lies, its name, and what there is of it, a line each."""

    at: tuple[int, int] | None
    name: Prose
    told: list[Prose]
    shade: str

    def drawn(self, size: int) -> Group:
        """The tile, so many cells wide."""
        lines = [line.copy() for line in (self.name, *self.told)]
        for line in lines:
            line.align("center", size)
            line.stylize(self.shade)
        return Group(*lines)

    def in_a_row(self) -> Row:
        """What there is of it, in a line."""
        told = [line.copy() for line in self.told]
        if self.shade:
            told[0].pad(1)
            told[0].stylize(self.shade)
        return Row(told)


def render(table: Table, lang: Language) -> Screen:
    """The map shaded by `commitments`, `targets` or `quotes`, or told by `status`."""
    by = table.answer.by if table.answer else "commitments"
    places: Sequence[Place] = table.rows
    most = max(place.shaded(by) for place in places)
    yield paragraph(lang.gettext(TITLES[by]), "heading")
    yield BLANK
    yield TileMap([_tile(place, by, most, lang) for place in places])
    if by != "status" and most:
        yield Legend(most, lang)
    if not all(place.shaded(by) for place in places):
        yield BLANK
        yield paragraph(lang.gettext(NO_TARGET if by == "status" else ZERO), "quiet")


class TileMap(Struct, frozen=True):
    """Tiles where they lie, those that lie nowhere below; a line each where it is narrow."""

    tiles: Sequence[Tile]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Row by row from the north."""
        lying = {tile.at: tile for tile in reversed(self.tiles) if tile.at}
        apart = [tile for tile in self.tiles if not tile.at or lying[tile.at] is not tile]
        size = 2 + max(line.cell_len for tile in self.tiles for line in (tile.name, *tile.told))
        down, across = (max(ends) for ends in zip(*lying, strict=True)) if lying else (0, 0)
        if across * (size + 1) > options.max_width:
            yield from self._listed()
            return
        for row in range(1, down + 1):
            tiles = [lying.get((row, column)) for column in range(1, across + 1)]
            cells = [tile.drawn(size) if tile else BLANK for tile in tiles]
            if row > 1:
                yield BLANK
            yield side_by_side([cells], [size] * across, gap=1)
        if apart:
            yield BLANK
            yield from TileMap(apart)._listed()

    def _listed(self) -> Screen:
        names = [tile.name for tile in self.tiles]
        return labelled(names, ([tile.in_a_row()] for tile in self.tiles))


class Legend(Struct, frozen=True):
    """Which counts each shade stands for, where there are shades to see."""

    most: int
    lang: Language

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The shades with their counts, from the lightest."""
        if console.color_system is None:
            return
        yield BLANK
        told = [
            Prose(f" {counts.between(low, high, self.lang)} ", f"shade{step}")
            for step, low, high in ranges(self.most)
        ]
        yield Row(told, between=" ")


def _tile(place: Place, by: str, most: int, lang: Language) -> Tile:
    district = place.district
    count = place.shaded(by)
    statuses = counts.by_status(place.statuses, lang) if by == "status" else {}
    told = [Prose(words, status) for status, words in statuses.items()]
    return Tile(
        at=(district.tile.row, district.tile.column) if district.tile else None,
        name=Prose(lang.pick(district.name)),
        told=told or [Prose(str(count), "" if count else "quiet")],
        shade=shade(count, most) if by != "status" and count else "",
    )
