"""`show ID`: the chain of one record: what was said, is to be done, was found."""

from itertools import chain as joined
from itertools import compress

from msgspec.structs import replace
from rich.console import Group

from liangqu_cli.answers.dossier import Dossier
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Commitment, Evidence, Plan, Source, Target, Theme
from liangqu_cli.report import wording
from liangqu_cli.report.card import ASKED_FOR
from liangqu_cli.view import records
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import headed, labelled, paragraph, spaced
from liangqu_cli.view.text import Prose


def chain(plan: Plan, dossier: Dossier, lang: Language) -> Screen:
    """What hangs together with a record, each link under its heading; a finding itself first."""
    yield from _head(plan, dossier, lang)
    if asked := dossier.finding:
        target = plan.targets[asked.target] if asked.target else None
        told_first = [records.finding(plan, asked, target, lang)]
        yield from headed(lang.gettext(ASKED_FOR), told_first)
        dossier = _without(dossier, asked)
    links = (
        (N_("Said"), _said),
        (N_("Commitments"), _commitments),
        (N_("Targets"), _targets),
        (N_("Found") if dossier.targets else N_("What was found"), _found),
    )
    for title, tell in links:
        told = list(tell(plan, dossier, lang))
        if told:
            yield from headed(lang.gettext(title), told)


def _head(plan: Plan, dossier: Dossier, lang: Language) -> Screen:
    subject = dossier.subject
    if isinstance(subject, Theme):
        yield paragraph(lang.pick(subject.name), "heading")
        yield paragraph(Prose(subject.id, "id"))
    elif isinstance(subject, Source):
        yield from records.source_lines(subject, (), lang, subject.id)
        if subject.description is not None:
            yield paragraph(lang.pick(subject.description))
        if note := wording.source_note(subject, lang):
            yield paragraph(note)
    else:
        record = dossier.commitments[0] if dossier.commitments else dossier.quotes[0]
        yield paragraph(wording.place(plan.district_of(record), lang), "heading")


def _without(dossier: Dossier, told: Evidence) -> Dossier:
    """The chain without a finding that was told."""

    def rest(found: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(each for each in found if each.id != told.id)

    return replace(
        dossier,
        targets=tuple(replace(each, evidence=rest(each.evidence)) for each in dossier.targets),
        findings={key: rest(found) for key, found in dossier.findings.items()},
    )


def _said(plan: Plan, dossier: Dossier, lang: Language) -> Screen:
    return records.quote_panels(plan, dossier.quotes, lang, formed=True)


def _commitments(plan: Plan, dossier: Dossier, lang: Language) -> Screen:
    """Each commitment with who made it and the document that it stands in."""
    labels = [records.strength_label(each.strength, lang) for each in dossier.commitments]
    told = (
        [
            *records.commitment_lines(each, lang),
            records.by_whom_and_where(plan, each, lang, key=False),
            *_source(plan, each, lang),
        ]
        for each in dossier.commitments
    )
    return spaced([each] for each in labelled(labels, told))


def _targets(plan: Plan, dossier: Dossier, lang: Language) -> Screen:
    """Each target as it was pledged, with the document that it stands in."""
    return spaced(
        [
            paragraph(records.aim_as_said(plan, each.target, lang)),
            *records.target_details(each.target, lang),
            *_source(plan, each.target, lang),
        ]
        for each in dossier.targets
    )


def _found(plan: Plan, dossier: Dossier, lang: Language) -> Screen:
    """What became of each target, and what was found about commitments.

    Each is named where anything else was found. What was found about a commitment that is
    asked for comes before what became of its targets.
    """
    judged, told = dossier.targets, dossier.commitments
    about = [list(records.commitment_findings(plan, dossier, each, lang)) for each in told]
    named = len(judged) + sum(map(bool, about)) + bool(dossier.finding) > 1
    targets = labelled(
        [records.status_label(each, lang) for each in judged],
        (
            [
                *list(records.target_lines(plan, each, lang))[0 if named else 1 :],
                *records.findings(plan, each, lang),
            ]
            for each in judged
        ),
    )
    pairs = zip(told, about, strict=True)
    lines: Screen = labelled(
        [records.strength_label(each.strength, lang) for each in told],
        ([Prose(lang.pick(each.title)), *found] for each, found in pairs),
    )
    if not named:
        lines = (Group(*found) for found in about)
    commitments = compress(lines, about)
    own_first = isinstance(dossier.subject, Commitment)
    parts = (commitments, targets) if own_first else (targets, commitments)
    return spaced([each] for each in joined(*parts))


def _source(plan: Plan, record: Commitment | Target, lang: Language) -> Screen:
    """The document that a record stands in, and the record's id."""
    source = plan.sources[record.source]
    return records.source_lines(source, record.paragraphs, lang, record.id)
