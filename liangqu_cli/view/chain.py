"""`show ID`: the chain of one record: what was said, is to be done, was found."""

from msgspec.structs import replace
from rich.console import Group, RenderableType

from liangqu_cli.answers.dossier import Dossier
from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Commitment, Evidence, Plan, Source, Target, Theme
from liangqu_cli.report import wording
from liangqu_cli.report.card import ASKED_FOR
from liangqu_cli.view import records
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import BLANK, Row, headed, paragraph
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
        (N_("Found"), _found),
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
    for number, quote in enumerate(dossier.quotes):
        if number:
            yield BLANK
        yield records.quote_panel(plan, quote, lang, formed=True)


def _commitments(plan: Plan, dossier: Dossier, lang: Language) -> Screen:
    """Each commitment with who made it and the document that it stands in."""
    for number, commitment in enumerate(dossier.commitments):
        if number:
            yield BLANK
        told = [
            *records.commitment_lines(commitment, lang),
            Row(records.by_whom_and_where(plan, commitment, lang)),
            *_source(plan, commitment, lang),
        ]
        indent = records.strength_indent(dossier.commitments, lang)
        yield records.under_strength(commitment, told, lang, indent)


def _targets(plan: Plan, dossier: Dossier, lang: Language) -> Screen:
    """Each target as it was pledged, with the document that it stands in."""
    for number, judgement in enumerate(dossier.targets):
        if number:
            yield BLANK
        target = judgement.target
        yield paragraph(records.aim_as_said(plan, target, lang))
        yield from records.target_details(target, lang)
        yield from _source(plan, target, lang)


def _found(plan: Plan, dossier: Dossier, lang: Language) -> Screen:
    """What became of each target, and what was found about commitments.

    Each is named where anything else was found. What was found about a commitment that is
    asked for comes before what became of its targets.
    """
    about = [(each, list(_about(plan, dossier, each, lang))) for each in dossier.commitments]
    about = [(commitment, found) for commitment, found in about if found]
    named = len(dossier.targets) + len(about) + bool(dossier.finding) > 1
    targets = [_of_target(plan, dossier, each, lang, named=named) for each in dossier.targets]
    commitments = [_of_commitment(dossier, *each, lang, named=named) for each in about]
    own_first = isinstance(dossier.subject, Commitment)
    parts = [*commitments, *targets] if own_first else [*targets, *commitments]
    for number, part in enumerate(parts):
        if number:
            yield BLANK
        yield part


def _about(plan: Plan, dossier: Dossier, commitment: Commitment, lang: Language) -> Screen:
    """What was found about a commitment as such."""
    found = dossier.findings.get(commitment.id, ())
    apart = dossier.is_searched_apart(commitment)
    yield from records.commitment_findings(
        plan, commitment, found, dossier.as_of, lang, apart=apart
    )


def _of_target(
    plan: Plan, dossier: Dossier, judgement: Judgement, lang: Language, *, named: bool
) -> RenderableType:
    """What became of a target, with all evidence."""
    aim, why = records.target_lines(plan, judgement, lang)
    told = [*([aim] if named else []), why, *records.findings(plan, judgement, lang)]
    indent = records.status_indent(dossier.targets, lang)
    return records.under_status(judgement, told, lang, indent)


def _of_commitment(
    dossier: Dossier,
    commitment: Commitment,
    found: list[RenderableType],
    lang: Language,
    *,
    named: bool,
) -> RenderableType:
    """What was found about a commitment; nothing is judged."""
    if not named:
        return Group(*found)
    indent = records.strength_indent(dossier.commitments, lang)
    title = Prose(lang.pick(commitment.title))
    return records.under_strength(commitment, [title, *found], lang, indent)


def _source(plan: Plan, record: Commitment | Target, lang: Language) -> Screen:
    """The document that a record stands in, and the record's id."""
    source = plan.sources[record.source]
    return records.source_lines(source, record.paragraphs, lang, record.id)
