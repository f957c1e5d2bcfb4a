"""`liangqu evidence`."""

from functools import partial
from typing import Annotated

from msgspec.structs import replace
from typer import Option

from liangqu_cli.answers.evidence import evidence as findings
from liangqu_cli.cli import offers
from liangqu_cli.cli.listing import Listing
from liangqu_cli.cli.options import Names, a_date
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import in_order
from liangqu_cli.language import N_
from liangqu_cli.report.evidence import evidence_table


def evidence(
    run: Run,
    listing: Listing,
    names: Names = [],
    since: Annotated[
        str | None,
        a_date(
            "--since",
            help=N_("Only findings with this date or a later one, the first that each tells."),
            of=offers.years_found,
        ),
    ] = None,
    until: Annotated[
        str | None,
        a_date(
            "--until",
            help=N_("Only findings with this date or an earlier one, the first that each tells."),
            of=offers.years_found,
        ),
    ] = None,
    same: Annotated[
        bool, Option("--same", help=N_("Without findings of another indicator and indirect ones."))
    ] = False,
) -> None:
    from liangqu_cli.view.evidence import render

    in_order("--since", since, "--until", until)
    plan, asked = run.selection(names, listing)
    asked = replace(asked, since=since, until=until, same=same)
    found = partial(findings, plan)
    run.deliver(evidence_table(plan, found(asked)), listing, render, asked=asked, found=found)
