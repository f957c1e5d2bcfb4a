"""Why a target has its status, in a sentence or two, as a reader of each language says it."""

from liangqu_cli.answers.lateness import Lateness
from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.language import NN_, Language
from liangqu_cli.report import wording

NEARLY = 15
"""From so many days over whole months on it is nearly a month more."""


def why(judgement: Judgement, lang: Language) -> str:
    """The reason for a status in whole sentences, with the dates of all that it speaks of."""
    found, target = judgement.decisive, judgement.target
    said = "" if found is None else found.date
    if found is not None and target.comparator is not None:
        said = found.period or found.date
    values = {
        "due": wording.when(target.due, lang),
        "by": _at(target.due, lang),
        "when": wording.when(said, lang) if said else "",
        "at": _at(said, lang) if said else "",
        "of": _of(said, lang),
        "figure": wording.figure(found, target, lang) if found else "",
        "late": _late(judgement.lateness, lang) if judgement.lateness else "",
        "years": lang.listed(judgement.years),
        "searched": wording.when(target.searched.isoformat(), lang) if target.searched else "",
    }
    told = [lang.gettext(text, **values) for text in (judgement.reason, judgement.remark)]
    return ("" if lang.chinese else " ").join(text[:1].upper() + text[1:] for text in told if text)


def _late(late: Lateness, lang: Language) -> str:
    """How late a milestone was: in days up to two months, then in months, about or over.

    Where the day is not known it was at least so late; less than a month is not told then.
    """
    count, exact = late.months, late.exact
    if not count and not exact:
        return lang.gettext("late")
    if exact and count < 2:
        count, words = late.days, NN_("{count} day late", "{count} days late")
    elif exact and late.rest >= NEARLY:
        count, words = count + 1, NN_("nearly {count} month late", "nearly {count} months late")
    elif exact and not late.rest:
        words = NN_("{count} month late", "{count} months late")
    else:
        words = NN_("over {count} month late", "over {count} months late")
    return lang.ngettext(*words, count)


def _at(partial: str | None, lang: Language) -> str:
    """A date with the preposition that English wants before it."""
    told = wording.when(partial, lang)
    if lang.chinese or not partial:
        return told
    if "/" in partial:
        return f"for {told}"
    return f"{'on' if len(partial) == len('2030-05-20') else 'in'} {told}"


def _of(partial: str, lang: Language) -> str:
    """The date of a report, or the period that it covers."""
    told = wording.when(partial, lang)
    return told if lang.chinese else f"{'for' if '/' in partial else 'of'} {told}"
