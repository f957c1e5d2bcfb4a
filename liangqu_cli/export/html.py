"""One self-contained page, right in print and in the dark: a table, or records told whole."""

from collections.abc import Iterator
from typing import NamedTuple

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

    key: str
    heading: str
    look: str


def render(table: Table, lang: Language) -> Iterator[str | bytes]:
    """A page without a script that makes no request.

    What is told whole stands there as such; anything else is a table of the readers' columns.
    """
    if told := document(table, lang):
        yield from told_whole(table.plan, told, lang)
        return
    count, fields = len(table.rows), _fields(table, lang)
    status = next((column for column in table.readers_columns() if column.key == "status"), None)
    yield from rendered(
        "listing.html",
        lang=lang,
        title=caption(title(table, lang), table.plan, lang),
        plan=title_of_plan(table.plan, lang),
        heading=title(table, lang),
        count=counts.where_limited(count, table.matched, lang)
        or lang.ngettext("{count} row", "{count} rows", count),
        fields=fields,
        told_in_words=sum(field.look == "number" for field in fields) * 2 < len(fields),
        rows=(
            (table.cells(row, lang), status.value(table.plan, row) if status else None)
            for row in table.rows
        ),
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


def _fields(table: Table, lang: Language) -> list[_Field]:
    sample = [table.cells(row, lang) for row in table.rows[:SAMPLE]]
    return [
        _Field(
            column.key,
            column.heading(lang),
            _look(column, max((len(cells[place]) for cells in sample), default=0)),
        )
        for place, column in enumerate(table.readers_columns())
    ]


def _look(column: Column, longest: int) -> str:
    if column.kind == "number":
        return "number"
    if column.kind in ("date", "url") or (column.kind == "id" and column.words is None):
        return column.kind
    return "long" if longest >= LONG else "text"
