"""Markdown in the reader's language: a table (GFM, 4.10), or records told whole.

These are told in CommonMark 0.31, to paste where people write.
"""

import re
from collections.abc import Iterable, Iterator

from liangqu_cli.language import Language
from liangqu_cli.model import Plan
from liangqu_cli.report import counts, provenance
from liangqu_cli.report.caption import caption
from liangqu_cli.report.document import Cited, Document, Entry, Finding, origins
from liangqu_cli.report.table import Table
from liangqu_cli.report.told import document
from liangqu_cli.text import visible

_ESCAPED = {ord(mark): f"\\{mark}" for mark in "\\|`*_[]<>~"} | {ord("&"): "&amp;"}
"""What would be taken for markup anywhere in a line."""
_BEGINNING = re.compile(r"^(?:([-+#=])|(\d+)([.)])(?=\s|$))")
"""What would be taken for it at the beginning of one."""


def render(table: Table, lang: Language) -> Iterator[str | bytes]:
    """What is told whole as such; of anything else the readers' columns as a table."""
    if told := document(table, lang):
        yield from told_whole(table.plan, told, lang)
        return
    columns = table.readers_columns()
    yield _row(_cell(column.heading(lang)) for column in columns)
    yield _row("---:" if column.kind == "number" else "---" for column in columns)
    for row in table.rows:
        yield _row(map(_cell, table.cells(row, lang)))
    hints = [] if table.matched else [hint.told(lang) for hint in table.nothing(lang)]
    below = _below(table, lang) if table.answer and table.rows else ()
    yield from _apart([*map(_cell, hints), *below])


def _below(table: Table, lang: Language) -> Iterator[str]:
    """How many rows there are where not all are shown, the day of judgement, and the sources."""
    yield _cell(counts.where_limited(len(table.rows), table.matched, lang))
    yield _cell(provenance.counted(table, lang))
    yield _cell(provenance.judged(table, lang))
    yield from _sources(origins(table.plan, provenance.said(table), lang), lang)


def _apart(blocks: Iterable[str]) -> Iterator[str]:
    """Blocks that have any text, an empty line before each."""
    return (f"\n{block}\n" for block in blocks if block)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _cell(text: str) -> str:
    return text.translate(_ESCAPED)


def told_whole(plan: Plan, told: Document, lang: Language) -> Iterator[str]:
    """The document's text, an empty line between one block and the next."""
    yield f"# {text(caption(told.title, plan, lang))}\n"
    yield from _apart(_blocks(told, lang))


def _blocks(told: Document, lang: Language) -> Iterator[str]:
    """Sections with their records; of sides each commitment with its targets one level below."""
    yield text(told.lead)
    for section in told.sections:
        yield f"## {text(section.heading)}" if section.heading else ""
        yield from map(text, section.lines)
        for entry in section.entries:
            yield from _entry(entry, "###" if section.heading else "##", lang)
        for side in section.sides:
            yield f"### {text(side.heading)}"
            yield from map(text, side.lines)
            for entry in side.entries:
                yield from _entry(entry, "#####" if entry.status else "####", lang)
    yield from _sources(told.origins, lang)


def _sources(origins: Iterable[Cited], lang: Language) -> Iterator[str]:
    """Each source in a paragraph, with what must be known of it."""
    for origin in origins:
        named = lang.gettext("Source: {sources}.", sources=_cited(origin))
        between = "" if lang.chinese else " "
        told_of = f"{between}{text(origin.note)}" if origin.note else ""
        yield f"{named}{told_of}"


def text(words: str) -> str:
    """Data as Markdown in which nothing is markup."""
    plain = visible(words).translate(_ESCAPED)
    return _BEGINNING.sub(
        lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", plain
    )


def _entry(entry: Entry, mark: str, lang: Language) -> Iterator[str]:
    """A record under a heading so marked; a quote, which has no title, under none."""
    cited, themes = _cited(entry.cited), text(entry.themes)
    if not entry.title:
        yield text(entry.label)
        original = (f"> {text(entry.original)}",)
        ours = (lang.gettext("Translation, ours:"), f"> {text(entry.translation)}")
        yield from (*original, *ours) if lang.chinese else (*ours, *original)
        yield from map(text, entry.more)
        yield _in_a_line(text(entry.speaker), entry.said, cited, themes, f"`{entry.id}`")
        return
    yield f"{mark} {text(entry.title)}"
    yield text(entry.label)
    yield _in_a_line(text(entry.status_words), text(entry.why))
    said = (entry.said, text(entry.speaker), text(entry.places), text(entry.original))
    yield _in_a_line(*said, cited)
    yield from map(text, (entry.note, *entry.more))
    yield "\n".join(f"- {_finding(found, lang)}" for found in entry.findings)
    yield text(entry.searched)
    yield _in_a_line(themes, f"`{entry.id}`")


def _finding(found: Finding, lang: Language) -> str:
    remark = lang.gettext("Our note: {note}", note=found.remark) if found.remark else ""
    told = (found.when, found.figure, found.other, found.text, remark)
    return _in_a_line(*map(text, told), _cited(found.cited))


def _in_a_line(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _cited(citation: Cited) -> str:
    words = text(citation.words)
    if citation.url is None or not re.match(r"https?://", citation.url, re.IGNORECASE):
        return words
    address = visible(citation.url).replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
    return f"[{words}](<{address}>)"
