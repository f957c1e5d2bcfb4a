"""Officials as a table: names, roles, districts."""

from collections.abc import Sequence

from liangqu_cli.language import N_
from liangqu_cli.model import Official, Plan
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Table

COLUMNS = (
    columns.record_id(),
    *columns.named(
        "name",
        N_("name"),
        N_("The official's name; in English in pinyin, family name first."),
        lambda plan, row: row.name,
        lambda plan, row, lang: wording.person(row, lang, plan),
    ),
    *columns.pair(
        "role", N_("role"), N_("The office, as the source gives it."), lambda plan, row: row.role
    ),
    *columns.district_of(),
)
SHOWN = ("name", "role", "district", "id")


def officials_table(plan: Plan, rows: Sequence[Official]) -> Table:
    """The table of officials, one row each."""
    return Table(name="officials", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
