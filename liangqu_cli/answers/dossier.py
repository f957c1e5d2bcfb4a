"""All that is known of one district, official or record, put together: pure."""

import datetime as dt
from collections.abc import Iterable, Mapping

from msgspec import Struct

from liangqu_cli.answers.scorecard import Judgement, found_about_commitments
from liangqu_cli.model import (
    Commitment,
    District,
    Evidence,
    Official,
    Plan,
    Quote,
    Record,
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

    def is_searched_apart(self, commitment: Commitment) -> bool:
        """Whether a commitment's search tells more than those for the targets told beside it."""
        return not any(
            judgement.target.commitment == commitment.id
            and judgement.target.searched is not None
            and judgement.target.searched <= self.as_of
            for judgement in self.targets
        )


def district_dossier(
    plan: Plan, judged: Mapping[str, Judgement], code: str, as_of: dt.date
) -> Dossier:
    """What is known of a district: its officials, commitments, targets and quotes."""
    return _dossier(
        plan,
        judged,
        plan.districts[code],
        as_of,
        officials=[o for o in plan.officials.values() if o.district == code],
        commitments=[c for c in plan.commitments.values() if c.district == code],
        targets=[t for t in plan.targets.values() if plan.district_of(t).code == code],
        quotes=[q for q in plan.quotes.values() if plan.district_of(q).code == code],
    )


def official_dossier(
    plan: Plan, judged: Mapping[str, Judgement], key: str, as_of: dt.date
) -> Dossier:
    """What is known of an official: what they said and what it aims at."""
    said = [c for c in plan.commitments.values() if c.official == key]
    return _dossier(
        plan,
        judged,
        plan.officials[key],
        as_of,
        officials=[plan.officials[key]],
        commitments=said,
        targets=_targets_of(plan, said),
        quotes=[q for q in plan.quotes.values() if q.official == key],
    )


def record_dossier(
    plan: Plan, judged: Mapping[str, Judgement], record: Record, as_of: dt.date
) -> Dossier:
    """The chain that a record is part of: what was said, pledged, aimed at and found."""
    commitments = list(_commitments_of(plan, record))
    targets = [record] if isinstance(record, Target) else _targets_of(plan, commitments)
    if isinstance(record, Evidence) and record.target:
        targets = [plan.targets[record.target]]
    if isinstance(record, Quote):
        quotes = [record]
    else:
        quotes = [q for q in plan.quotes.values() if any(_is_told_in(c, q) for c in commitments)]
    if isinstance(record, Theme):
        quotes = [q for q in plan.quotes.values() if record.id in q.themes]
    return _dossier(
        plan,
        judged,
        record,
        as_of,
        officials=[],
        commitments=commitments,
        targets=targets,
        quotes=quotes,
    )


def _commitments_of(plan: Plan, record: Record) -> Iterable[Commitment]:
    if isinstance(record, (Commitment, Target, Evidence)):
        return [plan.commitment_of(record)]
    if isinstance(record, Quote):
        return [c for c in plan.commitments.values() if _is_told_in(c, record)]
    if isinstance(record, Theme):
        return [c for c in plan.commitments.values() if record.id in c.themes]
    return [c for c in plan.commitments.values() if c.source == record.id]


def _is_told_in(commitment: Commitment, quote: Quote) -> bool:
    """Whether a quote tells a commitment: same speaker, same source, a paragraph in common."""
    return (
        commitment.official == quote.official
        and commitment.source == quote.source
        and not set(commitment.paragraphs).isdisjoint(quote.paragraphs)
    )


def _targets_of(plan: Plan, commitments: Iterable[Commitment]) -> list[Target]:
    keys = {commitment.id for commitment in commitments}
    return [target for target in plan.targets.values() if target.commitment in keys]


def _dossier(
    plan: Plan,
    judged: Mapping[str, Judgement],
    subject: Subject,
    as_of: dt.date,
    *,
    officials: Iterable[Official],
    commitments: list[Commitment],
    targets: Iterable[Target],
    quotes: Iterable[Quote],
) -> Dossier:
    found = found_about_commitments(plan, as_of)
    return Dossier(
        subject=subject,
        as_of=as_of,
        officials=tuple(officials),
        commitments=tuple(commitments),
        targets=tuple(judged[target.id] for target in targets),
        quotes=tuple(quotes),
        findings={c.id: found[c.id] for c in commitments if c.id in found},
    )
