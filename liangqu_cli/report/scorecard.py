"""The scorecard as a table: each target with the evidence that its status rests on."""

from collections.abc import Callable, Sequence

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.language import N_
from liangqu_cli.model import Evidence, Plan
from liangqu_cli.report import columns, targets, wording
from liangqu_cli.report.table import Column, Table, Value


def _found(pick: Callable[[Evidence], Value]) -> Callable[[Judgement], Value]:
    """What is picked from the decisive evidence; nothing where there is none."""
    return lambda row: None if row.decisive is None else pick(row.decisive)


COLUMNS = (
    *targets.COLUMNS,
    columns.field(
        "evidence_date",
        N_("evidence of"),
        N_("When it happened, or when the source says how things stood."),
        _found(lambda found: found.date),
        lambda row, lang: wording.when(row.decisive.date if row.decisive else None, lang),
        kind="date",
    ),
    columns.field(
        "evidence_value",
        N_("measured"),
        N_("What was measured, in the target's unit, where a number was."),
        _found(lambda found: found.value),
        lambda row, lang: wording.figure(row.decisive, row.target, lang) if row.decisive else "",
        kind="number",
    ),
    columns.field(
        "same_indicator",
        N_("same indicator"),
        N_("Whether the evidence is of the pledge's own indicator; only then is it judged."),
        _found(lambda found: found.same_indicator),
        kind="flag",
    ),
    *columns.pair(
        "finding",
        N_("finding"),
        N_("What was found, in our own words."),
        lambda plan, row: row.decisive.finding if row.decisive else None,
    ),
    Column(
        key="evidence_source",
        title=N_("evidence from"),
        about=N_("Id of the document that the evidence rests on."),
        value=lambda plan, row: row.decisive.source if row.decisive else None,
        words=lambda plan, row, lang: (
            lang.pick(plan.sources[row.decisive.source].publisher) if row.decisive else ""
        ),
        kind="id",
    ),
    Column(
        key="evidence_url",
        title=N_("address"),
        about=N_("Where that document was read."),
        value=lambda plan, row: plan.sources[row.decisive.source].url if row.decisive else None,
        kind="url",
    ),
)
SHOWN = ("district", "metric", "value", "due", "status", "evidence_value", "evidence_date", "id")


def scorecard_table(plan: Plan, rows: Sequence[Judgement]) -> Table:
    """The table of the scorecard, one row for each target."""
    return Table(name="scorecard", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
