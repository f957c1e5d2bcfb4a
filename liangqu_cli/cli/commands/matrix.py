"""`liangqu matrix`."""

from typing import Annotated

from liangqu_cli.answers.matrix import Counted, records
from liangqu_cli.answers.matrix import matrix as counted
from liangqu_cli.cli import vocabulary
from liangqu_cli.cli.options import Listing, one_of
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
) -> None:
    from liangqu_cli.view.matrix import render

    if by == "quotes":
        listing.of_pledges()
    plan, asked = run.selection((), listing)
    rows = counted(plan, by, asked)
    answer = Answer(by=by, records=records(plan, by, asked))
    run.deliver(matrix_table(plan, rows, asked.themes).answering(answer), listing, render)
