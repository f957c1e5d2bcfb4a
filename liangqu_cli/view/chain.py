"""`show ID`: the chain of one record: what was said, is to be done, was found."""

from liangqu_cli.answers.dossier import Dossier
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Commitment, Evidence, Plan, Source, Target, Theme
from liangqu_cli.report import wording
from liangqu_cli.view import records
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import BLANK, Row, headed, paragraph
from liangqu_cli.view.text import Prose


def chain(plan: Plan, dossier: Dossier, lang: Language) -> Screen:
    """What hangs together with a record, each link under its heading."""
    yield from _head(plan, dossier, lang)
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
        for text in (subject.description, subject.note):
            if text is not None:
                yield paragraph(lang.pick(text))
    else:
        record = dossier.commitments[0] if dossier.commitments else dossier.quotes[0]
        yield paragraph(wording.place(plan.district_of(record), lang), "heading")


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
    """What became of each target, with all evidence, then what was found about commitments."""
    several = len(dossier.targets) > 1
    indent = records.status_indent(dossier.targets, lang) if dossier.targets else 0
    subject = dossier.subject
    asked = subject.id if isinstance(subject, Evidence) else ""
    for number, judgement in enumerate(dossier.targets):
        if number:
            yield BLANK
        aim, why = records.target_lines(plan, judgement, lang)
        told = [*([aim] if several else ()), why, *records.findings(plan, judgement, lang, asked)]
        yield records.under_status(judgement, told, lang, indent)
    for commitment in dossier.commitments:
        found = dossier.findings.get(commitment.id, ())
        apart = dossier.is_searched_apart(commitment)
        yield from records.commitment_findings(
            plan, commitment, found, dossier.as_of, lang, asked, apart=apart
        )


def _source(plan: Plan, record: Commitment | Target, lang: Language) -> Screen:
    """The document that a record stands in, and the record's id."""
    source = plan.sources[record.source]
    return records.source_lines(source, record.paragraphs, lang, record.id)
