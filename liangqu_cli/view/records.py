"""How one record is told in a terminal, wherever it is shown."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.language import N_
from liangqu_cli.model import Commitment, Evidence, Plan, Quote, Source, Target
from liangqu_cli.report import reasons, wording
from liangqu_cli.text import visible
from liangqu_cli.view.paint import Look
from liangqu_cli.view.wrap import flowed, width_of, wrapped

WIDEST = 100
"""Running text is set no wider than this, however wide the terminal."""
NATURAL = 1 << 30
"""The width of a line that nothing limits, as in a pipe."""


def text_width(look: Look) -> int:
    """How wide running text may be; without end where it goes into a pipe."""
    return NATURAL if look.width is None else min(look.width, WIDEST)


def hanging(
    text: str, look: Look, *, first: str = "", indent: int = 0, style: str = "", mark: str = ""
) -> Iterator[str]:
    """A text whose lines all begin at `indent`; `first` stands before the first of them.

    Args:
        text: What is told; unseen characters are made visible.
        look: Where it is shown.
        first: A label of at most `indent` cells, painted already or plain.
        indent: Cells before the text.
        style: The kind of text, for the palette.
        mark: What stands before every line instead of spaces, as a quote's bar.
    """
    before = mark or " " * indent
    start = first + " " * (indent - _cells(first)) if first else before
    for number, line in enumerate(wrapped(visible(text), max(text_width(look) - indent, 8))):
        painted = look.paint(line, style) if style else line
        lead = start if first and number == 0 else before
        yield lead + painted + "\n"


def _cells(painted: str) -> int:
    """The cells that a label takes, whose styles take none."""
    return width_of(re.sub(r"\x1b\[[0-9;]*m", "", painted))


def meta_lines(parts: Iterable[str], look: Look, indent: int = 2) -> Iterator[str]:
    """What identifies a record, quietly, in a row; empty parts are left out."""
    present = [visible(part) for part in parts if part]
    for line in flowed(present, max(text_width(look) - indent, 8)):
        yield " " * indent + look.paint(line, "quiet") + "\n"


def heading(text: str, look: Look) -> Iterator[str]:
    """A section's heading with an empty line before it."""
    yield "\n"
    yield from hanging(text, look, style="heading")


def quote_lines(plan: Plan, quote: Quote, look: Look) -> Iterator[str]:
    """A quote whole, then who said it, in which office, and where.

    Readers of English are shown the translation first, then the original, since
    it alone was said. The bar stands for the outer quotation marks.
    """
    lang = look.lang
    bar = look.paint("|", "rule") + " "
    both = [quote.zh] if lang.chinese else [quote.en, quote.zh]
    for number, words in enumerate(both):
        if number:
            yield bar.rstrip() + "\n"
        yield from hanging(words, look, indent=2, mark=bar, style="quiet" if number else "")
    speaker = plan.officials[quote.official]
    told = [wording.person(speaker, lang), lang.pick(speaker.role)]
    if lang.chinese:
        told = [
            wording.person(speaker, lang),
            f"{plan.districts[speaker.district].name.zh}{speaker.role.zh}",
        ]
    yield from hanging(lang.joined(told), look, indent=2, style="name")
    yield from source_lines(plan.sources[quote.source], quote.paragraphs, look, quote.id)


def commitment_lines(
    plan: Plan,
    commitment: Commitment,
    look: Look,
    as_of: dt.date,
    findings: tuple[Evidence, ...] = (),
) -> Iterator[str]:
    """A commitment with who made it, where, and what was found about it as such."""
    lang = look.lang
    yield from hanging(lang.pick(commitment.title), look, first="*", indent=2)
    official = plan.officials[commitment.official] if commitment.official else None
    told = [wording.person(official, lang), wording.places(commitment, lang), commitment.id]
    yield from meta_lines(told, look)
    for found in findings:
        yield from evidence_lines(plan, found, None, look)
    yield from searched_lines(commitment, as_of, look)


def target_lines(
    plan: Plan, judgement: Judgement, look: Look, *, chain: bool = False
) -> Iterator[str]:
    """A target with its status, what it aims at, how it was written, and why it is judged so.

    With `chain` every finding is told as well, each with its source.
    """
    lang, target = look.lang, judgement.target
    status = wording.status_words(judgement.status, lang)
    aim = [wording.quantity(target, lang), _due(target, look)]
    goal = lang.joined(part for part in aim if part)
    yield look.paint(status, judgement.status) + "\n"
    yield from hanging(_colon(lang.pick(target.metric), goal, look), look, indent=2)
    yield from hanging(reasons.why(judgement, lang), look, indent=2)
    written = lang.gettext(N_("as written: {phrase}")).format(phrase=target.as_written)
    yield from hanging(written, look, indent=2, style="quiet")
    if target.note is not None:
        yield from hanging(lang.pick(target.note), look, indent=2, style="quiet")
    if chain:
        for found in judgement.evidence:
            yield from evidence_lines(plan, found, target, look)
        yield from searched_lines(target, judgement.as_of, look)
    yield from hanging(target.id, look, indent=2, style="quiet")


def evidence_lines(plan: Plan, found: Evidence, target: Target | None, look: Look) -> Iterator[str]:
    """A finding: when, what, of which indicator, and the source with its address."""
    lang = look.lang
    parts = [wording.when(found.period or found.date, lang)]
    measured = wording.figure(found, target, lang)
    if measured and target is not None:
        parts.append(measured)
    if not found.same_indicator:
        parts.append(lang.gettext(N_("another indicator, not judged")))
    yield from hanging(" · ".join(parts), look, first="  >", indent=4)
    yield from hanging(lang.pick(found.finding), look, indent=4)
    yield from source_lines(plan.sources[found.source], (), look, indent=4)


def searched_lines(record: Target | Commitment, as_of: dt.date, look: Look) -> Iterator[str]:
    """That evidence was looked for by a date, when, and what was not found."""
    if record.searched is None or record.searched_note is None or record.searched > as_of:
        return
    lang = look.lang
    told = lang.gettext(N_("Searched on {when}: {note}")).format(
        when=wording.when(record.searched.isoformat(), lang), note=lang.pick(record.searched_note)
    )
    yield from hanging(told, look, first="  ?", indent=4)


def source_lines(
    source: Source, paragraphs: tuple[int, ...], look: Look, key: str = "", indent: int = 2
) -> Iterator[str]:
    """A one-line citation, with the record's id where one is given, and the address below it."""
    cited = wording.source_line(source, paragraphs, look.lang)
    yield from meta_lines((cited, key), look, indent)
    if source.url is not None:
        for part in wrapped(visible(source.url), max(text_width(look) - indent, 8)):
            yield " " * indent + look.paint(part, "quiet", visible(source.url)) + "\n"


def _due(target: Target, look: Look) -> str:
    lang = look.lang
    if target.due is None:
        return "" if target.start is None else wording.due(target, lang)
    if target.start is not None:
        return wording.due(target, lang)
    return lang.gettext(N_("due {when}")).format(when=wording.when(target.due, lang))


def _colon(label: str, text: str, look: Look) -> str:
    return (
        look.lang.gettext(N_("{label}: {text}")).format(label=label, text=text) if text else label
    )
