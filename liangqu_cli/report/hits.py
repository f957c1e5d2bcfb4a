"""Search hits told whole: each says what it is, whose, and where it stands."""

import datetime as dt

from msgspec.structs import replace

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.ask.search import KINDS, Hit
from liangqu_cli.ask.sought import Sought
from liangqu_cli.ask.texts import record_texts
from liangqu_cli.language import Language
from liangqu_cli.model import Commitment, Evidence, Plan, Quote, Target
from liangqu_cli.report import findings, reasons, wording
from liangqu_cli.report.document import Cited, Entry, Section, cited, pledge_entry, quote_entry
from liangqu_cli.report.search import groups
from liangqu_cli.report.table import Answer, Table


def sections(table: Table, answer: Answer, lang: Language) -> list[Section]:
    """All hits in their order; each has what was searched for."""
    plan = table.plan
    sought = Sought(answer.terms, plan.synonyms)
    judged = {each.target.id: each for each in answer.judged}

    def told(hit: Hit) -> Entry:
        entry = _entry(plan, hit, judged.get(hit.id), lang)
        return replace(entry, more=_more(plan, hit, entry, sought, lang))

    return [
        Section(heading=heading, entries=[told(hit) for hit in hits])
        for heading, hits in groups(table.rows, lang)
    ]


def _entry(plan: Plan, hit: Hit, judgement: Judgement | None, lang: Language) -> Entry:
    """A hit whole; of a target also what became of it."""
    label = _label(plan, hit, lang)
    record = hit.record
    if isinstance(record, Quote):
        return replace(quote_entry(plan, record, lang), label=label)
    themes = wording.themes(plan, hit.themes, lang)
    if isinstance(record, (Commitment, Target)):
        title = wording.aim(record, lang) if isinstance(record, Target) else lang.pick(hit.text)
        begin = dt.date.min  # before any search, which is no hit
        more = {"label": label, "title": title, "themes": themes, "note": _about(plan, hit, lang)}
        entry = pledge_entry(plan, record, begin, lang, **more)
        if judgement is None:
            return entry
        words = wording.status_words(judgement.status, lang)
        why = reasons.why(judgement, lang)
        return replace(entry, status=judgement.status, status_words=words, why=why)
    return Entry(
        id=hit.id,
        label=label,
        title=lang.pick(hit.text),
        said=findings.other_indicator(record, lang) if isinstance(record, Evidence) else "",
        themes=themes,
        note=_about(plan, hit, lang),
        cited=cited(plan.sources[hit.source], hit.paragraphs, lang)
        if hit.source
        else Cited("", None),
    )


def _label(plan: Plan, hit: Hit, lang: Language) -> str:
    """The kind of record, its district, and who it is; a finding has its day and publisher."""
    whose = wording.person(hit.official, lang, plan) if hit.kind == "official" else ""
    if isinstance(hit.record, Evidence):
        day = findings.dated(plan, hit.record, lang)
        whose = f"{day} · {findings.published_by(plan, hit.record, lang)}"
    told = [lang.gettext(KINDS[hit.kind]), wording.place(hit.district, lang, plan), whose]
    return " · ".join(part for part in told if part)


def _more(plan: Plan, hit: Hit, entry: Entry, sought: Sought, lang: Language) -> list[str]:
    """The record's other texts that hold what the entry does not, so that each hit tells why."""
    other = Language("en" if lang.chinese else "zh")
    shown = [entry.label, entry.title, entry.original, entry.translation, entry.speaker]
    shown += [entry.note, entry.themes, entry.id]
    more: list[str] = []
    texts = (other.pick(hit.text), wording.themes(plan, hit.themes, other))
    for text in (*texts, *record_texts(plan, hit.record)):
        if sought.adds(text, [*shown, *more]):
            more.append(text)
    return more


def _about(plan: Plan, hit: Hit, lang: Language) -> str:
    """What evidence is about, or the commitment of a target."""
    if isinstance(hit.record, Evidence):
        return findings.about(plan, hit.record, lang)
    if hit.about is None:
        return ""
    return lang.gettext("Commitment: {text}", text=lang.pick(hit.about))
