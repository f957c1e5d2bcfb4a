"""`liangqu officials`."""

from functools import partial

from liangqu_cli.ask import selection
from liangqu_cli.cli.groups import Listing
from liangqu_cli.cli.run import Run
from liangqu_cli.report.officials import officials_table


def officials(run: Run, listing: Listing, names: list[str] = []) -> None:
    plan, asked = run.selection(names, listing)
    found = partial(selection.officials, plan)
    run.deliver(officials_table(plan, found(asked)), listing, asked=asked, found=found)
