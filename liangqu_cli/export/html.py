"""A table as one self-contained page: semantic, quiet, right in print and in the dark."""

from collections.abc import Iterator, Sequence
from typing import Any

from liangqu_cli.export.caption import caption, kind_of_record, title_of_plan
from liangqu_cli.export.document import document, packaged
from liangqu_cli.language import N_, Language
from liangqu_cli.markup import Markup, element, link
from liangqu_cli.report.table import Column, Table

SAMPLE = 400
"""How many rows tell which columns hold running text."""
LONG = 100
"""From so many characters on a cell is running text, and its column gets room to be read."""


def render(table: Table, lang: Language) -> Iterator[str | bytes]:
    """The readers' columns as a page with one table; it has no script and makes no request."""
    title = element("title", caption(table, lang) or lang.gettext(N_("Rows")))
    style = packaged("base.css") + packaged("html.css")
    yield from document(lang, title, _body(table, lang), style=style)


def _body(table: Table, lang: Language) -> Iterator[str]:
    columns = table.readers_columns()
    kinds = _kinds(table, columns, lang)
    yield "<main>\n"
    if table.plan.infos and kind_of_record(table, lang):
        yield element("p", title_of_plan(table, lang), class_="plan") + "\n"
    yield '<div class="wide" role="region" aria-labelledby="caption" tabindex="0">\n<table>\n'
    yield _caption(table, lang) + "\n"
    headings = [
        element("th", column.heading(lang), scope="col", class_=kind)
        for column, kind in zip(columns, kinds, strict=True)
    ]
    yield element("thead", element("tr", *headings)) + "\n<tbody>\n"
    for row in table.rows:
        yield _row(table, columns, kinds, row, lang) + "\n"
    yield "</tbody>\n</table>\n</div>\n"
    if not table.rows:
        yield element("p", lang.gettext(N_("Nothing in the plan matches."))) + "\n"
    yield "</main>\n"


def _caption(table: Table, lang: Language) -> Markup:
    count = len(table.rows)
    told = lang.ngettext("{count} row", "{count} rows", count).format(count=count)
    heading = kind_of_record(table, lang) or title_of_plan(table, lang) or lang.gettext(N_("Rows"))
    return element(
        "caption",
        element("h1", heading, id="caption"),
        element("span", told, class_="count"),
    )


def _row(
    table: Table, columns: Sequence[Column], kinds: Sequence[str], row: Any, lang: Language
) -> Markup:
    """A row; its first cell heads it for whoever hears the table read out."""
    cells: list[Markup] = []
    for column, kind, text in zip(columns, kinds, table.cells(row, lang), strict=True):
        content: str = text
        if column.kind == "url":
            content = link(text, text)
        elif column.key == "status":
            status = str(column.value(table.plan, row))
            content = element("span", text, class_=f"status {status}")
        if cells:
            cells.append(element("td", content, class_=kind))
        else:
            cells.append(element("th", content, scope="row", class_=kind))
    return element("tr", *cells)


def _kinds(table: Table, columns: Sequence[Column], lang: Language) -> list[str]:
    """The class of each column: figures stand to the right, ids are set as code."""
    longest = [0] * len(columns)
    for row in table.rows[:SAMPLE]:
        lengths = map(len, table.cells(row, lang))
        longest = [max(pair) for pair in zip(longest, lengths, strict=True)]
    return [_kind(column, size) for column, size in zip(columns, longest, strict=True)]


def _kind(column: Column, longest: int) -> str:
    if column.kind == "number":
        return "number"
    if column.kind in ("date", "url") or (column.kind == "id" and column.words is None):
        return column.kind
    return "long" if longest >= LONG else "text"
