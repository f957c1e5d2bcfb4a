"""`liangqu map`."""

from liangqu_cli.answers.districts import counted
from liangqu_cli.answers.map import places
from liangqu_cli.answers.matrix import COUNTED, records
from liangqu_cli.answers.targets import judged_targets
from liangqu_cli.cli.groups import Listing
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import day_of_judgement
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_
from liangqu_cli.report.map import map_table
from liangqu_cli.report.table import Answer


def map(run: Run, listing: Listing, by: str = "commitments", as_of: str | None = None) -> None:
    from liangqu_cli.view.map import render

    if by == "quotes":
        listing.of_pledges()
    _refuse_undrawn(listing, by, as_of)
    plan, asked = run.selection((), listing)
    day = day_of_judgement(as_of)
    judged = judged_targets(plan, day, asked)
    everywhere = counted(plan, asked)
    answer = Answer(
        by=by,
        as_of=day if by == "status" else None,
        records=records(plan, next((kind for kind in COUNTED if kind == by), "targets"), asked),
    )
    table = map_table(plan, places(plan, everywhere, judged), by).answering(answer)
    run.deliver(table, listing, render)


def _refuse_undrawn(listing: Listing, by: str, as_of: str | None) -> None:
    """Refuse what would change nothing in a map that is drawn."""
    if listing.drawn and listing.sort and listing.limit is None:
        raise UsageError(
            N_("On a map districts stand where they lie; leave out --sort, or add --fields or -n.")
        )
    if listing.drawn and as_of and by != "status":
        raise UsageError(N_("Only a map --by status is judged as of a day; leave out --as-of."))
