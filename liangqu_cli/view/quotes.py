"""`quotes`: the officials' own words, whole."""

from liangqu_cli.language import Language
from liangqu_cli.report.table import Table
from liangqu_cli.view.console import Screen
from liangqu_cli.view.records import quote_panels


def render(table: Table, lang: Language) -> Screen:
    """Each quote as a panel: the words, who said them in which office, and where they stand."""
    return quote_panels(table.plan, table.rows, lang, formed=True)
