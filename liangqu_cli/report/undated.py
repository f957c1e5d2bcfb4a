"""That dates to fall due between leave out targets that have no deadline."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from liangqu_cli.ask.selection import Filter
from liangqu_cli.language import Language
from liangqu_cli.report.table import Hint


def undated(asked: Filter, found: Callable[[Filter], Any], lang: Language) -> list[Hint]:
    """How many targets would be there but for the dates, since they have no deadline.

    Args:
        asked: What the reader narrowed the records by.
        found: How what is told of targets is found for another filter.
    """
    if not (asked.due_from or asked.due_by):
        return []
    every = found(replace(asked, due_from=None, due_by=None))
    count = sum(each.target is not None and each.target.due is None for each in every)
    told = lang.ngettext(
        "{count} target without a deadline is left out.",
        "{count} targets without a deadline are left out.",
        count,
    )
    return [Hint(told.format(count=count))] if count else []
