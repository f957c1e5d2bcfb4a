"""What stands beside a finding: of which day it is, of which indicator, and what to mind."""

from liangqu_cli.language import N_, Language
from liangqu_cli.model import Evidence, Plan
from liangqu_cli.report import wording


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
    return lang.gettext(told).format(when=day, period=period)


def published(plan: Plan, found: Evidence, lang: Language) -> str:
    """When its source was published, where that was not on the day of the finding."""
    date = plan.sources[found.source].date
    if date == found.date:
        return ""
    return lang.gettext(N_("published {when}")).format(when=wording.when(date, lang))


def other_indicator(found: Evidence, lang: Language) -> str:
    """That a finding is of another indicator, where it is.

    What becomes of a target is judged, so there it says that this is not used for it.
    """
    if found.same_indicator:
        return ""
    told = N_("another indicator, not used to judge") if found.target else N_("another indicator")
    return lang.gettext(told)


def remarks(plan: Plan, found: Evidence, lang: Language) -> list[str]:
    """Our remark on it, and what a reader must know of the copy of its source, as of a reprint."""
    ours = lang.pick(found.note) if found.note is not None else ""
    return list(filter(None, [ours, wording.source_note(plan.sources[found.source], lang)]))
