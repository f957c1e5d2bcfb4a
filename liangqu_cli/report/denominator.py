"""What a count of targets does not tell: what has none, and what of them is never judged."""

from collections import Counter
from collections.abc import Iterator

from liangqu_cli.answers.districts import counted
from liangqu_cli.answers.scorecard import UNJUDGED
from liangqu_cli.answers.silence import unmeasured
from liangqu_cli.ask.entities import Entity
from liangqu_cli.ask.labels import names_in
from liangqu_cli.ask.selection import Filter
from liangqu_cli.language import N_, Language
from liangqu_cli.model import District, Plan
from liangqu_cli.report import counts
from liangqu_cli.report.table import Answer, Hint, Table

MOST = 20
"""How many districts are told by their names; of more their number is."""


def denominator(table: Table, lang: Language) -> list[Hint]:
    """What stands below a count of targets, a line each; nothing where the count tells all."""
    answer = table.answer or Answer()
    strengths = Counter(table.plan.strength_of(each.target) for each in answer.judged)
    free = counts.of_strengths(Counter({each: strengths[each] for each in UNJUDGED}), lang)
    told = _without(table.plan, answer.asked, lang)
    if free:
        judged = lang.gettext("Never judged as kept or broken: {told}.", told=lang.listed(free))
        return [Hint(judged), *map(Hint, told)]
    return [*map(Hint, told)]


def _without(plan: Plan, asked: Filter, lang: Language) -> Iterator[str]:
    """How many commitments have no target, and which districts; of which nothing is recorded.

    The city itself is not among them. Nothing where more than names narrows the answer: of a
    theme, say, a district may have none that has others.
    """
    if asked != Filter(scope=asked.scope):
        return
    if count := unmeasured(plan, asked):
        yield lang.gettext("Commitments without a target: {count}.", count=count)
    bare, blank = list[District](), list[District]()
    for row in counted(plan, asked):
        named = asked.scope is None or Entity.of(row.district) in asked.scope
        if row.district.level == "district" and not row.targets and named:
            known = row.officials or row.commitments or row.quotes
            (bare if known else blank).append(row.district)
    if bare:
        message = N_("Districts with records, but without a target: {told}.")
        yield lang.gettext(message, told=_districts(plan, bare, lang))
    if blank:
        message = N_("Districts without a record: {told}.")
        yield lang.gettext(message, told=_districts(plan, blank, lang))


def _districts(plan: Plan, districts: list[District], lang: Language) -> str:
    """Their names in a row, or how many they are."""
    if len(districts) > MOST:
        return str(len(districts))
    return lang.listed(map(names_in(plan, lang).district, districts))
