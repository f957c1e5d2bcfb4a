"""One self-contained page, right in print and in the dark: a table, or records told whole."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from liangqu_cli.export.templating import rendered
from liangqu_cli.language import Language
from liangqu_cli.model import Plan
from liangqu_cli.report import counts, provenance
from liangqu_cli.report.caption import caption, title, title_of_plan
from liangqu_cli.report.document import Document, origins
from liangqu_cli.report.table import Column, Table
from liangqu_cli.report.told import document

SAMPLE = 400
"""How many rows tell which columns hold running text."""
LONG = 100
"""From so many characters on a cell is running text, and its column gets room to be read."""


class _Field(NamedTuple):
    """A column as it looks: figures stand to the right, ids are set as code."""

    column: Column
    heading: str
    look: str


class _Cell(NamedTuple):
    text: str
    look: str
    status: str


def render(table: Table, lang: Language) -> Iterator[str | bytes]:
    """A page without a script that makes no request.

    What is told whole stands there as such; anything else is a table of the readers' columns.
    """
    if told := document(table, lang):
        yield from told_whole(table.plan, told, lang)
        return
    count, fields = len(table.rows), _fields(table, lang)
    yield from rendered(
        "listing.html",
        lang=lang,
        title=caption(title(table, lang), table.plan, lang),
        plan=title_of_plan(table.plan, lang),
        heading=title(table, lang),
        count=counts.where_limited(count, table.matched, lang)
        or lang.ngettext("{count} row", "{count} rows", count).format(count=count),
        fields=fields,
        told_in_words=sum(field.look == "number" for field in fields) * 2 < len(fields),
        rows=(_cells(table, fields, row, lang) for row in table.rows),
        nothing=[] if count else [hint.told(lang) for hint in table.nothing(lang)],
        below=[provenance.counted(table, lang), provenance.judged(table, lang)] if count else [],
        origins=origins(table.plan, provenance.said(table), lang),
    )


def told_whole(plan: Plan, told: Document, lang: Language) -> Iterator[str]:
    """A page of records told whole, called after what it is about."""
    return rendered(
        "telling.html",
        lang=lang,
        title=caption(told.title, plan, lang),
        plan=title_of_plan(plan, lang),
        told=told,
    )


def _cells(table: Table, fields: Sequence[_Field], row: Any, lang: Language) -> list[_Cell]:
    return [
        _Cell(
            text,
            field.look,
            str(field.column.value(table.plan, row) or "") if field.column.key == "status" else "",
        )
        for field, text in zip(fields, table.cells(row, lang), strict=True)
    ]


def _fields(table: Table, lang: Language) -> list[_Field]:
    columns = table.readers_columns()
    longest = [0] * len(columns)
    for row in table.rows[:SAMPLE]:
        lengths = map(len, table.cells(row, lang))
        longest = [max(pair) for pair in zip(longest, lengths, strict=True)]
    return [
        _Field(column, column.heading(lang), _look(column, size))
        for column, size in zip(columns, longest, strict=True)
    ]


def _look(column: Column, longest: int) -> str:
    if column.kind == "number":
        return "number"
    if column.kind in ("date", "url") or (column.kind == "id" and column.words is None):
        return column.kind
    return "long" if longest >= LONG else "text"
