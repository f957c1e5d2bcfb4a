"""`show ID`: the chain of one record: what was said, is to be done, was found."""

from liangqu_cli.answers.dossier import Dossier
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Commitment, Evidence, Plan, Source, Target, Theme
from liangqu_cli.report import wording
from liangqu_cli.view import records
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import headed, labelled, paragraph, spaced
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
    """What became of each target, with all evidence, then what was found about commitments."""
    judged, subject = dossier.targets, dossier.subject
    asked = subject.id if isinstance(subject, Evidence) else ""
    first = 0 if len(judged) > 1 else 1  # of one alone its aim stands above
    told = (
        [
            *list(records.target_lines(plan, each, lang))[first:],
            *records.findings(plan, each, lang, asked),
        ]
        for each in judged
    )
    labels = [records.status_label(each, lang) for each in judged]
    yield from spaced([each] for each in labelled(labels, told))
    for commitment in dossier.commitments:
        yield from records.commitment_findings(plan, dossier, commitment, lang, asked)


def _source(plan: Plan, record: Commitment | Target, lang: Language) -> Screen:
    """The document that a record stands in, and the record's id."""
    source = plan.sources[record.source]
    return records.source_lines(source, record.paragraphs, lang, record.id)
