"""The records themselves, district by district: commitments with their targets, and quotes."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from liangqu_cli.answers.dossier import Dossier, district_dossier
from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.export.document import TAGS
from liangqu_cli.export.page.languages import BothLanguages
from liangqu_cli.export.page.overview import status_mark
from liangqu_cli.language import N_, Language
from liangqu_cli.markup import Markup, element, filled, joined, link
from liangqu_cli.model import Commitment, District, Evidence, Official, Plan, Quote, Source, Target
from liangqu_cli.report import reasons, wording


def districts(
    plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date, both: BothLanguages
) -> Iterator[Markup]:
    """A section for each district that anything is known of, then the names of the others."""
    silent: list[District] = []
    for code, district in plan.districts.items():
        dossier = district_dossier(plan, judged, code, as_of)
        if dossier.officials or dossier.commitments or dossier.quotes:
            yield _district(plan, district, dossier, as_of, both)
            yield Markup("\n")
        else:
            silent.append(district)
    if silent:
        names = [
            element("li", both.told(partial(wording.place, d)), id=f"district-{d.code}")
            for d in silent
        ]
        yield element(
            "section",
            element("h3", both.label(N_("Of these the sources say nothing"))),
            element("ul", *names),
            class_="silent",
        )
        yield Markup("\n")


def _district(
    plan: Plan, district: District, dossier: Dossier, as_of: dt.date, both: BothLanguages
) -> Markup:
    key = f"district-{district.code}"
    targets: dict[str, list[Judgement]] = {}
    for judgement in dossier.targets:
        targets.setdefault(judgement.target.commitment, []).append(judgement)
    commitments = [
        _commitment(plan, c, targets.get(c.id, ()), dossier.findings.get(c.id, ()), as_of, both)
        for c in dossier.commitments
    ]
    quotes = [_quote(plan, quote, both) for quote in dossier.quotes]
    people = [_official(official, both) for official in dossier.officials]
    name = element("h3", both.text(district.full), id=f"{key}-name")
    return element(
        "section",
        element("header", name, element("ul", *people, class_="officials")),
        element("div", *commitments, *quotes),
        id=key,
        class_="district",
        aria_labelledby=f"{key}-name",
    )


def _official(official: Official, both: BothLanguages) -> Markup:
    name = element("b", both.told(partial(wording.person, official)))
    return element("li", name, " ", element("span", both.text(official.role), class_="role"))


def _commitment(
    plan: Plan,
    commitment: Commitment,
    targets: Iterable[Judgement],
    findings: Iterable[Evidence],
    as_of: dt.date,
    both: BothLanguages,
) -> Markup:
    about = [both.told(partial(wording.themes, plan, commitment.themes))]
    if commitment.places:
        about.append(both.told(partial(wording.places, commitment)))
    about.append(_citation(plan, commitment, both))
    return element(
        "article",
        element("h4", both.text(commitment.title)),
        element("p", joined(about, " · "), class_="about"),
        *(_target(plan, judgement, both) for judgement in targets),
        _evidence(plan, findings, None, both),
        _searched(commitment, as_of, both),
        id=f"commitment-{commitment.id}",
        class_="commitment",
        data_kind="commitment",
        data_district=commitment.district,
        data_themes=" ".join(commitment.themes),
    )


def _target(plan: Plan, judgement: Judgement, both: BothLanguages) -> Markup:
    target = judgement.target
    source = plan.sources[target.source]
    facts = [
        (N_("due"), both.told(partial(wording.due, target))),
        (N_("as written"), _as_written(target, source)),
        (N_("note"), both.text(target.note) if target.note else ""),
        (N_("why"), both.told(partial(reasons.why, judgement))),
        (N_("evidence"), _evidence(plan, judgement.evidence, target, both)),
        (N_("searched"), _searched(target, judgement.as_of, both)),
        (N_("source"), _citation(plan, target, both)),
    ]
    quantity = both.told(partial(wording.quantity, target))
    return element(
        "div",
        element("h5", both.text(target.metric), id=f"{target.id}-metric"),
        element(
            "p",
            element("span", quantity, class_="quantity serif") if quantity else "",
            " " if quantity else "",
            status_mark(judgement.status, both),
            class_="pledge",
        ),
        element(
            "dl",
            *(
                element("div", element("dt", both.label(name)), element("dd", words))
                for name, words in facts
                if words
            ),
        ),
        id=f"target-{target.id}",
        class_="target",
        role="group",  # not a landmark: there may be hundreds
        aria_labelledby=f"{target.id}-metric",
        data_kind="target",
        data_status=judgement.status,
    )


def _evidence(
    plan: Plan, found: Iterable[Evidence], target: Target | None, both: BothLanguages
) -> Markup:
    items = [_finding(plan, evidence, target, both) for evidence in found]
    return element("ul", *items, class_="evidence") if items else Markup("")


def _finding(plan: Plan, found: Evidence, target: Target | None, both: BothLanguages) -> Markup:
    """One finding: when, what was measured, in our words, and where it was read."""
    source = plan.sources[found.source]

    def told(lang: Language) -> Markup:
        publisher = lang.pick(source.publisher)
        figure = wording.figure(found, target, lang)
        other = lang.gettext(N_("Another indicator."))
        parts = [
            element("b", wording.when(found.period or found.date, lang)),
            element("b", figure) if figure else "",
            lang.pick(found.finding),
            "" if found.same_indicator else element("span", other, class_="label"),
            link(source.url, publisher)
            if source.url
            else element("a", publisher, href=f"#source-{source.id}"),
        ]
        return joined(filter(None, parts), "" if lang.chinese else " ")

    return element("li", both.told(told))


def _searched(record: Commitment | Target, as_of: dt.date, both: BothLanguages) -> Markup:
    """That later sources were searched and found silent, where that was done by the as-of date."""
    note = record.searched_note
    if record.searched is None or note is None or record.searched > as_of:
        return Markup("")
    day = record.searched.isoformat()

    def told(lang: Language) -> Markup:
        template = lang.gettext(N_("Searched on {when}: {note}"))
        return filled(template, when=wording.when(day, lang), note=lang.pick(note))

    return element("p", both.told(told), class_="searched")


def _quote(plan: Plan, quote: Quote, both: BothLanguages) -> Markup:
    """A quote: the original alone in Chinese, beside its translation in English.

    Only the original is what was said.
    """
    official = plan.officials[quote.official]
    speaker = element("b", both.told(partial(wording.person, official)))
    return element(
        "figure",
        element(
            "div",
            element("blockquote", quote.zh, lang=TAGS["zh"], class_="original"),
            element("blockquote", quote.en, lang=TAGS["en"], class_="translation"),
        ),
        element(
            "figcaption",
            joined(
                [
                    speaker,
                    both.text(official.role),
                    both.told(partial(wording.themes, plan, quote.themes)),
                    _citation(plan, quote, both),
                ],
                " · ",
            ),
        ),
        id=f"quote-{quote.id}",
        class_="quote",
        data_kind="quote",
        data_district=official.district,
        data_themes=" ".join(quote.themes),
    )


def _citation(plan: Plan, record: Commitment | Target | Quote, both: BothLanguages) -> Markup:
    source = plan.sources[record.source]
    words = both.told(partial(wording.source_line, source, record.paragraphs))
    return element("a", words, href=f"#source-{record.source}", class_="citation")


def _as_written(target: Target, source: Source) -> Markup:
    """The source's own phrase, in the source's language whichever is read."""
    tag = TAGS["zh"] if source.language == "zh" else source.language
    return element("span", target.as_written, lang=tag, class_="serif")
