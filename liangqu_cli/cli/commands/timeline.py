"""`liangqu timeline`."""

from functools import partial

from liangqu_cli.answers.targets import found_besides
from liangqu_cli.answers.timeline import asked_for
from liangqu_cli.answers.timeline import timeline as events_of
from liangqu_cli.cli.groups import Listing, TargetOptions
from liangqu_cli.cli.run import Run
from liangqu_cli.report.table import Answer
from liangqu_cli.report.timeline import timeline_table


def timeline(run: Run, aims: TargetOptions, listing: Listing, names: list[str] = []) -> None:
    from liangqu_cli.view.timeline import render

    plan, asked = run.selection(names, listing, aims)
    found = partial(asked_for, plan, aims.day)
    subjects = found(asked)
    answer = Answer(
        as_of=aims.day,
        records=[subject.record for subject in subjects],
        findings=found_besides(plan, asked, aims.day) if asked.narrows_targets else [],
        more=["liangqu", "scorecard", *names, *listing.typed, "--full"],
    )
    table = timeline_table(plan, events_of(subjects)).answering(answer)
    run.deliver(table, listing, render, asked=asked, found=found)
