"""`liangqu scorecard`."""

from liangqu_cli.answers.scorecard import found_about_commitments
from liangqu_cli.answers.targets import judged_targets
from liangqu_cli.ask import selection
from liangqu_cli.cli.options import Listing, Names, TargetOptions
from liangqu_cli.cli.run import Run
from liangqu_cli.report.scorecard import scorecard_table
from liangqu_cli.report.table import Answer


def scorecard(run: Run, aims: TargetOptions, listing: Listing, names: Names = []) -> None:
    from liangqu_cli.view.scorecard import view

    plan, asked = run.selection(names, listing, aims)
    rows = judged_targets(plan, asked, aims.day)
    kept = {commitment.id for commitment in selection.commitments(plan, asked)}
    findings = (
        []
        if aims.narrow or listing.limit is not None
        else [
            (plan.commitments[key], found)
            for key, found in found_about_commitments(plan, aims.day).items()
            if key in kept
        ]
    )
    answer = Answer(as_of=aims.day, judged=rows, findings=findings)
    table = scorecard_table(plan, rows).answering(answer)
    run.deliver(table, listing, view(rows, aims.day, findings))
