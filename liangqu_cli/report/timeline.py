"""The timeline as a table: an event a row."""

from collections.abc import Sequence

from liangqu_cli.answers.timeline import Event, EventKind
from liangqu_cli.language import N_
from liangqu_cli.model import Plan
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Table

_KINDS: dict[EventKind, str] = {
    "start": N_("begins"),
    "due": N_("falls due"),
    "evidence": N_("evidence"),
    "undated": N_("no deadline"),
}

COLUMNS = (
    columns.date(
        "date",
        N_("date"),
        N_("A year, a month or a day, a text; nothing for a target without a deadline."),
        lambda row: row.date,
    ),
    columns.field(
        "event",
        N_("event"),
        N_("start, due, evidence or undated."),
        lambda row: row.kind,
        lambda row, lang: lang.gettext(_KINDS[row.kind]),
    ),
    columns.identity(
        "target", N_("target"), N_("Id of the target."), lambda row: row.judgement.target.id
    ),
    *columns.district_of(lambda row: row.judgement.target),
    *columns.pair(
        "text", N_("what"), N_("What is begun, due or found."), lambda plan, row: row.text
    ),
    columns.field(
        "status",
        N_("status"),
        N_("What became of the target as of the date asked for."),
        lambda row: row.judgement.status,
        lambda row, lang: wording.status_words(row.judgement.status, lang),
    ),
    columns.identity(
        "evidence",
        N_("evidence"),
        N_("Id of the evidence, where the event is one."),
        lambda row: row.evidence.id if row.evidence else None,
    ),
    columns.field(
        "same_indicator",
        N_("same indicator"),
        N_("Whether the evidence is of the pledge's own indicator."),
        lambda row: row.evidence.same_indicator if row.evidence else None,
        kind="flag",
    ),
)
SHOWN = ("date", "event", "district", "text", "status")


def timeline_table(plan: Plan, rows: Sequence[Event]) -> Table:
    """The table of events, one row each."""
    return Table(name="timeline", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
