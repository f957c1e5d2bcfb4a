"""Changes in a terminal: record by record, key by key, the totals last."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from rich.console import Group, RenderableType

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
from liangqu_cli.text import typed
from liangqu_cli.view.console import Screen, View
from liangqu_cli.view.layout import BLANK, Hanging, Row, headed, paragraph
from liangqu_cli.view.marks import compared
from liangqu_cli.view.text import Prose, width_of

SIGNS = {"added": "+", "removed": "-", "changed": "~"}
STYLES = {"added": "added", "removed": "removed", "changed": "key"}
INDENT = 4
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


def view(changes: Sequence[Change], old: str, new: str) -> View:
    """How a terminal shows the changes from one dataset, named `old`, to another."""

    def render(table: Table, lang: Language) -> Screen:
        yield paragraph(typed(f"{old} → {new}"), "heading")
        for name, group in groupby(changes, lambda change: change.table):
            records = [part for change in group for part in _record(change, lang)]
            yield from headed(lang.gettext(TABLE_WORDS[name]), records)
        yield BLANK
        yield from _totals(changes, lang)

    return render


def _record(change: Change, lang: Language) -> Screen:
    """The record's id and what became of it, then the keys that changed."""
    sign = Prose(SIGNS[change.kind], STYLES[change.kind])
    told = verdict_words(change, lang) or lang.gettext(KIND_WORDS[change.kind])
    head = [Prose(change.id, "key"), Prose(told, change.verdict or "")]
    yield Hanging(Row(head, between="  "), sign, 2)
    if change.kind != "changed":
        record = change.new if change.kind == "added" else change.old
        yield paragraph(record_words(record, lang), indent=INDENT)
        return
    if change.verdict and change.table == "targets":
        before, after = aim(change.old, lang), aim(change.new, lang)
        if before != after:
            yield paragraph(f"{before} → {after}", indent=INDENT)
    for field in change.fields:
        yield Hanging(_field(field, lang), indent=INDENT)


def _field(field: FieldChange, lang: Language) -> RenderableType:
    """A key with its old and its new value, in a row where both are short."""
    label = Prose(field.field, "quiet")
    if isinstance(field.old, tuple) or isinstance(field.new, tuple):
        return Row([label, _items(field.old, field.new, lang)], between="  ")
    old, new = _words(field.old, lang), _words(field.new, lang)
    if max(width_of(old), width_of(new)) > SHORT and None not in (field.old, field.new):
        labels = lang.gettext("old"), lang.gettext("new")
        both = compared(pieces(str(field.old), str(field.new)), labels)
        return Group(label, *(Hanging(each, indent=INDENT) for each in both))
    return Row([label, f"{old} → {new}"], between="  ")


def _items(old: Plain, new: Plain, lang: Language) -> str:
    """What a list lost and gained; the whole list where only the order is another."""
    before = Counter(old) if isinstance(old, tuple) else Counter()
    after = Counter(new) if isinstance(new, tuple) else Counter()
    told = [f"- {item}" for item in (before - after).elements()]
    told += [f"+ {item}" for item in (after - before).elements()]
    return lang.listed(told) if told else f"{plain(old, lang)} → {plain(new, lang)}"


def _words(value: Plain, lang: Language) -> str:
    return lang.gettext("none") if value is None else plain(value, lang)


def _totals(changes: Sequence[Change], lang: Language) -> Screen:
    if not changes:
        yield paragraph(lang.gettext("Both hold the same records."))
        return
    verdicts = Counter((change.table, change.verdict) for change in changes)
    kinds = Counter(change.kind for change in changes)
    groups = (
        (N_("Commitments"), [(name, verdicts["commitments", name]) for name in VERDICTS]),
        (N_("Targets"), [(name, verdicts["targets", name]) for name in VERDICTS]),
        (N_("Records"), [(name, kinds[name]) for name in KINDS]),
    )
    for heading, counts in groups:
        told = [lang.gettext(_COUNTED[name], count=count) for name, count in counts if count]
        if told:
            named, words = lang.gettext(heading), lang.joined(told)
            yield paragraph(lang.gettext("{heading}: {counts}", heading=named, counts=words))
