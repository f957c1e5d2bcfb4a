"""`quotes`: the officials' own words, whole."""

from collections.abc import Iterator

from liangqu_cli.language import N_
from liangqu_cli.report.table import Table
from liangqu_cli.view import records
from liangqu_cli.view.paint import Look


def render(table: Table, look: Look) -> Iterator[str]:
    """Each quote as a panel: the words, who said them in which office, and where they stand."""
    if not table.rows and not table.matched:
        yield from records.hanging(
            look.lang.gettext(N_("Nothing in the plan matches.")), look, style="quiet"
        )
    for number, quote in enumerate(table.rows):
        if number:
            yield "\n"
        yield from records.quote_lines(table.plan, quote, look)
