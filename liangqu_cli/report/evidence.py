"""Evidence as a table: later findings about targets and commitments."""

from collections.abc import Sequence

from liangqu_cli.language import N_
from liangqu_cli.model import Evidence, Plan
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Column, Table, pair

COLUMNS = (
    columns.ID,
    Column(
        key="target",
        title=N_("target"),
        about=N_("Id of the target that it is about."),
        value=lambda plan, row: row.target,
        kind="id",
    ),
    Column(
        key="commitment",
        title=N_("commitment"),
        about=N_("Id of the commitment that it is about, where no target is meant."),
        value=lambda plan, row: row.commitment,
        kind="id",
    ),
    Column(
        key="date",
        title=N_("evidence of"),
        about=N_("When it happened, or when the source says how things stood."),
        value=lambda plan, row: row.date,
        words=lambda plan, row, lang: wording.when(row.date, lang),
        kind="date",
    ),
    Column(
        key="period",
        title=N_("period"),
        about=N_("The period that a figure covers; two dates with a slash between."),
        value=lambda plan, row: row.period,
        words=lambda plan, row, lang: wording.when(row.period, lang),
        kind="date",
    ),
    Column(
        key="same_indicator",
        title=N_("same indicator"),
        about=N_("Whether the evidence is of the pledge's own indicator; only then is it judged."),
        value=lambda plan, row: row.same_indicator,
        kind="flag",
    ),
    Column(
        key="comparator",
        title=N_("comparator"),
        about=N_("How exact the figure is, as in > for 'over 96 %'."),
        value=lambda plan, row: row.comparator,
        words=lambda plan, row, lang: (
            wording.comparator_words(row.comparator, lang) if row.comparator else ""
        ),
    ),
    Column(
        key="value",
        title=N_("measured"),
        about=N_("What was measured, in the target's unit, where a number was."),
        value=lambda plan, row: row.value,
        kind="number",
    ),
    Column(
        key="share",
        title=N_("share"),
        about=N_("Per cent of the target's value, where the source gives no more."),
        value=lambda plan, row: row.share,
        kind="number",
    ),
    Column(
        key="reached",
        title=N_("reached"),
        about=N_("Whether it says that the milestone was reached."),
        value=lambda plan, row: row.reached,
        kind="flag",
    ),
    *pair(
        "finding",
        N_("finding"),
        N_("What was found, in our own words."),
        lambda plan, row: row.finding,
    ),
    columns.SOURCE,
)
SHOWN = ("finding", "date", "source", "id")


def evidence_table(plan: Plan, rows: Sequence[Evidence]) -> Table:
    """The table of evidence, one row each."""
    return Table(name="evidence", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
