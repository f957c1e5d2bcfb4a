"""Search hits as a table."""

from functools import partial

from liangqu_cli.ask.search import KINDS
from liangqu_cli.language import N_
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Column, Table

COLUMNS = (
    Column(
        "kind",
        N_("kind"),
        N_("district, official, commitment, target, quote or evidence."),
        words=lambda plan, row, lang: lang.gettext(KINDS[row.kind]),
    ),
    columns.RECORD_ID,
    *columns.district(lambda plan, row: row.district),
    *columns.official(lambda plan, row: row.official),
    *columns.pair("text", N_("text"), N_("What the record says.")),
    Column(
        "as_written",
        N_("as written"),
        N_("The words of the source that a commitment or a target rests on, verbatim."),
        lambda plan, row: row.original,
        lambda plan, row, lang: row.original or (row.text.zh if row.kind == "quote" else ""),
    ),
    *columns.pair(
        "about",
        N_("about"),
        N_("What else it speaks of: the commitment of a target, the target of evidence."),
    ),
    *columns.pair("publisher", N_("publisher"), N_("Who published it, of evidence.")),
    columns.date("date", N_("date"), N_("When it says that things stood so, of evidence.")),
    columns.THEMES,
    Column(
        "source",
        N_("source"),
        N_("The document that it rests on."),
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

search_table = partial(Table, name="search", columns=COLUMNS, shown=SHOWN)
