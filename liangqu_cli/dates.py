"""Dates as precise as their source: a year, a month or a day, and what they span."""

import datetime as dt
from functools import lru_cache

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


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
    if len(partial) == 4 or first.month == 12:
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


def in_words(partial: str, *, chinese: bool) -> str:
    """A year, a month or a day as it is said, as in `20 May 2021`; what is no date as it is."""
    day = first_day(partial)
    if day is None:
        return partial
    if chinese:
        parts = [f"{day.year}年", f"{day.month}月", f"{day.day}日"]
        return "".join(parts[: partial.count("-") + 1])
    parts = [str(day.year), MONTHS[day.month - 1], str(day.day)]
    return " ".join(reversed(parts[: partial.count("-") + 1]))
