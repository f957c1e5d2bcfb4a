"""What the values of options mean, or why they mean nothing."""

import datetime as dt
from collections.abc import Sequence
from typing import TypeVar

from liangqu_cli.dates import last_day
from liangqu_cli.errors import Phrase, UsageError
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Plan
from liangqu_cli.text import fold

Choice = TypeVar("Choice", bound=str)


def chosen(value: str, choices: Sequence[Choice], message: str) -> Choice:
    """`value` where it is one of `choices`.

    Raises:
        UsageError: it is not; the message names the nearest and all of them.
    """
    for choice in choices:
        if value == choice:
            return choice
    from liangqu_cli.load.draft import nearest

    raise UsageError(
        N_("{problem}{nearest}"),
        problem=Phrase(message, value=value, choices=tuple(choices)),
        nearest=nearest(value, choices),
    )


def day(asked: str, option: str) -> dt.date:
    """The last day of a year, a month or a day.

    Raises:
        UsageError: it is no date; the message names the option.
    """
    well_formed = asked.replace("-", "").isdigit() and len(asked) in (4, 7, 10)
    found = last_day(asked) if well_formed else None
    if found is None:
        message = N_("{value} is no date for {option}; write 2023, 2023-06 or 2023-06-30.")
        raise UsageError(message, value=asked, option=option)
    return found


def day_of_judgement(asked: str) -> dt.date:
    """The last day of what `--as-of` was given; today where it was given nothing."""
    return day(asked, "--as-of") if asked else dt.date.today()


def statuses(asked: Sequence[str], lang: Language) -> frozenset[str]:
    """The statuses that an option names, as the contract or as the screen calls them.

    Raises:
        UsageError: there is no such status.
    """
    from liangqu_cli.answers.scorecard import STATUSES
    from liangqu_cli.report.wording import STATUS_WORDS

    words = {lang.gettext(word): status for status, word in STATUS_WORDS.items()}
    message = N_("{value} is no status; choose from {choices}.")
    return frozenset(chosen(words.get(word, word), STATUSES, message) for word in asked)


def themes(asked: Sequence[str], plan: Plan) -> frozenset[str]:
    """The ids of the themes that an option names, by id or in either language.

    Raises:
        UsageError: there is no such theme.
    """
    return frozenset(_theme(name, plan) for name in asked)


def _theme(name: str, plan: Plan) -> str:
    wanted = fold(name)
    for key, theme in plan.themes.items():
        if wanted in (key, fold(theme.name.zh), fold(theme.name.en)):
            return key
    message = N_("{value} is no theme; choose from {choices}.")
    return chosen(name, tuple(plan.themes), message)
