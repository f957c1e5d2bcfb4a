"""`liangqu summary`."""

from typing import Annotated

from typer import Option

from liangqu_cli.answers.summary import DIMENSIONS, summarise
from liangqu_cli.answers.targets import judged_targets
from liangqu_cli.cli.options import AsOf, Listing, Names
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import chosen, day_of_judgement
from liangqu_cli.language import N_
from liangqu_cli.report.summary import summary_table
from liangqu_cli.report.table import Answer


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
    day = day_of_judgement(as_of)
    rows = judged_targets(plan, asked, day)
    table = summary_table(plan, summarise(plan, rows, dimension))
    table = table.answering(Answer(by=dimension, as_of=day, judged=rows))
    run.deliver(table, listing, view(len(rows)))
