"""Full-text search over a plan's records: pure."""

from collections.abc import Mapping, Sequence
from itertools import compress
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from liangqu_cli.ask.selection import Filter, has_strength
from liangqu_cli.language import N_, Both
from liangqu_cli.model import Commitment, District, Evidence, Official, Plan, Quote, Target, Told

Searched = District | Official | Told
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
    record: Searched
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
    `sought`, what texts a record has in `texts`. Of a strength only commitments and targets are;
    a text to match is one more term.
    """
    from liangqu_cli.ask.sought import Sought
    from liangqu_cli.ask.texts import own_texts, record_texts

    sought = Sought(filter(None, (*terms, asked.match)), plan.synonyms)
    tables: tuple[Mapping[str, Searched], ...] = (
        plan.districts,
        plan.officials,
        plan.commitments,
        plan.targets,
        plan.quotes,
        plan.evidence,
    )
    every = (
        _hit(plan, kind, key, record)
        for kind, table in zip(KINDS, tables, strict=True)
        for key, record in table.items()
    )
    hits = [
        hit
        for hit in every
        if (not asked.sources or hit.source in asked.sources)
        and has_strength(plan, asked, hit.record)
        and (not asked.themes or not asked.themes.isdisjoint(hit.themes))
        and sought.held_by(record_texts(plan, hit.record))
    ]
    said = [sought.held_by(own_texts(plan, hit.record)) for hit in hits]
    apart = [hit for hit, itself in zip(hits, said, strict=True) if not itself]
    return [*compress(hits, said), *(replace(hit, by_source=True) for hit in apart)]


def _hit(plan: Plan, kind: HitKind, key: str, record: Any) -> Hit:
    text, about = _words(plan, record)
    found = isinstance(record, Evidence)
    return Hit(
        kind=kind,
        id=key,
        record=record,
        district=plan.district_of(record),
        official=None if found or kind == "district" else plan.official_of(record),
        themes=() if isinstance(record, (District, Official)) else plan.themes_of(record),
        text=text,
        about=about,
        original=record.as_written if isinstance(record, (Commitment, Target)) else None,
        publisher=plan.sources[record.source].publisher if found else None,
        date=record.date if found else None,
        source=getattr(record, "source", None),
        paragraphs=getattr(record, "paragraphs", ()),
    )


def _words(plan: Plan, record: Searched) -> tuple[Both, Both | None]:
    """What a record says, and what else it speaks of."""
    match record:
        case District():
            return record.full, None
        case Official():
            return record.role, None
        case Commitment():
            return record.title, None
        case Target():
            return record.metric, plan.commitment_of(record).title
        case Quote():
            return record, None
        case Evidence():
            return record.finding, _words(plan, plan.subject_of(record))[0]
