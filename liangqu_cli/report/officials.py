"""Officials as a table: names, roles, districts."""

from collections.abc import Sequence

from liangqu_cli.language import N_, Language
from liangqu_cli.model import Official, Plan
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Table

LATER = N_("Offices are those of the time given; later changes are not in the data.")
"""What an office is not to be taken for."""


def _dated(official: Official, lang: Language) -> str:
    """An office with the time of which it is known, lest it be read as today's."""
    role, when = lang.pick(official.role), wording.when(official.as_of, lang)
    return lang.gettext(N_("{role} ({when})")).format(role=role, when=when)


COLUMNS = (
    columns.record_id(),
    *columns.named(
        "name",
        N_("name"),
        N_("The official's name; in English in pinyin, family name first."),
        lambda plan, row: row.name,
        lambda plan, row, lang: wording.person(row, lang, plan),
    ),
    *columns.named(
        "role",
        N_("role"),
        N_("The office, as the source gives it."),
        lambda plan, row: row.role,
        lambda plan, row, lang: _dated(row, lang),
    ),
    *columns.district_of(),
    columns.date(
        "as_of",
        N_("as of"),
        N_("When the source names the person in that office: a year, a month or a day."),
        lambda row: row.as_of,
    ),
)
SHOWN = ("name", "role", "district", "id")


def officials_table(plan: Plan, rows: Sequence[Official]) -> Table:
    """The table of officials, one row each."""
    return Table(name="officials", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
