"""`liangqu search`."""

import datetime as dt
from functools import partial

from liangqu_cli.answers.targets import judgements
from liangqu_cli.ask.search import search as searched
from liangqu_cli.cli.groups import Listing
from liangqu_cli.cli.run import Run
from liangqu_cli.report.search import search_table
from liangqu_cli.report.table import Answer


def search(run: Run, listing: Listing, terms: list[str]) -> None:
    from liangqu_cli.view.search import view

    plan, asked = run.selection((), listing)
    found = partial(searched, plan, terms)
    hits = found(asked)
    judged = judgements(plan, [hit.record for hit in hits], dt.date.today())
    table = search_table(plan, hits).answering(Answer(terms=terms, judged=judged))
    run.deliver(table, listing, view(terms, asked), asked=asked, found=found)
