"""`liangqu scorecard`."""

from liangqu_cli.answers.scorecard import found_about_commitments
from liangqu_cli.answers.targets import judged_targets
from liangqu_cli.ask import selection
from liangqu_cli.cli.options import AsOf, Listing, Names, StatusOption
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import day_of_judgement, statuses
from liangqu_cli.report.scorecard import scorecard_table
from liangqu_cli.report.table import Answer


def scorecard(
    run: Run,
    listing: Listing,
    names: Names = [],
    status: StatusOption = [],
    as_of: AsOf = "",
) -> None:
    from liangqu_cli.view.scorecard import view

    day = day_of_judgement(as_of)
    plan, asked = run.selection(names, listing, statuses=statuses(status, run.lang))
    rows = judged_targets(plan, asked, day)
    kept = {commitment.id for commitment in selection.commitments(plan, asked)}
    findings = (
        []
        if status or listing.limit is not None
        else [
            (plan.commitments[key], found)
            for key, found in found_about_commitments(plan, day).items()
            if key in kept
        ]
    )
    table = scorecard_table(plan, rows).answering(Answer(as_of=day, judged=rows, findings=findings))
    run.deliver(table, listing, view(rows, day, findings))
