"""`liangqu districts`."""

from liangqu_cli import query
from liangqu_cli.cli.options import Listing, Names
from liangqu_cli.cli.run import Run
from liangqu_cli.report.districts import districts_table


def districts(run: Run, listing: Listing, names: Names = []) -> None:
    asked = run.asked(names, listing)
    run.deliver(districts_table(run.plan, query.districts(run.plan, asked)), listing)
