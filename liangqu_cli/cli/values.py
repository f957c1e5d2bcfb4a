"""Dates and numbers as they are typed."""

import datetime as dt

from liangqu_cli.dates import first_day, last_day
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_
from liangqu_cli.text import fold

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_TODAY = ("today", "今天", "今日")
_YEARS = {"last year": -1, "this year": 0, "next year": 1, "去年": -1, "今年": 0, "明年": 1}


def date(option: str, asked: str) -> str:
    """A year, a month or a day as the plan writes it, from what was typed for an option.

    It may be `2023-05`, `2023.5`, 2023年5月, `May 2023` or `today`.

    Raises:
        UsageError: it is no date.
    """
    found = _written(asked)
    if last_day(found) is None:
        message = N_("{value} is no date for {option}; write 2023, 2023-06, 2023-06-30 or today.")
        raise UsageError(message, value=asked, option=option)
    return found


def _written(asked: str) -> str:
    """A date as the plan would write it; nothing where it is none."""
    import re

    told = fold(asked)
    if told in _TODAY:
        return dt.date.today().isoformat()
    if told in _YEARS:
        return str(dt.date.today().year + _YEARS[told])
    if found := re.fullmatch(r"end of (\d{4})|(\d{4})年?[底末]", told):
        return f"{found[1] or found[2]}-12"
    numbers = re.fullmatch(r"(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2}))?)?[年月日]?", told)
    words = re.fullmatch(r"(?:(\d{1,2}) )?([a-z]{3,}) (\d{4})", told)
    if words and words[2][:3] in _MONTHS:
        parts = [words[3], str(_MONTHS.index(words[2][:3]) + 1), words[1]]
    else:
        parts = list(numbers.groups()) if numbers else []
    return "-".join(part.zfill(2) for part in parts if part)


def in_order(first: str, since: str | None, second: str, until: str | None) -> None:
    """Refuse two dates between which nothing can lie, each with the option that it was given to.

    Raises:
        UsageError: the first begins after the second ends.
    """
    begin, end = first_day(since or ""), last_day(until or "")
    if begin and end and begin > end:
        message = N_("{first} {since} is later than {second} {until}; exchange the two.")
        raise UsageError(message, first=first, since=since, second=second, until=until)


def day_of_judgement(asked: str | None) -> dt.date:
    """The last day of the date that `--as-of` was given; today where it was given none."""
    return (asked and last_day(asked)) or dt.date.today()


def whole_number(option: str, asked: str) -> int:
    """The number that was typed for an option.

    Raises:
        UsageError: it is none, or negative.
    """
    if not asked.strip().isdecimal():
        message = N_("{value} is no number for {option}; write a whole one, as in {option} 10.")
        raise UsageError(message, value=asked, option=option)
    return int(asked)
