"""`quotes`: the officials' own words, whole."""

from liangqu_cli.language import Language
from liangqu_cli.report.table import Table
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import BLANK
from liangqu_cli.view.records import quote_panel


def render(table: Table, lang: Language) -> Screen:
    """Each quote as a panel: the words, who said them in which office, and where they stand."""
    for number, quote in enumerate(table.rows):
        if number:
            yield BLANK
        yield quote_panel(table.plan, quote, lang, formed=True)
