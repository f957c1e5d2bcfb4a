"""That a theme's filter leaves out records of themes that are kinds of it by their names."""

from collections.abc import Callable, Sized

from msgspec.structs import replace

from liangqu_cli.ask.selection import Filter
from liangqu_cli.language import Language
from liangqu_cli.model import Plan, Theme
from liangqu_cli.report.table import Hint

HAVE_THEMES = ("commitments", "targets", "quotes", "scorecard", "evidence", "search")
"""The tables of records that have themes."""


def near_themes(
    plan: Plan, asked: Filter, found: Callable[[Filter], Sized], lang: Language
) -> list[Hint]:
    """How many more records there are of such themes, and what to add; nothing where none are.

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
        count := more(near),
    )
    names = lang.listed(lang.pick(theme.name) for theme in near)
    typed = [word for theme in near for word in ("-t", theme.name.zh if lang.chinese else theme.id)]
    return [Hint(told.format(count=count, themes=names), tuple(typed))]


def _is_kind_of_any(plan: Plan, theme: Theme, asked: Filter) -> bool:
    return theme.id not in asked.themes and any(
        plan.themes[key].name.zh in theme.name.zh for key in asked.themes
    )
