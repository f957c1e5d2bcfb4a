"""What must be known of a table that stands alone: where it is from, when judged, how counted."""

from collections import Counter
from collections.abc import Iterator

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.language import Language
from liangqu_cli.model import Commitment, Quote, Source, Target
from liangqu_cli.report import wording
from liangqu_cli.report.attribution import brief, sources
from liangqu_cli.report.table import Table


def said(table: Table) -> Iterator[Commitment | Target | Quote]:
    """The records of what was said that a table rests on; none where fields alone are wanted."""
    if table.answer is None:
        return
    yield from table.answer.records
    yield from (judgement.target for judgement in table.answer.judged)
    for row in table.rows:
        if isinstance(row, (Commitment, Target, Quote)):
            yield row
        elif isinstance(row, Judgement):
            yield row.target


def judged(table: Table, lang: Language) -> str:
    """As of when it is judged; nothing where nothing is."""
    if table.answer is None or table.answer.as_of is None:
        return ""
    day = wording.when(table.answer.as_of.isoformat(), lang)
    return lang.gettext("Judged by rule from later sources, as of {day}.", day=day)


def origins(table: Table, lang: Language) -> str:
    """The sources in a line, each by its publisher and date; nothing where there are none.

    Of two by one publisher each has its title besides, or what it is, to tell them apart.
    """
    documents = sources(table.plan, said(table))
    published = Counter(document.publisher.zh for document in documents)
    named = [_named(each, lang, whole=published[each.publisher.zh] > 1) for each in documents]
    told = ("；" if lang.chinese else "; ").join(named)
    if not told:
        return ""
    return lang.ngettext("Source: {sources}.", "Sources: {sources}.", len(named), sources=told)


def _named(source: Source, lang: Language, *, whole: bool) -> str:
    """A source by its publisher and date; where that does not tell which, what it is besides."""
    name = brief(source, lang)
    if not whole or (source.title is None and source.description is None):
        return name
    ours = lang.pick(source.description) if source.description is not None else ""
    told = wording.titled(lang.pick(source.title), lang) if source.title is not None else ours
    return lang.gettext("{told} ({rest})", told=name, rest=told)


def counted(table: Table, lang: Language) -> str:
    """That what has several themes counts several times, where it does; else nothing."""
    if table.answer is None:
        return ""
    if table.name == "matrix":
        each = sum(sum(row.counts.values()) for row in table.rows)
        if each > sum(row.total for row in table.rows):
            return lang.gettext(
                "A record of several themes counts under each of them, and once in the totals."
            )
    judged_once = len(table.answer.judged)
    if table.name == "summary" and sum(row.targets for row in table.rows) > judged_once:
        return lang.gettext("A target of several themes counts under each of them.")
    return ""
