"""The whole plan as one page, for people without a terminal.

Both languages are in the page; `templates/page.html` and the folder `templates/page` are
what it looks like.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from liangqu_cli import __version__
from liangqu_cli.answers.districts import districts
from liangqu_cli.answers.dossier import Dossier, district_dossier
from liangqu_cli.answers.interval import ABOUT, SHORT
from liangqu_cli.answers.scorecard import STATUSES, Judgement
from liangqu_cli.answers.shades import shade
from liangqu_cli.answers.timeline import subjects
from liangqu_cli.ask.selection import Filter
from liangqu_cli.export.charts.scorecard import tally
from liangqu_cli.export.charts.timeline import axis, grouped, legend
from liangqu_cli.export.templating import filled, rendered
from liangqu_cli.language import CODES, N_, Both, Language
from liangqu_cli.model import Commitment, District, Plan, Quote, Source
from liangqu_cli.report import findings, reasons, wording
from liangqu_cli.report.caption import title_of_plan
from liangqu_cli.report.statuses import STATUS_MEANINGS

Words = Callable[[Language], str]
"""What a reader of each language is told."""


class _Known(NamedTuple):
    """A district that anything is known of."""

    district: District
    dossier: Dossier
    targets: Mapping[str, list[Judgement]]
    """The targets of each commitment, by its id."""


def render(
    plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date, lang: Language
) -> Iterator[str | bytes]:
    """A self-contained page of everything that a plan holds.

    Args:
        plan: What to show.
        judged: The judgement of every target, by its id.
        as_of: The day of the judgement; evidence dated later is left out.
        lang: The language that the page opens in; a reader may switch.
    """
    zh, en = (Language(code) for code in CODES)
    known = list(_known(plan, judged, as_of))
    yield from rendered(
        "page.html",
        lang=lang,
        zh=zh,
        en=en,
        in_both=lambda words, *values: (words(*values, zh), words(*values, en)),
        said=_said,
        title=partial(title_of_plan, plan),
        authors=_authors,
        theme_words=partial(wording.themes, plan),
        searched_words=lambda record, lang: wording.searched(record, as_of, lang),
        strength=lambda record, lang: lang.gettext(
            wording.STRENGTH_WORDS[plan.strength_of(record)]
        ),
        form=lambda quote, lang: lang.gettext(wording.FORM_WORDS[quote.form]),
        unopened=_unopened(plan),
        wording=wording,
        dated=partial(findings.dated, plan),
        why=reasons.why,
        meanings=STATUS_MEANINGS,
        shade=shade,
        plan=plan,
        judged=list(judged.values()),
        day=_day(as_of),
        day_of=_day,
        counts=districts(plan, Filter()),
        tally=tally(judged.values()),
        timeline=grouped(plan, subjects(judged.values())),
        axis=axis(plan, subjects(judged.values()), as_of),
        legend=legend,
        known=known,
        silent=[d for d in plan.districts.values() if d not in [each.district for each in known]],
        choices=_choices(plan, judged),
        about=ABOUT,
        short=SHORT,
        version=__version__,
    )


def _known(plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date) -> Iterator[_Known]:
    for code, district in plan.districts.items():
        dossier = district_dossier(plan, judged, code, as_of)
        if dossier.officials or dossier.commitments or dossier.quotes:
            targets: dict[str, list[Judgement]] = {}
            for judgement in dossier.targets:
                targets.setdefault(judgement.target.commitment, []).append(judgement)
            yield _Known(district, dossier, targets)


def _choices(
    plan: Plan, judged: Mapping[str, Judgement]
) -> list[tuple[str, str, list[tuple[str, Words]]]]:
    """The fields that narrow the records: of each its key, its name, and what it may be set to."""
    records: list[Commitment | Quote] = [*plan.commitments.values(), *plan.quotes.values()]
    spoken = {plan.district_of(record).code for record in records}
    used = {theme for record in records for theme in record.themes}
    firm = {c.strength for c in plan.commitments.values()}
    firm |= {plan.strength_of(target) for target in plan.targets.values()}
    found = {judgement.status for judgement in judged.values()}

    def named(text: Both) -> Words:
        return lambda lang: lang.pick(text)

    return [
        (
            "district",
            N_("District"),
            [(code, named(d.name)) for code, d in plan.districts.items() if code in spoken],
        ),
        (
            "theme",
            N_("Theme"),
            [(key, named(theme.name)) for key, theme in plan.themes.items() if key in used],
        ),
        (
            "strength",
            N_("Strength"),
            [
                (strength, _gettext(words))
                for strength, words in wording.STRENGTH_WORDS.items()
                if strength in firm
            ],
        ),
        (
            "status",
            N_("Status"),
            [(s, partial(wording.status_words, s)) for s in STATUSES if s in found],
        ),
    ]


def _said(message: str, values: Mapping[str, object], lang: Language) -> str:
    """A message of the page in a language; a value may be a function that gives its words."""
    told = {key: value(lang) if callable(value) else value for key, value in values.items()}
    return filled(lang.gettext(message), told)


def _day(day: dt.date) -> Words:
    return partial(wording.when, day.isoformat())


def _gettext(message: str) -> Words:
    return lambda lang: lang.gettext(message)


def _unopened(plan: Plan) -> list[Source]:
    """The sources of what was said that nobody can open: a reader is told before they read."""
    records: list[Commitment | Quote] = [*plan.commitments.values(), *plan.quotes.values()]
    sources = [plan.sources[key] for key in dict.fromkeys(record.source for record in records)]
    return [source for source in sources if source.url is None]


def _authors(source: Source, lang: Language) -> str:
    return lang.listed(lang.pick(author) for author in source.authors)
