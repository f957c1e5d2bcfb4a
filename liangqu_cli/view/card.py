"""`show NAME`: the card of a district or an official, on a screen, or in full."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.measure import Measurement

from liangqu_cli.answers.dossier import Dossier
from liangqu_cli.answers.scorecard import STATUSES, Judgement
from liangqu_cli.ask.labels import names_in
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Commitment, District, Official, Plan, Target
from liangqu_cli.report import attribution, counts, wording
from liangqu_cli.report.officials import LATER
from liangqu_cli.report.table import Hint
from liangqu_cli.view import records
from liangqu_cli.view.columns import GAP, column_widths, natural_widths, side_by_side
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import BLANK, Hanging, Row, headed, labelled, paragraph, spaced
from liangqu_cli.view.text import Prose


def card(plan: Plan, dossier: Dossier, lang: Language, *, full: bool = False) -> Screen:
    """Who leads it, its targets, its commitments by theme, the words of its officials.

    With `full` every record is told whole, with its evidence, and the sources follow.
    """
    yield from _head(plan, dossier, lang)
    subject = dossier.subject
    if isinstance(subject, (District, Official)) and not (dossier.commitments or dossier.quotes):
        yield BLANK
        yield paragraph(wording.unspoken(subject, lang, plan))
        if isinstance(subject, District):
            yield from records.searched(subject, dossier.as_of, lang)
        return
    if dossier.targets:
        yield from headed(lang.gettext("Targets"), _targets(plan, dossier, lang, full))
    if dossier.commitments:
        yield from headed(lang.gettext("Commitments"), _commitments(plan, dossier, lang, full))
    for form, title in QUOTES.items():
        said = [quote for quote in dossier.quotes if quote.form == form]
        if said:
            yield from headed(lang.gettext(title), records.quote_panels(plan, said, lang))
    if full:
        yield from headed(lang.gettext("Sources"), sources(plan, [dossier], lang))
    else:
        yield BLANK
        if source := attribution.sole(attribution.sources(plan, dossier.records), lang):
            yield paragraph(source, "quiet")
        yield Row(_next_steps(plan, dossier, lang), between=" " * 4)


QUOTES = {"spoken": N_("Spoken"), "signed": N_("Signed statements")}
"""How quotes are headed, by their form."""


def _head(plan: Plan, dossier: Dossier, lang: Language) -> Screen:
    subject = dossier.subject
    if isinstance(subject, District):
        yield records.full_name(subject, lang)
    for official in dossier.officials:
        yield paragraph(records.in_office(plan, official, lang, dated=True))
    if isinstance(subject, Official):
        yield paragraph(lang.gettext(LATER), "quiet")
    yield Row(_counts(plan, dossier, lang))


def _counts(plan: Plan, dossier: Dossier, lang: Language) -> list[str]:
    """How much there is; of commitments that are not pledges alone, how firmly they were said."""
    strengths = Counter(commitment.strength for commitment in dossier.commitments)
    firmly = counts.of_strengths(strengths, lang) if strengths.keys() - {"pledge"} else []
    return attribution.amounts(plan, dossier, firmly, lang)


def _targets(plan: Plan, dossier: Dossier, lang: Language, full: bool) -> Screen:
    """The targets by what became of them."""
    named = attribution.names_beside(plan, dossier.records, lang)
    judged = sorted(dossier.targets, key=lambda judgement: STATUSES.index(judgement.status))
    if not full:
        feet = [list(_foot(plan, dossier, each.target, named, lang)) for each in judged]
        yield TargetLines(judged, feet, lang)
        return
    labels = [records.status_label(judgement, lang) for judgement in judged]
    told = labelled(labels, (_target(plan, judgement, named, lang) for judgement in judged))
    yield from spaced([each] for each in told)


def _target(plan: Plan, judgement: Judgement, named: Mapping[str, str], lang: Language) -> Screen:
    """A target whole."""
    target = judgement.target
    yield from records.target_lines(plan, judgement, lang)
    yield from records.target_details(target, lang, named.get(target.source, ""))
    yield Row([records.speaker(plan, target, lang), Prose(target.id, "id")])
    yield from records.findings(plan, judgement, lang)


def _foot(
    plan: Plan, dossier: Dossier, target: Target, named: Mapping[str, str], lang: Language
) -> Iterator[Prose]:
    """What is to be known of a target beside its aim: how firmly, by whom, where; and its id."""
    yield records.strength_beside(plan, target, lang)
    if not attribution.is_told_by(dossier.officials, plan, target):
        yield records.speaker(plan, target, lang)
    yield Prose(named.get(target.source, ""), "quiet")
    yield Prose(target.id, "id")


class TargetLines:
    """Targets in columns: the status, what is measured, the aim, the date; and a foot for each."""

    def __init__(
        self, judged: Sequence[Judgement], feet: Sequence[Sequence[Prose]], lang: Language
    ) -> None:
        self._between = lang.joined(["", ""])
        self._rows = [
            [
                Prose(wording.status_words(judgement.status, lang), judgement.status),
                Prose(lang.pick(judgement.target.metric)),
                Prose(wording.quantity(judgement.target, lang)),
                Prose(wording.due(judgement.target, lang)),
            ]
            for judgement in judged
        ]
        self._feet = [Row(foot) for foot in feet]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """A line each where it fits; else the foot, then the aim too, below what is measured."""
        width = options.max_width
        feet = max(Measurement.get(console, options, foot).maximum for foot in self._feet)
        natural = [*natural_widths(self._rows), feet]
        lines = zip(self._rows, self._feet, strict=True)
        if sum(natural) + GAP * (len(natural) - 1) <= width:
            yield side_by_side([[*row, foot] for row, foot in lines], natural)
            return
        widths = column_widths(self._rows, width)
        indent = GAP + max(status.cell_len for status, *_ in self._rows)
        for row, foot in lines:
            status, metric, *rest = row
            if widths is None:
                told = Group(metric, Row(rest, between=self._between), foot)
                yield Hanging(told, status, indent)
            else:
                yield side_by_side([row], widths)
                yield Hanging(foot, indent=indent)


def _commitments(plan: Plan, dossier: Dossier, lang: Language, full: bool) -> Screen:
    """Each commitment once, under its first theme."""
    commitments = dossier.commitments
    named = attribution.names_beside(plan, dossier.records, lang)
    labels = [records.strength_label(each.strength, lang) for each in commitments]
    tell = _commitment if full else _commitment_in_short
    bodies = (tell(plan, dossier, each, named, lang) for each in commitments)
    groups: dict[str, list[RenderableType]] = {}
    for commitment, told in zip(commitments, labelled(labels, bodies), strict=True):
        groups.setdefault(commitment.themes[0], []).append(told)
    for number, (theme, lines) in enumerate(groups.items()):
        if number and full:
            yield BLANK
        yield paragraph(lang.pick(plan.themes[theme].name), "theme")
        yield from lines


def _commitment(
    plan: Plan, dossier: Dossier, commitment: Commitment, named: Mapping[str, str], lang: Language
) -> Screen:
    """A commitment whole."""
    yield from records.commitment_lines(commitment, lang, named.get(commitment.source, ""))
    yield records.by_whom_and_where(plan, commitment, lang)
    yield from records.commitment_findings(plan, dossier, commitment, lang)


def _commitment_in_short(
    plan: Plan, dossier: Dossier, commitment: Commitment, named: Mapping[str, str], lang: Language
) -> Screen:
    """A commitment with the words that carry it, and who said it where that is not told above."""
    phrase = records.phrase(commitment, lang, named.get(commitment.source, ""))
    said = attribution.is_told_by(dossier.officials, plan, commitment)
    by = "" if said else records.speaker(plan, commitment, lang)
    yield Prose(lang.pick(commitment.title))
    yield Row([phrase, by, Prose(commitment.id, "id")])


def sources(plan: Plan, dossiers: Iterable[Dossier], lang: Language) -> Screen:
    """Every source that records rest on, with what a reader must know of it."""
    said = chain.from_iterable(dossier.records for dossier in dossiers)
    for source in attribution.sources(plan, said):
        yield from records.source_lines(source, (), lang, source.id)
        if note := wording.source_note(source, lang):
            yield paragraph(note, "quiet", indent=2)


def _next_steps(plan: Plan, dossier: Dossier, lang: Language) -> Iterator[Prose]:
    """What to type for the evidence of all, and for the chain of one."""
    subject = dossier.subject
    if isinstance(subject, (District, Official)):
        name = names_in(plan, lang).typed(subject)
        for_all = Hint(lang.gettext("Evidence and sources:"), ("liangqu", "show", name, "--full"))
        yield records.step(for_all, lang)
    shown = [each.target.id for each in dossier.targets] or [c.id for c in dossier.commitments]
    if shown:
        of_one = Hint(lang.gettext("One in full:"), ("liangqu", "show", shown[0]))
        yield records.step(of_one, lang)
