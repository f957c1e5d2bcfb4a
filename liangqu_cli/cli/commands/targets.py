"""`liangqu targets`."""

from typing import Annotated

from typer import Option

from liangqu_cli.answers.targets import judged_targets
from liangqu_cli.cli.options import AsOf, Listing, Names, StatusOption
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import chosen, day, day_of_judgement, statuses
from liangqu_cli.language import N_
from liangqu_cli.report.targets import targets_table

_COMPARATORS = ("=", ">=", ">", "<=", "<", "~", "range", "milestone")


def targets(
    run: Run,
    listing: Listing,
    names: Names = [],
    due_by: Annotated[
        str,
        Option("--due-by", metavar="DATE", help=N_("Only targets due by the end of this date.")),
    ] = "",
    status: StatusOption = [],
    comparator: Annotated[
        list[str],
        Option(
            "--comparator", metavar="SIGN", help=N_("Only =, >=, >, <=, <, ~, range or milestone.")
        ),
    ] = [],
    unit: Annotated[
        str,
        Option("--unit", metavar="UNIT", help=N_("Only targets in this unit, in either language.")),
    ] = "",
    as_of: AsOf = "",
) -> None:
    if due_by:
        day(due_by, "--due-by")
    signs = [
        chosen(sign, _COMPARATORS, N_("{value} is no comparator; choose from {choices}."))
        for sign in comparator
    ]
    plan, asked = run.selection(
        names,
        listing,
        due_by=due_by or None,
        statuses=statuses(status, run.lang),
        comparators=frozenset("" if sign == "milestone" else sign for sign in signs),
        unit=unit,
    )
    rows = judged_targets(plan, asked, day_of_judgement(as_of))
    run.deliver(targets_table(plan, rows), listing)
