"""`liangqu matrix`."""

from functools import partial
from typing import Annotated

from typer import Option

from liangqu_cli.answers.matrix import Counted, records
from liangqu_cli.answers.matrix import matrix as counted
from liangqu_cli.cli import vocabulary
from liangqu_cli.cli.listing import Listing
from liangqu_cli.cli.options import Names, one_of
from liangqu_cli.cli.run import Run
from liangqu_cli.language import N_
from liangqu_cli.report.matrix import matrix_table
from liangqu_cli.report.table import Answer


def matrix(
    run: Run,
    listing: Listing,
    by: Annotated[
        Counted,
        one_of("--by", of=vocabulary.counted, metavar="COUNT", help=N_("What to count.")),
    ] = "commitments",
    names: Names = [],
    all: Annotated[
        bool, Option("--all", help=N_("Districts and themes without a record as well."))
    ] = False,
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
