"""What holding a copy against a source came to, as a table: a paragraph or a passage a row."""

from liangqu_cli.answers.verify import Paragraph, Passage, Verification
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Plan
from liangqu_cli.report import wording
from liangqu_cli.report.table import Column, Table, Value
from liangqu_cli.text import visible

KIND_WORDS = {
    "paragraph": N_("paragraph"),
    "quote": N_("quote"),
    "as_written": N_("as written"),
}
RESULT_WORDS = {
    "exact": N_("exact"),
    "normalised": N_("normalised"),
    "elsewhere": N_("elsewhere"),
    "missing": N_("missing"),
    "same": N_("the same"),
    "moved": N_("out of place"),
    "changed": N_("changed"),
    "extra": N_("not the source's"),
}
SHOWN = ("result", "kind", "id", "cited", "found", "line")


def verification_table(plan: Plan, verification: Verification) -> Table:
    """The table of a verification: the source's paragraphs first, then quotes and phrases.

    In machine formats each row has `kind` (paragraph, quote or as_written), `id` (of the
    source or of the record), `cited` (paragraphs), `result` (of a paragraph: same, moved,
    changed, missing, extra; of a passage: exact, normalised, elsewhere, missing), `found`
    and `line` (where it stands, or is most nearly found), `text` (of the plan) and
    `nearest` (what the copy has instead, in normal form).
    """

    def identity(_plan: Plan, row: Paragraph | Passage) -> Value:
        return row.id if isinstance(row, Passage) else verification.source.id

    columns = (
        Column(
            key="kind",
            title=N_("kind"),
            about=N_("paragraph, quote or as_written."),
            value=lambda plan, row: _kind(row),
            words=lambda plan, row, lang: lang.gettext(KIND_WORDS[_kind(row)]),
        ),
        Column(
            key="id",
            title=N_("id"),
            about=N_("Id of the record or, for a paragraph, of the source."),
            value=identity,
            kind="id",
        ),
        Column(
            key="cited",
            title=N_("cited"),
            about=N_("The paragraphs that the record cites, or the paragraph itself."),
            value=lambda plan, row: _cited(row),
            words=lambda plan, row, lang: (
                wording.paragraphs(_cited(row), lang) if _cited(row) else ""
            ),
            kind="list",
            whole=True,
        ),
        Column(
            key="result",
            title=N_("result"),
            about=N_(
                "Of a passage: exact, normalised, elsewhere or missing; of a paragraph: same, "
                "moved, changed, missing or extra."
            ),
            value=lambda plan, row: row.result,
            words=lambda plan, row, lang: result_words(row, lang),
        ),
        Column(
            key="found",
            title=N_("found"),
            about=N_("The paragraph in which it stands, or is most nearly found."),
            value=lambda plan, row: row.found if isinstance(row, Passage) else row.number,
            kind="number",
            whole=True,
        ),
        Column(
            key="line",
            title=N_("line"),
            about=N_("The line of that paragraph in the copy, from 1."),
            value=lambda plan, row: row.line,
            kind="number",
            whole=True,
        ),
        Column(
            key="text",
            title=N_("text"),
            about=N_("The passage as the plan has it."),
            value=lambda plan, row: row.text if isinstance(row, Passage) else None,
        ),
        Column(
            key="nearest",
            title=N_("nearest"),
            about=N_("For a missing passage, the nearest one in the copy, in normal form."),
            value=lambda plan, row: _nearest(row),
        ),
    )
    rows = [*verification.paragraphs, *verification.passages]
    return Table(name="verify", plan=plan, columns=columns, shown=SHOWN, rows=rows)


def result_words(row: Paragraph | Passage, lang: Language) -> str:
    """The result of a row in a word."""
    return lang.gettext(RESULT_WORDS[row.result])


def source_words(verification: Verification, lang: Language) -> str:
    """The source in words, with its id."""
    source = verification.source
    told = lang.gettext(N_("{source} ({id})"))
    return visible(told.format(source=wording.source_line(source, (), lang), id=source.id))


def _kind(row: Paragraph | Passage) -> str:
    return row.kind if isinstance(row, Passage) else "paragraph"


def _cited(row: Paragraph | Passage) -> tuple[int, ...]:
    if isinstance(row, Passage):
        return row.cited
    return () if row.number is None else (row.number,)


def _nearest(row: Paragraph | Passage) -> Value:
    if isinstance(row, Passage) and row.differences:
        return "".join(piece.new for piece in row.differences)
    return None
