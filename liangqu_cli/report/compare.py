"""Districts and officials side by side, in words."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from liangqu_cli.answers.compare import Comparison, Share, Topic
from liangqu_cli.answers.dossier import Dossier
from liangqu_cli.ask import selection
from liangqu_cli.ask.selection import Filter
from liangqu_cli.language import N_, Language
from liangqu_cli.model import STRENGTHS, Commitment, District, Official, Plan, Quote, Theme
from liangqu_cli.report import counts, wording
from liangqu_cli.report.attribution import unnamed
from liangqu_cli.report.document import (
    Document,
    Entry,
    Section,
    commitment_entry,
    origins,
    quote_entry,
    target_entry,
)
from liangqu_cli.report.silence import explained
from liangqu_cli.report.table import Hint, Table
from liangqu_cli.report.wording import STRENGTH_WORDS

QUOTED = N_("Spoken words and signed statements")
ALONE = N_("Themes of one side alone")
NONE_SHARED = N_("There is no theme that two or more of them speak of.")
CAVEAT = N_("That nothing is recorded here does not mean that nothing was said.")


def name(plan: Plan, side: Dossier, lang: Language) -> str:
    """What a side is called, unlike any other of the plan."""
    subject = side.subject
    return wording.called(subject, lang, plan) if isinstance(subject, (District, Official)) else ""


def limits(plan: Plan, comparison: Comparison, lang: Language) -> str:
    """What the comparison is narrowed to, in a line; nothing where it has everything."""
    asked = comparison.asked
    told = [lang.pick(theme.name) for key, theme in plan.themes.items() if key in asked.themes]
    told += [lang.gettext(STRENGTH_WORDS[each]) for each in STRENGTHS if each in asked.strengths]
    told += [wording.quoted(asked.match)] if asked.match else []
    told += sorted(asked.sources)
    return lang.gettext("Only: {told}.", told=lang.listed(told)) if told else ""


def document(plan: Plan, comparison: Comparison, lang: Language) -> Document:
    """A comparison told whole: who is compared, then theme by theme what each said."""
    sides = comparison.sides
    names = [name(plan, side, lang) for side in sides]
    heads = [
        Section(
            heading=called,
            lines=[*_officials(plan, side, lang), *amounts(plan, comparison, side, lang)],
        )
        for called, side in zip(names, sides, strict=True)
    ]
    themes = [_section(plan, comparison, topic, names, lang) for topic in comparison.topics]
    when = wording.when(comparison.as_of.isoformat(), lang)
    judged = lang.gettext("Targets judged as of {when}.", when=when)
    empty = [hint.told(lang) for hint in nothing(plan, comparison, lang)]
    told = [limits(plan, comparison, lang), judged, *empty]
    return Document(
        title=lang.gettext("Comparison"),
        lead=("" if lang.chinese else " ").join(filter(None, told)),
        sections=[
            Section(heading=lang.gettext("Side by side"), sides=heads),
            *themes,
            *_quotes(plan, comparison, names, lang),
        ],
        origins=origins(plan, [record for side in sides for record in side.records], lang),
    )


def _section(
    plan: Plan, comparison: Comparison, topic: Topic, names: Sequence[str], lang: Language
) -> Section:
    """A theme with what each side has of it."""
    told = [
        Section(
            heading=called,
            lines=list(filter(None, [silence(comparison, share, lang)])),
            entries=list(_entries(plan, side, share, lang)),
        )
        for called, side, share in zip(names, comparison.sides, topic.shares, strict=True)
    ]
    return Section(heading=lang.pick(topic.theme.name), sides=told)


def _entries(plan: Plan, side: Dossier, share: Share, lang: Language) -> Iterator[Entry]:
    """Commitments, each followed by its targets; under the first of its themes whole."""
    for said in share.said:
        commitment = said.commitment
        found = () if said.before else side.findings.get(commitment.id, ())
        entry = commitment_entry(plan, commitment, found, side.as_of, lang)
        note = told_before(said.before, lang) if said.before else ""
        yield replace(entry, note=note)
        if said.before is None:
            yield from (target_entry(plan, judgement, lang) for judgement in said.targets)


def _quotes(
    plan: Plan, comparison: Comparison, names: Sequence[str], lang: Language
) -> Iterator[Section]:
    """The quotes of each side, where any has one."""
    sides = comparison.sides
    told = [
        Section(
            heading=called,
            lines=[] if side.quotes else [none(comparison, lang)],
            entries=[quote_entry(plan, quote, lang) for quote in side.quotes],
        )
        for called, side in zip(names, sides, strict=True)
    ]
    if any(side.quotes for side in sides):
        yield Section(heading=lang.gettext(QUOTED), sides=told)


def _officials(plan: Plan, side: Dossier, lang: Language) -> Iterator[str]:
    """Who holds which office in a district, or the one that an official holds, and when."""
    for official in side.officials:
        office = wording.office(plan, official, lang, dated=True)
        yield lang.joined([wording.person(official, lang), office])


def amounts(plan: Plan, comparison: Comparison, side: Dossier, lang: Language) -> Iterator[str]:
    """How much a side has of each kind of record: commitments by strength, targets by status.

    Of commitments also how many are nobody's, since officials are named above.
    """
    strengths = Counter(commitment.strength for commitment in side.commitments)
    statuses = Counter(judgement.status for judgement in side.targets)
    of_statuses = list(counts.by_status(statuses, lang).values())
    yield counts.divided(
        counts.of("commitment", len(side.commitments), lang),
        (counts.of_strengths(strengths, lang), unnamed(plan, side.commitments, lang)),
        lang,
    )
    yield counts.divided(counts.of("target", len(side.targets), lang), [of_statuses], lang)
    if comparison.quoted:
        yield lang.joined(counts.by_form(side.quotes, lang))


def told_before(theme: Theme, lang: Language) -> str:
    """Where a commitment is told whole: under an earlier theme."""
    return lang.gettext("see {theme}", theme=lang.pick(theme.name))


def silence(comparison: Comparison, share: Share, lang: Language) -> str:
    """What a side without a commitment of a theme is to be told; nothing where it has one."""
    if share.said:
        return ""
    if share.quotes:
        return lang.gettext("Only in the words quoted below.")
    return none(comparison, lang)


def none(comparison: Comparison, lang: Language) -> str:
    """That a side has nothing, which is less where only a part was asked for."""
    narrowed = N_("Nothing that matches.")
    return lang.gettext(narrowed if comparison.narrowed else N_("Nothing recorded."))


def not_told(comparison: Comparison, place: int, lang: Language) -> str:
    """How much of a side stands under themes of its own alone; nothing where there is none."""
    commitments = comparison.told_nowhere_else(place)
    keys = {each.id for each in commitments}
    targets = sum(each.target.commitment in keys for each in comparison.sides[place].targets)
    told = [counts.of("commitment", len(commitments), lang)] if commitments else []
    told += [counts.of("target", targets, lang)] if targets else []
    listed = lang.joined(told)
    return lang.gettext("not told here: {told}", told=listed) if told else ""


def nothing(plan: Plan, comparison: Comparison, lang: Language) -> list[Hint]:
    """Where there is no theme to compare by: that there is none, and which condition left none."""
    if comparison.topics:
        return []
    if not limits(plan, comparison, lang):
        told = N_(
            "The sources of this plan say nothing about them, "
            "which does not mean that nothing was promised."
        )
        return [Hint(lang.gettext(told))]

    def found(asked: Filter) -> list[Commitment | Quote]:
        return [*selection.commitments(plan, asked), *selection.quotes(plan, asked)]

    empty = Table(plan, (), name="compare", columns=(), shown=())
    return explained(empty, comparison.asked, found, lang).nothing(lang)


def is_silent(comparison: Comparison) -> bool:
    """Whether nothing is recorded from a side of a theme of which others spoke."""
    return not comparison.narrowed and any(
        not share.is_told for topic in comparison.topics for share in topic.shares
    )
