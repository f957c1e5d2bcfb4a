"""The timeline as a table, an event a row; and what it is about, group by group."""

from collections.abc import Iterable
from functools import partial

from liangqu_cli.answers.timeline import Event, EventKind, Subject
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Plan
from liangqu_cli.report import columns
from liangqu_cli.report.findings import INDIRECT
from liangqu_cli.report.table import Column, Table

_KINDS: dict[EventKind, str] = {
    "start": N_("begins"),
    "due": N_("falls due"),
    "evidence": N_("evidence"),
    "undated": N_("no deadline"),
}

DATED, UNDATED = N_("By their deadlines"), N_("No deadline")
AS_SUCH = N_("About commitments (not judged)")


def grouped(subjects: Iterable[Subject]) -> list[tuple[str, list[Subject]]]:
    """Targets with a deadline, those without, and commitments, each under its heading."""
    groups: dict[str, list[Subject]] = {DATED: [], UNDATED: [], AS_SUCH: []}
    for each in subjects:
        title = AS_SUCH if each.target is None else UNDATED if each.due is None else DATED
        groups[title].append(each)
    return [(title, group) for title, group in groups.items() if group]


def _kind_of_event(_plan: Plan, event: Event, lang: Language) -> str:
    """What happens; a finding of another indicator says so, lest it be read as a result."""
    if event.evidence is not None and not event.evidence.same_indicator:
        other = N_("evidence of another indicator")
        return lang.gettext(other if event.evidence.target else INDIRECT)
    return lang.gettext(_KINDS[event.kind])


COLUMNS = (
    columns.date(
        "date",
        N_("date"),
        N_("A year, a month or a day, a text; nothing for a target without a deadline."),
    ),
    Column(
        "event",
        N_("event"),
        N_("start, due, evidence or undated."),
        lambda plan, row: row.kind,
        _kind_of_event,
    ),
    Column(
        "target",
        N_("target"),
        N_("Id of the target that it is about."),
        lambda plan, row: row.subject.record.id if row.subject.target else None,
        kind="id",
    ),
    Column(
        "commitment",
        N_("commitment"),
        N_("Id of the commitment that it is about, where no target is meant."),
        lambda plan, row: None if row.subject.target else row.subject.record.id,
        kind="id",
    ),
    *columns.of(lambda plan, row: row.subject.record, *columns.DISTRICT),
    *columns.pair("text", N_("what"), N_("What is begun, due or found.")),
    columns.status(
        N_("What became of the target as of the date asked for; nothing for a commitment.")
    ).of(lambda plan, row: row.subject),
    Column(
        "evidence",
        N_("evidence"),
        N_("Id of the evidence, where the event is one."),
        lambda plan, row: row.evidence.id if row.evidence else None,
        kind="id",
    ),
    Column(
        "same_indicator",
        N_("same indicator"),
        N_("Whether the evidence is of the pledge's own indicator."),
        kind="flag",
    ).of(lambda plan, row: row.evidence),
)
SHOWN = ("date", "event", "district", "text", "status")

timeline_table = partial(Table, name="timeline", columns=COLUMNS, shown=SHOWN)
