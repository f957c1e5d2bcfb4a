"""Markdown in the reader's language: a table (GFM, 4.10), or records told whole."""

from collections.abc import Iterator

from liangqu_cli.export import prose
from liangqu_cli.language import Language
from liangqu_cli.report import counts, provenance
from liangqu_cli.report.document import origins
from liangqu_cli.report.table import Table
from liangqu_cli.report.told import document


def render(table: Table, lang: Language) -> Iterator[str | bytes]:
    """What is told whole as such; of anything else the readers' columns as a table."""
    if table.answer and (told := document(table, table.answer, lang)):
        yield from prose.render(table, told, lang)
        return
    columns = table.readers_columns()
    yield _row([column.heading(lang) for column in columns])
    yield _row(
        ["---:" if c.kind == "number" else "---" for c in columns],
        escape=False,
    )
    for row in table.rows:
        yield _row(table.cells(row, lang))
    for hint in [] if table.matched else table.nothing(lang):
        yield f"\n{_cell(hint.told(lang))}\n"
    if table.answer and table.rows:
        yield from _below(table, lang)


def _below(table: Table, lang: Language) -> Iterator[str]:
    """How many rows there are where not all are shown, the day of judgement, and the sources."""
    count = counts.where_limited(len(table.rows), table.matched, lang)
    for line in filter(
        None, (count, provenance.counted(table, lang), provenance.judged(table, lang))
    ):
        yield f"\n{_cell(line)}\n"
    yield from prose.sources(origins(table.plan, provenance.said(table), lang), lang)


def _row(cells: list[str], *, escape: bool = True) -> str:
    return "| " + " | ".join(_cell(cell) if escape else cell for cell in cells) + " |\n"


def _cell(text: str) -> str:
    return text.translate(prose.ESCAPED)
