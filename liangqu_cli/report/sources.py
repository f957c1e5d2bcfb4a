"""Sources as a table: the documents that every record rests on."""

from collections.abc import Sequence

from liangqu_cli.language import N_
from liangqu_cli.model import Plan, Source
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Column, Table, pair

COLUMNS = (
    columns.ID,
    Column(
        key="type",
        title=N_("type"),
        about=N_("newspaper, webpage or report."),
        value=lambda plan, row: row.type,
    ),
    Column(
        key="language",
        title=N_("language"),
        about=N_("The language that it is written in."),
        value=lambda plan, row: row.language,
    ),
    *pair(
        "publisher",
        N_("publisher"),
        N_("Who published it."),
        lambda plan, row: row.publisher,
    ),
    Column(
        key="date",
        title=N_("published"),
        about=N_("When it was published: a year, a month or a day, a text."),
        value=lambda plan, row: row.date,
        words=lambda plan, row, lang: wording.when(row.date, lang),
        kind="date",
    ),
    *pair(
        "title",
        N_("title"),
        N_("Its title: the original in its own language, else our translation."),
        lambda plan, row: row.title,
    ),
    *pair(
        "description",
        N_("description"),
        N_("What it is, where its title is not known."),
        lambda plan, row: row.description,
    ),
    Column(
        key="authors",
        title=N_("authors"),
        about=N_("Who wrote it, in Chinese."),
        value=lambda plan, row: tuple(author.zh for author in row.authors),
        words=lambda plan, row, lang: lang.listed(map(lang.pick, row.authors)),
        kind="list",
    ),
    Column(
        key="authors_en",
        title=N_("authors"),
        about=N_("Who wrote it, in English."),
        value=lambda plan, row: tuple(author.en for author in row.authors),
        kind="list",
    ),
    *pair(
        "note", N_("note"), N_("What a reader must know of this copy."), lambda plan, row: row.note
    ),
    Column(
        key="url",
        title=N_("address"),
        about=N_("Where it was read."),
        value=lambda plan, row: row.url,
        kind="url",
    ),
    Column(
        key="accessed",
        title=N_("read on"),
        about=N_("The day on which it was read."),
        value=lambda plan, row: row.accessed.isoformat() if row.accessed else None,
        words=lambda plan, row, lang: wording.when(
            row.accessed.isoformat() if row.accessed else None, lang
        ),
        kind="date",
    ),
)
SHOWN = ("publisher", "title", "date", "url", "id")


def sources_table(plan: Plan, rows: Sequence[Source]) -> Table:
    """The table of sources, one row each."""
    return Table(name="sources", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
