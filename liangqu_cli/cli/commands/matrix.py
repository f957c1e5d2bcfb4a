"""`liangqu matrix`."""

from typing import Annotated

from typer import Option

from liangqu_cli.answers.matrix import COUNTED
from liangqu_cli.answers.matrix import matrix as counted
from liangqu_cli.cli.options import Listing
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import chosen
from liangqu_cli.language import N_
from liangqu_cli.report.matrix import matrix_table


def matrix(
    run: Run,
    listing: Listing,
    by: Annotated[
        str,
        Option("--by", metavar="COUNT", help=N_("What to count: commitments, targets or quotes.")),
    ] = "commitments",
    all: Annotated[
        bool, Option("--all", help=N_("Districts and themes without a record as well."))
    ] = False,
) -> None:
    from liangqu_cli.view.matrix import view

    which = chosen(by, COUNTED, N_("{value} is nothing to count; choose from {choices}."))
    plan, asked = run.selection((), listing)
    rows = counted(plan, which, asked, every=all)
    run.deliver(matrix_table(plan, rows, asked.themes, every=all), listing, view(which))
