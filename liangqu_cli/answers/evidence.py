"""What was found about targets and commitments alike, the newest first.

A date that is less precise than a day stands for each of its days. So what is dated
2024 may lie in May 2024, and is kept by whatever asks for that: nothing is left out
that may be meant.

From a day on is whatever happened or was published then: whoever asks what has been
reported since must not miss what tells of an earlier day.
"""

import datetime as dt

from liangqu_cli.ask import selection
from liangqu_cli.ask.selection import Filter
from liangqu_cli.dates import first_day, last_day
from liangqu_cli.model import Evidence, Plan


def evidence(plan: Plan, asked: Filter) -> list[Evidence]:
    """The findings that `asked` lets through, the newest first, those of a day in plan order."""
    begin = first_day(asked.since) if asked.since else None
    end = last_day(asked.until) if asked.until else None
    found = [
        each
        for each in selection.evidence(plan, asked)
        if (begin is None or begin <= max(_last(each.date), _last(plan.sources[each.source].date)))
        and (end is None or _first(each.date) <= end)
        and (each.same_indicator or not asked.same)
    ]
    return sorted(found, key=lambda each: _last(each.date), reverse=True)


def _first(date: str) -> dt.date:
    return first_day(date) or dt.date.min


def _last(date: str) -> dt.date:
    return last_day(date) or dt.date.max
