"""`liangqu targets`."""

from functools import partial

from liangqu_cli.answers.targets import judged_targets
from liangqu_cli.cli.groups import Listing, TargetOptions
from liangqu_cli.cli.run import Run
from liangqu_cli.report.table import Answer
from liangqu_cli.report.targets import targets_table


def targets(run: Run, aims: TargetOptions, listing: Listing, names: list[str] = []) -> None:
    plan, asked = run.selection(names, listing, aims)
    found = partial(judged_targets, plan, aims.day)
    table = targets_table(plan, found(asked)).answering(Answer(as_of=aims.day))
    run.deliver(table, listing, asked=asked, found=found)
