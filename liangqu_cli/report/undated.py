"""That a deadline's filter leaves out targets that have none."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.ask.selection import Filter
from liangqu_cli.language import Language
from liangqu_cli.report.table import Hint


def undated(asked: Filter, found: Callable[[Filter], Any], lang: Language) -> list[Hint]:
    """How many targets would be there but for `--due-by`, since they have no deadline.

    Args:
        asked: What the reader narrowed the records by.
        found: How the records for another filter are found; only judgements are counted.
    """
    if asked.due_by is None:
        return []
    judged = [each for each in found(replace(asked, due_by=None)) if isinstance(each, Judgement)]
    count = sum(each.target.due is None for each in judged)
    told = lang.ngettext(
        "{count} target without a deadline is left out by --due-by.",
        "{count} targets without a deadline are left out by --due-by.",
        count,
    )
    return [Hint(told.format(count=count))] if count else []
