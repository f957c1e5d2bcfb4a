"""What a reader's conditions leave out that they may not think of."""

from collections.abc import Callable, Sized
from typing import Any

from msgspec.structs import replace

from liangqu_cli.answers.scorecard import Status
from liangqu_cli.ask.selection import Filter
from liangqu_cli.dates import last_day
from liangqu_cli.language import Language
from liangqu_cli.model import Plan, Theme
from liangqu_cli.report.line import line
from liangqu_cli.report.table import Hint, Table

HAVE_THEMES = ("commitments", "targets", "quotes", "scorecard", "evidence", "search")
"""The tables of records that have themes."""
_NOT_DUE: frozenset[Status] = frozenset(("in_progress", "pending", "undated"))
_UNDECIDED: frozenset[Status] = frozenset(("no_evidence", "reported"))


def left_out(
    table: Table, asked: Filter, found: Callable[[Filter], Any], lang: Language
) -> list[Hint]:
    """All that is to be told of it below a table."""
    near = near_themes(table.plan, asked, found, lang) if table.name in HAVE_THEMES else []
    return [*near, *undated(asked, found, lang), *unjudged(table, asked, found, lang)]


def near_themes(
    plan: Plan, asked: Filter, found: Callable[[Filter], Sized], lang: Language
) -> list[Hint]:
    """How many more records there are of themes that are kinds of those asked for; what to add.

    A theme is a kind of another whose whole Chinese name stands in its own, as 金融 does in
    绿色金融. English names tell no such thing: `Fintech` does not hold `Finance`.

    Args:
        plan: Where the themes are named.
        asked: What the reader narrowed the records by.
        found: How the records for another filter are found.
    """
    kinds = [theme for theme in plan.themes.values() if _is_kind_of_any(plan, theme, asked)]
    here = len(found(asked)) if kinds else 0

    def more(themes: list[Theme]) -> int:
        wider = asked.themes | {theme.id for theme in themes}
        return len(found(replace(asked, themes=wider))) - here

    near = [theme for theme in kinds if more([theme])]
    if not near:
        return []
    told = lang.ngettext(
        "{count} more is of {themes}; to see it too, add",
        "{count} more are of {themes}; to see them too, add",
        more(near),
        themes=lang.listed(lang.pick(theme.name) for theme in near),
    )
    typed = [word for theme in near for word in ("-t", theme.name.zh if lang.chinese else theme.id)]
    return [Hint(told, tuple(typed))]


def _is_kind_of_any(plan: Plan, theme: Theme, asked: Filter) -> bool:
    return theme.id not in asked.themes and any(
        plan.themes[key].name.zh in theme.name.zh for key in asked.themes
    )


def undated(asked: Filter, found: Callable[[Filter], Any], lang: Language) -> list[Hint]:
    """How many targets would be there but for the dates, since they have no deadline.

    Args:
        asked: What the reader narrowed the records by.
        found: How what is told of targets is found for another filter.
        lang: The reader's language.
    """
    if not (asked.due_from or asked.due_by):
        return []
    every = found(replace(asked, due_from=None, due_by=None))
    count = sum(each.target is not None and each.target.due is None for each in every)
    told = lang.ngettext(
        "{count} target without a deadline, whatever its status, is left out.",
        "{count} targets without a deadline, whatever their status, are left out.",
        count,
    )
    return [Hint(told)] if count else []


def unjudged(
    table: Table, asked: Filter, found: Callable[[Filter], Any], lang: Language
) -> list[Hint]:
    """How many targets would be there but for the status, that fell due without a verdict.

    Whoever asks for what is met or missed, or for what has no evidence, is not to take the
    others for the contrary; whoever asks for what is not due yet does not think of these.
    """
    if asked.statuses <= _NOT_DUE:
        return []
    every, as_of = found(replace(asked, statuses=frozenset())), table.day
    left = [each for each in every if each.status in _UNDECIDED - asked.statuses]
    past = [each for each in left if (last_day(each.target.due or "") or as_of) < as_of]
    if not past:
        return []
    told = lang.ngettext(
        "{count} target that fell due without a verdict is left out; "
        "whether it was met is not known. To see it:",
        "{count} targets that fell due without a verdict are left out; "
        "whether they were met is not known. To see them:",
        len(past),
    )
    these = replace(
        asked,
        due_by=asked.due_by or as_of.isoformat(),
        statuses=frozenset(each.status for each in past),
    )
    return [Hint(told, line(table, these, lang))]
