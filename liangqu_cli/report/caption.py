"""What a table is called where it stands alone, in a file."""

from liangqu_cli.language import N_, Language
from liangqu_cli.model import Plan
from liangqu_cli.report.table import Table

_TITLES = {
    "districts": N_("Districts"),
    "officials": N_("Officials"),
    "commitments": N_("Commitments"),
    "targets": N_("Targets"),
    "quotes": N_("Quotes"),
    "evidence": N_("Evidence"),
    "sources": N_("Sources"),
    "themes": N_("Themes"),
    "summary": N_("Summary of targets"),
    "search": N_("Search results"),
    "scorecard": N_("Scorecard"),
    "timeline": N_("Timeline"),
    "matrix": N_("Districts and themes"),
    "map": N_("Map"),
    "check": N_("Problems of the dataset"),
    "verify": N_("Comparison with the source"),
    "diff": N_("What changed"),
}


def title(table: Table, lang: Language) -> str:
    """The kind of record in a table, as a heading."""
    return lang.gettext(_TITLES[table.name])


def title_of_plan(plan: Plan, lang: Language) -> str:
    """The plan's title, or those of all that were merged; nothing where there is no plan."""
    return " · ".join(lang.pick(info.title) for info in plan.infos)


def caption(named: str, plan: Plan, lang: Language) -> str:
    """A heading and the plan's title in one line, as in `Targets · Pledges of a city`."""
    return " · ".join(filter(None, (named, title_of_plan(plan, lang))))
