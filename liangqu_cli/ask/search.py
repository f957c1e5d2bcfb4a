"""Full-text search over a plan's records: pure."""

from collections.abc import Iterator, Sequence
from itertools import compress
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from liangqu_cli.ask.selection import Filter, has_strength
from liangqu_cli.language import N_, Both
from liangqu_cli.model import Commitment, District, Evidence, Official, Plan, Quote, Target

HitKind = Literal["district", "official", "commitment", "target", "quote", "evidence"]
KINDS: dict[HitKind, str] = {
    "district": N_("district"),
    "official": N_("official"),
    "commitment": N_("commitment"),
    "target": N_("target"),
    "quote": N_("quote"),
    "evidence": N_("evidence"),
}


class Hit(Struct, frozen=True, kw_only=True):
    """A record that holds every term."""

    kind: HitKind
    id: str
    record: District | Official | Commitment | Target | Quote | Evidence
    district: District
    official: Official | None
    themes: tuple[str, ...]
    text: Both
    """What the record says."""
    about: Both | None = None
    """What else it speaks of: the commitment of a target, the target or commitment of evidence."""
    original: str | None = None
    """A verbatim phrase of the source beside it."""
    publisher: Both | None = None
    """Whose words evidence is; all else is the district's or the official's."""
    date: str | None = None
    """When evidence says that things stood so."""
    source: str | None = None
    paragraphs: tuple[int, ...] = ()
    by_source: bool = False
    """Whether it holds a term only in the title or the publisher of its source."""


def search(plan: Plan, terms: Sequence[str], asked: Filter) -> list[Hit]:
    """Every record that holds all the terms, in either language, in the order of the tables.

    What has a term from its source alone comes last. What it means to hold a term is told in
    `sought`, what texts a record has in `texts`.

    Args:
        plan: Where to look.
        terms: What to look for.
        asked: What narrows it; of a strength only commitments and targets are, and a text to
            match is one more term.
    """
    from liangqu_cli.ask.sought import Sought
    from liangqu_cli.ask.texts import own_texts, record_texts

    sought = Sought([*terms, *([asked.match] if asked.match else ())], plan.synonyms)
    hits = [
        hit
        for hit in _records(plan)
        if (not asked.sources or hit.source in asked.sources)
        and has_strength(plan, asked, hit.record)
        and (not asked.themes or not asked.themes.isdisjoint(hit.themes))
        and sought.held_by(record_texts(plan, hit.record))
    ]
    said = [sought.held_by(own_texts(plan, hit.record)) for hit in hits]
    apart = [hit for hit, itself in zip(hits, said, strict=True) if not itself]
    return [*compress(hits, said), *(replace(hit, by_source=True) for hit in apart)]


def _records(plan: Plan) -> Iterator[Hit]:
    for code, district in plan.districts.items():
        yield Hit(
            kind="district",
            id=code,
            record=district,
            district=district,
            official=None,
            themes=(),
            text=district.full,
        )
    for key, official in plan.officials.items():
        yield Hit(
            kind="official",
            id=key,
            record=official,
            district=plan.districts[official.district],
            official=official,
            themes=(),
            text=official.role,
            source=official.source,
            paragraphs=official.paragraphs,
        )
    for commitment in plan.commitments.values():
        yield _of_commitment(plan, "commitment", commitment)
    for target in plan.targets.values():
        yield _of_commitment(plan, "target", target)
    for key, quote in plan.quotes.items():
        speaker = plan.officials[quote.official]
        yield Hit(
            kind="quote",
            id=key,
            record=quote,
            district=plan.districts[speaker.district],
            official=speaker,
            themes=quote.themes,
            text=quote,
            source=quote.source,
            paragraphs=quote.paragraphs,
        )
    yield from (_of_evidence(plan, evidence) for evidence in plan.evidence.values())


def _of_commitment(plan: Plan, kind: HitKind, record: Commitment | Target) -> Hit:
    commitment = plan.commitment_of(record)
    target = record if isinstance(record, Target) else None
    return Hit(
        kind=kind,
        id=record.id,
        record=record,
        district=plan.district_of(record),
        official=plan.official_of(record),
        themes=commitment.themes,
        text=target.metric if target else commitment.title,
        about=commitment.title if target else None,
        original=record.as_written,
        source=record.source,
        paragraphs=record.paragraphs,
    )


def _of_evidence(plan: Plan, evidence: Evidence) -> Hit:
    subject = plan.subject_of(evidence)
    return Hit(
        kind="evidence",
        id=evidence.id,
        record=evidence,
        district=plan.district_of(evidence),
        official=None,
        themes=plan.themes_of(evidence),
        text=evidence.finding,
        about=subject.metric if isinstance(subject, Target) else subject.title,
        publisher=plan.sources[evidence.source].publisher,
        date=evidence.date,
        source=evidence.source,
    )
