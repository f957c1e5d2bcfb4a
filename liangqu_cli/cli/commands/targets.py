"""`liangqu targets`."""

from liangqu_cli.answers.targets import judged_targets
from liangqu_cli.cli.listing import Listing, TargetOptions
from liangqu_cli.cli.options import Names
from liangqu_cli.cli.run import Run
from liangqu_cli.report.targets import targets_table


def targets(run: Run, aims: TargetOptions, listing: Listing, names: Names = []) -> None:
    plan, asked = run.selection(names, listing, aims)
    run.deliver(targets_table(plan, judged_targets(plan, asked, aims.day)), listing)
