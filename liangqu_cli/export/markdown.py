"""Markdown in the reader's language: a table (GFM, 4.10), or records told whole.

These are told in CommonMark 0.31, to paste where people write.
"""

import re
from collections.abc import Iterable, Iterator

from liangqu_cli.language import N_, Language
from liangqu_cli.model import Plan
from liangqu_cli.report import counts, provenance
from liangqu_cli.report.caption import caption
from liangqu_cli.report.document import Cited, Document, Entry, Finding, Origin, Section, origins
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
    yield from _sources(origins(table.plan, provenance.said(table), lang), lang)


def _row(cells: list[str], *, escape: bool = True) -> str:
    return "| " + " | ".join(_cell(cell) if escape else cell for cell in cells) + " |\n"


def _cell(text: str) -> str:
    return text.translate(_ESCAPED)


def told_whole(plan: Plan, told: Document, lang: Language) -> Iterator[str]:
    """The document's text, an empty line between one block and the next."""
    yield f"# {text(caption(told.title, plan, lang))}\n"
    if told.lead:
        yield f"\n{text(told.lead)}\n"
    for section in told.sections:
        if section.heading:
            yield f"\n## {text(section.heading)}\n"
        yield from (f"\n{text(line)}\n" for line in section.lines)
        yield from _entries(section.entries, "###" if section.heading else "##", lang)
        for side in section.sides:
            yield from _side(side, lang)
    yield from _sources(told.origins, lang)


def _sources(origins: Iterable[Origin], lang: Language) -> Iterator[str]:
    """Each source in a paragraph, with what must be known of it."""
    for origin in origins:
        named = lang.gettext(N_("Source: {sources}.")).format(sources="{}")
        between = "" if lang.chinese else " "
        told_of = f"{between}{text(origin.note)}" if origin.note else ""
        yield f"\n{named.format(_cited(origin.cited))}{told_of}\n"


def text(words: str) -> str:
    """Data as Markdown in which nothing is markup."""
    plain = visible(words).translate(_ESCAPED)
    return _BEGINNING.sub(
        lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", plain
    )


def _entries(entries: Iterable[Entry], mark: str, lang: Language) -> Iterator[str]:
    """Records one after another, those that have a title under a heading so marked."""
    for entry in entries:
        yield from _record(entry, mark, lang) if entry.title else _quote(entry, lang)


def _side(side: Section, lang: Language) -> Iterator[str]:
    """What one of several has; a target is part of the commitment before it."""
    yield f"\n### {text(side.heading)}\n"
    yield from (f"\n{text(line)}\n" for line in side.lines)
    for entry in side.entries:
        yield from _entries([entry], "#####" if entry.status else "####", lang)


def _quote(entry: Entry, lang: Language) -> Iterator[str]:
    yield from _label(entry)
    original = f"\n> {text(entry.original)}\n"
    ours = f"\n{lang.gettext(N_('Translation, ours:'))}\n\n> {text(entry.translation)}\n"
    yield from (original, ours) if lang.chinese else (ours, original)
    yield from (f"\n{text(line)}\n" for line in entry.more)
    told = [text(entry.speaker), entry.said, _cited(entry.cited), text(entry.themes)]
    yield f"\n{' · '.join(filter(None, told))} · `{entry.id}`\n"


def _record(entry: Entry, mark: str, lang: Language) -> Iterator[str]:
    yield f"\n{mark} {text(entry.title)}\n"
    yield from _label(entry)
    if entry.status_words:
        yield f"\n{text(entry.status_words)} · {text(entry.why)}\n"
    said = [entry.said, text(entry.speaker), text(entry.places)]
    told = [*said, text(entry.original), _cited(entry.cited)]
    if any(told):
        yield f"\n{' · '.join(filter(None, told))}\n"
    for line in filter(None, (entry.note, *entry.more)):
        yield f"\n{text(line)}\n"
    if entry.findings:
        yield "\n"
    for found in entry.findings:
        yield f"- {_finding(found, lang)}\n"
    if entry.searched:
        yield f"\n{text(entry.searched)}\n"
    yield f"\n{' · '.join(filter(None, [text(entry.themes), f'`{entry.id}`']))}\n"


def _label(entry: Entry) -> Iterator[str]:
    if entry.label:
        yield f"\n{text(entry.label)}\n"


def _finding(found: Finding, lang: Language) -> str:
    remark = lang.gettext(N_("Our note: {note}")).format(note=found.remark)
    parts = [
        " · ".join(text(part) for part in (found.when, found.figure, found.other) if part),
        text(found.text),
        text(remark) if found.remark else "",
        _cited(found.cited),
    ]
    return " · ".join(part for part in parts if part)


def _cited(citation: Cited) -> str:
    words = text(citation.words)
    if citation.url is None or not re.match(r"https?://", citation.url, re.IGNORECASE):
        return words
    address = visible(citation.url).replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
    return f"[{words}](<{address}>)"
