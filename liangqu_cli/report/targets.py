"""Targets as a table: what is measured, how much of it, by when, and what became of it."""

from collections.abc import Sequence

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.language import N_
from liangqu_cli.model import Plan, Target
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Column, Table


def _target(row: Judgement) -> Target:
    return row.target


COLUMNS = (
    columns.record_id(_target),
    Column(
        key="commitment",
        title=N_("commitment"),
        about=N_("The commitment that it measures."),
        value=lambda plan, row: row.target.commitment,
        words=lambda plan, row, lang: lang.pick(plan.commitment_of(row.target).title),
        kind="id",
    ),
    *columns.district_of(_target),
    *columns.official_of(_target),
    columns.strength(_target),
    *columns.pair(
        "metric",
        N_("target"),
        N_("What is measured, or the milestone."),
        lambda plan, row: row.target.metric,
    ),
    *columns.worded(
        "pledged",
        N_("pledged"),
        N_("The number in words, with comparator, unit and basis; nothing for a milestone."),
        lambda plan, row, lang: wording.quantity(row.target, lang),
    ),
    columns.field(
        "comparator",
        N_("comparator"),
        N_("One of =, >=, >, <=, <, ~ (about), range; nothing for a milestone."),
        lambda row: row.target.comparator,
        lambda row, lang: wording.comparator_words(row.target.comparator, lang),
    ),
    columns.number(
        "value",
        N_("value"),
        N_("A plain number in the unit; nothing for a milestone."),
        lambda row: row.target.value,
    ),
    columns.number(
        "value_max",
        N_("upper end"),
        N_("The upper end of a range."),
        lambda row: row.target.value_max,
    ),
    columns.field(
        "better",
        N_("better"),
        N_("With ~: more or less, which way beyond the number keeps it, where that is plain."),
        lambda row: row.target.better,
        lambda row, lang: (
            lang.gettext(wording.BETTER_WORDS[row.target.better]) if row.target.better else ""
        ),
    ),
    *columns.pair(
        "unit", N_("unit"), N_("The unit that the value counts."), lambda plan, row: row.target.unit
    ),
    columns.field(
        "basis",
        N_("basis"),
        N_("level, annual (every year), annual_average or cumulative."),
        lambda row: row.target.basis,
        lambda row, lang: wording.basis_words(row.target.basis, lang),
    ),
    columns.date(
        "start",
        N_("start"),
        N_("From when it counts: a year, a month or a day, a text."),
        lambda row: row.target.start,
    ),
    columns.field(
        "due",
        N_("due"),
        N_("By when: a year, a month or a day, as precise as the source, a text."),
        lambda row: row.target.due,
        lambda row, lang: wording.due(row.target, lang),
        kind="date",
    ),
    columns.as_written(_target),
    *columns.pair(
        "note", N_("note"), N_("What the source leaves open."), lambda plan, row: row.target.note
    ),
    columns.status(
        N_("What became of it as of the date asked for, by rule, from evidence alone."),
        lambda row: row.status,
    ),
    columns.source(_target),
    columns.paragraphs(_target),
    *columns.searched(_target),
)
SHOWN = ("district", "strength", "metric", "pledged", "due", "status", "id")


def targets_table(plan: Plan, rows: Sequence[Judgement]) -> Table:
    """The table of targets, one row each."""
    return Table(name="targets", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
