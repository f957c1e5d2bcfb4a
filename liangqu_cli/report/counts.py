"""How many there are of something, as a reader of each language says it.

Chinese has one form with a measure word of its own for each thing; so each
thing has its message.
"""

from liangqu_cli.answers.scorecard import Status
from liangqu_cli.language import N_, Language
from liangqu_cli.report.wording import STATUS_WORDS


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


def of_status(status: Status, count: int, lang: Language) -> str:
    """So many targets of a status, as in `3 met` and 已实现3项."""
    word = lang.gettext(STATUS_WORDS[status])
    return lang.gettext(N_("{count} {status}")).format(count=count, status=word)
