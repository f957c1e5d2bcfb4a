"""What a count of targets does not tell: what has none, and what of them is never judged."""

from collections import Counter

from liangqu_cli.answers.districts import counted
from liangqu_cli.answers.scorecard import UNJUDGED
from liangqu_cli.answers.silence import unmeasured
from liangqu_cli.ask.entities import Entity
from liangqu_cli.ask.selection import Filter
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Plan
from liangqu_cli.report import counts
from liangqu_cli.report.counts import Counted
from liangqu_cli.report.table import Answer, Hint, Table


def denominator(table: Table, lang: Language) -> list[Hint]:
    """What stands below a count of targets, in a line; nothing where the count tells all."""
    answer = table.answer or Answer()
    strengths = Counter(table.plan.strength_of(each.target) for each in answer.judged)
    free = Counter({each: strengths[each] for each in UNJUDGED})
    bare, blank = _without(table.plan, answer.asked, lang)
    parts = (
        (N_("Never judged as kept or broken: {told}."), counts.of_strengths(free, lang)),
        (N_("No target at all: {told}."), bare),
        (N_("Nothing recorded at all: {told}."), blank),
    )
    told = [lang.gettext(words, told=lang.listed(each)) for words, each in parts if each]
    typed: tuple[str, ...] = ()
    if (bare or blank) and answer.asked == Filter():
        told.append(lang.gettext("By district:"))
        typed = ("liangqu", "districts")
    return [Hint(("" if lang.chinese else " ").join(told), typed)] if told else []


def _without(plan: Plan, asked: Filter, lang: Language) -> tuple[list[str], list[str]]:
    """How many commitments and districts have no target; and of how many districts is nothing.

    The city itself is not among them. Nothing where more than names narrows the answer: of a
    theme, say, a district may have none that has others.
    """
    if asked != Filter(scope=asked.scope):
        return [], []
    known = [
        bool(row.officials or row.commitments or row.quotes)
        for row in counted(plan, asked)
        if row.district.level == "district"
        and not row.targets
        and (asked.scope is None or Entity.of(row.district) in asked.scope)
    ]
    bare: dict[Counted, int] = {"commitment": unmeasured(plan, asked), "district": sum(known)}
    told = [counts.of(kind, count, lang) for kind, count in bare.items() if count]
    blank = known.count(False)
    return told, [counts.of("district", blank, lang)] if blank else []
