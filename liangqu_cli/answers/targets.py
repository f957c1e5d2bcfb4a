"""The targets that a reader asks for, each with what became of it."""

import datetime as dt

from liangqu_cli.answers.scorecard import Judgement, judge_plan
from liangqu_cli.ask import selection
from liangqu_cli.ask.selection import Filter
from liangqu_cli.model import Plan


def judged_targets(plan: Plan, asked: Filter, as_of: dt.date) -> list[Judgement]:
    """The targets that `asked` lets through, judged as of a day, in the plan's order."""
    judged = judge_plan(plan, as_of)
    found = [judged[target.id] for target in selection.targets(plan, asked)]
    return [each for each in found if not asked.statuses or each.status in asked.statuses]
