"""Charts: what a command shows, in shapes and text, for a slide, a page or a message.

A chart is a module of its command's name that lays out a table's rows; a template of that
name draws them.
"""

from collections.abc import Iterator
from importlib import import_module

from liangqu_cli.language import Language
from liangqu_cli.report.table import Table

CHARTS = ("map", "matrix", "scorecard", "summary", "timeline")
"""The commands that are drawn as charts."""


def is_charted(table: Table) -> bool:
    """Whether a table is drawn as a chart: by its command, unless certain fields are wanted."""
    return table.name in CHARTS and table.answer is not None


def render(table: Table, lang: Language) -> Iterator[str]:
    """The chart of a table that has one, as SVG."""
    module = import_module(f"liangqu_cli.export.charts.{table.name}")
    pieces: Iterator[str] = module.render(table, lang)
    return pieces
