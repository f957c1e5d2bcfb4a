"""A verification in a terminal: a line a passage, what differs below it, the totals last."""

from collections.abc import Sequence

from rich.console import RenderableType

from liangqu_cli.answers import paragraphs
from liangqu_cli.answers.paragraphs import Paragraph
from liangqu_cli.answers.verify import RESULTS, Passage, Verification
from liangqu_cli.language import N_, Language
from liangqu_cli.report import wording
from liangqu_cli.report.table import Table
from liangqu_cli.report.verify import result_words, source_words
from liangqu_cli.text import typed
from liangqu_cli.view.console import Screen, View
from liangqu_cli.view.layout import BLANK, Hanging, Row, headed, labelled, paragraph
from liangqu_cli.view.marks import compared
from liangqu_cli.view.text import Prose, width_of

PASSED = ("exact", "normalised", "same", "marks")
SYMBOLS = {True: "✓", False: "✗"}
STYLES = {True: "met", False: "missed"}
GAP = 2
_COUNTED = {
    "exact": N_("{count} exact"),
    "normalised": N_("{count} normalised"),
    "elsewhere": N_("{count} elsewhere"),
    "missing": N_("{count} missing"),
    "same": N_("{count} the same"),
    "marks": N_("{count} the same but for quotation marks"),
    "moved": N_("{count} out of place"),
    "changed": N_("{count} changed"),
    "extra": N_("{count} that the source does not have"),
}
FOREIGN = N_(
    "This is hardly the text of that source: it has {paragraphs} of its "
    "{all_paragraphs} paragraphs, and {passages} of the {all_passages} quotes and "
    "phrases. A draft cannot be checked this way."
)
NORMALISED = N_(
    "Normalised: the same but for full or half width, white space, the kind of quotation marks, "
    "and what the source's strip patterns match."
)


def view(verification: Verification, copy: str) -> View:
    """How a terminal shows what became of a copy.

    Args:
        verification: What holding it against its source came to.
        copy: The copy's name.
    """

    def render(table: Table, lang: Language) -> Screen:
        groups = _groups(verification)
        if verification.foreign:
            yield paragraph(_foreign(verification, lang), STYLES[False])
            yield BLANK
        source = source_words(verification, lang)
        title = lang.gettext("{copy}, held against {source}", copy=typed(copy), source=source)
        yield paragraph(title, "heading")
        for heading, _, rows in groups:
            if rows:
                yield from headed(lang.gettext(heading), _rows(rows, lang))
        yield BLANK
        for heading, results, rows in groups:
            yield paragraph(_total(heading, results, rows, lang))
        if any(row.result == "normalised" for row in verification.passages):
            yield paragraph(lang.gettext(NORMALISED), "quiet")
        whole = verification.whole
        sentence = N_("Everything is in the copy as the plan has it.")
        if not whole:
            sentence = N_("The copy and the plan differ; see what is marked ✗.")
        yield paragraph(f"{SYMBOLS[whole]} {lang.gettext(sentence)}", STYLES[whole])

    return render


def _foreign(verification: Verification, lang: Language) -> str:
    paragraphs, passages = verification.known
    return lang.gettext(
        FOREIGN,
        paragraphs=paragraphs,
        all_paragraphs=len(verification.source.paragraphs),
        passages=passages,
        all_passages=len(verification.passages),
    )


Group = tuple[str, Sequence[str], Sequence[Paragraph | Passage]]
"""A heading, the results that there are, and the rows."""


def _groups(verification: Verification) -> tuple[Group, Group, Group]:
    passages = verification.passages
    return (
        (N_("Paragraphs"), paragraphs.RESULTS, verification.paragraphs),
        (N_("Quotes"), RESULTS, [row for row in passages if row.kind == "quote"]),
        (N_("As written"), RESULTS, [row for row in passages if row.kind == "as_written"]),
    )


def _total(
    heading: str, results: Sequence[str], rows: Sequence[Paragraph | Passage], lang: Language
) -> str:
    """How many rows had each result: the good ones only where there are any, the rest always."""
    counts = {result: sum(row.result == result for row in rows) for result in results}
    told = [
        lang.gettext(_COUNTED[result], count=count)
        for result, count in counts.items()
        if count or result == "missing"
    ]
    return lang.gettext(
        "{heading}: {counts}", heading=lang.gettext(heading), counts=lang.joined(told)
    )


def _rows(rows: Sequence[Paragraph | Passage], lang: Language) -> Screen:
    """The passages one by one; of the paragraphs those that differ, and how many do not."""
    shown = [row for row in rows if isinstance(row, Passage) or row.result != "same"]
    same = len(rows) - len(shown)
    if same:
        told = lang.ngettext("{count} paragraph", "{count} paragraphs", same)
        sentence = lang.gettext("{label}: {text}", label=told, text=lang.gettext("the same"))
        told = sentence
        yield _marked(True, Prose(told))
    size = max((width_of(_name(row, lang)) for row in shown), default=0)
    for row in shown:
        name = Prose(_name(row, lang), "key")
        name.pad_right(size - name.cell_len)
        outcome = Prose(_outcome(row, lang))
        yield _marked(row.result in PASSED, Row([name, outcome], between=" " * GAP))
        if isinstance(row, Passage) and row.result == "missing":
            for line in _what_differs(row, lang):
                yield Hanging(line, indent=2 * GAP)


def _what_differs(row: Passage, lang: Language) -> Screen:
    plan, copy = lang.gettext("plan"), lang.gettext("copy")
    if row.differences:
        yield from compared(row.differences, (plan, copy))
        return
    nothing = Prose(lang.gettext("nothing like it"), "missed")
    yield from labelled([Prose(plan), Prose(copy)], [[Prose(row.text)], [nothing]])


def _marked(passed: bool, words: RenderableType) -> Hanging:
    return Hanging(words, Prose(SYMBOLS[passed], STYLES[passed]), GAP)


def _name(row: Paragraph | Passage, lang: Language) -> str:
    if isinstance(row, Passage):
        return row.id
    if row.number is not None:
        return wording.paragraphs((row.number,), lang)
    return _line_words(row, lang)


def _outcome(row: Paragraph | Passage, lang: Language) -> str:
    """The result, with where it stands and, where it stands elsewhere, what was cited."""
    parts = [result_words(row, lang)]
    if isinstance(row, Paragraph):
        if row.line is not None and row.number is not None:
            parts.append(_line_words(row, lang))
    elif row.result in PASSED:
        parts.append(wording.paragraphs(row.cited, lang))
    elif row.found in row.cited:
        parts.append(_where(row, lang))
    else:
        cited = wording.paragraphs(row.cited, lang)
        parts.append(lang.gettext("cited: {paragraphs}", paragraphs=cited))
        if row.line is not None:
            elsewhere = row.result == "elsewhere"
            template = N_("found: {place}") if elsewhere else N_("nearest: {place}")
            parts.append(lang.gettext(template, place=_where(row, lang)))
    return lang.joined(parts)


def _where(row: Passage, lang: Language) -> str:
    line = _line_words(row, lang)
    if row.found is None:
        return line
    paragraph = wording.paragraphs((row.found,), lang)
    return lang.gettext("{paragraph} ({line})", paragraph=paragraph, line=line)


def _line_words(row: Paragraph | Passage, lang: Language) -> str:
    return lang.gettext("line {line}", line=row.line)
