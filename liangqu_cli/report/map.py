"""The districts where they lie, with what there is of each."""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from liangqu_cli.language import N_
from liangqu_cli.model import Plan
from liangqu_cli.query import DistrictCount, target_district
from liangqu_cli.report import columns
from liangqu_cli.report.columns import counted
from liangqu_cli.report.table import Column, Table
from liangqu_cli.scorecard import Judgement, Status


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
        code = target_district(plan, judgement.target).code
        statuses.setdefault(code, Counter())[judgement.status] += 1
    return [Place(count, statuses.get(count.district.code, Counter())) for count in counts]


def map_table(plan: Plan, rows: Sequence[Place]) -> Table:
    """The table of a map, one row a district."""
    return Table(name="map", plan=plan, columns=COLUMNS, shown=SHOWN, rows=rows)


COLUMNS = (
    Column(
        key="code",
        title=N_("code"),
        about=N_("Code of the administrative division (GB/T 2260), a text."),
        value=lambda plan, row: row.count.district.code,
        kind="id",
    ),
    *columns.district(lambda plan, row: row.count.district),
    Column(
        key="row",
        title=N_("row"),
        about=N_("The row of its tile, from 1 at the top; nothing where it has none."),
        value=lambda plan, row: row.count.district.tile.row if row.count.district.tile else None,
        kind="number",
    ),
    Column(
        key="column",
        title=N_("column"),
        about=N_("The column of its tile, from 1 at the left; nothing where it has none."),
        value=lambda plan, row: row.count.district.tile.column if row.count.district.tile else None,
        kind="number",
    ),
    counted("commitments", N_("commitments"), N_("How many commitments it has.")),
    counted("targets", N_("targets"), N_("How many targets it has.")),
    counted("quotes", N_("quotes"), N_("How many quotes there are of its officials.")),
    *columns.by_status(N_("How many of its targets have this status.")),
)
SHOWN = ("district", "commitments", "targets", "quotes", "code")
