"""Columns side by side: how wide each may be, and the table that Rich draws of them."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from liangqu_cli.view.text import Prose, narrowest, width_of

GAP = 2
SHORT = 15
"""A column no wider than this is the last to give way: folding a date or a status wins little."""
LONG_WORD = 14
"""A word longer than this may be broken rather than leave no room for the other columns."""
NARROWEST = 12
"""A column of longer texts than that is made no narrower than this: one word a line is not read."""
WASTE = 5
"""How many cells a line leaves empty on average, since words are not broken."""


def column_widths(rows: Sequence[Sequence[Text]], width: int) -> list[int] | None:
    """The widths that columns get, or None where they cannot stand side by side.

    Each column gets its natural width where the line has room. Otherwise they
    give way a cell at a time, each time the one that it costs the fewest lines,
    none below its longest word or name, and short ones only where it must be.
    """
    columns = list(zip(*rows, strict=True))
    natural = natural_widths(rows)
    room = width - GAP * (len(natural) - 1)
    if sum(natural) <= room:
        return natural
    words = [max(map(_unbroken, column)) for column in columns]
    sizes = list(zip(natural, words, strict=True))
    least = [size if size <= SHORT else max(NARROWEST, word) for size, word in sizes]
    if sum(least) > room:
        least = [word if size <= SHORT else max(NARROWEST, word) for size, word in sizes]
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


def natural_widths(rows: Sequence[Sequence[Text]]) -> list[int]:
    """The widths that columns have where nothing is folded."""
    return [max(cell.cell_len for cell in column) for column in zip(*rows, strict=True)]


def side_by_side(
    rows: Iterable[Sequence[RenderableType]],
    widths: Sequence[int],
    numeric: Sequence[bool] = (),
    between: int = 0,
    gap: int = GAP,
) -> Table:
    """Rows as a Rich table without a frame.

    Args:
        rows: The cells.
        widths: How wide each column is, in cells.
        numeric: Which columns stand to the right.
        between: How many empty lines stand between two rows.
        gap: How many cells stand between two columns.
    """
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, gap, between, 0))
    for at, width in enumerate(widths):
        right = bool(numeric) and numeric[at]
        table.add_column(width=width, justify="right" if right else "left", overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _unbroken(cell: Text) -> int:
    """The widest of what must not be broken in a cell."""
    names = cell.names() if isinstance(cell, Prose) else ()
    return max(
        min(narrowest(cell.plain), LONG_WORD),
        *(width_of(cell.plain[begin:end]) for begin, end in names),
        0,
    )
