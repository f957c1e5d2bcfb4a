"""What holding a copy against a source came to, as a table: a paragraph or a passage a row."""

from liangqu_cli.answers.paragraphs import Paragraph
from liangqu_cli.answers.verify import Passage, Verification
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Plan
from liangqu_cli.report import wording
from liangqu_cli.report.table import Column, Table
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
    "marks": N_("the same but for quotation marks"),
    "moved": N_("out of place"),
    "changed": N_("changed"),
    "extra": N_("not the source's"),
}
SHOWN = ("result", "kind", "id", "cited", "found", "line")


def verification_table(plan: Plan, verification: Verification) -> Table:
    """The table of a verification: the source's paragraphs first, then quotes and phrases."""
    columns = (
        Column(
            "kind",
            N_("kind"),
            N_("paragraph, quote or as_written."),
            lambda plan, row: _kind(row),
            lambda plan, row, lang: lang.gettext(KIND_WORDS[_kind(row)]),
        ),
        Column(
            "id",
            N_("id"),
            N_("Id of the record or, for a paragraph, of the source."),
            lambda plan, row: row.id if isinstance(row, Passage) else verification.source.id,
            kind="id",
        ),
        Column(
            "cited",
            N_("cited"),
            N_("The paragraphs that the record cites, or the paragraph itself."),
            lambda plan, row: _cited(row),
            lambda plan, row, lang: wording.paragraphs(_cited(row), lang),
            kind="list",
            whole=True,
        ),
        Column(
            "result",
            N_("result"),
            N_(
                "Of a passage: exact, normalised, elsewhere or missing; of a paragraph: same, "
                "marks (the same but for quotation marks), moved, changed, missing or extra."
            ),
            words=lambda plan, row, lang: result_words(row, lang),
        ),
        Column(
            "found",
            N_("found"),
            N_("The paragraph in which it stands, or is most nearly found."),
            lambda plan, row: row.found if isinstance(row, Passage) else row.number,
            kind="number",
            whole=True,
        ),
        Column(
            "line",
            N_("line"),
            N_("The line of that paragraph in the copy, from 1."),
            kind="number",
            whole=True,
        ),
        Column(
            "text",
            N_("text"),
            N_("The passage as the plan has it."),
            lambda plan, row: getattr(row, "text", None),
        ),
        Column(
            "nearest",
            N_("nearest"),
            N_("For a missing passage, the nearest one in the copy, in normal form."),
            lambda plan, row: _nearest(row),
        ),
    )
    rows = [*verification.paragraphs, *verification.passages]
    return Table(plan, rows, name="verify", columns=columns, shown=SHOWN)


def result_words(row: Paragraph | Passage, lang: Language) -> str:
    """The result of a row in a word."""
    return lang.gettext(RESULT_WORDS[row.result])


def source_words(verification: Verification, lang: Language) -> str:
    """The source in words, with its id."""
    source = verification.source
    line = wording.source_line(source, (), lang)
    return visible(lang.gettext("{source} ({id})", source=line, id=source.id))


def _kind(row: Paragraph | Passage) -> str:
    return row.kind if isinstance(row, Passage) else "paragraph"


def _cited(row: Paragraph | Passage) -> tuple[int, ...]:
    if isinstance(row, Passage):
        return row.cited
    return () if row.number is None else (row.number,)


def _nearest(row: Paragraph | Passage) -> str | None:
    if isinstance(row, Passage) and row.differences:
        return "".join(piece.new for piece in row.differences)
    return None
