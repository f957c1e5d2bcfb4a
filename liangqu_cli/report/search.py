"""Search hits as a table."""

from collections.abc import Sequence

from liangqu_cli.language import N_
from liangqu_cli.model import Plan
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Column, Table, pair
from liangqu_cli.search import KINDS, Hit

COLUMNS = (
    Column(
        key="kind",
        title=N_("kind"),
        about=N_("district, official, commitment, target, quote or evidence."),
        value=lambda plan, row: row.kind,
        words=lambda plan, row, lang: lang.gettext(KINDS[row.kind]),
    ),
    columns.ID,
    *columns.district(lambda plan, row: row.district),
    *columns.official(lambda plan, row: row.official),
    *pair("text", N_("text"), N_("What the record says."), lambda plan, row: row.text),
    Column(
        key="as_written",
        title=N_("as written"),
        about=N_("The source's own phrase, verbatim, of a target."),
        value=lambda plan, row: row.original,
    ),
    columns.THEMES,
    Column(
        key="source",
        title=columns.SOURCE.title,
        about=columns.SOURCE.about,
        value=lambda plan, row: row.source,
        words=lambda plan, row, lang: (
            wording.source_line(plan.sources[row.source], row.paragraphs, lang)
            if row.source
            else ""
        ),
        kind="id",
    ),
    columns.PARAGRAPHS,
)
SHOWN = ("kind", "district", "text", "id")


def search_table(plan: Plan, rows: Sequence[Hit]) -> Table:
    """The table of hits, one row each."""
    return Table(name="search", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
