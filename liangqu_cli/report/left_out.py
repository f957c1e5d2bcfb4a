"""What the reader's conditions leave out that they may not think of."""

from collections.abc import Callable, Iterator
from typing import Any

from msgspec.structs import replace

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.ask.selection import Filter
from liangqu_cli.language import Language
from liangqu_cli.model import Plan, Theme
from liangqu_cli.report.table import Hint

HAVE_THEMES = ("commitments", "targets", "quotes", "scorecard", "evidence", "search", "compare")
"""The commands that tell of records which have themes."""


def left_out(
    plan: Plan, command: str, asked: Filter, found: Callable[[Filter], Any], lang: Language
) -> Iterator[Hint]:
    """What is to be told of that below an answer; nothing where nothing is left out.

    Args:
        plan: What was asked.
        command: By which command.
        asked: What the reader narrowed the records by.
        found: How the records for another filter are found.
    """
    if asked.themes and command in HAVE_THEMES:
        yield from _near_themes(plan, asked, found, lang)
    if asked.due_by:
        yield from _undated(asked, found, lang)


def _near_themes(
    plan: Plan, asked: Filter, found: Callable[[Filter], Any], lang: Language
) -> Iterator[Hint]:
    """How many more records there are of themes that are kinds of those asked for, by their names.

    A theme is a kind of another whose whole Chinese name stands in its own, as 金融 does in
    绿色金融. English names tell no such thing: `Fintech` does not hold `Finance`.
    """
    kinds = [theme for theme in plan.themes.values() if _is_kind_of_any(plan, theme, asked)]
    here = len(found(asked)) if kinds else 0

    def more(themes: list[Theme]) -> int:
        wider = asked.themes | {theme.id for theme in themes}
        return len(found(replace(asked, themes=wider))) - here

    near = [theme for theme in kinds if more([theme])]
    if near:
        told = lang.ngettext(
            "{count} more is of {themes}; to see it too, add",
            "{count} more are of {themes}; to see them too, add",
            count := more(near),
        )
        names = lang.listed(lang.pick(theme.name) for theme in near)
        words = [theme.name.zh if lang.chinese else theme.id for theme in near]
        typed = tuple(part for word in words for part in ("-t", word))
        yield Hint(told.format(count=count, themes=names), typed)


def _is_kind_of_any(plan: Plan, theme: Theme, asked: Filter) -> bool:
    return theme.id not in asked.themes and any(
        plan.themes[key].name.zh in theme.name.zh for key in asked.themes
    )


def _undated(asked: Filter, found: Callable[[Filter], Any], lang: Language) -> Iterator[Hint]:
    """How many targets would be there but for `--due-by`, since they have no deadline."""
    every = found(replace(asked, due_by=None))
    count = sum(isinstance(each, Judgement) and each.target.due is None for each in every)
    told = lang.ngettext(
        "{count} target without a deadline is left out by --due-by.",
        "{count} targets without a deadline are left out by --due-by.",
        count,
    )
    if count:
        yield Hint(told.format(count=count))
