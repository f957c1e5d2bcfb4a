"""How long after its due a milestone was reached.

It runs from the due's last day to the first day that the date of reaching allows, so that
nothing is called later than it was.
"""

import datetime as dt

from msgspec import Struct

from liangqu_cli.dates import first_day, last_day


class Lateness(Struct, frozen=True, kw_only=True):
    """A stretch of days, and as whole months with the days beyond them."""

    days: int
    months: int
    rest: int
    exact: bool
    """Whether the day of reaching is known; else it was at least so late."""


def lateness(due: str, reached: str) -> Lateness:
    """How late a milestone was, given dates of which the second begins after the first ends."""
    end, begin = last_day(due) or dt.date.max, first_day(reached) or dt.date.min
    months = (begin.year - end.year) * 12 + begin.month - end.month
    if _later(end, months) > begin:
        months -= 1
    return Lateness(
        days=(begin - end).days,
        months=months,
        rest=(begin - _later(end, months)).days,
        exact=len(reached) == len("2030-05-20"),
    )


def _later(day: dt.date, months: int) -> dt.date:
    """So many months later, on the same day or, where the month has none such, on its last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = last_day(f"{year:04}-{month + 1:02}") or dt.date.max
    return last.replace(day=min(day.day, last.day))
