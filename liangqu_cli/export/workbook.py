"""A whole plan as a workbook: a sheet for each table, with links from row to row."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.export.bilingual import both, side_by_side
from liangqu_cli.export.spreadsheet import MOST_LINKS, Heading, Workbook
from liangqu_cli.language import Language
from liangqu_cli.model import Plan
from liangqu_cli.report.table import Value
from liangqu_cli.report.whole import Related, merged_info, related_tables


def render(
    plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date, lang: Language
) -> Iterator[str | bytes]:
    """The plan with real numbers, dates, filters and links, and with what its fields mean.

    Args:
        plan: The plan, whole.
        judged: The judgement of each of its targets, by id.
        as_of: The day of the judgements.
        lang: The reader's language; the workbook has both.

    Raises:
        UsageError: XlsxWriter is not installed.
        OutputError: the plan does not fit on sheets.
    """
    related = related_tables(plan, judged)
    book = Workbook(side_by_side(merged_info(plan).title))
    book.sheet("plan", [Heading("key", "text"), *_texts("value")], _plan_rows(plan, as_of))
    places = _Places(related)
    for each in related:
        _add(book, each, places)
    columns = [*_texts("title"), *_texts("description")]
    book.sheet(
        "fields", [Heading("table", "text"), Heading("field", "text"), *columns], _fields(related)
    )
    yield book.bytes()


def _texts(key: str) -> list[Heading]:
    return [Heading(f"{key}_zh", "text"), Heading(f"{key}_en", "text")]


def _plan_rows(plan: Plan, as_of: dt.date) -> Iterator[list[Value]]:
    info = merged_info(plan)
    yield ["id", info.id, info.id]
    yield ["title", info.title.zh, info.title.en]
    yield ["description", info.description.zh, info.description.en]
    yield ["start", info.start, info.start]
    yield ["end", info.end, info.end]
    yield ["license", info.license, info.license]
    if info.rights is not None:
        yield ["rights", info.rights.zh, info.rights.en]
    yield ["as_of", as_of.isoformat(), as_of.isoformat()]


def _add(book: Workbook, each: Related, places: "_Places") -> None:
    """Add a table's sheet; as many columns are linked as a sheet has links for."""
    table = each.table
    headings = []
    links: dict[str, Callable[[Value], str]] = {}
    room = MOST_LINKS
    for column in table.columns:
        kind = column.kind
        if column.key in each.references or kind == "url":
            room -= len(table.rows)
            if room < 0:
                kind = "text" if kind == "url" else kind
            elif kind != "url":
                links[column.key] = places.of(*each.references[column.key])
        hint = (side_by_side(both(column.title)), side_by_side(both(column.about)))
        headings.append(Heading(column.key, kind, hint))
    book.sheet(table.name, headings, (table.values(row) for row in table.rows), links)


def _fields(related: Sequence[Related]) -> Iterator[list[Value]]:
    """What each table and each of its fields holds, in both languages."""
    for each in related:
        told = both(each.title)
        yield [each.table.name, None, None, None, told.zh, told.en]
        for column in each.table.columns:
            title, about = both(column.title), both(column.about)
            yield [each.table.name, column.key, title.zh, title.en, about.zh, about.en]


class _Places:
    """Where in the workbook a record stands."""

    def __init__(self, related: Sequence[Related]) -> None:
        self._tables = {each.table.name: each.table for each in related}
        self._found: dict[tuple[str, str], dict[Value, str]] = {}

    def of(self, name: str, key: str) -> Callable[[Value], str]:
        """For a value of a table's column, the link to the first row that has it."""
        if (name, key) not in self._found:
            table = self._tables[name]
            column = next(column for column in table.columns if column.key == key)
            rows: dict[Value, str] = {}
            for number, row in enumerate(table.rows, 2):  # the header is row 1
                rows.setdefault(column.value(table.plan, row), f"internal:'{name}'!A{number}")
            self._found[name, key] = rows
        found = self._found[name, key]
        return lambda value: found.get(value, "")
