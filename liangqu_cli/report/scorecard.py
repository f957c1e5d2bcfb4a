"""The scorecard as a table: each target with the evidence that its status rests on."""

from functools import partial

from msgspec.structs import replace

from liangqu_cli.language import N_
from liangqu_cli.report import columns, evidence, reasons, targets
from liangqu_cli.report.table import Column, Table

_EVIDENCE = {column.key: column for column in evidence.COLUMNS}


def _decisive(key: str, called: str = "", title: str = "", about: str = "") -> Column:
    """A column of the decisive evidence, by another key, and told otherwise, where these say so."""
    column = _EVIDENCE[key].of(lambda plan, row: row.decisive)
    return replace(
        column,
        key=called or key,
        title=title or column.title,
        about=about or column.about,
    )


_NOTE = (
    N_("note on the finding"),
    N_("Our own remark on it, such as what another indicator counts."),
)

COLUMNS = (
    *targets.COLUMNS,
    columns.day("as_of", N_("as of"), N_("The day of the judgement.")),
    *columns.worded(
        "why",
        N_("why"),
        N_("Why it has its status, in a sentence or two."),
        lambda plan, row, lang: reasons.why(row, lang),
    ),
    _decisive("date", "evidence_date"),
    _decisive("period", "evidence_period"),
    _decisive("value", "evidence_value"),
    _decisive("share", "evidence_share"),
    _decisive("same_indicator"),
    _decisive("finding"),
    _decisive("finding_en"),
    _decisive("note", "finding_note", *_NOTE),
    _decisive("note_en", "finding_note_en", *_NOTE),
    _decisive(
        "source",
        "evidence_source",
        N_("evidence from"),
        N_("The document that the evidence rests on."),
    ),
    _decisive("url", "evidence_url"),
)
SHOWN = ("district", "strength", "metric", "pledged", "due", "status", "why", "id")

scorecard_table = partial(Table, name="scorecard", columns=COLUMNS, shown=SHOWN)
