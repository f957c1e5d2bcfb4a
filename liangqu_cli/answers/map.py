"""The districts where they lie, with what there is of each."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from liangqu_cli.answers.districts import DistrictCount
from liangqu_cli.answers.scorecard import Judgement, Status
from liangqu_cli.model import Plan


class Place(Struct, frozen=True):
    """A district on the map."""

    count: DistrictCount
    statuses: Counter[Status]

    @property
    def commitments(self) -> int:
        """How many commitments it has."""
        return self.count.commitments

    @property
    def targets(self) -> int:
        """How many targets it has."""
        return self.count.targets

    @property
    def quotes(self) -> int:
        """How many quotes there are of its officials."""
        return self.count.quotes


def places(plan: Plan, counts: Iterable[DistrictCount], judged: Iterable[Judgement]) -> list[Place]:
    """Every district with its counts and what became of its targets."""
    statuses: dict[str, Counter[Status]] = {}
    for judgement in judged:
        code = plan.district_of(judgement.target).code
        statuses.setdefault(code, Counter())[judgement.status] += 1
    return [Place(count, statuses.get(count.district.code, Counter())) for count in counts]
