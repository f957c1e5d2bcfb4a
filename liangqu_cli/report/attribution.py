"""Who said a record and which document it stands in, told so that none passes for another's."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from liangqu_cli.language import N_, Language
from liangqu_cli.model import Commitment, Official, Plan, Quote, Source, Target
from liangqu_cli.report import counts, wording

if TYPE_CHECKING:
    from liangqu_cli.answers.dossier import Dossier

Pledge = Commitment | Target


def is_told_by(officials: Iterable[Official], plan: Plan, record: Pledge) -> bool:
    """Whether naming these officials above a record tells who said it: there is one, who did."""
    return tuple(officials) == (plan.official_of(record),)


def unnamed(plan: Plan, records: Iterable[Pledge], lang: Language) -> list[str]:
    """Of how many records the source names no speaker; nothing where it names one of each."""
    count = sum(plan.official_of(record) is None for record in records)
    told = lang.ngettext("{count} with no speaker named", "{count} with no speaker named", count)
    return [told] if count else []


def amounts(plan: Plan, dossier: "Dossier", firmly: Sequence[str], lang: Language) -> list[str]:
    """How much there is of each kind, and of how much the source names no speaker.

    Lest all be read as the words of the official who is named above. `firmly` tells how
    firmly the commitments were said, where that is told here.
    """
    commitments, aims = dossier.commitments, [judgement.target for judgement in dossier.targets]
    told = counts.of("commitment", len(commitments), lang)
    measured = counts.of("target", len(aims), lang)
    return [
        counts.divided(told, [firmly, unnamed(plan, commitments, lang)], lang),
        counts.divided(measured, [unnamed(plan, aims, lang)], lang),
        *counts.by_form(dossier.quotes, lang),
    ]


def sources(plan: Plan, records: Iterable[Pledge | Quote]) -> list[Source]:
    """The documents that records stand in, each once."""
    return [plan.sources[key] for key in dict.fromkeys(record.source for record in records)]


def names_beside(
    plan: Plan, records: Iterable[Pledge | Quote], lang: Language
) -> Mapping[str, str]:
    """What to call the document of each record, by the document's id: publisher and date.

    Nothing where they all stand in one. Two that would be called the same have their titles
    too, or their ids.
    """
    documents = sources(plan, records)
    if len(documents) == 1:
        return {}
    told = {source.id: brief(source, lang) for source in documents}
    alike = {name for name in told.values() if [*told.values()].count(name) > 1}
    return {
        source.id: _apart(source, lang) if told[source.id] in alike else told[source.id]
        for source in documents
    }


def sole(documents: list[Source], lang: Language) -> str:
    """The one document that everything stands in, and that it has no address; of several nothing.

    It is named once for all, where of several each record has its own.
    """
    if len(documents) != 1:
        return ""
    source = documents[0]
    named = N_("Source: {sources}.")
    if source.url is None:
        named = N_("Source: {sources}; no address is known, so it cannot be opened.")
    return lang.gettext(named, sources=brief(source, lang))


def brief(source: Source, lang: Language) -> str:
    """A document by its publisher and date."""
    return lang.joined([lang.pick(source.publisher), wording.when(source.date, lang)])


def _apart(source: Source, lang: Language) -> str:
    if source.title is None:
        return lang.joined([brief(source, lang), source.id])
    return wording.source_line(source, (), lang)
