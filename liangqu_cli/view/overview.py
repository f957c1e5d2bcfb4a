"""`liangqu` alone: what the plan is, how much it holds, what to type next."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence

from liangqu_cli.answers.scorecard import STATUSES, Judgement
from liangqu_cli.language import Language
from liangqu_cli.model import Plan
from liangqu_cli.report import counts, wording
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import BLANK, Definitions, Row, headed, labelled, paragraph
from liangqu_cli.view.text import Prose


def render(
    plan: Plan,
    judged: Mapping[str, Judgement],
    as_of: dt.date,
    next_steps: Sequence[tuple[str, str]],
    lang: Language,
) -> Screen:
    """The overview.

    Args:
        plan: What is at hand.
        judged: What became of its targets.
        as_of: As of when.
        next_steps: What to type next, each with what it does.
        lang: The reader's language.
    """
    for info in plan.infos:
        yield paragraph(lang.pick(info.title), "heading")
        yield paragraph(lang.pick(info.description))
        yield BLANK
    districts = sum(district.level == "district" for district in plan.districts.values())
    yield Row(
        [
            counts.of("district", districts, lang),
            counts.of("official", len(plan.officials), lang),
            counts.of("commitment", len(plan.commitments), lang),
            counts.of("target", len(plan.targets), lang),
            *counts.by_form(plan.quotes.values(), lang),
        ]
    )
    if plan.commitments:
        strengths = Counter(map(plan.strength_of, plan.commitments.values()))
        yield paragraph(counts.by_strength(strengths, lang))
    if judged:
        when = wording.when(as_of.isoformat(), lang)
        title = lang.gettext("What became of the targets, as of {when}", when=when)
        yield from headed(title, _became(judged, lang))
    title = lang.gettext("What to type next")
    yield from headed(title, [Definitions(next_steps)])


def _became(judged: Mapping[str, Judgement], lang: Language) -> Screen:
    statuses = Counter(judgement.status for judgement in judged.values())
    digits = len(str(len(judged)))
    told = [status for status in STATUSES if statuses[status]]
    labels = [Prose(f"  {statuses[status]:>{digits}}", "key") for status in told]
    return labelled(labels, ([Prose(wording.status_words(each, lang), each)] for each in told))
