"""How one record is told on a screen, wherever it stands: in a line or two, or in full."""

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.style import Style

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.language import Language
from liangqu_cli.model import (
    Commitment,
    District,
    Evidence,
    Official,
    Plan,
    Quote,
    Source,
    Strength,
    Target,
)
from liangqu_cli.report import reasons, wording
from liangqu_cli.report.findings import dated, other_indicator, published_by, remarks
from liangqu_cli.report.table import Hint
from liangqu_cli.text import visible
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import Hanging, Row, barred, spaced
from liangqu_cli.view.text import Prose

if TYPE_CHECKING:
    from liangqu_cli.answers.dossier import Dossier


def quote_panels(
    plan: Plan, quotes: Iterable[Quote], lang: Language, *, formed: bool = False
) -> Screen:
    """Quotes one after another."""
    return spaced([quote_panel(plan, quote, lang, formed=formed)] for quote in quotes)


def quote_panel(
    plan: Plan, quote: Quote, lang: Language, *, formed: bool = False
) -> RenderableType:
    """A quote whole behind a bar: the words, then who said them, in which office, and where.

    A translation is called ours, and the original, which alone was said, stands right below
    it. The bar stands for the outer quotation marks. With `formed` it says whether the
    words were spoken or signed.
    """
    words = [Prose(quote.zh)]
    if not lang.chinese:
        words.insert(0, Prose(translation(quote.en, lang)))
        words[0].stylize("quiet", 0, -len(visible(quote.en)))
    speaker = in_office(plan, plan.officials[quote.official], lang)
    where = wording.source_line(plan.sources[quote.source], quote.paragraphs, lang)
    form = lang.gettext(wording.FORM_WORDS[quote.form]) if formed else ""
    told = [speaker, Prose(form), Prose(where, "quiet"), Prose(quote.id, "id")]
    return barred(Group(*words, Row(told)))


def translation(english: str, lang: Language) -> str:
    """The English of a quote, which nobody said."""
    return lang.gettext("Translation, ours: {text}", text=english)


def full_name(district: District, lang: Language) -> Row:
    """A district in full, as a heading, in both languages and with its code."""
    full = district.full
    first, second = (full.zh, full.en) if lang.chinese else (full.en, full.zh)
    return Row([Prose(first, "heading"), second, Prose(district.code, "id")], between="  ")


def in_office(plan: Plan, official: Official, lang: Language, *, dated: bool = False) -> Prose:
    """An official with the office, in Chinese with its district before it, and when that was."""
    office = wording.office(plan, official, lang, dated=dated)
    told = Prose().append(wording.person(official, lang), "person")
    return told.append(lang.joined(["", office]))


def status_label(judgement: Judgement, lang: Language) -> Prose:
    """What became of a target, to stand before what is told of it."""
    return Prose(wording.status_words(judgement.status, lang), judgement.status)


def strength_label(strength: Strength, lang: Language) -> Prose:
    """How firmly something was said, to stand before what is told of it."""
    return Prose(lang.gettext(wording.STRENGTH_WORDS[strength]), strength)


def target_lines(plan: Plan, judgement: Judgement, lang: Language) -> Screen:
    """What was aimed at, and how firmly where less than pledged; what became of it and why."""
    yield aim_as_said(plan, judgement.target, lang)
    yield Prose(reasons.why(judgement, lang))


def aim_as_said(plan: Plan, target: Target, lang: Language) -> Prose:
    """What a target aims at, and how firmly where it is no plain pledge."""
    told = aim(target, lang)
    if word := strength_beside(plan, target, lang):
        told.append(lang.gettext(" ({word})", word=word.plain), word.style)
    return told


def strength_beside(plan: Plan, target: Target, lang: Language) -> Prose:
    """How firmly a target was said; nothing of a plain pledge whose commitment is one too."""
    strength = plan.strength_of(target)
    if strength == plan.commitment_of(target).strength == "pledge":
        return Prose()
    return strength_label(strength, lang)


def commitment_lines(commitment: Commitment, lang: Language, source: str = "") -> Screen:
    """What was said, in our words and in those of the source."""
    yield Prose(lang.pick(commitment.title))
    yield phrase(commitment, lang, source)


