"""A whole plan as a workbook in the reader's language, with links from row to row."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.export.spreadsheet import MOST_LINKS, Heading, Linked, Workbook
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Plan
from liangqu_cli.report import wording
from liangqu_cli.report.caption import title
from liangqu_cli.report.sheet import Cell, Field, Sheet
from liangqu_cli.report.table import Value
from liangqu_cli.report.whole import Related, merged_info, related_tables
from liangqu_cli.text import visible

FIELDS = N_("Fields")
Lead = Callable[[Any], str | None]
"""From a value to the place that it leads to; nothing where it leads nowhere."""


def render(
    plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date, lang: Language
) -> Iterator[str | bytes]:
    """The plan with real numbers, dates, filters and links, and with what its fields mean.

    Raises:
        OutputError: the plan does not fit on sheets.
    """
    related = related_tables(plan, judged)
    book = Workbook(lang.pick(merged_info(plan).title), lang)
    book.sheet(
        lang.gettext("Plan"),
        headings([N_("what"), N_("text")], lang),
        _plan_rows(plan, as_of, lang),
    )
    sheets = [Sheet(each.table, lang) for each in related]
    places = {each.table.name: dict(_places(each, lang)) for each in related}
    for each, sheet in zip(related, sheets, strict=True):
        leads = {key: places[table].get for key, (table, _) in each.references.items()}
        add(book, sheet, leads, lang)
    titles = [N_("heading"), N_("meaning"), N_("key"), N_("sheets")]
    book.sheet(lang.gettext(FIELDS), headings(titles, lang), _fields(related, sheets, lang))
    yield book.bytes()


def headings(titles: Iterable[str], lang: Language) -> list[Heading]:
    """Headings that need no explanation, translated."""
    return [Heading(lang.gettext(title)) for title in titles]


def add(book: Workbook, sheet: Sheet, leads: Mapping[str, Lead], lang: Language) -> None:
    """Add a table's sheet; as many columns are linked as a sheet has links for.

    Args:
        book: Where to.
        sheet: The table.
        leads: Where the values of a column lead in the workbook, by its key.
        lang: The reader's language.
    """
    linked = {
        position: str if column.kind == "url" else leads[column.key]
        for position, column in enumerate(sheet.columns)
        if column.kind == "url" or column.key in leads
    }
    most = MOST_LINKS // max(1, len(sheet.table.rows))
    told = [Heading(field.heading, field.meaning) for field in sheet.fields()]
    rows = _linked(sheet, dict(islice(linked.items(), most)))
    book.sheet(title(sheet.table, lang), told, rows, printed=sheet.printed)


def _linked(sheet: Sheet, linked: Mapping[int, Lead]) -> Iterator[list[Cell | Linked]]:
    """A sheet's rows, each cell that names another record or an address leading there."""
    table = sheet.table
    for row, values in zip(table.rows, sheet.rows(), strict=True):
        cells: list[Cell | Linked] = [*values]
        for position, lead in linked.items():
            place = lead(sheet.columns[position].value(table.plan, row))
            text = values[position]
            if place and isinstance(text, str):
                cells[position] = Linked(text, place)
        yield cells


def _places(related: Related, lang: Language) -> Iterator[tuple[Value, str]]:
    """The key of each record of a table, with the place in the workbook where it stands."""
    table = related.table
    key = next(column for column in table.columns if column.key == related.key)
    for number, row in enumerate(table.rows, 2):  # the header is row 1
        yield key.value(table.plan, row), f"internal:'{title(table, lang)}'!A{number}"


def _plan_rows(plan: Plan, as_of: dt.date, lang: Language) -> Iterator[list[str]]:
    info = merged_info(plan)
    told = {
        N_("title"): lang.pick(info.title),
        N_("description"): lang.pick(info.description),
        N_("start"): wording.when(info.start, lang),
        N_("end"): wording.when(info.end, lang),
        N_("as of"): wording.when(as_of.isoformat(), lang),
        N_("license"): info.license or "",
        N_("rights"): lang.pick(info.rights) if info.rights else "",
        N_("id"): info.id,
    }
    for what, text in told.items():
        if text:
            yield [lang.gettext(what), visible(text)]


def _fields(
    related: Sequence[Related], sheets: Sequence[Sheet], lang: Language
) -> Iterator[list[Cell]]:
    """What each table holds, then each field once, with the sheets that it is in."""
    inside: dict[Field, list[str]] = {}
    for each, sheet in zip(related, sheets, strict=True):
        name = title(each.table, lang)
        yield [name, lang.gettext(each.title), each.table.name, None]
        for field in [*sheet.fields(), *sheet.terms()]:
            inside.setdefault(field, []).append(name)
    for field, names in inside.items():
        yield [field.heading, field.meaning, field.key, lang.listed(names)]
