"""The districts where they lie, with what there is of each."""

from collections import Counter
from collections.abc import Iterable

from msgspec.structs import asdict

from liangqu_cli.answers.districts import DistrictCount
from liangqu_cli.answers.scorecard import Judgement, Status
from liangqu_cli.model import Plan


class Place(DistrictCount, frozen=True):
    """A district on the map, with what became of its targets."""

    statuses: Counter[Status]

    def shaded(self, by: str) -> int:
        """How many `commitments`, `targets` or `quotes` it has; by `status`, how many targets."""
        count: int = getattr(self, "targets" if by == "status" else by)
        return count


def places(plan: Plan, counts: Iterable[DistrictCount], judged: Iterable[Judgement]) -> list[Place]:
    """Every district with its counts and what became of its targets."""
    statuses: dict[str, Counter[Status]] = {}
    for judgement in judged:
        code = plan.district_of(judgement.target).code
        statuses.setdefault(code, Counter())[judgement.status] += 1
    return [
        Place(**asdict(count), statuses=statuses.get(count.district.code, Counter()))
        for count in counts
    ]
