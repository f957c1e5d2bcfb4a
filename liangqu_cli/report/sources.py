"""Sources as a table: the documents that every record rests on."""

from collections.abc import Sequence

from liangqu_cli.language import N_
from liangqu_cli.model import Plan, Source
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Table

_TYPES = {"newspaper": N_("newspaper"), "webpage": N_("webpage"), "report": N_("report")}

COLUMNS = (
    columns.record_id(),
    columns.field(
        "type",
        N_("type"),
        N_("newspaper, webpage or report."),
        lambda row: row.type,
        lambda row, lang: lang.gettext(_TYPES[row.type]),
    ),
    columns.field(
        "language",
        N_("language"),
        N_("The language that it is written in."),
        lambda row: row.language,
        lambda row, lang: lang.gettext(wording.LANGUAGES[row.language]),
    ),
    *columns.pair(
        "publisher", N_("publisher"), N_("Who published it."), lambda plan, row: row.publisher
    ),
    columns.date(
        "date",
        N_("published"),
        N_("When it was published: a year, a month or a day, a text."),
        lambda row: row.date,
    ),
    *columns.pair(
        "title",
        N_("title"),
        N_("Its title: the original in its own language, else our translation."),
        lambda plan, row: row.title,
    ),
    *columns.pair(
        "description",
        N_("description"),
        N_("What it is, where its title is not known."),
        lambda plan, row: row.description,
    ),
    columns.field(
        "authors",
        N_("authors"),
        N_("Who wrote it, in Chinese."),
        lambda row: tuple(author.zh for author in row.authors),
        lambda row, lang: lang.listed(map(lang.pick, row.authors)),
        kind="list",
    ),
    columns.field(
        "authors_en",
        N_("authors"),
        N_("Who wrote it, in English."),
        lambda row: tuple(author.en for author in row.authors),
        kind="list",
    ),
    *columns.pair(
        "taken_from",
        N_("taken from"),
        N_("Whom it names as its own source."),
        lambda plan, row: row.taken_from,
    ),
    *columns.pair(
        "note", N_("note"), N_("What a reader must know of this copy."), lambda plan, row: row.note
    ),
    columns.field("url", N_("address"), N_("Where it was read."), lambda row: row.url, kind="url"),
    columns.day(
        "accessed", N_("read on"), N_("The day on which it was read."), lambda row: row.accessed
    ),
)
SHOWN = ("publisher", "title", "date", "url", "id")


def sources_table(plan: Plan, rows: Sequence[Source]) -> Table:
    """The table of sources, one row each."""
    return Table(name="sources", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
