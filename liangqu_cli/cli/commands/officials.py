"""`liangqu officials`."""

from liangqu_cli.ask import selection
from liangqu_cli.cli.listing import Listing
from liangqu_cli.cli.options import Names
from liangqu_cli.cli.run import Run
from liangqu_cli.report.officials import officials_table


def officials(run: Run, listing: Listing, names: Names = []) -> None:
    plan, asked = run.selection(names, listing)
    run.deliver(officials_table(plan, selection.officials(plan, asked)), listing)
