"""Officials as a table: names, roles, districts."""

from functools import partial

from liangqu_cli.language import N_, Language
from liangqu_cli.model import Official, Plan
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Table

LATER = N_("Offices are those of the time given; later changes are not in the data.")
"""What an office is not to be taken for."""


def _dated(_plan: Plan, official: Official, lang: Language) -> str:
    """An office with the time of which it is known, lest it be read as today's."""
    role, when = lang.pick(official.role), wording.when(official.as_of, lang)
    return lang.gettext("{role} ({when})", role=role, when=when)


COLUMNS = (
    columns.RECORD_ID,
    *columns.pair(
        "name",
        N_("name"),
        N_("The official's name; in English in pinyin, family name first."),
        words=lambda plan, row, lang: wording.person(row, lang, plan),
    ),
    *columns.pair("role", N_("role"), N_("The office, as the source gives it."), words=_dated),
    *columns.DISTRICT,
    columns.date(
        "as_of",
        N_("as of"),
        N_("When the source names the person in that office: a year, a month or a day."),
    ),
)
SHOWN = ("name", "role", "district", "id")

officials_table = partial(Table, name="officials", columns=COLUMNS, shown=SHOWN)
