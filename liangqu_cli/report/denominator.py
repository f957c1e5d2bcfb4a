"""What a count of targets does not tell: what has none, and what of them is never judged."""

from collections import Counter
from collections.abc import Iterator

from liangqu_cli.answers.districts import counted
from liangqu_cli.answers.scorecard import UNJUDGED
from liangqu_cli.answers.silence import unmeasured
from liangqu_cli.ask.entities import Entity
from liangqu_cli.ask.selection import Filter
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Plan
from liangqu_cli.report import counts
from liangqu_cli.report.table import Answer, Hint, Table


def denominator(table: Table, lang: Language) -> list[Hint]:
    """What stands below a count of targets, in a line; nothing where the count tells all."""
    answer = table.answer or Answer()
    strengths = Counter(table.plan.strength_of(each.target) for each in answer.judged)
    free = Counter({each: strengths[each] for each in UNJUDGED})
    told = []
    if free.total():
        template = lang.gettext(N_("Of these, reported on but never judged: {told}."))
        told.append(template.format(told=lang.listed(counts.of_strengths(free, lang))))
    bare = list(_bare(table.plan, answer.asked, lang))
    if bare:
        template = lang.gettext(N_("No target at all: {told}."))
        told.append(template.format(told=lang.listed(bare)))
    typed: tuple[str, ...] = ()
    if bare and answer.asked == Filter():
        told.append(lang.gettext(N_("By district:")))
        typed = ("liangqu", "districts")
    return [Hint(("" if lang.chinese else " ").join(told), typed)] if told else []


def _bare(plan: Plan, asked: Filter, lang: Language) -> Iterator[str]:
    """How many commitments and districts have no target, the city itself not among them.

    Nothing where more than names narrows the answer: of a theme, say, a district may have
    none that has others.
    """
    if asked != Filter(scope=asked.scope):
        return
    if commitments := unmeasured(plan, asked):
        yield counts.of("commitment", commitments, lang)
    districts = sum(
        row.district.level == "district"
        and not row.targets
        and (asked.scope is None or Entity.of(row.district) in asked.scope)
        for row in counted(plan, asked)
    )
    if districts:
        yield counts.of("district", districts, lang)
