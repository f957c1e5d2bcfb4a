"""Dates as precise as their source: a year, a month or a day, and what they span."""

import datetime as dt
from functools import lru_cache


@lru_cache(maxsize=4096)
def first_day(partial: str) -> dt.date | None:
    """The first day of a year, a month or a day; None where there is no such date."""
    try:
        return dt.date(*[int(part) for part in f"{partial}-01-01"[:10].split("-")])
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def last_day(partial: str) -> dt.date | None:
    """The last day of a year, a month or a day; None where there is no such date."""
    first = first_day(partial)
    if first is None or len(partial) == 10:
        return first
    if len(partial) == 4:
        return dt.date(first.year, 12, 31)
    if first.month == 12:
        return dt.date(first.year, 12, 31)
    return dt.date(first.year, first.month + 1, 1) - dt.timedelta(days=1)


def span(partial: str) -> tuple[dt.date, dt.date]:
    """The first and the last day of a date or of a period with a slash (ISO 8601-1, 5.5).

    Raises:
        ValueError: there is no such date.
    """
    begin, _, end = partial.partition("/")
    first, last = first_day(begin), last_day(end or begin)
    if first is None or last is None:
        raise ValueError(partial)
    return first, last
