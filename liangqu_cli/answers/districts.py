"""How much a plan holds of each district."""

from collections import Counter

from msgspec import Struct

from liangqu_cli.ask import selection
from liangqu_cli.ask.selection import Filter
from liangqu_cli.model import District, Official, Plan


class DistrictCount(Struct, frozen=True):
    """A district with what the plan holds of it."""

    district: District
    officials: tuple[Official, ...]
    commitments: int
    targets: int
    quotes: int


def districts(plan: Plan, asked: Filter) -> list[DistrictCount]:
    """The districts that `asked` lets through; one that nothing is said of has zeros.

    A theme, a source or a strength narrows the counts, and keeps the districts in which
    anything is left.
    """
    named = {district.code for district in selection.districts(plan, asked)}
    told = Filter(themes=asked.themes, sources=asked.sources, strengths=asked.strengths)
    return [
        row
        for row in counted(plan, told)
        if row.district.code in named
        and (told == Filter() or row.commitments or row.targets or row.quotes)
    ]


def counted(plan: Plan, asked: Filter) -> list[DistrictCount]:
    """Every district, with how many of its records `asked` lets through."""
    told = Counter(commitment.district for commitment in selection.commitments(plan, asked))
    aimed = Counter(plan.district_of(target).code for target in selection.targets(plan, asked))
    quoted = Counter(plan.district_of(quote).code for quote in selection.quotes(plan, asked))
    people: dict[str, list[Official]] = {}
    for official in plan.officials.values():
        people.setdefault(official.district, []).append(official)
    return [
        DistrictCount(district, tuple(people.get(code, ())), told[code], aimed[code], quoted[code])
        for code, district in plan.districts.items()
    ]
