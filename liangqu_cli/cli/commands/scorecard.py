"""`liangqu scorecard`."""

from typing import Annotated

from typer import Option

from liangqu_cli.answers.targets import found_besides, judged_targets
from liangqu_cli.cli.options import AsOf, Listing, Names, StatusOption
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import day_of_judgement, statuses
from liangqu_cli.language import N_
from liangqu_cli.report.scorecard import scorecard_table


def scorecard(
    run: Run,
    listing: Listing,
    names: Names = [],
    status: StatusOption = [],
    as_of: AsOf = "",
    full: Annotated[
        bool, Option("--full", help=N_("Tell every finding with its source, and the phrases."))
    ] = False,
) -> None:
    from liangqu_cli.view.scorecard import view

    day = day_of_judgement(as_of)
    plan, asked = run.selection(names, listing, statuses=statuses(status, run.lang))
    rows = judged_targets(plan, asked, day)
    judged_alone = status or listing.limit is not None
    findings = [] if judged_alone else found_besides(plan, asked, day)
    in_full = ["liangqu", "scorecard", *names, "--full"]
    shown = view(rows, day, findings, full=full, in_full=in_full)
    run.deliver(scorecard_table(plan, rows), listing, shown, empty=shown if findings else None)
