"""`liangqu summary`."""

from functools import partial

from liangqu_cli.answers.summary import Dimension, summarise
from liangqu_cli.answers.targets import judged_targets
from liangqu_cli.cli.groups import Listing, TargetOptions
from liangqu_cli.cli.run import Run
from liangqu_cli.report.summary import summary_table
from liangqu_cli.report.table import Answer


def summary(
    run: Run,
    aims: TargetOptions,
    listing: Listing,
    names: list[str] = [],
    by: Dimension = "district",
) -> None:
    from liangqu_cli.view.summary import render

    plan, asked = run.selection(names, listing, aims)
    found = partial(judged_targets, plan, aims.day)
    rows = found(asked)
    answer = Answer(asked=asked, by=by, as_of=aims.day, judged=rows)
    table = summary_table(plan, summarise(plan, rows, by)).answering(answer)
    run.deliver(table, listing, render, asked=asked, found=found)
