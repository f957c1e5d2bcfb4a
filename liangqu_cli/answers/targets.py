"""The targets that a reader asks for, each with what became of it, and what else was found."""

import datetime as dt
from collections.abc import Iterable

from liangqu_cli.answers.scorecard import Judgement, found_about_commitments, judge_plan
from liangqu_cli.ask import selection
from liangqu_cli.ask.selection import Filter
from liangqu_cli.model import Commitment, Evidence, Plan, Target


def judged_targets(plan: Plan, as_of: dt.date, asked: Filter) -> list[Judgement]:
    """The targets that `asked` lets through, judged as of a day, in the plan's order."""
    judged = judge_plan(plan, as_of)
    found = [judged[target.id] for target in selection.targets(plan, asked)]
    return [each for each in found if not asked.statuses or each.status in asked.statuses]


def judgements(plan: Plan, records: Iterable[object], as_of: dt.date) -> list[Judgement]:
    """What became of the targets among some records, in their order."""
    targets = [record for record in records if isinstance(record, Target)]
    judged = judge_plan(plan, as_of) if targets else {}
    return [judged[target.id] for target in targets]


def found_besides(
    plan: Plan, asked: Filter, as_of: dt.date
) -> list[tuple[Commitment, tuple[Evidence, ...]]]:
    """What was found about commitments as such that `asked` lets through; shown, never judged."""
    kept = {commitment.id for commitment in selection.commitments(plan, asked)}
    found = found_about_commitments(plan, as_of)
    return [(plan.commitments[key], each) for key, each in found.items() if key in kept]
