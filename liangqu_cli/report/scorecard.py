"""The scorecard as a table: each target with the evidence that its status rests on."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Evidence, Plan
from liangqu_cli.report import columns, reasons, targets, wording
from liangqu_cli.report.table import Column, Table

Picked = TypeVar("Picked")


def _found(pick: Callable[[Evidence], Picked]) -> Callable[[Judgement], Picked | None]:
    """What is picked from the decisive evidence; nothing where there is none."""
    return lambda row: None if row.decisive is None else pick(row.decisive)


def _measured(
    pick: Callable[[Evidence], float | None],
) -> Callable[[Judgement, Language], str]:
    """The figure in words, where it is picked; nothing of another indicator, lest it be
    read as a result.
    """

    def words(row: Judgement, lang: Language) -> str:
        found = row.decisive
        if found is None or not found.same_indicator or pick(found) is None:
            return ""
        return wording.figure(found, row.target, lang)

    return words


COLUMNS = (
    *targets.COLUMNS,
    columns.day("as_of", N_("as of"), N_("The day of the judgement."), lambda row: row.as_of),
    *columns.worded(
        "why",
        N_("why"),
        N_("Why it has its status, in a sentence or two."),
        lambda plan, row, lang: reasons.why(row, lang),
    ),
    columns.field(
        "evidence_date",
        N_("evidence date"),
        N_("When it happened, or when the source says how things stood."),
        _found(lambda found: found.date),
        lambda row, lang: wording.when(row.decisive.date if row.decisive else None, lang),
        kind="date",
    ),
    columns.date(
        "evidence_period",
        N_("period"),
        N_("The period that a figure covers; two dates with a slash between."),
        _found(lambda found: found.period),
    ),
    columns.field(
        "evidence_value",
        N_("measured"),
        N_("What was measured, in the target's unit, where a number was."),
        _found(lambda found: found.value),
        _measured(lambda found: found.value),
        kind="number",
    ),
    columns.field(
        "evidence_share",
        N_("share"),
        N_("Per cent of the target's value, where the source gives no more."),
        _found(lambda found: found.share),
        _measured(lambda found: found.share),
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
        N_("What was found, in our own words: facts alone."),
        lambda plan, row: row.decisive.finding if row.decisive else None,
    ),
    *columns.pair(
        "finding_note",
        N_("note on the finding"),
        N_("Our own remark on it, as what another indicator counts."),
        lambda plan, row: row.decisive.note if row.decisive else None,
    ),
    Column(
        key="evidence_source",
        title=N_("evidence from"),
        about=N_("The document that the evidence rests on."),
        value=lambda plan, row: row.decisive.source if row.decisive else None,
        words=lambda plan, row, lang: (
            wording.source_line(plan.sources[row.decisive.source], (), lang) if row.decisive else ""
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
SHOWN = ("district", "strength", "metric", "pledged", "due", "status", "why", "id")


def scorecard_table(plan: Plan, rows: Sequence[Judgement]) -> Table:
    """The table of the scorecard, one row for each target."""
    return Table(name="scorecard", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)
