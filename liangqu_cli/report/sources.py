"""Sources as a table: the documents that every record rests on."""

from functools import partial

from liangqu_cli.language import N_
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Column, Table

_TYPES = {"newspaper": N_("newspaper"), "webpage": N_("webpage"), "report": N_("report")}

COLUMNS = (
    columns.RECORD_ID,
    Column(
        "type",
        N_("type"),
        N_("newspaper, webpage or report."),
        words=lambda plan, row, lang: lang.gettext(_TYPES[row.type]),
    ),
    Column(
        "language",
        N_("language"),
        N_("The language that it is written in."),
        words=lambda plan, row, lang: lang.gettext(wording.LANGUAGES[row.language]),
    ),
    *columns.pair("publisher", N_("publisher"), N_("Who published it.")),
    columns.date(
        "date",
        N_("published"),
        N_("When it was published: a year, a month or a day, a text."),
    ),
    *columns.pair(
        "title",
        N_("title"),
        N_("Its title: the original in its own language, else our translation."),
    ),
    *columns.pair(
        "description", N_("description"), N_("What it is, where its title is not known.")
    ),
    Column(
        "authors",
        N_("authors"),
        N_("Who wrote it, in Chinese."),
        lambda plan, row: tuple(author.zh for author in row.authors),
        lambda plan, row, lang: lang.listed(map(lang.pick, row.authors)),
        kind="list",
    ),
    Column(
        "authors_en",
        N_("authors"),
        N_("Who wrote it, in English."),
        lambda plan, row: tuple(author.en for author in row.authors),
        kind="list",
    ),
    *columns.pair("taken_from", N_("taken from"), N_("Whom it names as its own source.")),
    *columns.pair("note", N_("note"), N_("What a reader must know of this copy.")),
    Column("url", N_("address"), N_("Where it was read."), kind="url"),
    columns.day("accessed", N_("read on"), N_("The day on which it was read.")),
)
SHOWN = ("publisher", "title", "date", "url", "id")

sources_table = partial(Table, name="sources", columns=COLUMNS, shown=SHOWN)
