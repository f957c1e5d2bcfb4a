"""`liangqu` alone: what the plan is, how much it holds, what to type next."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping

from liangqu_cli.answers.scorecard import STATUSES, Judgement
from liangqu_cli.language import N_
from liangqu_cli.model import Plan
from liangqu_cli.report import counts, wording
from liangqu_cli.view import records
from liangqu_cli.view.paint import Look
from liangqu_cli.view.wrap import flowed, padded, width_of


def render(
    plan: Plan,
    judged: Mapping[str, Judgement],
    as_of: dt.date,
    next_steps: list[tuple[str, str]],
    look: Look,
) -> Iterator[str]:
    """The overview.

    Args:
        plan: What is at hand.
        judged: What became of its targets.
        as_of: As of when.
        next_steps: What to type next, each with what it does.
        look: Where it is shown.
    """
    lang = look.lang
    for info in plan.infos:
        yield from records.hanging(lang.pick(info.title), look, style="heading")
        yield from records.hanging(lang.pick(info.description), look)
        yield "\n"
    told = [
        counts.districts(sum(d.level == "district" for d in plan.districts.values()), lang),
        counts.officials(len(plan.officials), lang),
        counts.commitments(len(plan.commitments), lang),
        counts.targets(len(plan.targets), lang),
        counts.quotes(len(plan.quotes), lang),
    ]
    for line in flowed(told, records.text_width(look)):
        yield line + "\n"
    if plan.commitments:
        strengths = Counter(map(plan.strength_of, plan.commitments.values()))
        yield from records.hanging(counts.by_strength(strengths, lang), look)
    yield from _became(judged, as_of, look)
    yield from records.heading(lang.gettext(N_("What to type next")), look)
    width = max(width_of(command) for command, _ in next_steps)
    beside = records.text_width(look) >= width + 30
    for command, meaning in next_steps:
        if beside:
            label = look.paint(padded(command, width), "name")
            yield from records.hanging(meaning, look, indent=width + 4, first=f"  {label}")
        else:
            yield "  " + look.paint(command, "name") + "\n"
            yield from records.hanging(meaning, look, indent=4)


def _became(judged: Mapping[str, Judgement], as_of: dt.date, look: Look) -> Iterator[str]:
    lang = look.lang
    statuses = Counter(judgement.status for judgement in judged.values())
    if not statuses:
        return
    title = lang.gettext(N_("What became of the targets, as of {when}"))
    yield from records.heading(title.format(when=wording.when(as_of.isoformat(), lang)), look)
    for status in STATUSES:
        if statuses[status]:
            words = look.paint(wording.status_words(status, lang), status)
            yield f"  {statuses[status]:>{len(str(len(judged)))}}  {words}\n"
