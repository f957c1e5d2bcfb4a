"""`liangqu evidence`."""

from functools import partial

from msgspec.structs import replace

from liangqu_cli.answers.evidence import evidence as findings
from liangqu_cli.cli.groups import Listing
from liangqu_cli.cli.run import Run
from liangqu_cli.dates import first_day, last_day
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_
from liangqu_cli.report.evidence import evidence_table


def evidence(
    run: Run,
    listing: Listing,
    names: list[str] = [],
    since: str | None = None,
    until: str | None = None,
    same: bool = False,
) -> None:
    from liangqu_cli.view.evidence import render

    _in_order(since, until)
    plan, asked = run.selection(names, listing)
    asked = replace(asked, since=since, until=until, same=same)
    found = partial(findings, plan)
    run.deliver(evidence_table(plan, found(asked)), listing, render, asked=asked, found=found)


def _in_order(since: str | None, until: str | None) -> None:
    """Refuse two dates between which nothing can lie."""
    begin, end = first_day(since or ""), last_day(until or "")
    if begin and end and begin > end:
        message = N_("--since {since} is later than --until {until}; exchange the two.")
        raise UsageError(message, since=since, until=until)
