"""What changed between two plans, as a table: a row for a changed key, or a whole record."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from liangqu_cli.answers.diff import Change, FieldChange
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Plan, Target
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Column, Table

TABLE_WORDS = {
    "plan": N_("Plan"),
    "sources": N_("Sources"),
    "themes": N_("Themes"),
    "districts": N_("Districts"),
    "officials": N_("Officials"),
    "commitments": N_("Commitments"),
    "targets": N_("Targets"),
    "quotes": N_("Quotes"),
    "evidence": N_("Evidence"),
}
KIND_WORDS = {"added": N_("added"), "removed": N_("removed"), "changed": N_("changed")}
VERDICT_WORDS = {
    "softened": N_("softened"),
    "tightened": N_("tightened"),
    "moved": N_("moved"),
    "dropped": N_("dropped"),
}
SHOWN = ("table", "id", "change", "verdict", "field", "old", "new")


class Row(Struct, frozen=True):
    """A change, with one of its fields where it has any."""

    change: Change
    field: FieldChange | None


COLUMNS = (
    *columns.of(
        lambda plan, row: row.change,
        Column(
            "table",
            N_("table"),
            N_("The table of the dataset file that the record is in."),
            words=lambda plan, row, lang: lang.gettext(TABLE_WORDS[row.table]),
        ),
        Column("id", N_("id"), N_("The record's id, or a district's code."), kind="id"),
        Column(
            "change",
            N_("change"),
            N_("added, removed or changed."),
            lambda plan, row: row.kind,
            lambda plan, row, lang: lang.gettext(KIND_WORDS[row.kind]),
        ),
        Column(
            "verdict",
            N_("verdict"),
            N_(
                "Of a target or a commitment's strength: softened, tightened or moved; of a target "
                "that is gone: dropped; nothing for all else."
            ),
            words=lambda plan, row, lang: verdict_words(row, lang),
        ),
    ),
    *columns.of(
        lambda plan, row: row.field,
        Column(
            "field",
            N_("field"),
            N_("The path of the key, as in title.en; nothing where the record came or went."),
        ),
        Column(
            "old",
            N_("old"),
            N_("The value in the old dataset; nothing where there was none."),
        ),
        Column(
            "new",
            N_("new"),
            N_("The value in the new dataset; nothing where there is none."),
        ),
    ),
)


def changes_table(plan: Plan, changes: Sequence[Change]) -> Table:
    """The table of changes: a row for each changed key, one for each record that came or went."""
    rows = [Row(each, changed) for each in changes for changed in each.fields or (None,)]
    return Table(plan, rows, name="diff", columns=COLUMNS, shown=SHOWN)


def verdict_words(change: Change, lang: Language) -> str:
    """What became of a target or a commitment, in a word; nothing where it asks the same."""
    return lang.gettext(VERDICT_WORDS[change.verdict]) if change.verdict else ""


def aim(target: Target, lang: Language) -> str:
    """What a target asks for, with its date."""
    parts = [wording.quantity(target, lang), wording.due(target, lang)]
    return lang.joined(part for part in parts if part)


def record_words(record: Any, lang: Language) -> str:
    """A record in a few words, whichever table it is of."""
    if isinstance(record, Target):
        return wording.labelled(record, aim(record, lang), lang)
    for name in ("title", "name", "finding", "description", "publisher"):
        text = getattr(record, name, None)
        if text is not None:
            return lang.pick(text)
    return lang.pick(record)
