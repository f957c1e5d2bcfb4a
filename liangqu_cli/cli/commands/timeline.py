"""`liangqu timeline`."""

from liangqu_cli.answers.targets import found_besides, judged_targets
from liangqu_cli.answers.timeline import timeline as events_of
from liangqu_cli.cli.options import AsOf, Listing, Names
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import day_of_judgement
from liangqu_cli.report.timeline import timeline_table


def timeline(run: Run, listing: Listing, names: Names = [], as_of: AsOf = "") -> None:
    from liangqu_cli.view.timeline import view

    plan, asked = run.selection(names, listing)
    day = day_of_judgement(as_of)
    rows = judged_targets(plan, asked, day)
    left_out = sum(len(found) for _, found in found_besides(plan, asked, day))
    run.deliver(timeline_table(plan, events_of(rows)), listing, view(left_out))
