"""How many there are of something, as a reader of each language says it.

Chinese has one form with a measure word of its own for each thing; so each
thing has its message.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from liangqu_cli.answers.scorecard import STATUSES, Judgement, Status
from liangqu_cli.ask.search import KINDS, HitKind
from liangqu_cli.language import NN_, Language
from liangqu_cli.model import STRENGTHS, Quote, QuoteForm, Strength, Target
from liangqu_cli.report import wording
from liangqu_cli.report.wording import STATUS_WORDS

Counted = HitKind | Strength | QuoteForm

_COUNTED: dict[Counted, tuple[str, str]] = {
    "district": NN_("{count} district", "{count} districts"),
    "official": NN_("{count} official", "{count} officials"),
    "commitment": NN_("{count} commitment", "{count} commitments"),
    "target": NN_("{count} target", "{count} targets"),
    "quote": NN_("{count} quote", "{count} quotes"),
    "evidence": NN_("{count} finding", "{count} findings"),
    "spoken": NN_("{count} spoken quote", "{count} spoken quotes"),
    "signed": NN_("{count} signed statement", "{count} signed statements"),
    "pledge": NN_("{count} pledge", "{count} pledges"),
    "aim": NN_("{count} aim", "{count} aims"),
    "exploration": NN_("{count} exploration", "{count} explorations"),
    "forecast": NN_("{count} forecast", "{count} forecasts"),
    "under_way": NN_("{count} under way", "{count} under way"),
    "stated": NN_("{count} stated", "{count} stated"),
}


def of(kind: Counted, count: int, lang: Language) -> str:
    """So many records of a kind, quotes of a form, or commitments of a strength."""
    return lang.ngettext(*_COUNTED[kind], count)


def by_form(said: Iterable[Quote], lang: Language) -> list[str]:
    """So many quotes of each form, since a signed statement was never spoken."""
    forms = Counter(quote.form for quote in said)
    return [of(form, forms[form], lang) for form in forms] or [of("quote", 0, lang)]


def by_strength(found: Counter[Strength], lang: Language) -> str:
    """How firmly so many commitments were said, in a sentence, from firm to what was so already."""
    told = lang.joined(of_strengths(found, lang))
    return lang.gettext("How firmly they were said: {told}.", told=told)


def of_strengths(found: Counter[Strength], lang: Language) -> list[str]:
    """So many commitments of each strength that occurs, as in `2 aims` and 力争2项."""
    return [of(each, found[each], lang) for each in STRENGTHS if found[each]]


def divided(whole: str, divisions: Iterable[Sequence[str]], lang: Language) -> str:
    """How many there are, and in brackets of which kinds, by each way of dividing them.

    As in `9 commitments (4 pledges, 5 aims; 8 with no speaker named)`.
    """
    told = [lang.joined(parts) for parts in divisions if parts]
    if not told:
        return whole
    rest = ("；" if lang.chinese else "; ").join(told)
    return lang.gettext("{told} ({rest})", told=whole, rest=rest)


def between(low: int, high: int, lang: Language) -> str:
    """From one count to another, as in `1–3`; once where they are the same."""
    if low == high:
        return str(low)
    return lang.pgettext("counts", "{begin}–{end}", begin=low, end=high)


def of_judged(judged: Sequence[Judgement], lang: Language) -> str:
    """How many targets came to what by the day they were judged; nothing where there are none."""
    if not judged:
        return ""
    statuses = Counter(judgement.status for judgement in judged)
    return lang.ngettext(
        "Of {count} target, as of {when}: {told}.",
        "Of {count} targets, as of {when}: {told}.",
        len(judged),
        when=wording.when(judged[0].as_of.isoformat(), lang),
        told=lang.joined(by_status(statuses, lang).values()),
    )


def by_status(statuses: Mapping[Status, int], lang: Language) -> dict[Status, str]:
    """How many targets have each status that occurs, in words."""
    occurring = [status for status in STATUSES if statuses.get(status)]
    return {status: of_status(status, statuses[status], lang) for status in occurring}


def of_status(status: Status, count: int, lang: Language) -> str:
    """So many targets of a status, as in `3 met` and 已实现3项."""
    word = lang.gettext(STATUS_WORDS[status])
    return lang.gettext("{count} {status}", count=count, status=word)


def of_records(shown: int, count: int, lang: Language) -> str:
    """So many records, and how many of them are shown where that is not all."""
    if shown < count:
        return lang.gettext("{shown} of {count} records.", shown=shown, count=count)
    return lang.ngettext("{count} record.", "{count} records.", count)


def where_limited(shown: int, count: int, lang: Language) -> str:
    """The same, where not all are shown; else nothing."""
    return of_records(shown, count, lang) if shown < count else ""


def of_hits(kinds: Iterable[HitKind], count: int, lang: Language) -> str:
    """So many records that a search found, and of which kinds where all of them are shown."""
    shown = Counter(kinds)
    if shown.total() < count:
        return of_records(shown.total(), count, lang)
    told = [of(kind, shown[kind], lang) for kind in KINDS if shown[kind]]
    return lang.ngettext(
        "{count} record: {told}.", "{count} records: {told}.", count, told=lang.joined(told)
    )


def in_all(judged: Sequence[Judgement], lang: Language) -> str:
    """So many targets, each counted once, by the day they were judged."""
    count, when = len(judged), wording.when(judged[0].as_of.isoformat(), lang)
    return lang.ngettext(
        "{count} target in all, as of {when}.",
        "{count} targets in all, as of {when}.",
        count,
        when=when,
    )


def with_findings(count: int, lang: Language) -> str:
    """What a screen in full has besides: evidence, sources and so many findings."""
    told = lang.ngettext(
        "Evidence and sources, and {count} finding about commitments themselves:",
        "Evidence and sources, and {count} findings about commitments themselves:",
        count,
    )
    return told if count else lang.gettext("Evidence and sources:")


def of_notes(targets: Iterable[Target], where: str, lang: Language) -> str:
    """How many targets have a note on how their words were read, and where it stands."""
    count = sum(target.note is not None for target in targets)
    told = lang.ngettext(
        "{count} target has a note on how its words were read ({where}).",
        "{count} targets have a note on how their words were read ({where}).",
        count,
        where=where,
    )
    return told if count else ""


def not_shown(count: int, lang: Language) -> str:
    """So many findings that a screen leaves out."""
    return lang.ngettext(
        "{count} finding about commitments themselves is not shown here:",
        "{count} findings about commitments themselves are not shown here:",
        count,
    )
