"""The timeline as a table, an event a row; and what it is about, group by group."""

from collections.abc import Iterable, Sequence

from liangqu_cli.answers.timeline import Event, EventKind, Subject
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Plan
from liangqu_cli.report import columns
from liangqu_cli.report.table import Table

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


def _kind_of_event(event: Event, lang: Language) -> str:
    """What happens; a finding of another indicator says so, lest it be read as a result."""
    if event.evidence is not None and not event.evidence.same_indicator:
        return lang.gettext(N_("evidence of another indicator"))
    return lang.gettext(_KINDS[event.kind])


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
        _kind_of_event,
    ),
    columns.identity(
        "target",
        N_("target"),
        N_("Id of the target that it is about."),
        lambda row: row.subject.record.id if row.subject.target else None,
    ),
    columns.identity(
        "commitment",
        N_("commitment"),
        N_("Id of the commitment that it is about, where no target is meant."),
        lambda row: None if row.subject.target else row.subject.record.id,
    ),
    *columns.district_of(lambda row: row.subject.record),
    *columns.pair(
        "text", N_("what"), N_("What is begun, due or found."), lambda plan, row: row.text
    ),
    columns.status(
        N_("What became of the target as of the date asked for; nothing for a commitment."),
        lambda row: row.subject.status,
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
