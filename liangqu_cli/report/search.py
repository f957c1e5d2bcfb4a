"""Search hits as a table."""

from collections.abc import Sequence

from liangqu_cli.ask.search import KINDS, Hit
from liangqu_cli.language import N_
from liangqu_cli.model import Plan
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Column, Table

COLUMNS = (
    columns.field(
        "kind",
        N_("kind"),
        N_("district, official, commitment, target, quote or evidence."),
        lambda row: row.kind,
        lambda row, lang: lang.gettext(KINDS[row.kind]),
    ),
    columns.record_id(),
    *columns.district(lambda plan, row: row.district),
    *columns.official(lambda plan, row: row.official),
    *columns.pair("text", N_("text"), N_("What the record says."), lambda plan, row: row.text),
    columns.field(
        "as_written",
        N_("as written"),
        N_("The words of the source that a commitment or a target rests on, verbatim."),
        lambda row: row.original,
        lambda row, lang: row.original or (row.text.zh if row.kind == "quote" else ""),
    ),
    *columns.pair(
        "about",
        N_("about"),
        N_("What else it speaks of: the commitment of a target, the target of evidence."),
        lambda plan, row: row.about,
    ),
    *columns.pair(
        "publisher",
        N_("publisher"),
        N_("Who published it, of evidence."),
        lambda plan, row: row.publisher,
    ),
    columns.date(
        "date",
        N_("date"),
        N_("When it says that things stood so, of evidence."),
        lambda row: row.date,
    ),
    columns.themes(),
    Column(
        key="source",
        title=N_("source"),
        about=N_("The document that it rests on."),
        value=lambda plan, row: row.source,
        words=lambda plan, row, lang: (
            wording.source_line(plan.sources[row.source], row.paragraphs, lang)
            if row.source
            else ""
        ),
        kind="id",
    ),
    columns.paragraphs(),
)
SHOWN = ("kind", "district", "text", "id")


def search_table(plan: Plan, rows: Sequence[Hit]) -> Table:
    """The table of hits, one row each."""
    return Table(name="search", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
