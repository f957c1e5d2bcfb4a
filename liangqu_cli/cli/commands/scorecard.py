"""`liangqu scorecard`."""

from functools import partial

from liangqu_cli.answers.targets import found_besides, judged_targets
from liangqu_cli.cli.groups import Listing, TargetOptions, refuse_full
from liangqu_cli.cli.run import Run
from liangqu_cli.report.scorecard import scorecard_table
from liangqu_cli.report.table import Answer


def scorecard(
    run: Run, aims: TargetOptions, listing: Listing, names: list[str] = [], full: bool = False
) -> None:
    from liangqu_cli.view.scorecard import render

    refuse_full(full and not listing.drawn)
    plan, asked = run.selection(names, listing, aims)
    found = partial(judged_targets, plan, aims.day)
    rows = found(asked)
    judged_alone = asked.narrows_targets or listing.limit is not None
    findings = [] if judged_alone else found_besides(plan, asked, aims.day)
    more = ["liangqu", "scorecard", *names, *listing.typed, *aims.typed, "--full"]
    answer = Answer(
        asked=asked, as_of=aims.day, judged=rows, findings=findings, full=full, more=more
    )
    table = scorecard_table(plan, rows).answering(answer)
    empty = render if findings else None
    run.deliver(table, listing, render, empty=empty, asked=asked, found=found)
