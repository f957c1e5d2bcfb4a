"""A whole plan as a workbook in the reader's language, with links from row to row."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.export.spreadsheet import MOST_LINKS, Cell, Heading, Linked, Workbook
from liangqu_cli.export.xlsx import FIELDS
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Plan
from liangqu_cli.report import wording
from liangqu_cli.report.caption import title
from liangqu_cli.report.sheet import Field, Sheet
from liangqu_cli.report.table import Column, Kind, Table, Value
from liangqu_cli.report.whole import Related, merged_info, related_tables
from liangqu_cli.text import visible


def render(
    plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date, lang: Language
) -> Iterator[str | bytes]:
    """The plan with real numbers, dates, filters and links, and with what its fields mean.

    Args:
        plan: The plan, whole.
        judged: The judgement of each of its targets, by id.
        as_of: The day of the judgements.
        lang: The reader's language.

    Raises:
        UsageError: XlsxWriter is not installed.
        OutputError: the plan does not fit on sheets.
    """
    related = related_tables(plan, judged)
    book = Workbook(lang.pick(merged_info(plan).title), lang)
    headings = _headings([N_("what"), N_("text")], lang)
    book.sheet(lang.gettext(N_("Plan")), headings, _plan_rows(plan, as_of, lang))
    places = _Places(related, lang)
    sheets = {each.table.name: Sheet(each.table, lang) for each in related}
    for each in related:
        _add(book, each, sheets[each.table.name], places, lang)
    headings = _headings([N_("heading"), N_("meaning"), N_("key"), N_("sheets")], lang)
    book.sheet(lang.gettext(FIELDS), headings, _fields(related, sheets, lang))
    yield book.bytes()


def _headings(titles: Sequence[str], lang: Language) -> list[Heading]:
    return [Heading(lang.gettext(title), "text") for title in titles]


def _plan_rows(plan: Plan, as_of: dt.date, lang: Language) -> Iterator[list[Cell]]:
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


def _add(book: Workbook, each: Related, sheet: Sheet, places: "_Places", lang: Language) -> None:
    """Add a table's sheet; as many columns are linked as a sheet has links for."""
    table = each.table
    kinds: list[Kind] = []
    links: dict[int, tuple[Column, Callable[[Value], str]]] = {}
    room = MOST_LINKS
    for position, column in enumerate(sheet.columns):
        kind = column.kind
        if column.key in each.references or kind == "url":
            room -= len(table.rows)
            if room < 0:
                kind = "text" if kind == "url" else kind
            elif kind != "url":
                links[position] = column, places.of(*each.references[column.key])
        kinds.append(kind)
    headings = [
        Heading(field.heading, kind, field.meaning)
        for field, kind in zip(sheet.fields(), kinds, strict=True)
    ]
    rows = _linked(table, sheet, links)
    book.sheet(title(table, lang), headings, rows, printed=sheet.printed)


def _linked(
    table: Table, sheet: Sheet, links: Mapping[int, tuple[Column, Callable[[Value], str]]]
) -> Iterator[list[Cell]]:
    """A sheet's rows, each cell that names another record leading there."""
    for row, values in zip(table.rows, sheet.rows(), strict=True):
        cells: list[Cell] = [*values]
        for position, (column, place_of) in links.items():
            place, text = place_of(column.value(table.plan, row)), values[position]
            if place and isinstance(text, str):
                cells[position] = Linked(text, place)
        yield cells


def _fields(
    related: Sequence[Related], sheets: Mapping[str, Sheet], lang: Language
) -> Iterator[list[Cell]]:
    """What each table holds, then each field once, with the sheets that it is in."""
    inside: dict[Field, list[str]] = {}
    for each in related:
        name = title(each.table, lang)
        yield [name, lang.gettext(each.title), each.table.name, None]
        sheet = sheets[each.table.name]
        for field in [*sheet.fields(), *sheet.terms()]:
            inside.setdefault(field, []).append(name)
    for field, names in inside.items():
        yield [field.heading, field.meaning, field.key, lang.listed(names)]


class _Places:
    """Where in the workbook a record stands."""

    def __init__(self, related: Sequence[Related], lang: Language) -> None:
        self._tables = {each.table.name: each.table for each in related}
        self._lang = lang
        self._found: dict[tuple[str, str], dict[Value, str]] = {}

    def of(self, name: str, key: str) -> Callable[[Value], str]:
        """For a value of a table's column, the link to the first row that has it."""
        if (name, key) not in self._found:
            table = self._tables[name]
            sheet = title(table, self._lang)
            column = next(column for column in table.columns if column.key == key)
            rows: dict[Value, str] = {}
            for number, row in enumerate(table.rows, 2):  # the header is row 1
                rows.setdefault(column.value(table.plan, row), f"internal:'{sheet}'!A{number}")
            self._found[name, key] = rows
        found = self._found[name, key]
        return lambda value: found.get(value, "")
