"""Districts as a table: who leads them, and how much is known of each."""

from functools import partial

from liangqu_cli.language import N_
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Column, Table

_LEVELS = {"city": N_("city"), "district": N_("district")}

COLUMNS = (
    *columns.of(
        lambda plan, row: row.district,
        columns.CODE,
        *columns.name_of_district("name"),
        Column(
            "level",
            N_("level"),
            N_("`city` for the city itself, else `district`."),
            words=lambda plan, row, lang: lang.gettext(_LEVELS[row.level]),
        ),
    ),
    Column(
        "officials",
        N_("officials"),
        N_("Those whom the sources name in office there."),
        lambda plan, row: tuple(official.name.zh for official in row.officials),
        lambda plan, row, lang: lang.listed(wording.person(each, lang) for each in row.officials),
        kind="list",
    ),
    *columns.COUNTS,
    *columns.of(lambda plan, row: row.district, *columns.SEARCHED),
)
SHOWN = ("name", "officials", "commitments", "targets", "quotes", "code")

districts_table = partial(Table, name="districts", columns=COLUMNS, shown=SHOWN)
