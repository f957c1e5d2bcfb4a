"""What stands beside a finding: of which day it is, of which indicator, and what to mind."""

from liangqu_cli.language import N_, Language
from liangqu_cli.model import Evidence, Plan
from liangqu_cli.report import wording

INDIRECT = N_("indirect evidence")
"""What bears on a commitment and is not about that very thing."""


def dated(plan: Plan, found: Evidence, lang: Language) -> str:
    """The day of a finding, and the period that it covers where that is another.

    As in `published 21 January 2024, covering 2023`; a period that ends on the day says it all.
    """
    day = wording.when(found.date, lang)
    if found.period is None or found.period == found.date:
        return day
    period = wording.when(found.period, lang)
    if found.period.partition("/")[2] == found.date:
        return period
    if found.date == plan.sources[found.source].date:
        told = N_("published {when}, covering {period}")
    else:
        told = N_("{when}, covering {period}")
    return lang.gettext(told, when=day, period=period)


def published_by(plan: Plan, found: Evidence, lang: Language) -> str:
    """Who published it, and when where that was not on the day of the finding."""
    source = plan.sources[found.source]
    told = [lang.pick(source.publisher)]
    if source.date != found.date:
        told.append(lang.gettext("published {when}", when=wording.when(source.date, lang)))
    return lang.joined(told)


def other_indicator(found: Evidence, lang: Language) -> str:
    """That a finding is of another indicator than its target, where it is.

    A commitment names no indicator, so that what is found about it is direct or indirect.
    """
    if found.same_indicator:
        return ""
    other = N_("another indicator, not used to judge")
    return lang.gettext(other if found.target else INDIRECT)


def about(plan: Plan, found: Evidence, lang: Language) -> str:
    """The target or the commitment that it is about."""
    subject = wording.subject(plan.subject_of(found), lang)
    return lang.gettext("About: {text}", text=subject)


def remarks(plan: Plan, found: Evidence, lang: Language) -> list[str]:
    """Our remark on it, and what a reader must know of the copy of its source, as of a reprint."""
    ours = lang.pick(found.note) if found.note is not None else ""
    return list(filter(None, [ours, wording.source_note(plan.sources[found.source], lang)]))
