"""Districts as a table: who leads them, and how much is known of each."""

from collections.abc import Sequence

from liangqu_cli.answers.districts import DistrictCount
from liangqu_cli.language import N_
from liangqu_cli.model import Plan
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Table

_LEVELS = {"city": N_("city"), "district": N_("district")}

COLUMNS = (
    columns.code(lambda row: row.district),
    *columns.name_of_district("name", lambda plan, row: row.district),
    columns.field(
        "level",
        N_("level"),
        N_("`city` for the city itself, else `district`."),
        lambda row: row.district.level,
        lambda row, lang: lang.gettext(_LEVELS[row.district.level]),
    ),
    columns.field(
        "officials",
        N_("officials"),
        N_("Those whom the sources name in office there."),
        lambda row: tuple(official.name.zh for official in row.officials),
        lambda row, lang: lang.listed(wording.person(each, lang) for each in row.officials),
        kind="list",
    ),
    *columns.counts(),
    *columns.searched(lambda row: row.district),
)
SHOWN = ("name", "officials", "commitments", "targets", "quotes", "code")


def districts_table(plan: Plan, rows: Sequence[DistrictCount]) -> Table:
    """The table of districts, one row each."""
    return Table(name="districts", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
