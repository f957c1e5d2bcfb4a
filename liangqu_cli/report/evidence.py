"""Later findings about targets and commitments, as a table."""

from collections.abc import Callable, Sequence

from liangqu_cli.language import N_, Both, Language
from liangqu_cli.model import Evidence, Plan, Target
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Answer, Column, Table


def _measured(
    pick: Callable[[Evidence], float | None],
) -> Callable[[Plan, Evidence, Language], str]:
    """The figure in words, where it is picked; nothing of another indicator, lest it be
    read as a result.
    """

    def words(plan: Plan, row: Evidence, lang: Language) -> str:
        if not row.same_indicator or pick(row) is None:
            return ""
        return wording.figure(row, plan.targets.get(row.target or ""), lang)

    return words


def _about(plan: Plan, row: Evidence) -> Both:
    record = plan.subject_of(row)
    return record.metric if isinstance(record, Target) else record.title


COLUMNS = (
    columns.record_id(),
    columns.identity(
        "target", N_("target"), N_("Id of the target that it is about."), lambda row: row.target
    ),
    columns.identity(
        "commitment",
        N_("commitment"),
        N_("Id of the commitment that it is about, where no target is meant."),
        lambda row: row.commitment,
    ),
    *columns.district_of(),
    *columns.named(
        "about",
        N_("about"),
        N_("What it is about: what the target measures, or the commitment."),
        _about,
        lambda plan, row, lang: wording.subject(plan.subject_of(row), lang),
    ),
    columns.date(
        "date",
        N_("evidence date"),
        N_("When it happened, or when the source says how things stood."),
        lambda row: row.date,
    ),
    columns.date(
        "period",
        N_("period"),
        N_("The period that a figure covers; two dates with a slash between."),
        lambda row: row.period,
    ),
    columns.field(
        "same_indicator",
        N_("same indicator"),
        N_("Whether the evidence is of the pledge's own indicator; only then is it judged."),
        lambda row: row.same_indicator,
        kind="flag",
    ),
    columns.field(
        "comparator",
        N_("comparator"),
        N_("How exact the figure is, as in > for 'over 96 %'."),
        lambda row: row.comparator,
        lambda row, lang: wording.comparator_words(row.comparator, lang) if row.comparator else "",
    ),
    Column(
        key="value",
        title=N_("measured"),
        about=N_("What was measured, in the target's unit, where a number was."),
        value=lambda plan, row: row.value,
        words=_measured(lambda row: row.value),
        kind="number",
    ),
    Column(
        key="share",
        title=N_("share"),
        about=N_("Per cent of the target's value, where the source gives no more."),
        value=lambda plan, row: row.share,
        words=_measured(lambda row: row.share),
        kind="number",
    ),
    columns.field(
        "reached",
        N_("reached"),
        N_("Whether it says that the milestone was reached."),
        lambda row: row.reached,
        kind="flag",
    ),
    *columns.pair(
        "finding",
        N_("finding"),
        N_("What was found, in our own words: facts alone."),
        lambda plan, row: row.finding,
    ),
    *columns.pair("note", N_("note"), N_("Our own remark on it."), lambda plan, row: row.note),
    columns.source(),
    *columns.pair(
        "publisher",
        N_("publisher"),
        N_("Who published it."),
        lambda plan, row: plan.sources[row.source].publisher,
    ),
    *columns.pair(
        "title",
        N_("title"),
        N_("The document's title: the original in its own language, else our translation."),
        lambda plan, row: plan.sources[row.source].title,
    ),
    Column(
        key="url",
        title=N_("address"),
        about=N_("Where that document was read."),
        value=lambda plan, row: plan.sources[row.source].url,
        kind="url",
    ),
)
SHOWN = ("date", "district", "about", "finding", "note", "same_indicator", "publisher", "id")


def evidence_table(plan: Plan, rows: Sequence[Evidence]) -> Table:
    """The table of evidence, one row each; told whole unless fields are named."""
    return Table(
        name="evidence", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows, answer=Answer()
    )
