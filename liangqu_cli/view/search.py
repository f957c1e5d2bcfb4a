"""`search`: the hits whole, each with what was found marked and the record's id."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from liangqu_cli.answers.scorecard import Status
from liangqu_cli.ask.search import KINDS, Hit
from liangqu_cli.ask.selection import Filter
from liangqu_cli.ask.sought import Sought
from liangqu_cli.ask.texts import record_texts
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Commitment, Evidence, Plan, Quote, Target
from liangqu_cli.report import counts, findings, wording
from liangqu_cli.report.search import documents, groups, otherwise
from liangqu_cli.report.statuses import UNFOUND
from liangqu_cli.report.table import Hint, Table
from liangqu_cli.view.console import Screen, View
from liangqu_cli.view.layout import BLANK, Hanging, Row, paragraph
from liangqu_cli.view.records import origin, step, strength_beside, strength_label, translation
from liangqu_cli.view.text import Prose


def view(terms: Sequence[str], asked: Filter | None = None) -> View:
    """The view of a search for `terms`.

    Args:
        terms: What was looked for.
        asked: What narrowed it, to tell what else the terms find; nothing for a picture.
    """

    def render(table: Table, lang: Language) -> Screen:
        sought = Sought(terms, table.plan.synonyms)
        judged = table.answer.judged if table.answer else ()
        became = {each.target.id: each.status for each in judged}
        for heading, hits in groups(table.rows, lang):
            if heading:
                yield paragraph(heading, "heading")
                yield BLANK
            for hit in hits:
                yield from _hit(table, hit, became.get(hit.id), sought, lang)
                yield BLANK
        kinds = [hit.kind for hit in table.rows]
        yield paragraph(counts.of_hits(kinds, table.matched, lang), "quiet")
        if "no_evidence" in became.values():
            yield paragraph(lang.gettext(UNFOUND), "quiet")
        first = Hint(lang.gettext("One in full:"), ("liangqu", "show", table.rows[0].id))
        yield paragraph(step(first, lang))
        if asked is None:
            return
        hints = [*documents(table.plan, terms, asked, lang)]
        if len(table.rows) == table.matched:
            hints += otherwise(table.plan, terms, asked, table.rows, lang)
        yield from (paragraph(step(hint, lang)) for hint in hints)

    return render


def _hit(table: Table, hit: Hit, status: Status | None, sought: Sought, lang: Language) -> Screen:
    """What kind of record it is, whose and what became of it, its words, its themes and its id."""
    plan = table.plan
    head = [
        Prose(lang.gettext(KINDS[hit.kind]), "key"),
        Prose(wording.place(hit.district, lang, plan), "place"),
        *_whose(plan, hit, lang),
        _said(plan, hit, lang),
        Prose(wording.status_words(status, lang), status or ""),
    ]
    words = [text for text in _words(plan, hit, lang) if text]
    foot = [wording.themes(plan, hit.themes, lang), hit.id]
    shown = [*(part.plain for part in head), *words, *foot]
    other = Language("en" if lang.chinese else "zh")
    if sought.adds(text := other.pick(hit.text), shown):
        words.append(text)
    if sought.adds(themes := wording.themes(plan, hit.themes, other), [*shown, *words]):
        foot[0] += f" ({themes})"
    words += _more(plan, hit, [*shown, *words, *foot], sought, lang)
    yield Row(_marked(head, sought))
    for part in _marked(map(Prose, words), sought):
        yield Hanging(part, indent=2)
    last = [Prose(foot[0], "theme"), Prose(foot[1], "id")]
    yield Hanging(Row(_marked(last, sought)), indent=2)


def _whose(plan: Plan, hit: Hit, lang: Language) -> list[Prose]:
    """Whose words it is: a finding is of a day, and its publisher's, who may be of a later one."""
    if not isinstance(hit.record, Evidence):
        return [Prose(wording.person(hit.official, lang, plan), "person")]
    return [Prose(findings.dated(plan, hit.record, lang)), origin(plan, hit.record, lang)]


def _said(plan: Plan, hit: Hit, lang: Language) -> Prose:
    """Whether a quote was spoken or signed; how firmly anything else was said.

    A target that is a plain pledge says nothing of it, as on the scorecard.
    """
    match hit.record:
        case Quote(form=form):
            return Prose(lang.gettext(wording.FORM_WORDS[form]))
        case Commitment(strength=strength):
            return strength_label(strength, lang)
        case Target():
            return strength_beside(plan, hit.record, lang)
    return Prose()


def _words(plan: Plan, hit: Hit, lang: Language) -> list[str]:
    """The record in the reader's language, and the source's words."""
    if hit.kind == "quote" and not lang.chinese:
        return [translation(hit.text.en, lang), hit.text.zh]
    if isinstance(hit.record, Evidence):
        other = findings.other_indicator(hit.record, lang)
        remarks = findings.remarks(plan, hit.record, lang)
        return [findings.about(plan, hit.record, lang), lang.pick(hit.text), other, *remarks]
    told = wording.aim(hit.record, lang) if isinstance(hit.record, Target) else lang.pick(hit.text)
    return [told, wording.quoted(hit.original) if hit.original else ""]


def _more(plan: Plan, hit: Hit, shown: list[str], sought: Sought, lang: Language) -> list[str]:
    """The record's other texts that hold what nothing shown does, so that each hit tells why.

    Those in the reader's language come first. What a target or a finding belongs to is called
    so, lest it be read as a part of what that says.
    """
    belongs = _belongs(plan, hit)
    more: list[str] = []
    for text in sorted(
        record_texts(plan, hit.record),
        key=lambda text: (text not in belongs, text.isascii() == lang.chinese),
    ):
        if sought.adds(text, [*shown, *more]):
            named = lang.gettext(belongs.get(text, "{text}"), text=text)
            more.append(named)
    return more


def _belongs(plan: Plan, hit: Hit) -> dict[str, str]:
    """The titles of what a record belongs to, in both languages, each with what introduces it."""
    if not isinstance(hit.record, (Evidence, Target)):
        return {}
    title = plan.commitment_of(hit.record).title
    told = dict.fromkeys((title.zh, title.en), N_("Commitment: {text}"))
    if hit.about not in (None, title):
        told |= dict.fromkeys((hit.about.zh, hit.about.en), N_("About: {text}"))
    return told


def _marked(parts: Iterable[Prose], sought: Sought) -> Iterator[Text]:
    """The parts with the terms in them marked."""
    for part in parts:
        for start, end in sought.places(part.plain):
            part.stylize("hit", start, end)
        yield part
