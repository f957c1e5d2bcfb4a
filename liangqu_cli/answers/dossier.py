"""All that is known of one district, official or record, put together: pure."""

import datetime as dt
from collections.abc import Iterable, Mapping

from msgspec import Struct

from liangqu_cli.answers.scorecard import Judgement, existing, found_about_commitments
from liangqu_cli.ask.entities import Entity
from liangqu_cli.model import (
    Commitment,
    District,
    Evidence,
    Official,
    Plan,
    Quote,
    Record,
    Source,
    Target,
    Theme,
)

Subject = District | Official | Record


class Dossier(Struct, frozen=True, kw_only=True):
    """A subject with everything that hangs together with it, in the plan's order."""

    subject: Subject
    as_of: dt.date
    officials: tuple[Official, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    targets: tuple[Judgement, ...] = ()
    quotes: tuple[Quote, ...] = ()
    findings: Mapping[str, tuple[Evidence, ...]] = {}
    """Evidence about a commitment as such, by its id, latest first; shown, never judged."""

    @property
    def records(self) -> list[Commitment | Quote | Target]:
        """Everything that was said."""
        aims = (judgement.target for judgement in self.targets)
        return [*self.commitments, *self.quotes, *aims]

    @property
    def finding(self) -> Evidence | None:
        """The finding that is asked for, where there is one by then."""
        asked = [self.subject] if isinstance(self.subject, Evidence) else []
        return next(iter(existing(asked, self.as_of)), None)

    def is_searched_apart(self, commitment: Commitment) -> bool:
        """Whether a commitment's search tells more than those for the targets told beside it."""
        return not any(
            judgement.target.commitment == commitment.id
            and judgement.target.searched is not None
            and judgement.target.searched <= self.as_of
            for judgement in self.targets
        )


def subject_of(plan: Plan, entity: Entity) -> District | Official:
    """The district or the official that a name means."""
    return (plan.districts if entity.kind == "district" else plan.officials)[entity.key]


def dossier(
    plan: Plan, judged: Mapping[str, Judgement], subject: Subject, as_of: dt.date
) -> Dossier:
    """All that hangs together with a subject.

    Of a district and an official it is what was said there and by them; of a record the chain
    that it is part of: what was said, pledged, aimed at and found.

    Args:
        plan: The plan, with at least all of that.
        judged: What became of its targets, by id.
        subject: Of what.
        as_of: The day of the judgement; what was found later is left out.
    """
    commitments = [c for c in plan.commitments.values() if _is_of(plan, subject, c)]
    quotes = [q for q in plan.quotes.values() if _tells(plan, q, subject, commitments)]
    found = found_about_commitments(plan, as_of)
    return Dossier(
        subject=subject,
        as_of=as_of,
        officials=tuple(_officials(plan, subject)),
        commitments=tuple(commitments),
        targets=tuple(judged[target.id] for target in _targets(plan, subject, commitments)),
        quotes=tuple(quotes),
        findings={c.id: found[c.id] for c in commitments if c.id in found},
    )


def _officials(plan: Plan, subject: Subject) -> Iterable[Official]:
    if isinstance(subject, Official):
        return [subject]
    if isinstance(subject, District):
        return [each for each in plan.officials.values() if each.district == subject.code]
    return []


def _is_of(plan: Plan, subject: Subject, commitment: Commitment) -> bool:
    match subject:
        case District():
            return commitment.district == subject.code
        case Official():
            return commitment.official == subject.id
        case Quote():
            return _is_told_in(commitment, subject)
        case Theme():
            return subject.id in commitment.themes
        case Source():
            return commitment.source == subject.id
    return plan.commitment_of(subject).id == commitment.id


def _tells(plan: Plan, quote: Quote, subject: Subject, commitments: Iterable[Commitment]) -> bool:
    match subject:
        case District():
            return plan.district_of(quote).code == subject.code
        case Official():
            return quote.official == subject.id
        case Quote():
            return quote.id == subject.id
        case Theme():
            return subject.id in quote.themes
    return any(_is_told_in(each, quote) for each in commitments)


def _is_told_in(commitment: Commitment, quote: Quote) -> bool:
    """Whether a quote tells a commitment: same speaker, same source, a paragraph in common."""
    return (
        commitment.official == quote.official
        and commitment.source == quote.source
        and not set(commitment.paragraphs).isdisjoint(quote.paragraphs)
    )


def _targets(plan: Plan, subject: Subject, commitments: Iterable[Commitment]) -> Iterable[Target]:
    if isinstance(subject, Target):
        return [subject]
    if isinstance(subject, Evidence) and subject.target:
        return [plan.targets[subject.target]]
    keys = {commitment.id for commitment in commitments}
    return [target for target in plan.targets.values() if target.commitment in keys]
