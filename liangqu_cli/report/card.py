"""What `show` tells, as a document: cards of districts and officials, chains of records."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from liangqu_cli.answers.dossier import Dossier
from liangqu_cli.answers.scorecard import STATUSES
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Commitment, District, Official, Plan, Source, Theme
from liangqu_cli.report import counts, wording
from liangqu_cli.report.attribution import amounts
from liangqu_cli.report.document import (
    Document,
    Entry,
    Section,
    commitment_entry,
    finding_entry,
    origins,
    quote_entry,
    target_entry,
)
from liangqu_cli.report.officials import LATER

ASKED_FOR = N_("The finding asked for")


def document(plan: Plan, dossiers: Sequence[Dossier], lang: Language) -> Document:
    """All that is known of each subject; of several each section says whose it is."""
    several = len(dossiers) > 1
    return Document(
        title=lang.listed(dict.fromkeys(_title(plan, each, lang) for each in dossiers)),
        sections=[part for each in dossiers for part in _sections(plan, each, lang, several)],
        origins=origins(plan, [record for each in dossiers for record in each.records], lang),
    )


def _sections(plan: Plan, dossier: Dossier, lang: Language, several: bool) -> Iterator[Section]:
    title = _title(plan, dossier, lang)
    head = _head(plan, dossier, lang)
    if several or head:
        yield Section(heading=title if several else "", lines=head)
    subject = dossier.subject
    told = _card(plan, dossier, lang)
    if not isinstance(subject, (District, Official)):
        told = _chain(plan, dossier, lang)
    for heading, entries in told:
        if entries:
            words = lang.gettext(heading)
            yield Section(heading=f"{title} · {words}" if several else words, entries=entries)


def _card(plan: Plan, dossier: Dossier, lang: Language) -> list[tuple[str, list[Entry]]]:
    """In the order of the screen: targets by what became of them, commitments by theme."""
    judged = sorted(dossier.targets, key=lambda judgement: STATUSES.index(judgement.status))
    first = dict.fromkeys(commitment.themes[0] for commitment in dossier.commitments)
    order = {theme: position for position, theme in enumerate(first)}
    commitments = sorted(dossier.commitments, key=lambda each: order[each.themes[0]])
    return [
        (N_("Targets"), [target_entry(plan, judgement, lang) for judgement in judged]),
        (N_("Commitments"), _commitments(plan, dossier, commitments, lang)),
        (N_("Quotes"), [quote_entry(plan, quote, lang) for quote in dossier.quotes]),
    ]


def _chain(plan: Plan, dossier: Dossier, lang: Language) -> list[tuple[str, list[Entry]]]:
    """What was said, what is to be done, by how much, and what was found; a finding first."""
    asked = dossier.finding
    return [
        (ASKED_FOR, [finding_entry(plan, asked, lang)] if asked else []),
        (N_("Said"), [quote_entry(plan, quote, lang) for quote in dossier.quotes]),
        (N_("Commitments"), _commitments(plan, dossier, dossier.commitments, lang)),
        (N_("Targets"), [target_entry(plan, judgement, lang) for judgement in dossier.targets]),
    ]


def _commitments(
    plan: Plan, dossier: Dossier, commitments: Sequence[Commitment], lang: Language
) -> list[Entry]:
    return [_commitment(plan, dossier, each, lang) for each in commitments]


def _commitment(plan: Plan, dossier: Dossier, commitment: Commitment, lang: Language) -> Entry:
    """A commitment; what was not found of it only where its targets do not tell the same."""
    found = dossier.findings.get(commitment.id, ())
    entry = commitment_entry(plan, commitment, found, dossier.as_of, lang)
    return entry if dossier.is_searched_apart(commitment) else replace(entry, searched="")


def _title(plan: Plan, dossier: Dossier, lang: Language) -> str:
    """What a subject is called: a record by the district that it is about."""
    subject = dossier.subject
    match subject:
        case District(full=full):
            return full.zh if lang.chinese else f"{full.en} {full.zh}"
        case Official():
            return wording.person(subject, lang, plan)
        case Theme(name=name):
            return lang.pick(name)
        case Source():
            return wording.source_line(subject, (), lang)
    return wording.place(plan.district_of(subject), lang, plan)


def _head(plan: Plan, dossier: Dossier, lang: Language) -> list[str]:
    """What stands above the records."""
    subject = dossier.subject
    if isinstance(subject, (Source, Theme)):
        if isinstance(subject, Theme):
            return [subject.id]
        what = lang.pick(subject.description) if subject.description is not None else ""
        return [subject.id, *filter(None, [what, wording.source_note(subject, lang)])]
    if not isinstance(subject, (District, Official)):
        return [counts.of_judged(dossier.targets, lang)] if dossier.targets else []
    told = [
        lang.joined([wording.person(each, lang), wording.office(plan, each, lang, dated=True)])
        for each in dossier.officials
    ]
    if isinstance(subject, Official):
        told.append(lang.gettext(LATER))
    else:
        told.append(lang.gettext("District code: {code}", code=subject.code))
    told.append(" · ".join(amounts(plan, dossier, (), lang)))
    if not (dossier.commitments or dossier.quotes):
        told.append(wording.unspoken(subject, lang, plan))
        if isinstance(subject, District):
            told.append(wording.searched(subject, dossier.as_of, lang))
    if dossier.commitments:
        strengths = Counter(commitment.strength for commitment in dossier.commitments)
        told.append(counts.by_strength(strengths, lang))
    told.append(counts.of_judged(dossier.targets, lang))
    return [line for line in told if line]
