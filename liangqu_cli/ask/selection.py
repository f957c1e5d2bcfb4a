"""Which records a reader asked for: pure selection, in the plan's own order."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from liangqu_cli.ask.names import Scope
from liangqu_cli.dates import last_day
from liangqu_cli.model import (
    Commitment,
    District,
    Evidence,
    Official,
    Plan,
    Quote,
    Strength,
    Target,
)
from liangqu_cli.text import fold


class Filter(Struct, frozen=True, kw_only=True):
    """What narrows a listing; what is empty narrows nothing."""

    scope: Scope | None = None
    themes: frozenset[str] = frozenset()
    match: str = ""
    """A text that a record's words hold, in either language."""
    sources: frozenset[str] = frozenset()
    """Ids of the sources that a record rests on, one of them."""
    strengths: frozenset[Strength] = frozenset()
    """How firmly a commitment or a target was said; nothing else has a strength."""
    due_by: str | None = None
    """A year, month or day by whose end a target is due."""
    comparators: frozenset[str] = frozenset()
    """Comparators; the empty string stands for a milestone."""
    units: frozenset[str] = frozenset()
    """Units, in either language."""
    statuses: frozenset[str] = frozenset()
    """Statuses, which only a judgement has; `answers.targets` heeds them."""


def commitments(plan: Plan, asked: Filter) -> list[Commitment]:
    """The commitments that `asked` lets through."""
    return [
        commitment
        for commitment in plan.commitments.values()
        if _in_scope(asked, commitment.district, commitment.official)
        and _has_theme(asked, commitment.themes)
        and rests_on(asked, commitment)
        and has_strength(plan, asked, commitment)
        and _matches(plan, asked, commitment)
    ]


def targets(plan: Plan, asked: Filter) -> list[Target]:
    """The targets that `asked` lets through, whatever became of them."""
    return [target for target in plan.targets.values() if _lets_target(plan, asked, target)]


def quotes(plan: Plan, asked: Filter) -> list[Quote]:
    """The quotes that `asked` lets through."""
    return [
        quote
        for quote in plan.quotes.values()
        if _in_scope(asked, plan.officials[quote.official].district, quote.official)
        and _has_theme(asked, quote.themes)
        and rests_on(asked, quote)
        and has_strength(plan, asked, quote)
        and _matches(plan, asked, quote)
    ]


def officials(plan: Plan, asked: Filter) -> list[Official]:
    """The officials that `asked` lets through; a theme or a strength keeps those who spoke so."""
    said = Filter(themes=asked.themes, strengths=asked.strengths)
    speakers = {record.official for record in commitments(plan, said)}
    speakers.update(record.official for record in quotes(plan, said))
    return [
        official
        for key, official in plan.officials.items()
        if _in_scope(asked, official.district, key)
        and (key in speakers or not (asked.themes or asked.strengths))
        and rests_on(asked, official)
        and _matches(plan, asked, official)
    ]


def districts(plan: Plan, asked: Filter) -> list[District]:
    """The districts that are named and hold the text asked for."""
    return [
        district
        for code, district in plan.districts.items()
        if _in_scope(asked, code, None) and _matches(plan, asked, district)
    ]


def record_texts(plan: Plan, record: Any) -> Iterator[str]:
    """Every text of a record that a search looks at, in both languages."""
    if isinstance(record, District):
        yield from (record.code, record.name.zh, record.full.zh, record.name.en, record.full.en)
        yield record.name.traditional or ""
    elif isinstance(record, Official):
        yield from (record.name.zh, record.name.en, record.role.zh, record.role.en)
        yield from record_texts(plan, plan.districts[record.district])
    elif isinstance(record, Commitment):
        yield from (record.id, record.title.zh, record.title.en, record.as_written)
        for place in record.places:
            yield from (place.zh, place.en)
        yield from _context(plan, record.district, record.official, record.themes)
    elif isinstance(record, Target):
        yield from (record.id, record.as_written, record.metric.zh, record.metric.en)
        for text in (record.unit, record.note):
            if text is not None:
                yield from (text.zh, text.en)
        yield from record_texts(plan, plan.commitments[record.commitment])
    elif isinstance(record, Quote):
        yield from (record.id, record.zh, record.en)
        yield from _context(
            plan, plan.officials[record.official].district, record.official, record.themes
        )
    elif isinstance(record, Evidence):
        yield from (record.id, record.finding.zh, record.finding.en)
        if record.note is not None:
            yield from (record.note.zh, record.note.en)
        title = plan.sources[record.source].title
        if title is not None:
            yield from (title.zh, title.en)
        about = plan.targets[record.target] if record.target else plan.commitment_of(record)
        yield from record_texts(plan, about)


def holds_all(plan: Plan, record: Any, terms: Iterable[str]) -> bool:
    """Whether a record's texts hold every one of `terms`, each given as `fold` gives it."""
    folded = [fold(text) for text in record_texts(plan, record)]
    return all(any(term in text for text in folded) for term in terms)


def _context(plan: Plan, code: str, official: str | None, themes: Iterable[str]) -> Iterator[str]:
    district = plan.districts[code]
    yield from (district.name.zh, district.full.zh, district.name.en, district.full.en)
    if official is not None:
        name = plan.officials[official].name
        yield from (name.zh, name.en)
    for theme in themes:
        name = plan.themes[theme].name
        yield from (theme, name.zh, name.en)


def _lets_target(plan: Plan, asked: Filter, target: Target) -> bool:
    commitment = plan.commitments[target.commitment]
    return (
        _in_scope(asked, commitment.district, commitment.official)
        and _has_theme(asked, commitment.themes)
        and rests_on(asked, target)
        and has_strength(plan, asked, target)
        and (asked.due_by is None or _due_by(target.due, asked.due_by))
        and (not asked.comparators or (target.comparator or "") in asked.comparators)
        and (not asked.units or _has_unit(target, asked.units))
        and _matches(plan, asked, target)
    )


def _in_scope(asked: Filter, district: str, official: str | None) -> bool:
    scope = asked.scope
    return scope is None or district in scope.districts or official in scope.officials


def _has_theme(asked: Filter, themes: Iterable[str]) -> bool:
    return not asked.themes or not asked.themes.isdisjoint(themes)


def rests_on(asked: Filter, record: Any) -> bool:
    """Whether a record rests on a source that is asked for."""
    return not asked.sources or record.source in asked.sources


def has_strength(plan: Plan, asked: Filter, record: Any) -> bool:
    """Whether a record was said as firmly as is asked for; only what was pledged was."""
    return not asked.strengths or (
        isinstance(record, (Commitment, Target)) and plan.strength_of(record) in asked.strengths
    )


def _matches(plan: Plan, asked: Filter, record: Any) -> bool:
    return not asked.match or holds_all(plan, record, (fold(asked.match),))


def _due_by(due: str | None, limit: str) -> bool:
    by, end = last_day(due or ""), last_day(limit)
    return due is not None and by is not None and end is not None and by <= end


def _has_unit(target: Target, units: frozenset[str]) -> bool:
    return target.unit is not None and not units.isdisjoint((target.unit.zh, target.unit.en))
