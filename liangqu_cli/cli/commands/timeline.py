"""`liangqu timeline`."""

from functools import partial

from liangqu_cli.answers.targets import found_besides, judged_targets
from liangqu_cli.answers.timeline import timeline as events_of
from liangqu_cli.cli.listing import Listing, TargetOptions
from liangqu_cli.cli.options import Names
from liangqu_cli.cli.run import Run
from liangqu_cli.report.table import Answer
from liangqu_cli.report.timeline import timeline_table


def timeline(run: Run, aims: TargetOptions, listing: Listing, names: Names = []) -> None:
    from liangqu_cli.view.timeline import view

    plan, asked = run.selection(names, listing, aims)
    found = partial(judged_targets, plan, aims.day)
    rows = found(asked)
    left_out = sum(len(found) for _, found in found_besides(plan, asked, aims.day))
    table = timeline_table(plan, events_of(rows)).answering(Answer(as_of=aims.day, judged=rows))
    run.deliver(table, listing, view(left_out), asked=asked, found=found)
