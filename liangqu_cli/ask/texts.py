"""Every text of a record that a search looks at, in both languages: what the screen shows of it.

Numbers stand with their units, dates as they are written and as they are said. What a
record belongs to counts as its own: a target has the words of its commitment, and all of
them those of their district, their official and their themes. Evidence is nobody's words
but its publisher's: of what it is about it has what that is, not who said it nor how much.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from liangqu_cli.ask.forms import other_spellings
from liangqu_cli.dates import in_words
from liangqu_cli.language import Both
from liangqu_cli.model import (
    Commitment,
    District,
    Evidence,
    Official,
    Plan,
    Quote,
    Source,
    Target,
    Told,
)


def record_texts(plan: Plan, record: Any) -> Iterator[str]:
    """The texts of a district, an official, a commitment, a target, a quote or evidence."""
    yield from own_texts(plan, record)
    if isinstance(record, Evidence):
        source = plan.sources[record.source]
        yield from _both(source.title, source.publisher)


def own_texts(plan: Plan, record: Any) -> Iterator[str]:
    """The same without those of the source of evidence: its title and its publisher."""
    if isinstance(record, District):
        yield from _of_district(record)
    elif isinstance(record, Official):
        yield from _named(record.name)
        yield from _both(record.role)
        yield from _of_district(plan.district_of(record))
    elif isinstance(record, Evidence):
        yield from _of_evidence(plan, record)
        yield from _around(plan, record)
    else:
        if isinstance(record, Quote):
            yield from (record.id, record.zh, record.en)
        elif isinstance(record, Target):
            yield from _of_target(record)
        if isinstance(record, (Commitment, Target)):
            yield from _of_commitment(plan.commitment_of(record))
        official = plan.official_of(record)
        yield from _named(official.name) if official else ()
        yield from _around(plan, record)


def source_texts(source: Source) -> Iterator[str]:
    """The texts of a document: its id, who published it, and what it is called."""
    yield source.id
    yield from _both(source.publisher, source.title, source.description)


def _of_district(district: District) -> Iterator[str]:
    yield district.code
    for name in district.names:
        yield from _named(name)
        yield name.traditional or ""
    yield district.pinyin


def _of_commitment(commitment: Commitment) -> Iterator[str]:
    yield from (commitment.id, commitment.as_written)
    yield from _both(commitment.title, *commitment.places)


def _of_target(target: Target) -> Iterator[str]:
    yield from (target.id, target.as_written)
    yield from _both(target.metric, target.unit, target.note)
    for value in (target.value, target.value_max):
        yield from _amount(value, target.unit)
    yield from _dates(target.start, target.due)


def _of_evidence(plan: Plan, evidence: Evidence) -> Iterator[str]:
    target = plan.targets[evidence.target] if evidence.target else None
    yield evidence.id
    yield from _both(evidence.finding, evidence.note)
    yield from _amount(evidence.value, target.unit if target else None)
    if evidence.share is not None:
        yield f"{_digits(evidence.share)}%"
    yield from _dates(evidence.date)
    yield from _dates(*(evidence.period or "").split("/"))
    if target is not None:
        yield target.id
        yield from _both(target.metric)
    commitment = plan.commitment_of(evidence)
    yield commitment.id
    yield from _both(commitment.title, *commitment.places)


def _around(plan: Plan, record: Told) -> Iterator[str]:
    """What a record is part of: its district and its themes."""
    yield from _of_district(plan.district_of(record))
    for theme in plan.themes_of(record):
        yield theme
        yield from _both(plan.themes[theme].name)


def _both(*texts: Both | None) -> Iterator[str]:
    for text in texts:
        if text is not None:
            yield from (text.zh, text.en)


def _named(name: Both) -> Iterator[str]:
    yield from (name.zh, name.en)
    yield from other_spellings(name.en)


def _amount(value: float | None, unit: Both | None) -> Iterator[str]:
    if value is not None:
        digits = _digits(value)
        yield from (f"{digits}{unit.zh}", f"{digits} {unit.en}") if unit else (digits,)


def _digits(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)


def _dates(*dates: str | None) -> Iterable[str]:
    """Dates as they are typed and as they are said; of two years, also from one to the other."""
    known = [date for date in dates if date]
    years = len(known) == 2 and all(len(date) == 4 for date in known)
    span = "-".join(known)
    said = [in_words(date, chinese=chinese) for date in known for chinese in (True, False)]
    return [*known, *said, *([span, f"{span}年"] if years else ())]
