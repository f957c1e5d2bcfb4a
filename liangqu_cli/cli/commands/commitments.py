"""`liangqu commitments`."""

from functools import partial

from liangqu_cli.ask import selection
from liangqu_cli.cli.groups import Listing
from liangqu_cli.cli.run import Run
from liangqu_cli.report.commitments import commitments_table


def commitments(run: Run, listing: Listing, names: list[str] = []) -> None:
    plan, asked = run.selection(names, listing)
    found = partial(selection.commitments, plan)
    run.deliver(commitments_table(plan, found(asked)), listing, asked=asked, found=found)
