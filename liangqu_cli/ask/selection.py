"""Which records a reader asked for: pure selection, in the plan's own order."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from msgspec import Struct

from liangqu_cli.ask.names import Scope
from liangqu_cli.dates import last_day
from liangqu_cli.model import (
    Commitment,
    District,
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
    """A text that a record's words hold, by the rules of a search."""
    strengths: frozenset[Strength] = frozenset()
    """How firmly a commitment or a target was said; nothing else has a strength."""
    due_by: str | None = None
    """A year, month or day by whose end a target is due."""
    comparators: frozenset[str] = frozenset()
    """Comparators; the empty string stands for a milestone."""
    unit: str = ""
    statuses: frozenset[str] = frozenset()
    """Statuses, which only a judgement has; `answers.targets` heeds them."""


def commitments(plan: Plan, asked: Filter) -> list[Commitment]:
    """The commitments that `asked` lets through."""
    matches = _matching(plan, asked)
    return [
        commitment
        for commitment in plan.commitments.values()
        if _in_scope(asked, commitment.district, commitment.official)
        and _has_theme(asked, commitment.themes)
        and _has_strength(plan, asked, commitment)
        and matches(commitment)
    ]


def targets(plan: Plan, asked: Filter) -> list[Target]:
    """The targets that `asked` lets through, whatever became of them."""
    matches = _matching(plan, asked)
    return [
        target
        for target in plan.targets.values()
        if _lets_target(plan, asked, target) and matches(target)
    ]


def quotes(plan: Plan, asked: Filter) -> list[Quote]:
    """The quotes that `asked` lets through."""
    matches = _matching(plan, asked)
    return [
        quote
        for quote in plan.quotes.values()
        if _in_scope(asked, plan.officials[quote.official].district, quote.official)
        and _has_theme(asked, quote.themes)
        and matches(quote)
    ]


def officials(plan: Plan, asked: Filter) -> list[Official]:
    """The officials that `asked` lets through; a theme keeps those who spoke of it."""
    matches = _matching(plan, asked)
    spoken: dict[str, set[str]] = {}
    if asked.themes:
        spoken_records: list[Commitment | Quote] = [
            *plan.commitments.values(),
            *plan.quotes.values(),
        ]
        for record in spoken_records:
            if record.official:
                spoken.setdefault(record.official, set()).update(record.themes)
    return [
        official
        for key, official in plan.officials.items()
        if _in_scope(asked, official.district, key)
        and (not asked.themes or asked.themes & spoken.get(key, set()))
        and matches(official)
    ]


def districts(plan: Plan, asked: Filter) -> list[District]:
    """The districts that are named and hold the text asked for."""
    matches = _matching(plan, asked)
    return [
        district
        for code, district in plan.districts.items()
        if _in_scope(asked, code, None) and matches(district)
    ]


def holding(plan: Plan, terms: Sequence[str]) -> Callable[[Any], bool]:
    """What tells of a record whether its texts hold every one of `terms`."""
    if not terms:
        return lambda record: True
    from liangqu_cli.ask.sought import Sought
    from liangqu_cli.ask.texts import record_texts

    sought = Sought(terms, plan.synonyms)
    return lambda record: sought.held_by(record_texts(plan, record))


def _lets_target(plan: Plan, asked: Filter, target: Target) -> bool:
    commitment = plan.commitments[target.commitment]
    return (
        _in_scope(asked, commitment.district, commitment.official)
        and _has_theme(asked, commitment.themes)
        and _has_strength(plan, asked, target)
        and (asked.due_by is None or _due_by(target.due, asked.due_by))
        and (not asked.comparators or (target.comparator or "") in asked.comparators)
        and (not asked.unit or _has_unit(target, fold(asked.unit)))
    )


def _in_scope(asked: Filter, district: str, official: str | None) -> bool:
    scope = asked.scope
    return scope is None or district in scope.districts or official in scope.officials


def _has_theme(asked: Filter, themes: Iterable[str]) -> bool:
    return not asked.themes or not asked.themes.isdisjoint(themes)


def _has_strength(plan: Plan, asked: Filter, record: Commitment | Target) -> bool:
    return not asked.strengths or plan.strength_of(record) in asked.strengths


def _matching(plan: Plan, asked: Filter) -> Callable[[Any], bool]:
    return holding(plan, [asked.match] if asked.match else ())


def _due_by(due: str | None, limit: str) -> bool:
    by, end = last_day(due or ""), last_day(limit)
    return due is not None and by is not None and end is not None and by <= end


def _has_unit(target: Target, unit: str) -> bool:
    return target.unit is not None and unit in (fold(target.unit.zh), fold(target.unit.en))
