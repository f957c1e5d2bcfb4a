"""The whole plan as one page, for people without a terminal.

Both languages are in the page; `templates/page.html` and the folder `templates/page` are
what it looks like.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from liangqu_cli import __version__
from liangqu_cli.answers.districts import districts
from liangqu_cli.answers.dossier import Dossier, dossier
from liangqu_cli.answers.interval import ABOUT, SHORT
from liangqu_cli.answers.scorecard import STATUSES, Judgement
from liangqu_cli.answers.shades import shade
from liangqu_cli.answers.timeline import subjects
from liangqu_cli.ask.selection import Filter
from liangqu_cli.export.bilingual import both, told
from liangqu_cli.export.charts.scorecard import tally
from liangqu_cli.export.charts.timeline import axis, grouped, legend
from liangqu_cli.export.templating import filled, rendered
from liangqu_cli.language import CODES, N_, Both, Language
from liangqu_cli.model import Commitment, Plan, Quote, Source
from liangqu_cli.report import attribution, findings, reasons, wording
from liangqu_cli.report.caption import title_of_plan
from liangqu_cli.report.statuses import STATUS_MEANINGS


def render(
    plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date, lang: Language
) -> Iterator[str | bytes]:
    """A self-contained page of everything that a plan holds; evidence after the day is left out.

    It opens in the reader's language, who may switch.
    """
    zh, en = (Language(code) for code in CODES)
    known = _known(plan, judged, as_of)
    said: list[Commitment | Quote] = [*plan.commitments.values(), *plan.quotes.values()]
    yield from rendered(
        "page.html",
        lang=lang,
        zh=zh,
        en=en,
        in_both=lambda words, *values: (words(*values, zh), words(*values, en)),
        said=_said,
        title=partial(title_of_plan, plan),
        authors=_authors,
        unopened=[each for each in attribution.sources(plan, said) if each.url is None],
        wording=wording,
        findings=findings,
        why=reasons.why,
        meanings=STATUS_MEANINGS,
        shade=shade,
        plan=plan,
        judged=list(judged.values()),
        as_of=as_of,
        day=lambda day: partial(wording.when, day.isoformat()),
        counts=districts(plan, Filter()),
        tally=tally(judged.values()),
        timeline=grouped(plan, subjects(judged.values())),
        axis=axis(plan, subjects(judged.values()), as_of),
        legend=legend,
        known=known,
        silent=[each for code, each in plan.districts.items() if code not in known],
        choices=_choices(plan, said, judged),
        about=ABOUT,
        short=SHORT,
        version=__version__,
    )


def _known(plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date) -> dict[str, Dossier]:
    """What is known of each district of which anything is, by its code."""
    dossiers = {
        code: dossier(plan, judged, district, as_of) for code, district in plan.districts.items()
    }
    return {
        code: known
        for code, known in dossiers.items()
        if known.officials or known.commitments or known.quotes
    }


def _choices(
    plan: Plan, said: Sequence[Commitment | Quote], judged: Mapping[str, Judgement]
) -> list[tuple[str, str, Mapping[Any, Both]]]:
    """The fields that narrow the records: of each its key, its name, and what it may be set to."""
    spoken = {plan.district_of(record).code for record in said}
    used = {theme for record in said for theme in record.themes}
    firm = {c.strength for c in plan.commitments.values()}
    firm |= {plan.strength_of(target) for target in plan.targets.values()}
    found = {judgement.status for judgement in judged.values()}
    places = {code: each.name for code, each in plan.districts.items() if code in spoken}
    themes = {key: theme.name for key, theme in plan.themes.items() if key in used}
    strengths = {s: both(words) for s, words in wording.STRENGTH_WORDS.items() if s in firm}
    statuses = {s: told(partial(wording.status_words, s)) for s in STATUSES if s in found}
    return [
        ("district", N_("District"), places),
        ("theme", N_("Theme"), themes),
        ("strength", N_("Strength"), strengths),
        ("status", N_("Status"), statuses),
    ]


def _said(message: str, values: Mapping[str, object], lang: Language) -> str:
    """A message of the page in a language; a value may be a function that gives its words."""
    told = {key: value(lang) if callable(value) else value for key, value in values.items()}
    return filled(lang.gettext(message), told)


def _authors(source: Source, lang: Language) -> str:
    return lang.listed(lang.pick(author) for author in source.authors)
