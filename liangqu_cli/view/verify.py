"""A verification in a terminal: a line a passage, what differs below it, the totals last."""

from collections.abc import Callable, Iterator, Sequence

from liangqu_cli.answers.verify import (
    PARAGRAPH_RESULTS,
    RESULTS,
    Paragraph,
    Passage,
    Verification,
)
from liangqu_cli.language import N_, Language
from liangqu_cli.report import wording
from liangqu_cli.report.table import Table
from liangqu_cli.report.verify import result_words, source_words
from liangqu_cli.text import typed, visible
from liangqu_cli.view.marks import compared
from liangqu_cli.view.paint import Look
from liangqu_cli.view.wrap import padded, width_of, wrapped

PASSED = ("exact", "normalised", "same")
SYMBOLS = {True: "✓", False: "✗"}
STYLES = {True: "met", False: "missed"}
INDENT = "  "
GAP = 2
_COUNTED = {
    "exact": N_("{count} exact"),
    "normalised": N_("{count} normalised"),
    "elsewhere": N_("{count} elsewhere"),
    "missing": N_("{count} missing"),
    "same": N_("{count} the same"),
    "moved": N_("{count} out of place"),
    "changed": N_("{count} changed"),
    "extra": N_("{count} that the source does not have"),
}
NORMALISED = N_(
    "Normalised: the same but for full or half width, white space, and what the source's strip "
    "patterns match."
)


def view(verification: Verification, copy: str) -> Callable[[Table, Look], Iterator[str]]:
    """How a terminal shows what became of a copy.

    Args:
        verification: What holding it against its source came to.
        copy: The copy's name.
    """

    def render(table: Table, look: Look) -> Iterator[str]:
        lang, groups = look.lang, _groups(verification)
        title = lang.gettext(N_("{copy}, held against {source}"))
        values = {"copy": visible(typed(copy)), "source": source_words(verification, lang)}
        yield from _lines(title.format(**values), look, "heading")
        for heading, _, rows in groups:
            if rows:
                yield "\n" + look.paint(lang.gettext(heading), "heading") + "\n"
                yield from _rows(rows, look)
        yield "\n"
        for heading, results, rows in groups:
            yield from _lines(_total(heading, results, rows, lang), look)
        if any(row.result == "normalised" for row in verification.passages):
            yield from _lines(lang.gettext(NORMALISED), look, "quiet")
        whole = verification.whole
        sentence = N_("All is in the copy as the plan has it.")
        if not whole:
            sentence = N_("The copy and the plan differ; see what is marked ✗.")
        yield from _lines(f"{SYMBOLS[whole]} {lang.gettext(sentence)}", look, STYLES[whole])

    return render


Group = tuple[str, Sequence[str], Sequence[Paragraph | Passage]]
"""A heading, the results that there are, and the rows."""


def _groups(verification: Verification) -> tuple[Group, Group, Group]:
    passages = verification.passages
    return (
        (N_("Paragraphs"), PARAGRAPH_RESULTS, verification.paragraphs),
        (N_("Quotes"), RESULTS, [row for row in passages if row.kind == "quote"]),
        (N_("As written"), RESULTS, [row for row in passages if row.kind == "as_written"]),
    )


def _total(
    heading: str, results: Sequence[str], rows: Sequence[Paragraph | Passage], lang: Language
) -> str:
    """How many rows had each result: the good ones only where there are any, the rest always."""
    counts = {result: sum(row.result == result for row in rows) for result in results}
    told = [
        lang.gettext(_COUNTED[result]).format(count=count)
        for result, count in counts.items()
        if count or result == "missing"
    ]
    sentence = lang.gettext(N_("{heading}: {counts}"))
    return sentence.format(heading=lang.gettext(heading), counts=lang.joined(told))


def _rows(rows: Sequence[Paragraph | Passage], look: Look) -> Iterator[str]:
    shown = [row for row in rows if isinstance(row, Passage) or row.result not in PASSED]
    same = len(rows) - len(shown)
    if same:
        lang = look.lang
        told = lang.ngettext("{count} paragraph", "{count} paragraphs", same).format(count=same)
        sentence = lang.gettext(N_("{label}: {text}"))
        told = sentence.format(label=told, text=lang.gettext(N_("the same")))
        yield from _row(True, told, look)
    names = [_name(row, look.lang) for row in shown]
    outcomes = [_outcome(row, look.lang) for row in shown]
    size = max(map(width_of, names), default=0)
    needed = len(INDENT) + size + GAP + max(map(width_of, outcomes), default=0)
    beside = look.width is None or needed <= look.width
    for row, name, outcome in zip(shown, names, outcomes, strict=True):
        passed = row.result in PASSED
        if beside:
            yield from _row(passed, f"{padded(name, size)}{' ' * GAP}{outcome}", look)
        else:
            yield from _row(passed, name, look)
            yield from _lines(outcome, look, indent=INDENT)
        if isinstance(row, Passage) and row.result == "missing":
            yield from _what_differs(row, look)


def _what_differs(row: Passage, look: Look) -> Iterator[str]:
    lang = look.lang
    plan, copy = lang.gettext(N_("plan")), lang.gettext(N_("copy"))
    if row.differences:
        yield from compared(row.differences, (plan, copy), look, INDENT * 2)
    else:
        yield from _lines(f"{plan}  {visible(row.text)}", look, indent=INDENT * 2)
        told = lang.gettext(N_("nothing like it"))
        yield from _lines(f"{copy}  {told}", look, indent=INDENT * 2)


def _row(passed: bool, words: str, look: Look) -> Iterator[str]:
    lines = wrapped(words, look.width - 2) if look.width is not None else (words,)
    for number, line in enumerate(lines):
        yield (look.paint(SYMBOLS[passed], STYLES[passed]) + " " if not number else INDENT) + line
        yield "\n"


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
        parts.append(lang.gettext(N_("cited: {paragraphs}")).format(paragraphs=cited))
        if row.line is not None:
            elsewhere = row.result == "elsewhere"
            template = N_("found: {place}") if elsewhere else N_("nearest: {place}")
            parts.append(lang.gettext(template).format(place=_where(row, lang)))
    return lang.joined(parts)


def _where(row: Passage, lang: Language) -> str:
    line = _line_words(row, lang)
    if row.found is None:
        return line
    paragraph = wording.paragraphs((row.found,), lang)
    return lang.gettext(N_("{paragraph} ({line})")).format(paragraph=paragraph, line=line)


def _line_words(row: Paragraph | Passage, lang: Language) -> str:
    return lang.gettext(N_("line {line}")).format(line=row.line)


def _lines(text: str, look: Look, style: str = "", indent: str = "") -> Iterator[str]:
    width = None if look.width is None else look.width - width_of(indent)
    for line in wrapped(text, width) if width is not None else (text,):
        yield indent + (look.paint(line, style) if style else line) + "\n"
