"""What several districts or officials said, theme by theme, side by side: pure."""

import datetime as dt
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from liangqu_cli.answers.dossier import Dossier, dossier, subject_of
from liangqu_cli.answers.scorecard import Judgement, judge_plan
from liangqu_cli.ask import selection
from liangqu_cli.ask.entities import Entity
from liangqu_cli.ask.selection import Filter
from liangqu_cli.model import Commitment, Plan, Quote, Theme


class Said(Struct, frozen=True):
    """A commitment as one of its themes tells it."""

    commitment: Commitment
    targets: tuple[Judgement, ...]
    before: Theme | None
    """The theme before this one under which it is told whole; None where that is this one."""


class Share(Struct, frozen=True):
    """What one side has of a theme."""

    said: tuple[Said, ...]
    quotes: tuple[Quote, ...]

    @property
    def is_told(self) -> bool:
        """Whether there is anything."""
        return bool(self.said or self.quotes)


class Topic(Struct, frozen=True):
    """A theme with what each side has of it, in the order of the sides."""

    theme: Theme
    shares: tuple[Share, ...]

    @property
    def speakers(self) -> int:
        """How many sides have anything of it."""
        return sum(share.is_told for share in self.shares)


class Comparison(Struct, frozen=True, kw_only=True):
    """Several subjects side by side."""

    as_of: dt.date
    sides: tuple[Dossier, ...]
    """What was asked for of each, in the order in which they were named."""
    topics: tuple[Topic, ...]
    """Every theme that any of them has: first what several have, each in the plan's order."""
    asked: Filter
    """What narrows it."""

    @property
    def narrowed(self) -> bool:
        """Whether records were left out by more than their theme: then silence proves nothing."""
        asked = self.asked
        return bool(asked.strengths or asked.sources or asked.match)

    @property
    def shared(self) -> tuple[Topic, ...]:
        """The themes that are worth telling side by side: of several; all where a part is asked."""
        if self.asked.themes or self.narrowed:
            return self.topics
        return tuple(topic for topic in self.topics if topic.speakers > 1)

    def alone(self, place: int) -> list[Theme]:
        """The other themes that the side at this place has, and nobody beside it."""
        shared = self.shared
        return [
            topic.theme
            for topic in self.topics
            if topic not in shared and topic.shares[place].is_told
        ]

    def told_nowhere_else(self, place: int) -> list[Commitment]:
        """The commitments of a side that none of the shared themes tells."""
        told = {said.commitment.id for topic in self.shared for said in topic.shares[place].said}
        return [each for each in self.sides[place].commitments if each.id not in told]

    @property
    def quoted(self) -> bool:
        """Whether quotes are part of it; they have no strength, so none is where one is asked."""
        return not self.asked.strengths


def compare(plan: Plan, subjects: Sequence[Entity], asked: Filter, as_of: dt.date) -> Comparison:
    """Hold subjects side by side.

    A strength, a source or a text keeps a commitment that has it, or of which a target has it,
    with all its targets, so that none is seen without the others.

    Args:
        plan: The plan, with at least all that the subjects said.
        subjects: Districts and officials, in the order to show them in.
        asked: Which themes, strengths and sources; its scope is that of all subjects.
        as_of: The day to judge targets as of.
    """
    judged = judge_plan(plan, as_of)
    whole = [dossier(plan, judged, subject_of(plan, each), as_of) for each in subjects]
    sides = tuple(_narrowed(plan, each, asked) for each in whole)
    themes = [
        theme
        for key, theme in plan.themes.items()
        if (not asked.themes or key in asked.themes) and any(_has(side, key) for side in sides)
    ]
    themes.sort(key=lambda theme: sum(_has(side, theme.id) for side in sides) < 2)
    return Comparison(
        as_of=as_of,
        sides=sides,
        topics=tuple(
            Topic(theme, tuple(_share(side, theme, themes) for side in sides)) for theme in themes
        ),
        asked=asked,
    )


def _narrowed(plan: Plan, whole: Dossier, asked: Filter) -> Dossier:
    """A dossier with what is asked for alone."""
    kept = {commitment.id for commitment in selection.commitments(plan, asked)}
    kept.update(target.commitment for target in selection.targets(plan, asked))
    quoted = {quote.id for quote in selection.quotes(plan, asked)}
    return replace(
        whole,
        commitments=tuple(each for each in whole.commitments if each.id in kept),
        targets=tuple(each for each in whole.targets if each.target.commitment in kept),
        quotes=tuple(each for each in whole.quotes if each.id in quoted),
    )


def _has(side: Dossier, theme: str) -> bool:
    records: list[Commitment | Quote] = [*side.commitments, *side.quotes]
    return any(theme in record.themes for record in records)


def _share(side: Dossier, theme: Theme, themes: Sequence[Theme]) -> Share:
    """What a side has of a theme, what it is told of before being marked so."""

    def said(commitment: Commitment) -> Said:
        first = next(each for each in themes if each.id in commitment.themes)
        targets = [each for each in side.targets if each.target.commitment == commitment.id]
        return Said(commitment, tuple(targets), None if first is theme else first)

    return Share(
        tuple(said(each) for each in side.commitments if theme.id in each.themes),
        tuple(quote for quote in side.quotes if theme.id in quote.themes),
    )
