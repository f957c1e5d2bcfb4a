"""Targets as a table: what is measured, how much of it, by when, and what became of it."""

from collections.abc import Sequence

from liangqu_cli.language import N_
from liangqu_cli.model import Official, Plan
from liangqu_cli.query import target_district
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Column, Table, pair
from liangqu_cli.scorecard import Judgement


def _speaker(plan: Plan, row: Judgement) -> Official | None:
    official = plan.commitments[row.target.commitment].official
    return plan.officials[official] if official else None


COLUMNS = (
    Column(
        key="id",
        title=columns.ID.title,
        about=columns.ID.about,
        value=lambda plan, row: row.target.id,
        kind="id",
    ),
    Column(
        key="commitment",
        title=N_("commitment"),
        about=N_("Id of the commitment that it measures."),
        value=lambda plan, row: row.target.commitment,
        words=lambda plan, row, lang: lang.pick(plan.commitments[row.target.commitment].title),
        kind="id",
    ),
    *columns.district(lambda plan, row: target_district(plan, row.target)),
    columns.official(_speaker)[0],
    *pair(
        "metric",
        N_("target"),
        N_("What is measured, or the milestone."),
        lambda plan, row: row.target.metric,
    ),
    Column(
        key="comparator",
        title=N_("comparator"),
        about=N_("One of =, >=, >, <=, <, ~ (about), range; nothing for a milestone."),
        value=lambda plan, row: row.target.comparator,
        words=lambda plan, row, lang: wording.comparator_words(row.target.comparator, lang),
    ),
    Column(
        key="value",
        title=N_("pledged"),
        about=N_("A plain number in the unit; nothing for a milestone."),
        value=lambda plan, row: row.target.value,
        words=lambda plan, row, lang: wording.quantity(row.target, lang),
        kind="number",
    ),
    Column(
        key="value_max",
        title=N_("upper end"),
        about=N_("The upper end of a range."),
        value=lambda plan, row: row.target.value_max,
        kind="number",
    ),
    *pair(
        "unit", N_("unit"), N_("The unit that the value counts."), lambda plan, row: row.target.unit
    ),
    Column(
        key="basis",
        title=N_("basis"),
        about=N_("level, annual (every year), annual_average or cumulative."),
        value=lambda plan, row: row.target.basis,
        words=lambda plan, row, lang: wording.basis_words(row.target.basis, lang),
    ),
    Column(
        key="start",
        title=N_("start"),
        about=N_("From when it counts: a year, a month or a day, a text."),
        value=lambda plan, row: row.target.start,
        words=lambda plan, row, lang: wording.when(row.target.start, lang),
        kind="date",
    ),
    Column(
        key="due",
        title=N_("due"),
        about=N_("By when: a year, a month or a day, as precise as the source, a text."),
        value=lambda plan, row: row.target.due,
        words=lambda plan, row, lang: wording.due(row.target, lang),
        kind="date",
    ),
    Column(
        key="as_written",
        title=N_("as written"),
        about=N_("The source's own phrase, verbatim."),
        value=lambda plan, row: row.target.as_written,
    ),
    *pair(
        "note", N_("note"), N_("What the source leaves open."), lambda plan, row: row.target.note
    ),
    Column(
        key="status",
        title=N_("status"),
        about=N_("What became of it as of the date asked for, by rule, from evidence alone."),
        value=lambda plan, row: row.status,
        words=lambda plan, row, lang: wording.status_words(row.status, lang),
    ),
    Column(
        key="source",
        title=columns.SOURCE.title,
        about=columns.SOURCE.about,
        value=lambda plan, row: row.target.source,
        words=lambda plan, row, lang: lang.pick(plan.sources[row.target.source].publisher),
        kind="id",
    ),
    Column(
        key="paragraphs",
        title=columns.PARAGRAPHS.title,
        about=columns.PARAGRAPHS.about,
        value=lambda plan, row: row.target.paragraphs,
        kind="list",
    ),
)
SHOWN = ("district", "metric", "value", "due", "status", "id")


def targets_table(plan: Plan, rows: Sequence[Judgement]) -> Table:
    """The table of targets, one row each."""
    return Table(name="targets", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
