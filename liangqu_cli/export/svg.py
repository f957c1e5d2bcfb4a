"""A picture for a slide, a page or a message: a chart, or a table as a terminal shows it."""

from collections.abc import Iterator

from liangqu_cli.export import charts
from liangqu_cli.export.caption import caption
from liangqu_cli.language import Language
from liangqu_cli.report.table import Table

COLUMNS = 110
"""How many cells wide the terminal is: room for a table, and still legible on a page."""


def render(table: Table, lang: Language) -> Iterator[str | bytes]:
    """The chart of a command that has one; else the table in colours, every cell whole."""
    if charts.is_charted(table):
        yield from charts.render(table, lang)
        return
    from liangqu_cli.view import table as view
    from liangqu_cli.view.console import drawn
    from liangqu_cli.view.paint import Look
    from liangqu_cli.view.picture import svg

    lines = drawn(view.render(table, lang), Look(width=COLUMNS, color=True))
    yield from svg(lines, title=caption(table, lang), lang=lang.tag)
