"""What is cited: a record, the document that it rests on, and the place in it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_
from liangqu_cli.load.draft import nearest
from liangqu_cli.model import Evidence, Plan, Quote, Source, Target


class Cited(Struct, frozen=True):
    """One record as it is cited."""

    id: str
    """The record's id, which is the citation's key."""
    source: Source
    """The document that the record rests on."""
    paragraphs: tuple[int, ...]
    """The document's paragraphs, from 1; empty where the record names none."""
    words: str | None
    """The document's own words, verbatim, where the record holds them."""


def cited(plan: Plan, ids: Iterable[str]) -> list[Cited]:
    """The records with these ids, in that order, each once.

    Raises:
        UsageError: no record with a source has that id.
    """
    return [_cited(plan, key) for key in dict.fromkeys(ids)]


def _cited(plan: Plan, key: str) -> Cited:
    if key in plan.sources:
        return Cited(key, plan.sources[key], (), None)
    for table in _tables(plan):
        record = table.get(key)
        if record is not None:
            paragraphs = () if isinstance(record, Evidence) else record.paragraphs
            return Cited(key, plan.sources[record.source], paragraphs, _words(record))
    known = [*plan.sources, *(known for table in _tables(plan) for known in table)]
    raise UsageError(
        N_("Nothing that can be cited has the id {id}.{nearest} `liangqu search` shows ids."),
        id=key,
        nearest=nearest(key, known),
    )


def _tables(plan: Plan) -> Iterator[Mapping[str, Any]]:
    """Every table whose records name a source."""
    yield from (plan.quotes, plan.targets, plan.commitments, plan.evidence, plan.officials)


def _words(record: Any) -> str | None:
    if isinstance(record, Quote):
        return record.zh
    return record.as_written if isinstance(record, Target) else None
