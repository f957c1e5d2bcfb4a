"""`liangqu map`."""

from typing import Annotated

from typer import Option

from liangqu_cli import query
from liangqu_cli.cli.options import AsOf, Listing
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import chosen, day_of_judgement
from liangqu_cli.language import N_
from liangqu_cli.report.map import map_table, places
from liangqu_cli.scorecard import judge_plan

_BY = ("commitments", "targets", "quotes", "status")


def map(
    run: Run,
    listing: Listing,
    by: Annotated[
        str,
        Option(
            "--by",
            metavar="COUNT",
            help=N_("What to shade by: commitments, targets, quotes or status."),
        ),
    ] = "commitments",
    as_of: AsOf = "",
) -> None:
    from liangqu_cli.view.map import view

    chosen(by, _BY, N_("{value} is nothing to shade by; choose from {choices}."))
    plan, asked = run.selection((), listing)
    judged = query.targets(plan, judge_plan(plan, day_of_judgement(as_of)), asked)
    everywhere = query.counted(plan, asked)
    run.deliver(map_table(plan, places(plan, everywhere, judged)), listing, view(by))
