"""A table in a terminal: headings, rows, no frames; under 40 cells, one field a line."""

from collections.abc import Iterator, Sequence

from liangqu_cli.language import N_
from liangqu_cli.report.table import Column, Table
from liangqu_cli.view.paint import Look
from liangqu_cli.view.wrap import narrowest, padded, width_of, wrapped

GAP = 2
NARROW = 40
"""Below so many cells a table gives way to the record view."""
SAMPLE = 400
"""How many rows the widths are taken from; a wider cell after them is folded like any other."""


def render(table: Table, look: Look) -> Iterator[str]:
    """The table, line by line; every cell whole, folded where the terminal is narrow."""
    columns = table.readers_columns()
    headings = [look.lang.gettext(column.title) for column in columns]
    if not table.rows:
        yield (
            look.paint(look.lang.gettext(N_("Nothing in the plan answers to that.")), "quiet")
            + "\n"
        )
        return
    cells = [table.cells(row, look.lang) for row in table.rows[:SAMPLE]]
    widths = column_widths(headings, cells, look.width)
    if widths is None:
        yield from _record_view(table, headings, look)
        return
    numeric = [column.kind == "number" and column.key != "value" for column in columns]
    yield _line(headings, widths, numeric, ["heading"] * len(widths), look)
    yield look.paint("─" * (sum(widths) + GAP * (len(widths) - 1)), "rule") + "\n"
    roomy = len(widths) > 1 and any(
        width_of(cell) > width for row in cells for cell, width in zip(row, widths, strict=True)
    )
    for position, row in enumerate(table.rows):
        texts = cells[position] if position < len(cells) else table.cells(row, look.lang)
        if roomy and position:
            yield "\n"
        styles = [_style(column, table, row) for column in columns]
        yield from _row(texts, widths, numeric, styles, look)


def column_widths(
    headings: Sequence[str], cells: Sequence[Sequence[str]], width: int | None
) -> list[int] | None:
    """The widths that columns get, or None where they cannot stand side by side.

    Each column gets its natural width where the line has room; otherwise the
    widest give way first, none below its longest word.
    """
    columns = list(zip(headings, *cells, strict=True))
    natural = [max(width_of(text) for text in column) for column in columns]
    room = None if width is None else width - GAP * (len(natural) - 1)
    if room is None or sum(natural) <= room:
        return natural
    if width is not None and width < NARROW:
        return None
    least = [
        min(size, max(6, *(min(narrowest(text), 14) for text in column)))
        for size, column in zip(natural, columns, strict=True)
    ]
    if sum(least) > room:
        return None
    widths = list(natural)
    while sum(widths) > room:
        giving = [at for at, size in enumerate(widths) if size > least[at]]
        widest = max(giving, key=lambda at: widths[at])
        second = max(
            (widths[at] for at in giving if at != widest and widths[at] < widths[widest]), default=0
        )
        step = max(1, min(widths[widest] - max(second, least[widest]), sum(widths) - room))
        widths[widest] -= step
    return widths


def _row(
    texts: Sequence[str],
    widths: Sequence[int],
    numeric: Sequence[bool],
    styles: Sequence[str],
    look: Look,
) -> Iterator[str]:
    folded = [wrapped(text, width) for text, width in zip(texts, widths, strict=True)]
    for number in range(max(map(len, folded))):
        parts = [lines[number] if number < len(lines) else "" for lines in folded]
        yield _line(parts, widths, numeric, styles, look)


def _line(
    parts: Sequence[str],
    widths: Sequence[int],
    numeric: Sequence[bool],
    styles: Sequence[str],
    look: Look,
) -> str:
    line, plain = "", ""
    for part, width, right, style in zip(parts, widths, numeric, styles, strict=True):
        space = " " * (width - width_of(part))
        painted = look.paint(part, style) if style else part
        line += (plain + space + painted) if right else (plain + painted + space)
        plain = " " * GAP
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
