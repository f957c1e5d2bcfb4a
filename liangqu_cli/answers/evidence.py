"""What was found about targets and commitments alike, the newest first.

A date that is less precise than a day stands for each of its days. So what is dated
2024 may lie in May 2024, and is kept by whatever asks for that: nothing is left out
that may be meant.
"""

import datetime as dt

from liangqu_cli.ask import selection
from liangqu_cli.ask.selection import Filter
from liangqu_cli.dates import first_day, last_day
from liangqu_cli.model import Evidence, Plan


def evidence(
    plan: Plan,
    asked: Filter,
    *,
    since: str | None = None,
    until: str | None = None,
    same: bool = False,
) -> list[Evidence]:
    """The findings that a reader asks for, the newest first, those of a day in the plan's order.

    Args:
        plan: Where they are.
        asked: What narrows them, told of what they are about; their source is their own.
        since: A year, a month or a day; what is dated before its first day is left out.
        until: The same; what is dated after its last day is left out.
        same: Whether what is of another indicator is left out.
    """
    begin = first_day(since) if since else None
    end = last_day(until) if until else None
    found = [
        each
        for each in selection.evidence(plan, asked)
        if (begin is None or _last(each) >= begin)
        and (end is None or _first(each) <= end)
        and (each.same_indicator or not same)
    ]
    return sorted(found, key=_last, reverse=True)


def _first(found: Evidence) -> dt.date:
    return first_day(found.date) or dt.date.min


def _last(found: Evidence) -> dt.date:
    return last_day(found.date) or dt.date.max
