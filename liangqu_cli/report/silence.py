"""That an answer is empty, why, and what to type next, in words."""

from collections.abc import Callable, Iterator, Sequence, Sized
from typing import Any

from msgspec.structs import replace

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.answers.silence import UNNARROWED, Holding, holdings, without
from liangqu_cli.ask.labels import names_in
from liangqu_cli.ask.selection import Filter
from liangqu_cli.language import Language
from liangqu_cli.model import District, Plan
from liangqu_cli.report import counts, wording
from liangqu_cli.report.left_out import undated, unjudged
from liangqu_cli.report.line import OPTIONS, line
from liangqu_cli.report.search import documents, otherwise
from liangqu_cli.report.table import Hint, Table

OF_TARGETS = ("targets", "scorecard", "summary", "timeline")
"""The answers about targets: a commitment by itself is not among their rows."""


def explained(
    table: Table, asked: Filter, found: Callable[[Filter], Sized], lang: Language
) -> Table:
    """An empty table that tells which conditions emptied it, or what there is of what was named."""
    return replace(table, hints=tuple(_hints(table, asked, found, lang)))


def _hints(
    table: Table, asked: Filter, found: Callable[[Filter], Sized], lang: Language
) -> Iterator[Hint]:
    emptied = without(asked, found)
    for conditions, count in emptied:
        told = lang.ngettext(
            "{count} matches without {options}:",
            "{count} match without {options}:",
            count,
            options=lang.listed(OPTIONS[condition] for condition in conditions),
        )
        wider = replace(asked, **{each: getattr(UNNARROWED, each) for each in conditions})
        yield Hint(told, line(table, wider, lang))
        if conditions == ("statuses",):
            yield from _of_other_statuses(table, asked, found, lang)
    yield from undated(asked, found, lang)
    if emptied:
        return
    if table.answer and table.answer.terms:
        yield from _of_terms(table.plan, table.answer.terms, asked, lang)
    for holding in holdings(table.plan, asked):
        yield from _of_one(table, holding, lang)


def _of_terms(plan: Plan, terms: Sequence[str], asked: Filter, lang: Language) -> Iterator[Hint]:
    """What the terms find otherwise, and what it does not mean that they find nothing."""
    yield from documents(plan, terms, asked, lang)
    yield from otherwise(plan, terms, asked, (), lang)
    yield Hint(
        lang.gettext(
            "Other words may find it; finding nothing does not mean that nothing was said."
        )
    )


def _of_other_statuses(
    table: Table, asked: Filter, found: Callable[[Filter], Any], lang: Language
) -> Iterator[Hint]:
    """What became of the targets: that none is missed, say, does not mean that all are met."""
    judged = found(replace(asked, statuses=frozenset()))
    if all(isinstance(each, Judgement) for each in judged):
        yield Hint(counts.of_judged(judged, lang))
    yield from unjudged(table, asked, found, lang)


def _of_one(table: Table, holding: Holding, lang: Language) -> Iterator[Hint]:
    plan, subject = table.plan, holding.subject
    typed = names_in(plan, lang).typed(subject)
    name = wording.called(subject, lang, plan)
    if not (holding.commitments or holding.quotes):
        yield Hint(wording.unspoken(subject, lang, plan))
        if isinstance(subject, District) and (told := wording.searched(subject, table.day, lang)):
            yield Hint(told)
    elif table.name in OF_TARGETS and holding.unmeasured:
        told = lang.ngettext(
            "{name} made {count} commitment that has no target:",
            "{name} made {count} commitments that have no target:",
            holding.unmeasured,
            name=name,
        )
        yield Hint(told, ("liangqu", "commitments", typed))
    else:
        counted = [
            counts.of("commitment", holding.commitments, lang),
            counts.of("target", holding.targets, lang),
            counts.of("quote", holding.quotes, lang),
        ]
        told = lang.gettext(
            "Of {name} the plan holds {told}:", name=name, told=lang.joined(counted)
        )
        yield Hint(told, ("liangqu", "show", typed))
