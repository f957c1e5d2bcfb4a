"""Which records a reader asked for: pure selection, in the plan's own order."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from msgspec import Struct

from liangqu_cli.ask.entities import Entity, Scope
from liangqu_cli.dates import first_day, last_day
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

Said = TypeVar("Said", Commitment, Target, Quote, Evidence)


class Filter(Struct, frozen=True, kw_only=True):
    """What narrows a listing; what is empty narrows nothing."""

    scope: Scope | None = None
    themes: frozenset[str] = frozenset()
    match: str = ""
    """A text that a record's words hold, by the rules of a search."""
    sources: frozenset[str] = frozenset()
    """Ids of the sources that a record rests on, one of them."""
    strengths: frozenset[Strength] = frozenset()
    """How firmly a commitment or a target was said, or what a finding is about."""
    due_from: str | None = None
    """A year, month or day from whose beginning on a target is due, and"""
    due_by: str | None = None
    """one by whose end it is; a target is due on the last day of its own."""
    comparators: frozenset[str] = frozenset()
    """Comparators; the empty string stands for a milestone."""
    units: frozenset[str] = frozenset()
    """Units, in either language."""
    statuses: frozenset[str] = frozenset()
    """Statuses, which only a judgement has; `answers.targets` heeds them."""
    since: str | None = None
    """A year, month or day before whose beginning a finding lies and was published, and"""
    until: str | None = None
    """one after whose end it lies, to be left out; `answers.evidence` heeds them."""
    same: bool = False
    """Whether a finding of another indicator is left out; likewise."""

    @property
    def narrows_targets(self) -> bool:
        """Whether it asks for what only targets have, so that nothing else can be let through."""
        return bool(self.due_from or self.due_by or self.statuses or self.comparators or self.units)


def commitments(plan: Plan, asked: Filter) -> list[Commitment]:
    """The commitments that `asked` lets through."""
    return _said(plan, asked, plan.commitments.values())


def targets(plan: Plan, asked: Filter) -> list[Target]:
    """The targets that `asked` lets through, whatever became of them."""
    return _said(
        plan,
        asked,
        (
            target
            for target in plan.targets.values()
            if _falls_due(asked, target)
            and (not asked.comparators or (target.comparator or "") in asked.comparators)
            and (not asked.units or _has_unit(target, asked.units))
        ),
    )


def evidence(plan: Plan, asked: Filter) -> list[Evidence]:
    """The findings that `asked` lets through.

    Whose they are, their themes and how firmly it was said is told of what they are about;
    the source and the words are their own.
    """
    return _said(plan, asked, plan.evidence.values())


def quotes(plan: Plan, asked: Filter) -> list[Quote]:
    """The quotes that `asked` lets through."""
    return _said(plan, asked, plan.quotes.values())


def officials(plan: Plan, asked: Filter) -> list[Official]:
    """The officials that `asked` lets through; a theme or a strength keeps those who spoke so."""
    matches = holding(plan, asked.match)
    said = Filter(themes=asked.themes, strengths=asked.strengths)
    speakers = {record.official for record in commitments(plan, said)}
    speakers.update(record.official for record in quotes(plan, said))
    return [
        official
        for key, official in plan.officials.items()
        if _in_scope(asked, plan.district_of(official), official)
        and (key in speakers or not (asked.themes or asked.strengths))
        and _rests_on(asked, official)
        and matches(official)
    ]


def districts(plan: Plan, asked: Filter) -> list[District]:
    """The districts that are named and hold the text asked for."""
    matches = holding(plan, asked.match)
    return [
        district
        for district in plan.districts.values()
        if _in_scope(asked, district) and matches(district)
    ]


def holding(plan: Plan, *terms: str) -> Callable[[Any], bool]:
    """What tells of a record whether its texts hold every one of `terms`, the empty ones aside."""
    if not any(terms):
        return lambda record: True
    from liangqu_cli.ask.sought import Sought
    from liangqu_cli.ask.texts import record_texts

    sought = Sought(filter(None, terms), plan.synonyms)
    return lambda record: sought.held_by(record_texts(plan, record))


def _said(plan: Plan, asked: Filter, records: Iterable[Said]) -> list[Said]:
    """Those of some records that `asked` lets through."""
    matches = holding(plan, asked.match)
    return [
        record
        for record in records
        if (
            asked.scope is None
            or _in_scope(asked, plan.district_of(record), plan.official_of(record))
        )
        and (not asked.themes or not asked.themes.isdisjoint(plan.themes_of(record)))
        and _rests_on(asked, record)
        and has_strength(plan, asked, _pledge(plan, record))
        and matches(record)
    ]


def _in_scope(asked: Filter, *whose: District | Official | None) -> bool:
    return asked.scope is None or any(Entity.of(each) in asked.scope for each in whose if each)


def _pledge(plan: Plan, record: Any) -> Any:
    """What was said as firmly as it was: evidence tells of that which it is about."""
    return plan.subject_of(record) if isinstance(record, Evidence) else record


def _rests_on(asked: Filter, record: Any) -> bool:
    return not asked.sources or record.source in asked.sources


def has_strength(plan: Plan, asked: Filter, record: Any) -> bool:
    """Whether a record was said as firmly as is asked for; only what was pledged was."""
    return not asked.strengths or (
        isinstance(record, (Commitment, Target)) and plan.strength_of(record) in asked.strengths
    )


def _falls_due(asked: Filter, target: Target) -> bool:
    if not (asked.due_from or asked.due_by):
        return True
    due = last_day(target.due or "")
    begin, end = first_day(asked.due_from or ""), last_day(asked.due_by or "")
    return due is not None and (begin is None or begin <= due) and (end is None or due <= end)


def _has_unit(target: Target, units: frozenset[str]) -> bool:
    return target.unit is not None and not units.isdisjoint((target.unit.zh, target.unit.en))
