"""What a table is called where it stands alone, in a file."""

from liangqu_cli.language import N_, Language
from liangqu_cli.report.table import Table

_KINDS = {
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
    "compare": N_("Comparison"),
    "timeline": N_("Timeline"),
    "matrix": N_("Districts and themes"),
    "map": N_("Map"),
    "check": N_("Problems of the dataset"),
    "verify": N_("Comparison with the source"),
    "diff": N_("What changed"),
}


def kind_of_record(table: Table, lang: Language) -> str:
    """The kind of record in a table, as a heading; nothing where it has no name for readers."""
    kind = _KINDS.get(table.name)
    return lang.gettext(kind) if kind else ""


def name_of_table(table: Table, lang: Language) -> str:
    """The same, or `Rows`."""
    return kind_of_record(table, lang) or lang.gettext(N_("Rows"))


def title_of_plan(table: Table, lang: Language) -> str:
    """The plan's title, or those of all that were merged; nothing where there is no plan."""
    return " · ".join(lang.pick(info.title) for info in table.plan.infos)


def caption(table: Table, lang: Language, title: str = "") -> str:
    """Both in one line, as in `Targets · Pledges of a city`; with a title in place of the kind."""
    named = title or kind_of_record(table, lang)
    return " · ".join(filter(None, (named, title_of_plan(table, lang))))
