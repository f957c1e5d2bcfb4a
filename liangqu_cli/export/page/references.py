"""What the page rests on: its sources, how targets are judged, and what may be done with it."""

import datetime as dt
from functools import partial

from liangqu_cli import __version__
from liangqu_cli.answers.interval import ABOUT, SHORT
from liangqu_cli.answers.scorecard import STATUSES, Status
from liangqu_cli.export.page.languages import BothLanguages
from liangqu_cli.export.page.masthead import LINE_END, heading
from liangqu_cli.language import N_, Language
from liangqu_cli.markup import Markup, element, joined, link
from liangqu_cli.model import Plan, Source
from liangqu_cli.report import wording

MEANINGS: dict[Status, str] = {
    "met": N_("Reached by its due, as far as the figure for it or its date shows."),
    "late": N_("A milestone that was reached after its due."),
    "missed": N_("The due has passed and the figure for it falls short."),
    "in_progress": N_("Measured, not there yet, and no due has passed."),
    "reported": N_("Only another indicator was reported, so nothing is judged."),
    "no_evidence": N_("The due has passed and nothing is recorded."),
    "pending": N_("The due lies ahead and nothing is recorded yet."),
    "undated": N_("No due was given and nothing is recorded."),
}
"""What each status says, in a sentence (contract, section 4)."""


def sources_section(plan: Plan, both: BothLanguages) -> Markup:
    """Every document that a record rests on."""
    items = [_source(source, both) for source in plan.sources.values()]
    return element(
        "section",
        heading("sources", both),
        element("ol", *items, class_="sources"),
        id="sources",
        aria_labelledby="sources-heading",
    )


def _source(source: Source, both: BothLanguages) -> Markup:
    lines: list[str] = [element("cite", both.told(partial(wording.source_line, source, ())))]
    if source.authors:

        def authors(lang: Language) -> str:
            return lang.listed(lang.pick(author) for author in source.authors)

        lines.append(element("p", both.told(authors)))
    lines += [element("p", both.text(t)) for t in (source.description, source.note) if t]
    if source.url:
        address: list[str] = [link(source.url, source.url)]
        if source.accessed:
            day = source.accessed.isoformat()
            when = both.told(partial(wording.when, day))
            address += [" ", both.label(N_("(read on {day})"), day=when)]
        lines.append(element("p", *address, class_="address"))
    return element("li", *lines, id=f"source-{source.id}")


def method_section(plan: Plan, as_of: dt.date, both: BothLanguages) -> Markup:
    """What the statuses mean and how a target gets one; the licence."""
    day = both.told(partial(wording.when, as_of.isoformat()))
    paragraphs = [
        both.label(
            N_(
                "Commitments are told in our own words; quotes are verbatim, with our "
                "translation. Each record names the paragraphs of the source that it rests on."
            )
        ),
        both.label(
            N_(
                "A target has one status, as of {day}. It follows by rule from evidence about "
                "the pledge's own indicator, territory and period; anything else is shown but "
                "decides nothing. “About” a number is met within {about} per cent of it, and "
                "missed by what falls short of it by more than {short}. A forecast is not "
                "judged. Nothing is missed before its due has passed."
            ),
            day=day,
            about=str(ABOUT),
            short=str(SHORT),
        ),
    ]
    meanings = [
        element(
            "div",
            element(
                "dt",
                both.told(partial(wording.status_words, status)),
                class_=f"status {status}",
            ),
            element("dd", both.label(MEANINGS[status])),
        )
        for status in STATUSES
    ]
    return element(
        "section",
        heading("method", both),
        *(element("p", text) for text in paragraphs),
        element("dl", *meanings, class_="meanings"),
        _rights(plan, both),
        id="method",
        aria_labelledby="method-heading",
    )


def _rights(plan: Plan, both: BothLanguages) -> Markup:
    told = []
    for info in plan.infos:
        if info.license:
            told.append(both.label(N_("Licence of the data: {license}."), license=info.license))
        if info.rights:
            told.append(both.text(info.rights))
    return joined(element("p", text) for text in told)


def footer(both: BothLanguages) -> Markup:
    """What made the page."""
    made = both.label(N_("Made with liangqu {version}."), version=__version__)
    return joined([element("footer", element("p", made)), ""], LINE_END)
