"""`compare`: districts side by side where the line holds them, else one under another."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from liangqu_cli.answers.compare import Comparison, Said, Share
from liangqu_cli.answers.dossier import Dossier
from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.language import Language
from liangqu_cli.model import District, Plan
from liangqu_cli.report import attribution, reasons, wording
from liangqu_cli.report import compare as words
from liangqu_cli.report.table import Hint
from liangqu_cli.view import records
from liangqu_cli.view.card import sources
from liangqu_cli.view.columns import side_by_side
from liangqu_cli.view.console import NATURAL, Screen
from liangqu_cli.view.layout import BLANK, Continued, Hanging, Row, headed, paragraph
from liangqu_cli.view.text import Prose

LEAST = 36
"""A column is no narrower than that."""
GAP = 3
INDENT = 2


class Beside(Struct, frozen=True):
    """What each side has of one thing: a column a side, or where they do not fit, stacked.

    In a pipe, where nothing limits a line, they are stacked too, so that each line is whole.
    """

    names: Sequence[Text]
    """What the sides are called, above what they have; none where it says so itself."""
    bodies: Sequence[Sequence[RenderableType]]
    """What they have, from top to bottom."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """One row of columns, or one side under another."""
        count = len(self.bodies)
        width = (options.max_width - GAP * (count - 1)) // count
        if LEAST <= width < NATURAL // (count + 1):
            rule = [Prose("-" * width, "rule")] * count
            heads = [self.names, rule] if self.names else []
            cells = [Group(*body) for body in self.bodies]
            yield side_by_side([*heads, cells], [width] * count, gap=GAP)
            return
        for number, body in enumerate(self.bodies):
            if number:
                yield BLANK
            if self.names:
                yield self.names[number]
            yield Hanging(Group(*body), indent=INDENT if self.names else 0)


def render(
    plan: Plan, comparison: Comparison, typed: Sequence[str], lang: Language, *, full: bool = False
) -> Screen:
    """Who they are and how much each said, then what of each theme, then their own words.

    What one side alone has is named by its themes, and told whole with `full`.

    Args:
        plan: The plan.
        comparison: What to show.
        typed: What the reader typed, word by word, but for how much is told.
        lang: The reader's language.
        full: Whether every theme is told, with reasons, evidence and sources.
    """
    sides = comparison.sides
    if limits := words.limits(plan, comparison, lang):
        yield paragraph(limits, "quiet")
        yield BLANK
    yield Beside((), [list(_head(plan, comparison, side, lang)) for side in sides])
    said = [record for side in sides for record in side.records]
    named = attribution.names_beside(plan, said, lang)
    called = [Prose(words.name(plan, side, lang), "place") for side in sides]
    for topic in comparison.topics if full else comparison.shared:
        yield BLANK
        theme = Prose(lang.pick(topic.theme.name), "theme")
        theme.stylize("heading")
        yield paragraph(theme)
        pairs = zip(sides, topic.shares, strict=True)
        told = [_commitments(plan, side, share, named, lang, full) for side, share in pairs]
        silences = [words.silence(comparison, share, lang) for share in topic.shares]
        yield Beside(called, _spoken_or(silences, told))
    if not full:
        if comparison.topics and not comparison.shared:
            yield BLANK
            yield paragraph(lang.gettext(words.NONE_SHARED))
        yield from _alone(comparison, called, lang)
    if any(side.quotes for side in sides):
        silence = words.none(comparison, lang)
        told = [list(records.quote_panels(plan, side.quotes, lang, formed=True)) for side in sides]
        beside = Beside(called, _spoken_or([silence] * len(sides), told))
        yield from headed(lang.gettext(words.QUOTED), [beside])
    if full:
        yield from headed(lang.gettext("Sources"), sources(plan, sides, lang))
    yield BLANK
    if not full and (source := attribution.sole(attribution.sources(plan, said), lang)):
        yield paragraph(source, "quiet")
    yield from (
        paragraph(records.step(each, lang)) for each in words.nothing(plan, comparison, lang)
    )
    if words.is_silent(comparison):
        yield paragraph(lang.gettext(words.CAVEAT), "quiet")
    yield from _next_steps(comparison, typed, lang, full)


def _alone(comparison: Comparison, called: Sequence[Prose], lang: Language) -> Screen:
    """The themes that only one side has, a line or two each, and what stands under them alone."""
    told = []
    for place, name in enumerate(called):
        if themes := comparison.alone(place):
            listed = lang.listed(lang.pick(theme.name) for theme in themes)
            rest = Prose(words.not_told(comparison, place, lang), "quiet")
            label = Prose().append(name).append("  ")
            told.append(Hanging(Row([Prose(listed, "theme"), rest]), label, label.cell_len))
    if told:
        yield from headed(lang.gettext(words.ALONE), told)


def _head(plan: Plan, comparison: Comparison, side: Dossier, lang: Language) -> Screen:
    """Who a side is, and how much there is of it."""
    subject = side.subject
    if isinstance(subject, District):
        yield records.full_name(subject, lang)
    for official in side.officials:
        yield records.in_office(plan, official, lang, dated=True)
    yield from map(Prose, words.amounts(plan, comparison, side, lang))
    if isinstance(subject, District) and not (side.commitments or side.quotes):
        yield from records.searched(subject, side.as_of, lang)


def _spoken_or(
    silences: Sequence[str], told: Sequence[Sequence[RenderableType]]
) -> list[Sequence[RenderableType]]:
    """What each side has, or that it has nothing."""
    pairs = zip(silences, told, strict=True)
    return [body or [Prose(silence, "quiet")] for silence, body in pairs]


def _commitments(
    plan: Plan, side: Dossier, share: Share, named: Mapping[str, str], lang: Language, full: bool
) -> list[RenderableType]:
    """The commitments that a side has of a theme, each once whole and elsewhere in short."""
    told: list[RenderableType] = []
    for said in share.said:
        told += [BLANK] if told else []
        told += _commitment(plan, said, named, lang)
        if said.before is not None:
            continue
        if full:
            places = wording.places(said.commitment, lang)
            told.append(Row([places, Prose(said.commitment.id, "id")]))
        for judgement in said.targets:
            told.append(_target(plan, judgement, lang))
            if full:
                told.append(Hanging(Group(*_reasons(plan, judgement, named, lang)), indent=INDENT))
        if full:
            told += records.commitment_findings(plan, side, said.commitment, lang)
    return told


def _commitment(plan: Plan, said: Said, named: Mapping[str, str], lang: Language) -> Screen:
    """How firmly it was said and by whom; what; in which words. Where it is told again, less.

    No `·` stands here, which in a Chinese font may take two cells and shift the next column.
    """
    commitment = said.commitment
    between = lang.joined(["", ""])
    strength = records.strength_label(commitment.strength, lang)
    if said.before is not None:
        yield Row([strength, Prose(words.told_before(said.before, lang), "quiet")], between=between)
        yield Prose(lang.pick(commitment.title))
        return
    speaker = records.speaker(plan, commitment, lang)
    if commitment.official is None:
        in_brackets = lang.gettext(" ({word})", word=speaker.plain)
        yield Prose().append(strength).append(in_brackets, "quiet")
    else:
        yield Row([strength, speaker], between=between)
    yield from records.commitment_lines(commitment, lang, named.get(commitment.source, ""))


def _target(plan: Plan, judgement: Judgement, lang: Language) -> RenderableType:
    """A target in a line: what became of it, what was aimed at, and where it was said otherwise."""
    told = Prose().append(records.status_label(judgement, lang)).append("  ")
    told.append(records.aim(judgement.target, lang))
    own = judgement.target.strength
    if own and own != plan.commitment_of(judgement.target).strength:
        told.append(lang.joined(["", ""])).append(lang.gettext(wording.STRENGTH_WORDS[own]), own)
    return Continued(told, INDENT)


def _reasons(plan: Plan, judgement: Judgement, named: Mapping[str, str], lang: Language) -> Screen:
    yield Prose(reasons.why(judgement, lang))
    target = judgement.target
    yield from records.target_details(target, lang, named.get(target.source, ""))
    yield Prose(judgement.target.id, "id")
    yield from records.findings(plan, judgement, lang)


def _next_steps(comparison: Comparison, typed: Sequence[str], lang: Language, full: bool) -> Screen:
    """What to type for the evidence of all, for one theme of several, and for one record."""
    first = next((each for side in comparison.sides for each in side.commitments), None)
    if first is None:
        return
    steps = []
    if not full:
        steps.append(Hint(lang.gettext("All, with evidence and sources:"), (*typed, "--full")))
    themes = [topic.theme for topic in comparison.topics]
    if len(themes) > 1 and not comparison.asked.themes:
        word = themes[-1].name.zh if lang.chinese else themes[0].id
        steps.append(Hint(lang.gettext("One theme alone:"), (*typed, "-t", word)))
    chain = ("liangqu", "show", first.id)
    steps.append(Hint(lang.gettext("One in full:"), chain))
    yield Row([records.step(step, lang) for step in steps], between=" " * 4)
