"""A table in a terminal: headings, rows, no frames; under 40 cells, one field a line."""

from collections.abc import Iterator, Sequence

from liangqu_cli.language import N_
from liangqu_cli.report.table import Column, Table
from liangqu_cli.view.paint import Look
from liangqu_cli.view.wrap import narrowest, padded, width_of, wrapped

GAP = 2
NARROW = 40
"""Below so many cells a table gives way to the record view."""
SHORT = 15
"""A column no wider than this is not made narrower: folding a name or a date wins nothing."""
WASTE = 5
"""How many cells a line leaves empty on average, since words are not broken."""
SAMPLE = 400
"""How many rows the widths are taken from; a wider cell after them is folded like any other."""


def render(table: Table, look: Look) -> Iterator[str]:
    """The table, line by line; every cell whole, folded where the terminal is narrow."""
    columns = table.readers_columns()
    headings = [column.heading(look.lang) for column in columns]
    if not table.rows and not table.matched:
        nothing = look.lang.gettext(N_("Nothing in the plan matches."))
        for line in wrapped(nothing, look.width or width_of(nothing)):
            yield look.paint(line, "quiet") + "\n"
        return
    sample = [table.cells(row, look.lang) for row in table.rows[:SAMPLE]]
    stacked = _stacked(columns, headings, sample, look.width)
    kept = [at for at in range(len(columns)) if stacked is None or at != stacked[1]]
    widths = column_widths(
        [headings[at] for at in kept], [[row[at] for at in kept] for row in sample], look.width
    )
    if widths is None:
        yield from _record_view(table, headings, look)
        return
    numeric = [columns[at].kind == "number" and columns[at].key != "value" for at in kept]
    yield _line([(headings[at], "heading") for at in kept], widths, numeric, look)
    yield _line([("-" * width, "rule") for width in widths], widths, numeric, look)
    roomy = stacked is not None or any(
        width_of(row[at]) > width for row in sample for at, width in zip(kept, widths, strict=True)
    )
    for position, row in enumerate(table.rows):
        texts = sample[position] if position < len(sample) else table.cells(row, look.lang)
        if roomy and position:
            yield "\n"
        cells = [
            [(line, _style(columns[at], table, row)) for line in wrapped(texts[at], width)]
            for at, width in zip(kept, widths, strict=True)
        ]
        if stacked is not None:
            under, what = stacked
            lines = wrapped(texts[what], widths[kept.index(under)])
            cells[kept.index(under)] += [(line, "quiet") for line in lines]
        for number in range(max(map(len, cells))):
            parts = [lines[number] if number < len(lines) else ("", "") for lines in cells]
            yield _line(parts, widths, numeric, look)


def column_widths(
    headings: Sequence[str], cells: Sequence[Sequence[str]], width: int | None
) -> list[int] | None:
    """The widths that columns get, or None where they cannot stand side by side.

    Each column gets its natural width where the line has room. Otherwise they
    give way a cell at a time, each time the one that it costs the fewest lines,
    none below its longest word.
    """
    columns = list(zip(headings, *cells, strict=True))
    natural = [max(width_of(text) for text in column) for column in columns]
    room = None if width is None else width - GAP * (len(natural) - 1)
    if room is None or sum(natural) <= room:
        return natural
    if width is not None and width < NARROW:
        return None
    least = [
        size if size <= SHORT else max(6, *(min(narrowest(text), 14) for text in column))
        for size, column in zip(natural, columns, strict=True)
    ]
    if sum(least) > room:
        return None
    widths = list(natural)
    for _ in range(sum(widths) - room):
        giving = [at for at, size in enumerate(widths) if size > least[at]]
        cheapest = min(
            giving, key=lambda at: (natural[at] / max(widths[at] - WASTE, 1), -widths[at])
        )
        widths[cheapest] -= 1
    return widths


def _stacked(
    columns: Sequence[Column],
    headings: Sequence[str],
    cells: Sequence[Sequence[str]],
    width: int | None,
) -> tuple[int, int] | None:
    """Where the line is too short: below which column's text the id goes, and the id's place.

    The id is for typing, not for reading; it leaves its column to the words.
    """
    natural = [
        max(width_of(text) for text in column) for column in zip(headings, *cells, strict=True)
    ]
    ids = [at for at, column in enumerate(columns) if column.key == "id"]
    fits = width is None or sum(natural) + GAP * (len(natural) - 1) <= width
    if fits or not ids or len(columns) == 1:
        return None
    words = [at for at in range(len(columns)) if at not in ids]
    return max(words, key=lambda at: natural[at]), ids[0]


def _line(
    parts: Sequence[tuple[str, str]], widths: Sequence[int], numeric: Sequence[bool], look: Look
) -> str:
    """One line of cells, each with its style, padded by width; numbers stand to the right."""
    line, gap = "", ""
    for (text, style), width, right in zip(parts, widths, numeric, strict=True):
        space = " " * (width - width_of(text))
        painted = look.paint(text, style) if style else text
        line += (gap + space + painted) if right else (gap + painted + space)
        gap = " " * GAP
    return line.rstrip() + "\n"


def _style(column: Column, table: Table, row: object) -> str:
    if column.key == "status":
        return str(column.value(table.plan, row))
    return "quiet" if column.kind == "id" else ""


def _record_view(table: Table, headings: Sequence[str], look: Look) -> Iterator[str]:
    width = look.width or 80
    columns = table.readers_columns()
    for position, row in enumerate(table.rows):
        if position:
            yield "\n"
        for column, heading, text in zip(
            columns, headings, table.cells(row, look.lang), strict=True
        ):
            if text:
                label = padded(heading, max(map(width_of, headings)))
                yield from labelled(label, text, width, look, _style(column, table, row))


def labelled(label: str, text: str, width: int, look: Look, style: str = "") -> Iterator[str]:
    """A field in a line: its label, then its text beside it, or below where it is narrow."""
    indent = width_of(label) + GAP
    if width - indent < 12:
        yield look.paint(label.rstrip(), "label") + "\n"
        indent, first = GAP, " " * GAP
    else:
        first = look.paint(label, "label") + " " * GAP
    for number, line in enumerate(wrapped(text, max(width - indent, 2))):
        painted = look.paint(line, style) if style else line
        yield (first if number == 0 else " " * indent) + painted + "\n"
