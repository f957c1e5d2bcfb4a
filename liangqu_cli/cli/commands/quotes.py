"""`liangqu quotes`."""

from functools import partial

from liangqu_cli.ask import selection
from liangqu_cli.cli.groups import Listing
from liangqu_cli.cli.run import Run
from liangqu_cli.report.quotes import quotes_table
from liangqu_cli.report.table import Answer


def quotes(run: Run, listing: Listing, names: list[str] = []) -> None:
    from liangqu_cli.view.quotes import render

    listing.of_pledges()
    plan, asked = run.selection(names, listing)
    found = partial(selection.quotes, plan)
    table = quotes_table(plan, found(asked)).answering(Answer(records=found(asked)))
    run.deliver(table, listing, render, asked=asked, found=found)
