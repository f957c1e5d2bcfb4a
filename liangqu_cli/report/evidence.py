"""Later findings about targets and commitments, as a table."""

from functools import partial

from liangqu_cli.language import N_, Both, Language
from liangqu_cli.model import Evidence, Plan, Target
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Answer, Column, Table


def _measured(key: str, title: str, about: str) -> Column:
    """A figure, which readers are told in words; nothing of another indicator, lest it be
    read as a result.
    """

    def words(plan: Plan, row: Evidence, lang: Language) -> str:
        if not row.same_indicator or getattr(row, key) is None:
            return ""
        return wording.figure(row, plan.targets.get(row.target or ""), lang)

    return Column(key, title, about, words=words, kind="number")


def _about(plan: Plan, row: Evidence) -> Both:
    record = plan.subject_of(row)
    return record.metric if isinstance(record, Target) else record.title


COLUMNS = (
    columns.RECORD_ID,
    Column("target", N_("target"), N_("Id of the target that it is about."), kind="id"),
    Column(
        "commitment",
        N_("commitment"),
        N_("Id of the commitment that it is about, where no target is meant."),
        kind="id",
    ),
    *columns.DISTRICT,
    *columns.pair(
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
    ),
    columns.date(
        "period",
        N_("period"),
        N_("The period that a figure covers; two dates with a slash between."),
    ),
    Column(
        "same_indicator",
        N_("same indicator"),
        N_("Whether the evidence is of the pledge's own indicator; only then is it judged."),
        kind="flag",
    ),
    Column(
        "comparator",
        N_("comparator"),
        N_("How exact the figure is, as in > for 'over 96 %'."),
        words=lambda plan, row, lang: (
            wording.comparator_words(row.comparator, lang) if row.comparator else ""
        ),
    ),
    _measured(
        "value",
        N_("measured"),
        N_("What was measured, in the target's unit, where it was a number."),
    ),
    _measured(
        "share",
        N_("share"),
        N_("Per cent of the target's value, where the source gives no more."),
    ),
    Column(
        "reached",
        N_("reached"),
        N_("Whether it says that the milestone was reached."),
        kind="flag",
    ),
    *columns.pair("finding", N_("finding"), N_("What was found, in our own words: facts alone.")),
    *columns.pair("note", N_("note"), N_("Our own remark on it.")),
    columns.SOURCE,
    *columns.of(
        lambda plan, row: plan.sources[row.source],
        *columns.pair("publisher", N_("publisher"), N_("Who published it.")),
        Column(
            "published",
            N_("published"),
            N_("When it was published."),
            lambda plan, row: row.date,
            lambda plan, row, lang: wording.when(row.date, lang),
            kind="date",
        ),
        *columns.pair(
            "title",
            N_("title"),
            N_("The document's title: the original in its own language, else our translation."),
        ),
        Column("url", N_("address"), N_("Where that document was read."), kind="url"),
    ),
)
SHOWN = ("date", "district", "about", "finding", "note", "same_indicator", "publisher", "id")

evidence_table = partial(Table, name="evidence", columns=COLUMNS, shown=SHOWN, answer=Answer())
