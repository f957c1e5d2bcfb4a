"""A picture for a slide, a page or a message: a chart, or a table as a terminal shows it."""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from liangqu_cli.export.charts import CHARTS
from liangqu_cli.language import Language
from liangqu_cli.report.caption import caption, title
from liangqu_cli.report.table import Table

if TYPE_CHECKING:
    from liangqu_cli.export.interface import OfTable
    from liangqu_cli.view.console import Screen, View

COLUMNS = 110
"""How many cells wide the terminal is: room for a table, and still legible on a page."""


def render(table: Table, lang: Language) -> Iterator[str | bytes]:
    """The chart of a command that has one; else the table in colours, every cell whole."""
    if table.answer and table.name in CHARTS:
        chart: OfTable = import_module(f"liangqu_cli.export.charts.{table.name}")
        yield from chart.render(table, lang)
        return
    from liangqu_cli.view.console import drawn
    from liangqu_cli.view.paint import Look
    from liangqu_cli.view.picture import svg

    lines = drawn(_screen(table, lang), Look(width=COLUMNS, color=True))
    yield from svg(lines, title=caption(title(table, lang), table.plan, lang), lang=lang.tag)


def _screen(table: Table, lang: Language) -> "Screen":
    """What a terminal shows, and what a picture that stands alone must tell beside it."""
    from liangqu_cli.report import provenance
    from liangqu_cli.view.layout import BLANK, paragraph

    yield paragraph(caption(title(table, lang), table.plan, lang), "heading")
    yield BLANK
    yield from _view(table)(table, lang)
    for line in filter(None, (provenance.origins(table, lang), provenance.judged(table, lang))):
        yield BLANK
        yield paragraph(line, "quiet")


def _view(table: Table) -> "View":
    """How the terminal shows a table: what is told whole in words, unless fields are named."""
    from liangqu_cli.view import evidence, quotes, search
    from liangqu_cli.view.table import nothing

    if not table.rows:
        return nothing
    if table.answer and table.name == "search":
        return search.view(table.answer.terms)
    views: dict[str, View] = {"quotes": quotes.render, "evidence": evidence.render}
    return views.get(table.name, _rows) if table.answer else _rows


def _rows(table: Table, lang: Language) -> "Screen":
    from liangqu_cli.report import counts
    from liangqu_cli.view import table as view
    from liangqu_cli.view.layout import BLANK, paragraph

    yield from view.render(table, lang)
    if limited := counts.where_limited(len(table.rows), table.matched, lang):
        yield BLANK
        yield paragraph(limited, "quiet")
