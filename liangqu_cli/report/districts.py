"""Districts as a table: who leads them, and how much is known of each."""

from collections.abc import Sequence

from liangqu_cli.language import N_
from liangqu_cli.model import Plan
from liangqu_cli.query import DistrictCount
from liangqu_cli.report import wording
from liangqu_cli.report.columns import counted
from liangqu_cli.report.table import Column, Table, pair

_LEVELS = {"city": N_("city"), "district": N_("district")}

COLUMNS = (
    Column(
        key="code",
        title=N_("code"),
        about=N_("Code of the administrative division (GB/T 2260), a text."),
        value=lambda plan, row: row.district.code,
        kind="id",
    ),
    Column(
        key="name",
        title=N_("district"),
        about=N_("The district's short name."),
        value=lambda plan, row: row.district.name.zh,
        words=lambda plan, row, lang: wording.place(row.district, lang),
    ),
    pair(
        "name", N_("district"), N_("The district's short name."), lambda p, row: row.district.name
    )[1],
    Column(
        key="level",
        title=N_("level"),
        about=N_("`city` for the city itself, else `district`."),
        value=lambda plan, row: row.district.level,
        words=lambda plan, row, lang: lang.gettext(_LEVELS[row.district.level]),
    ),
    Column(
        key="officials",
        title=N_("officials"),
        about=N_("Those whom the sources name in office there."),
        value=lambda plan, row: tuple(official.name.zh for official in row.officials),
        words=lambda plan, row, lang: lang.listed(
            wording.person(official, lang) for official in row.officials
        ),
        kind="list",
    ),
    counted("commitments", N_("commitments"), N_("How many commitments it has.")),
    counted("targets", N_("targets"), N_("How many targets it has.")),
    counted("quotes", N_("quotes"), N_("How many quotes there are of its officials.")),
)
SHOWN = ("name", "officials", "commitments", "targets", "quotes", "code")


def districts_table(plan: Plan, rows: Sequence[DistrictCount]) -> Table:
    """The table of districts, one row each."""
    return Table(name="districts", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
