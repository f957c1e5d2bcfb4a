"""`liangqu districts`."""

from functools import partial

from liangqu_cli.answers.districts import districts as counted
from liangqu_cli.cli.groups import Listing
from liangqu_cli.cli.run import Run
from liangqu_cli.report.districts import districts_table


def districts(run: Run, listing: Listing, names: list[str] = []) -> None:
    plan, asked = run.selection(names, listing)
    found = partial(counted, plan)
    run.deliver(districts_table(plan, found(asked)), listing, asked=asked, found=found)
