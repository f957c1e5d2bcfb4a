"""Targets as a table: what is measured, how much of it, by when, and what became of it."""

from functools import partial

from liangqu_cli.language import N_
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Column, Table

COLUMNS = (
    *columns.of(
        lambda plan, row: row.target,
        columns.RECORD_ID,
        Column(
            "commitment",
            N_("commitment"),
            N_("The commitment that it measures."),
            words=lambda plan, row, lang: lang.pick(plan.commitment_of(row).title),
            kind="id",
        ),
        *columns.DISTRICT,
        *columns.OFFICIAL,
        columns.STRENGTH,
        *columns.pair("metric", N_("target"), N_("What is measured, or the milestone.")),
        *columns.worded(
            "pledged",
            N_("pledged"),
            N_("The number in words, with comparator, unit and basis; nothing for a milestone."),
            lambda plan, row, lang: wording.quantity(row, lang),
        ),
        Column(
            "comparator",
            N_("comparator"),
            N_("One of =, >=, >, <=, <, ~ (about), range; nothing for a milestone."),
            words=lambda plan, row, lang: wording.comparator_words(row.comparator, lang),
        ),
        Column(
            "value",
            N_("value"),
            N_("A plain number in the unit; nothing for a milestone."),
            kind="number",
        ),
        Column("value_max", N_("upper end"), N_("The upper end of a range."), kind="number"),
        Column(
            "better",
            N_("better"),
            N_("With ~: more or less, which way beyond the number keeps it, where that is plain."),
            words=lambda plan, row, lang: (
                lang.gettext(wording.BETTER_WORDS[row.better]) if row.better else ""
            ),
        ),
        *columns.pair("unit", N_("unit"), N_("The unit that the value counts.")),
        Column(
            "basis",
            N_("basis"),
            N_("level, annual (every year), annual_average or cumulative."),
            words=lambda plan, row, lang: wording.basis_words(row.basis, lang),
        ),
        columns.date(
            "start", N_("start"), N_("From when it counts: a year, a month or a day, a text.")
        ),
        Column(
            "due",
            N_("due"),
            N_("By when: a year, a month or a day, as precise as the source, a text."),
            words=lambda plan, row, lang: wording.due(row, lang),
            kind="date",
        ),
        columns.AS_WRITTEN,
        *columns.pair("note", N_("note"), N_("What the source leaves open.")),
    ),
    columns.status(N_("What became of it as of the date asked for, by rule, from evidence alone.")),
    *columns.of(
        lambda plan, row: row.target, columns.SOURCE, columns.PARAGRAPHS, *columns.SEARCHED
    ),
)
SHOWN = ("district", "strength", "metric", "pledged", "due", "status", "id")

targets_table = partial(Table, name="targets", columns=COLUMNS, shown=SHOWN)
