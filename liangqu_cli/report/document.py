"""What a reader takes away whole: records told in words, with their reasons, findings and sources.

The same for every format of running text. A document is made of sections, a section of
entries; whoever tells a district's card or a comparison makes sections of the same entries.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from liangqu_cli.answers.scorecard import Judgement, Status
from liangqu_cli.language import Language
from liangqu_cli.model import Commitment, Evidence, Plan, Quote, Source, Target
from liangqu_cli.report import findings, reasons, wording
from liangqu_cli.report.attribution import sources


class Cited(Struct, frozen=True):
    """Where something stands."""

    words: str
    url: str | None
    note: str = ""
    """What a reader must know of the source, where it is cited for all that rests on it."""


class Finding(Struct, frozen=True, kw_only=True):
    """One finding, in a line or two."""

    when: str
    figure: str
    """What was measured; nothing where it is of another indicator, lest it be read as a result."""
    text: str
    remark: str
    """Ours."""
    other: str
    """That it is of another indicator, where it is."""
    cited: Cited


class Entry(Struct, frozen=True, kw_only=True):
    """One record."""

    id: str
    label: str = ""
    """What kind of record it is and whose, where the section does not tell."""
    title: str
    """A target or a commitment in a line; nothing for a quote."""
    status: Status | None = None
    status_words: str = ""
    original: str = ""
    """The words of the source, verbatim: of a quote all, of others the few that carry it."""
    original_language: str = "zh"
    said: str = ""
    """How firmly it was said, or in which form, and where that stands."""
    translation: str = ""
    """Of a quote, ours."""
    speaker: str = ""
    is_named: bool = True
    """Whether the source names the speaker."""
    places: str = ""
    themes: str = ""
    why: str = ""
    note: str = ""
    more: Sequence[str] = ()
    """Its other texts, where a reader looked for what they hold."""
    findings: Sequence[Finding] = ()
    searched: str = ""
    cited: Cited


class Section(Struct, frozen=True, kw_only=True):
    """Entries under a heading; without one where there is but one kind of thing."""

    heading: str
    lines: Sequence[str] = ()
    """What is told in plain words, before the entries."""
    entries: Sequence[Entry] = ()
    sides: Sequence["Section"] = ()
    """What each of several has of a thing, where they stand side by side."""


class Document(Struct, frozen=True, kw_only=True):
    """All of it."""

    title: str
    """What it is about."""
    lead: str = ""
    sections: Sequence[Section]
    origins: Sequence[Cited]
    """The sources of what was said."""


def quote_entry(plan: Plan, quote: Quote, lang: Language) -> Entry:
    """A quote in both languages; whoever writes it puts the reader's first."""
    official = plan.officials[quote.official]
    return Entry(
        id=quote.id,
        title="",
        original=quote.zh,
        translation=quote.en,
        speaker=lang.joined([wording.person(official, lang), wording.office(plan, official, lang)]),
        said=lang.gettext(wording.FORM_WORDS[quote.form]),
        themes=wording.themes(plan, quote.themes, lang),
        cited=cited(plan.sources[quote.source], quote.paragraphs, lang),
    )


def target_entry(plan: Plan, judgement: Judgement, lang: Language) -> Entry:
    """A target with what became of it, why, and all that was found."""
    target = judgement.target
    return pledge_entry(
        plan,
        target,
        judgement.as_of,
        lang,
        title=wording.aim(target, lang),
        status=judgement.status,
        status_words=wording.status_words(judgement.status, lang),
        themes=wording.themes(plan, plan.themes_of(target), lang),
        why=reasons.why(judgement, lang),
        note=lang.pick(target.note) if target.note else "",
        findings=[finding(plan, found, target, lang) for found in judgement.evidence],
    )


def commitment_entry(
    plan: Plan, commitment: Commitment, found: Iterable[Evidence], as_of: dt.date, lang: Language
) -> Entry:
    """A commitment with what was found about it as such; nothing is judged."""
    return pledge_entry(
        plan,
        commitment,
        as_of,
        lang,
        title=lang.pick(commitment.title),
        places=wording.places(commitment, lang),
        themes=wording.themes(plan, commitment.themes, lang),
        findings=[finding(plan, each, None, lang) for each in found],
    )


def pledge_entry(
    plan: Plan, record: Commitment | Target, as_of: dt.date, lang: Language, **more: Any
) -> Entry:
    """How a commitment or a target was said, by whom, and where; `more` are other fields."""
    source = plan.sources[record.source]
    return Entry(
        id=record.id,
        original=wording.quoted(record.as_written),
        original_language=source.language,
        said=lang.gettext(wording.STRENGTH_WORDS[plan.strength_of(record)]),
        speaker=wording.speaker(plan, record, lang),
        is_named=plan.official_of(record) is not None,
        searched=wording.searched(record, as_of, lang),
        cited=cited(source, record.paragraphs, lang),
        **more,
    )


def finding(plan: Plan, found: Evidence, target: Target | None, lang: Language) -> Finding:
    """What was found, when, and where that stands; a figure of another indicator in words alone."""
    return Finding(
        when=findings.dated(plan, found, lang),
        figure=wording.figure(found, target, lang) if found.same_indicator else "",
        text=lang.pick(found.finding),
        remark=("" if lang.chinese else " ").join(findings.remarks(plan, found, lang)),
        other=findings.other_indicator(found, lang),
        cited=cited(plan.sources[found.source], (), lang),
    )


def finding_entry(plan: Plan, found: Evidence, lang: Language) -> Entry:
    """A finding that is told by itself."""
    target = plan.targets[found.target] if found.target else None
    told = finding(plan, found, target, lang)
    return Entry(
        id=found.id,
        label=" · ".join(filter(None, (told.when, told.figure))),
        title=told.text,
        said=told.other,
        note=told.remark,
        cited=told.cited,
    )


def origins(
    plan: Plan, records: Iterable[Commitment | Quote | Target], lang: Language
) -> list[Cited]:
    """The sources that records rest on, each once and with what must be known of it."""
    return [
        replace(cited(source, (), lang), note=wording.source_note(source, lang))
        for source in sources(plan, records)
    ]


def cited(source: Source, paragraphs: tuple[int, ...], lang: Language) -> Cited:
    """Where something stands in a source."""
    return Cited(wording.source_line(source, paragraphs, lang), source.url)
