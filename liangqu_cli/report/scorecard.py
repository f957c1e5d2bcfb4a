"""The scorecard as a table: each target with the evidence that its status rests on."""

from collections.abc import Callable, Sequence

from liangqu_cli.language import N_
from liangqu_cli.model import Evidence, Plan
from liangqu_cli.report import targets, wording
from liangqu_cli.report.table import Column, Table, Value, pair
from liangqu_cli.scorecard import Judgement


def _of_evidence(pick: Callable[[Evidence], Value]) -> Callable[[Plan, Judgement], Value]:
    def value(plan: Plan, row: Judgement) -> Value:
        return None if row.decisive is None else pick(row.decisive)

    return value


COLUMNS = (
    *targets.COLUMNS,
    Column(
        key="evidence_date",
        title=N_("evidence of"),
        about=N_("When it happened, or when the source says how things stood."),
        value=_of_evidence(lambda found: found.date),
        words=lambda plan, row, lang: wording.when(
            row.decisive.date if row.decisive else None, lang
        ),
        kind="date",
    ),
    Column(
        key="evidence_value",
        title=N_("measured"),
        about=N_("What was measured, in the target's unit, where a number was."),
        value=_of_evidence(lambda found: found.value),
        words=lambda plan, row, lang: (
            wording.figure(row.decisive, row.target, lang) if row.decisive else ""
        ),
        kind="number",
    ),
    Column(
        key="same_indicator",
        title=N_("same indicator"),
        about=N_("Whether the evidence is of the pledge's own indicator; only then is it judged."),
        value=_of_evidence(lambda found: found.same_indicator),
        kind="flag",
    ),
    *pair(
        "finding",
        N_("finding"),
        N_("What was found, in our own words."),
        lambda plan, row: row.decisive.finding if row.decisive else None,
    ),
    Column(
        key="evidence_source",
        title=N_("evidence from"),
        about=N_("Id of the document that the evidence rests on."),
        value=_of_evidence(lambda found: found.source),
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
