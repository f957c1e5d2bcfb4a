"""`liangqu quotes`."""

from liangqu_cli.ask import selection
from liangqu_cli.cli.listing import Listing
from liangqu_cli.cli.options import Names
from liangqu_cli.cli.run import Run
from liangqu_cli.report.quotes import quotes_table
from liangqu_cli.report.table import Answer


def quotes(run: Run, listing: Listing, names: Names = []) -> None:
    from liangqu_cli.view.quotes import render

    listing.of_pledges()
    plan, asked = run.selection(names, listing)
    found = selection.quotes(plan, asked)
    run.deliver(quotes_table(plan, found).answering(Answer(records=found)), listing, render)
