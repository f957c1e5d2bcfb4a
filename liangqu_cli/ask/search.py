"""Full-text search over a plan's records: pure."""

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from liangqu_cli.ask.selection import Filter, has_strength, holds_all
from liangqu_cli.language import N_, Both
from liangqu_cli.model import Commitment, District, Evidence, Official, Plan, Quote, Target
from liangqu_cli.text import fold

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
    original: str | None = None
    """A verbatim phrase of the source beside it."""
    source: str | None = None
    paragraphs: tuple[int, ...] = ()


def search(plan: Plan, terms: Sequence[str], asked: Filter) -> list[Hit]:
    """Every record that holds all the terms, in either language, in the order of the tables.

    Two characters of Chinese are a term like any other; case and width do not
    matter. A commitment, target or quote also answers to its district, official
    and themes.

    Args:
        plan: Where to look.
        terms: What to look for.
        asked: What narrows it; of a strength only commitments and targets are.
    """
    wanted = [fold(term) for term in terms]
    return [
        hit
        for hit in _records(plan)
        if holds_all(plan, hit.record, wanted)
        and (not asked.sources or hit.source in asked.sources)
        and has_strength(plan, asked, hit.record)
        and (not asked.themes or not asked.themes.isdisjoint(hit.themes))
        and (not asked.match or holds_all(plan, hit.record, (fold(asked.match),)))
    ]


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
    for key, commitment in plan.commitments.items():
        yield _of_commitment(plan, "commitment", key, commitment)
    for key, target in plan.targets.items():
        yield _of_commitment(plan, "target", key, target)
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
    for key, evidence in plan.evidence.items():
        yield _of_commitment(plan, "evidence", key, evidence)


def _of_commitment(
    plan: Plan, kind: HitKind, key: str, record: Commitment | Target | Evidence
) -> Hit:
    commitment = plan.commitment_of(record)
    text: Both = commitment.title
    original: str | None = commitment.as_written
    if isinstance(record, Target):
        text, original = record.metric, record.as_written
    elif isinstance(record, Evidence):
        text, original = record.finding, None
    return Hit(
        kind=kind,
        id=key,
        record=record,
        district=plan.district_of(commitment),
        official=plan.official_of(commitment),
        themes=commitment.themes,
        text=text,
        original=original,
        source=record.source,
        paragraphs=() if isinstance(record, Evidence) else record.paragraphs,
    )
