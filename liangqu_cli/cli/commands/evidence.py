"""`liangqu evidence`."""

from functools import partial

from msgspec.structs import replace

from liangqu_cli.answers.evidence import evidence as findings
from liangqu_cli.cli.groups import Listing
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import in_order
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

    in_order("--since", since, "--until", until)
    plan, asked = run.selection(names, listing)
    asked = replace(asked, since=since, until=until, same=same)
    found = partial(findings, plan)
    run.deliver(evidence_table(plan, found(asked)), listing, render, asked=asked, found=found)
