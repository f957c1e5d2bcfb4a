"""`show`: the card of a district or an official, and the chain of one record."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from liangqu_cli.answers.dossier import Dossier
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Commitment, District, Official, Plan, Quote, Source, Target, Theme
from liangqu_cli.report import counts, wording
from liangqu_cli.view import records
from liangqu_cli.view.paint import Look


def render(plan: Plan, dossiers: Iterable[Dossier], look: Look) -> Iterator[str]:
    """Every dossier, one after another."""
    for number, dossier in enumerate(dossiers):
        if number:
            yield "\n"
            yield look.paint("-" * min(records.text_width(look), 40), "rule") + "\n\n"
        yield from _one(plan, dossier, look)


def _one(plan: Plan, dossier: Dossier, look: Look) -> Iterator[str]:
    subject = dossier.subject
    if isinstance(subject, District):
        yield from records.hanging(_district_heading(subject, look.lang), look, style="heading")
        for official in dossier.officials:
            yield from _official(plan, official, look)
        yield from _card(plan, dossier, look)
    elif isinstance(subject, Official):
        yield from records.hanging(wording.person(subject, look.lang), look, style="heading")
        yield from _official(plan, subject, look, named=False)
        yield from _card(plan, dossier, look)
    else:
        yield from _chain(plan, dossier, look)


def _card(plan: Plan, dossier: Dossier, look: Look) -> Iterator[str]:
    """The sections of a district's or an official's card."""
    lang = look.lang
    told = [
        counts.commitments(len(dossier.commitments), lang),
        counts.targets(len(dossier.targets), lang),
        counts.quotes(len(dossier.quotes), lang),
    ]
    yield from records.hanging(" · ".join(told), look, style="quiet")
    if not (dossier.commitments or dossier.quotes):
        said = lang.gettext(N_("The sources of this plan say nothing about it."))
        yield "\n"
        yield from records.hanging(said, look)
        return
    yield from _section(
        N_("Targets"),
        dossier.targets,
        look,
        lambda j: records.target_lines(plan, j, look, chain=True),
    )
    yield from _commitments_by_theme(plan, dossier, look)
    yield from _section(
        N_("Quotes"), dossier.quotes, look, lambda q: records.quote_lines(plan, q, look)
    )
    yield from _sources(plan, dossier, look)


def _chain(plan: Plan, dossier: Dossier, look: Look) -> Iterator[str]:
    """What was said, what was pledged, how it is measured, what was found."""
    subject = dossier.subject
    lang = look.lang
    if isinstance(subject, Theme):
        yield from records.hanging(lang.pick(subject.name), look, style="heading")
        yield from records.hanging(subject.id, look, style="quiet")
    elif isinstance(subject, Source):
        yield from records.source_lines(subject, (), look, subject.id, indent=0)
        for text in (subject.description, subject.note):
            if text is not None:
                yield from records.hanging(lang.pick(text), look)
    else:
        place = _place_of(plan, dossier)
        if place is not None:
            yield from records.hanging(wording.place(place, lang), look, style="heading")
    yield from _section(
        N_("Said"), dossier.quotes, look, lambda q: records.quote_lines(plan, q, look)
    )
    yield from _section(
        N_("Pledged"),
        dossier.commitments,
        look,
        lambda c: _cited_commitment(plan, dossier, c, look),
    )
    yield from _section(
        N_("Measured and found"),
        dossier.targets,
        look,
        lambda judgement: _cited_target(plan, judgement, look),
    )


def _cited_commitment(
    plan: Plan, dossier: Dossier, commitment: Commitment, look: Look
) -> Iterator[str]:
    findings = dossier.findings.get(commitment.id, ())
    yield from records.commitment_lines(plan, commitment, look, dossier.as_of, findings)
    yield from records.source_lines(plan.sources[commitment.source], commitment.paragraphs, look)


def _cited_target(plan: Plan, judgement: Any, look: Look) -> Iterator[str]:
    target = judgement.target
    yield from records.target_lines(plan, judgement, look, chain=True)
    yield from records.source_lines(plan.sources[target.source], target.paragraphs, look)


def _commitments_by_theme(plan: Plan, dossier: Dossier, look: Look) -> Iterator[str]:
    """Each commitment once, under its first theme."""
    groups: dict[str, list[Commitment]] = {}
    for commitment in dossier.commitments:
        groups.setdefault(commitment.themes[0], []).append(commitment)
    if not groups:
        return
    yield from records.heading(look.lang.gettext(N_("Commitments")), look)
    for number, (theme, commitments) in enumerate(groups.items()):
        if number:
            yield "\n"
        yield from records.hanging(look.lang.pick(plan.themes[theme].name), look, style="bar")
        for commitment in commitments:
            findings = dossier.findings.get(commitment.id, ())
            yield from records.commitment_lines(plan, commitment, look, dossier.as_of, findings)


def _section(
    title: str, items: Iterable[Any], look: Look, tell: Callable[[Any], Iterator[str]]
) -> Iterator[str]:
    items = tuple(items)
    if not items:
        return
    yield from records.heading(look.lang.gettext(title), look)
    for number, item in enumerate(items):
        if number:
            yield "\n"
        yield from tell(item)


def _sources(plan: Plan, dossier: Dossier, look: Look) -> Iterator[str]:
    rest: list[Commitment | Target | Quote] = [*dossier.commitments, *dossier.quotes]
    rest.extend(judgement.target for judgement in dossier.targets)
    used = dict.fromkeys(record.source for record in rest)
    yield from records.heading(look.lang.gettext(N_("Sources")), look)
    for key in used:
        source = plan.sources[key]
        yield from records.source_lines(source, (), look, key)
        if source.note is not None:
            yield from records.hanging(look.lang.pick(source.note), look, indent=2, style="quiet")


def _official(plan: Plan, official: Official, look: Look, *, named: bool = True) -> Iterator[str]:
    lang = look.lang
    year = wording.when(official.as_of, lang)
    role = lang.gettext(N_("{role} ({when})")).format(role=lang.pick(official.role), when=year)
    if lang.chinese and not named:
        role = f"{plan.districts[official.district].name.zh}{role}"
    told = lang.joined([wording.person(official, lang), role]) if named else role
    yield from records.hanging(told, look)


def _district_heading(district: District, lang: Language) -> str:
    if lang.chinese:
        return f"{district.full.zh}  {district.full.en}  {district.code}"
    return f"{district.full.en}  {district.full.zh}  {district.code}"


def _place_of(plan: Plan, dossier: Dossier) -> District | None:
    if dossier.commitments:
        return plan.districts[dossier.commitments[0].district]
    if dossier.quotes:
        return plan.districts[plan.officials[dossier.quotes[0].official].district]
    return None
