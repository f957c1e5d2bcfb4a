"""Columns side by side: how wide each may be, and the table that Rich draws of them."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from liangqu_cli.view.text import Prose, narrowest, width_of

GAP = 2
SHORT = 15
"""A column no wider than this is not made narrower: folding a date or a status wins nothing."""
LONG_WORD = 14
"""A word longer than this may be broken rather than leave no room for the other columns."""
WASTE = 5
"""How many cells a line leaves empty on average, since words are not broken."""


def column_widths(rows: Sequence[Sequence[Text]], width: int) -> list[int] | None:
    """The widths that columns get, or None where they cannot stand side by side.

    Each column gets its natural width where the line has room. Otherwise they
    give way a cell at a time, each time the one that it costs the fewest lines,
    none below its longest word or name.
    """
    columns = list(zip(*rows, strict=True))
    natural = natural_widths(rows)
    room = width - GAP * (len(natural) - 1)
    if sum(natural) <= room:
        return natural
    least = [_least(size, column) for size, column in zip(natural, columns, strict=True)]
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


def _least(natural: int, column: Sequence[Text]) -> int:
    """How narrow a column may become."""
    if natural <= SHORT:
        return natural
    return max(6, *(_unbroken(cell) for cell in column))


def _unbroken(cell: Text) -> int:
    names = cell.names() if isinstance(cell, Prose) else ()
    return max(
        min(narrowest(cell.plain), LONG_WORD),
        *(width_of(cell.plain[begin:end]) for begin, end in names),
        0,
    )
