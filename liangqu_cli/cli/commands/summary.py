"""`liangqu summary`."""

from typing import Annotated

from typer import Option

from liangqu_cli import query
from liangqu_cli.cli.options import AsOf, Listing, Names
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import chosen, day_of_judgement
from liangqu_cli.language import N_
from liangqu_cli.report.summary import DIMENSIONS, summarise, summary_table
from liangqu_cli.scorecard import judge_plan


def summary(
    run: Run,
    listing: Listing,
    names: Names = [],
    by: Annotated[
        str,
        Option(
            "--by",
            metavar="DIMENSION",
            help=N_("What to count by: district, theme, due, unit or status."),
        ),
    ] = "district",
    as_of: AsOf = "",
) -> None:
    from liangqu_cli.view.summary import view

    dimension = chosen(by, DIMENSIONS, N_("{value} is no dimension; choose from {choices}."))
    plan, asked = run.selection(names, listing)
    rows = query.targets(plan, judge_plan(plan, day_of_judgement(as_of)), asked)
    table = summary_table(plan, summarise(plan, rows, dimension))
    run.deliver(table, listing, view(len(rows)))
