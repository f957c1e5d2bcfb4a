"""How many there are of something, as a reader of each language says it.

Chinese has one form with a measure word of its own for each thing; so each
thing has its message.
"""

from liangqu_cli.answers.scorecard import Status
from liangqu_cli.language import N_, Language
from liangqu_cli.model import QuoteForm, Strength
from liangqu_cli.report.wording import STATUS_WORDS, STRENGTH_WORDS


def districts(count: int, lang: Language) -> str:
    """So many districts, the city itself not among them."""
    return lang.ngettext("{count} district", "{count} districts", count).format(count=count)


def officials(count: int, lang: Language) -> str:
    """So many officials."""
    return lang.ngettext("{count} official", "{count} officials", count).format(count=count)


def commitments(count: int, lang: Language) -> str:
    """So many commitments."""
    return lang.ngettext("{count} commitment", "{count} commitments", count).format(count=count)


def targets(count: int, lang: Language) -> str:
    """So many targets."""
    return lang.ngettext("{count} target", "{count} targets", count).format(count=count)


def quotes(count: int, lang: Language) -> str:
    """So many quotes."""
    return lang.ngettext("{count} quote", "{count} quotes", count).format(count=count)


def of_form(form: QuoteForm, count: int, lang: Language) -> str:
    """So many quotes of a form."""
    if form == "spoken":
        told = lang.ngettext("{count} spoken quote", "{count} spoken quotes", count)
    else:
        told = lang.ngettext("{count} signed statement", "{count} signed statements", count)
    return told.format(count=count)


def of_status(status: Status, count: int, lang: Language) -> str:
    """So many targets of a status, as in `3 met` and 已实现3项."""
    word = lang.gettext(STATUS_WORDS[status])
    return lang.gettext(N_("{count} {status}")).format(count=count, status=word)


def of_strength(strength: Strength, count: int, lang: Language) -> str:
    """So many commitments of a strength, as in `1 aim` and 力争1项."""
    word = lang.gettext(STRENGTH_WORDS[strength])
    return lang.gettext(N_("{count} {status}")).format(count=count, status=word)


def not_shown(count: int, lang: Language) -> str:
    """So many findings that a screen leaves out."""
    told = lang.ngettext(
        "{count} finding about commitments without a target is not shown here.",
        "{count} findings about commitments without a target are not shown here.",
        count,
    )
    return told.format(count=count)
