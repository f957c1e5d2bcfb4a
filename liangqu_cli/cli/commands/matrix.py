"""`liangqu matrix`."""

from functools import partial

from liangqu_cli.answers.matrix import Counted, records
from liangqu_cli.answers.matrix import matrix as counted
from liangqu_cli.cli.groups import Listing
from liangqu_cli.cli.run import Run
from liangqu_cli.report.matrix import matrix_table
from liangqu_cli.report.table import Answer


def matrix(
    run: Run,
    listing: Listing,
    by: Counted = "commitments",
    names: list[str] = [],
    all: bool = False,
) -> None:
    from liangqu_cli.view.matrix import render

    if by == "quotes":
        listing.of_pledges()
    plan, asked = run.selection(names, listing)
    rows = counted(plan, by, asked, every=all)
    table = matrix_table(plan, rows, asked.themes, every=all)
    found = partial(records, plan, by)
    counting = ["--by", by] if by != "commitments" else []
    more = ["liangqu", "matrix", *names, *counting, *listing.typed, "--all"]
    answer = Answer(by=by, records=found(asked), more=more)
    run.deliver(table.answering(answer), listing, render, asked=asked, found=found)
