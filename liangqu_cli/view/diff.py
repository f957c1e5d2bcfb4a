"""Changes in a terminal: record by record, key by key, the totals last."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from liangqu_cli.answers.diff import KINDS, VERDICTS, Change, FieldChange, Plain
from liangqu_cli.answers.differences import pieces
from liangqu_cli.language import N_, Language
from liangqu_cli.report.diff import (
    KIND_WORDS,
    TABLE_WORDS,
    aim,
    record_words,
    verdict_words,
)
from liangqu_cli.report.table import Table, plain
from liangqu_cli.text import typed, visible
from liangqu_cli.view.marks import compared
from liangqu_cli.view.paint import Look
from liangqu_cli.view.wrap import width_of, wrapped

SIGNS = {"added": "+", "removed": "-", "changed": "~"}
STYLES = {"added": "added", "removed": "removed", "changed": "name"}
INDENT = "    "
SHORT = 12
"""Up to so many cells two values stand in one line with an arrow between them."""
_COUNTED = {
    "softened": N_("{count} softened"),
    "tightened": N_("{count} tightened"),
    "moved": N_("{count} moved"),
    "dropped": N_("{count} dropped"),
    "added": N_("{count} added"),
    "removed": N_("{count} removed"),
    "changed": N_("{count} changed"),
}


def view(changes: Sequence[Change], old: str, new: str) -> Callable[[Table, Look], Iterator[str]]:
    """How a terminal shows the changes from one dataset, named `old`, to another."""

    def render(table: Table, look: Look) -> Iterator[str]:
        title = visible(typed(f"{old} → {new}"))
        yield from _lines(title, look, style="heading")
        heading = ""
        for change in changes:
            if change.table != heading:
                heading = change.table
                words = look.lang.gettext(TABLE_WORDS[heading])
                yield "\n" + look.paint(words, "heading") + "\n"
            yield from _record(change, look)
        yield "\n"
        yield from _totals(changes, look)

    return render


def _record(change: Change, look: Look) -> Iterator[str]:
    lang = look.lang
    sign = look.paint(SIGNS[change.kind], STYLES[change.kind])
    told = verdict_words(change, lang) or lang.gettext(KIND_WORDS[change.kind])
    style = change.verdict or ""
    head = change.id
    if look.width is not None and width_of(head) + width_of(told) + 4 > look.width:
        lines = wrapped(head, look.width - 2)
        yield f"{sign} {lines[0]}\n"
        for line in lines[1:]:
            yield f"  {line}\n"
        yield INDENT + (look.paint(told, style) if style else told) + "\n"
    else:
        yield f"{sign} {head}  {look.paint(told, style) if style else told}\n"
    if change.kind != "changed":
        record = change.new if change.kind == "added" else change.old
        yield from _lines(visible(record_words(record, lang)), look, INDENT)
        return
    if change.verdict and change.table == "targets":
        before, after = aim(change.old, lang), aim(change.new, lang)
        if before != after:
            yield from _lines(visible(f"{before} → {after}"), look, INDENT)
    for field in change.fields:
        yield from _field(field, look)


def _field(field: FieldChange, look: Look) -> Iterator[str]:
    lang = look.lang
    label = look.paint(field.field, "label")
    if isinstance(field.old, tuple) or isinstance(field.new, tuple):
        words = _items(field.old, field.new, lang)
    else:
        old, new = _words(field.old, lang), _words(field.new, lang)
        if max(width_of(old), width_of(new)) > SHORT and None not in (field.old, field.new):
            labels = lang.gettext(N_("old")), lang.gettext(N_("new"))
            yield INDENT + label + "\n"
            yield from compared(pieces(str(field.old), str(field.new)), labels, look, INDENT * 2)
            return
        words = f"{old} → {new}"
    if look.width is not None and width_of(INDENT + field.field + words) + 2 > look.width:
        yield INDENT + label + "\n"
        yield from _lines(words, look, INDENT * 2)
    else:
        yield f"{INDENT}{label}  {words}\n"


def _items(old: Plain, new: Plain, lang: Language) -> str:
    """What a list lost and gained; the whole list where only the order is another."""
    before = Counter(old) if isinstance(old, tuple) else Counter()
    after = Counter(new) if isinstance(new, tuple) else Counter()
    told = [f"- {item}" for item in (before - after).elements()]
    told += [f"+ {item}" for item in (after - before).elements()]
    if not told:
        return visible(f"{plain(old, lang)} → {plain(new, lang)}")
    return visible(lang.listed(told))


def _words(value: Plain, lang: Language) -> str:
    return lang.gettext(N_("none")) if value is None else visible(plain(value, lang))


def _totals(changes: Sequence[Change], look: Look) -> Iterator[str]:
    lang = look.lang
    if not changes:
        yield from _lines(lang.gettext(N_("Both hold the same records.")), look)
        return
    verdicts = Counter((change.table, change.verdict) for change in changes)
    kinds = Counter(change.kind for change in changes)
    groups = (
        (N_("Commitments"), [(name, verdicts["commitments", name]) for name in VERDICTS]),
        (N_("Targets"), [(name, verdicts["targets", name]) for name in VERDICTS]),
        (N_("Records"), [(name, kinds[name]) for name in KINDS]),
    )
    for heading, counts in groups:
        told = [lang.gettext(_COUNTED[name]).format(count=count) for name, count in counts if count]
        if told:
            sentence = lang.gettext(N_("{heading}: {counts}"))
            words = lang.joined(told)
            yield from _lines(sentence.format(heading=lang.gettext(heading), counts=words), look)


def _lines(text: str, look: Look, indent: str = "", style: str = "") -> Iterator[str]:
    width = None if look.width is None else max(look.width - width_of(indent), 8)
    for line in wrapped(text, width) if width is not None else (text,):
        yield indent + (look.paint(line, style) if style else line) + "\n"