def by_whom_and_where(
    plan: Plan, commitment: Commitment, lang: Language, *, key: bool = True
) -> Row:
    """Who said it, which places it names, and its id."""
    told = [speaker(plan, commitment, lang), Prose(wording.places(commitment, lang))]
    return Row([*told, Prose(commitment.id, "id")] if key else told)


def speaker(plan: Plan, record: Commitment | Target, lang: Language) -> Prose:
    """Who said a record, or that the source names nobody."""
    style = "quiet" if plan.official_of(record) is None else "person"
    return Prose(wording.speaker(plan, record, lang), style)


def commitment_findings(
    plan: Plan, dossier: "Dossier", commitment: Commitment, lang: Language
) -> Screen:
    """What was found about a commitment as such, latest first, and what was not.

    The latter only where it tells more than what is told of its targets.
    """
    for each in dossier.findings.get(commitment.id, ()):
        yield finding(plan, each, None, lang)
    if dossier.is_searched_apart(commitment):
        yield from searched(commitment, dossier.as_of, lang)


def target_details(target: Target, lang: Language, source: str = "") -> Screen:
    """How a target was written, and what the source leaves open."""
    yield phrase(target, lang, source)
    if target.note is not None:
        yield Prose(lang.pick(target.note), "quiet")


def findings(plan: Plan, judgement: Judgement, lang: Language) -> Screen:
    """All that was found about a target, latest first, and what was not."""
    for found in judgement.evidence:
        yield finding(plan, found, judgement.target, lang)
    yield from searched(judgement.target, judgement.as_of, lang)


def finding(plan: Plan, found: Evidence, target: Target | None, lang: Language) -> RenderableType:
    """A finding: when, what, of which indicator, what to mind, and the source with its address."""
    head = [Prose(dated(plan, found, lang), "key")]
    if target is not None:
        head.append(Prose(wording.figure(found, target, lang)))
    head.append(Prose(other_indicator(found, lang), "reported"))
    source = plan.sources[found.source]
    told = [
        Row(head),
        *finding_lines(plan, found, lang),
        *source_lines(source, (), lang, found.id),
    ]
    return Hanging(Group(*told), Prose(">", "quiet"), 2)


def finding_lines(plan: Plan, found: Evidence, lang: Language) -> Screen:
    """What was found, and what to mind."""
    yield Prose(lang.pick(found.finding))
    yield from (Prose(remark, "quiet") for remark in remarks(plan, found, lang))


def origin(plan: Plan, found: Evidence, lang: Language) -> Prose:
    """Who published it, and when where that was on another day, which a terminal may open."""
    url = plan.sources[found.source].url
    style = Style(dim=True, link=visible(url)) if url else "quiet"
    return Prose(published_by(plan, found, lang), style)


def searched(record: Target | Commitment | District, as_of: dt.date, lang: Language) -> Screen:
    """That something was looked for by a day, when, and what was not found."""
    if told := wording.searched(record, as_of, lang):
        yield Hanging(Prose(told), Prose("?", "no_evidence"), 2)


def source_lines(
    source: Source, paragraphs: tuple[int, ...], lang: Language, key: str = ""
) -> Screen:
    """A citation in a line, with the source's id where it is given, and the address below it."""
    cited = wording.source_line(source, paragraphs, lang)
    yield Row([Prose(cited, "quiet"), Prose(key, "id")])
    if source.url is not None:
        yield Prose(source.url, Style(dim=True, link=visible(source.url)))


def step(hint: Hint, lang: Language) -> Prose:
    """What to type next, and what for."""
    words = hint.told(lang).removesuffix(hint.command)
    return Prose().append(words, "quiet").append(hint.command, "typed")


def aim(target: Target, lang: Language) -> Prose:
    """What a target measures and aims at, with its date, in a line."""
    told = Prose(wording.aim(target, lang))
    if goal := wording.goal(target, lang):
        told.stylize("key", len(told) - len(visible(goal)))
    return told


def phrase(record: Commitment | Target, lang: Language, source: str = "") -> Prose:
    """The words of the source that carry a record, in quotation marks, with their paragraph.

    Quotation marks within them are single ones (GB/T 15834, 4.8.3.3). `source` is what
    the document is called, where what stands around does not tell.
    """
    told = Prose(f"{wording.quoted(record.as_written)} ")
    where = filter(None, [source, wording.paragraphs(record.paragraphs, lang)])
    return told.append(lang.joined(where), "where")
