"""What became of a target follows from the rules, and from nothing else."""

import datetime as dt
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from liangqu_cli.answers.scorecard import STATUSES, holds, judge, judge_plan
from liangqu_cli.dates import last_day
from liangqu_cli.language import CODES, Language
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import STRENGTHS, Bilingual, Evidence, Strength, Target
from liangqu_cli.report import reasons
from tests.conftest import ROOT

TEXT = Bilingual(zh="字", en="word")
TODAY = dt.date(2026, 11, 24)
ENGLISH = Language("en")


def target(**changes: Any) -> Target:
    """A target of at least 100 by the end of 2023, unless changed."""
    given_: dict[str, Any] = {
        "id": "t",
        "commitment": "c",
        "metric": TEXT,
        "comparator": ">=",
        "value": 100,
        "unit": TEXT,
        "basis": "level",
        "due": "2023",
        "as_written": "字",
        "source": "s",
        "paragraphs": (1,),
    }
    return Target(**{**given_, **changes})


def milestone(**changes: Any) -> Target:
    """A milestone due in May 2021, unless changed."""
    bare = {"comparator": None, "value": None, "unit": None, "basis": None, "due": "2021-05"}
    return target(**{**bare, **changes})


def found(value: float | None = None, date: str = "2023", **changes: Any) -> Evidence:
    """Evidence of the same indicator, unless changed."""
    given_: dict[str, Any] = {
        "id": "e",
        "target": "t",
        "date": date,
        "value": value,
        "same_indicator": True,
        "finding": TEXT,
        "source": "s",
    }
    return Evidence(**{**given_, **changes})


def status(aim: Target, *evidence: Evidence, as_of: dt.date = TODAY) -> str:
    """The status of a target with this evidence."""
    return judge(aim, evidence, as_of).status


class TestWithoutEvidenceOfItsOwn:
    """A target that nobody measured."""

    def test_is_pending_while_its_due_lies_ahead(self) -> None:
        """The last day of the due is still ahead of its passing."""
        assert status(target(), as_of=dt.date(2023, 12, 31)) == "pending"

    def test_has_no_evidence_once_its_due_has_passed(self) -> None:
        """Nothing found is never shown as missed."""
        assert status(target(), as_of=dt.date(2024, 1, 1)) == "no_evidence"

    def test_is_undated_without_a_due(self) -> None:
        """There is no day from which it could be late."""
        assert status(target(due=None)) == "undated"

    def test_is_reported_where_another_indicator_was_measured(self) -> None:
        """However good or bad that figure is."""
        assert status(target(), found(1000, same_indicator=False)) == "reported"
        assert status(target(), found(0, same_indicator=False)) == "reported"


class TestAMilestone:
    """A dated event."""

    def test_is_met_on_the_last_day_of_its_month(self) -> None:
        """A due given as a month ends on its last day."""
        assert status(milestone(), found(date="2021-05-31", reached=True)) == "met"

    def test_is_late_from_the_day_after(self) -> None:
        """One day is enough."""
        assert status(milestone(), found(date="2021-06-01", reached=True)) == "late"

    def test_is_not_judged_by_a_date_too_coarse_for_its_due(self) -> None:
        """Reached in 2021 is neither before nor after May 2021."""
        assert status(milestone(), found(date="2021", reached=True)) == "reported"

    def test_is_missed_only_where_a_later_source_says_that_it_was_not_reached(self) -> None:
        """A report from before the due says nothing of it."""
        assert status(milestone(), found(date="2021-04", reached=False)) == "no_evidence"
        assert status(milestone(), found(date="2022", reached=False)) == "missed"


class TestANumber:
    """A level or a sum by a due."""

    @pytest.mark.parametrize(
        ("comparator", "value", "wanted"),
        [
            (">=", 100, True),
            (">=", 99.9, False),
            (">", 100, False),
            (">", 100.1, True),
            ("<=", 100, True),
            ("<", 100, False),
            ("=", 100, True),
            ("=", 101, False),
        ],
    )
    def test_is_held_against_its_comparator_strictly(
        self, comparator: str, value: float, wanted: bool
    ) -> None:
        """`>` excludes its number, `>=` includes it."""
        assert holds(target(comparator=comparator), found(value)) is wanted

    @pytest.mark.parametrize(
        ("value", "plain", "more", "less"),
        [
            (94.9, False, False, True),
            (95, None, None, True),
            (97.9, None, None, True),
            (98, True, True, True),
            (102, True, True, True),
            (102.1, None, True, None),
            (105, None, True, None),
            (105.1, None, True, False),
            (200, None, True, False),
        ],
    )
    def test_that_is_about_is_met_near_it_and_missed_well_short_of_it(
        self, value: float, plain: bool | None, more: bool | None, less: bool | None
    ) -> None:
        """Two per cent meet it, more than five short miss it; beyond it, only `better` decides."""
        aims = [target(comparator="~", better=better) for better in (None, "more", "less")]
        assert [holds(aim, found(value)) for aim in aims] == [plain, more, less]

    def test_that_is_about_is_reported_where_nothing_decides_it(self) -> None:
        """Too far for met, too near for missed, or beyond it: with its due past or without one."""
        for value in (96, 120):
            assert status(target(comparator="~"), found(value, "2023")) == "reported"
            assert status(target(comparator="~", due=None), found(value)) == "reported"
        assert status(target(comparator="~", better="more"), found(120, "2023")) == "met"
        early = dt.date(2023, 6, 1)
        assert status(target(comparator="~"), found(96, "2022"), as_of=early) == "in_progress"

    def test_is_not_decided_by_a_figure_that_is_about(self) -> None:
        """About 100 may be 99; about 105 is above 100 for certain."""
        assert holds(target(), found(100, comparator="~")) is None
        assert holds(target(), found(105, comparator="~")) is True
        assert holds(target(comparator="~"), found(100, comparator="~")) is True

    def test_of_a_range_is_held_against_both_ends(self) -> None:
        """Both ends are in."""
        aim = target(comparator="range", value=2, value_max=3)
        assert [holds(aim, found(value)) for value in (1.9, 2, 3, 3.1)] == [
            False,
            True,
            True,
            False,
        ]

    def test_is_not_decided_by_a_bound_that_allows_both(self) -> None:
        """Over 96 can be 97 or 100; over 100 is more than 100 for certain."""
        assert holds(target(), found(96, comparator=">")) is None
        assert holds(target(), found(100, comparator=">")) is True
        assert holds(target(), found(100, comparator="<")) is False

    def test_may_be_measured_as_a_share_of_the_target(self) -> None:
        """98 per cent of 100 falls short of 100."""
        assert holds(target(), found(share=98)) is False
        assert holds(target(), found(share=100)) is True

    def test_is_met_or_missed_by_the_figure_for_its_due(self) -> None:
        """The figure of the due's own year decides."""
        assert status(target(), found(100, "2023-06")) == "met"
        assert status(target(), found(99, "2023")) == "missed"

    def test_is_in_progress_before_its_due(self) -> None:
        """Short so far is not missed."""
        assert status(target(), found(99, "2022"), as_of=dt.date(2023, 6, 1)) == "in_progress"

    def test_has_no_evidence_where_the_last_figure_is_older_than_the_due(self) -> None:
        """It fell short in 2022; of 2023 nothing is known."""
        assert status(target(), found(99, "2022")) == "no_evidence"

    def test_summed_up_is_missed_where_a_later_sum_still_falls_short(self) -> None:
        """A sum does not shrink."""
        assert status(target(basis="cumulative"), found(99, "2025")) == "missed"
        assert status(target(basis="cumulative"), found(101, "2025")) == "no_evidence"

    def test_is_judged_by_the_later_of_two_figures_for_the_same_period(self) -> None:
        """A revision beats the first figure; both stay in the judgement."""
        first = found(120, "2024-01-20", id="first", period="2023")
        revised = found(90, "2024-06-01", id="revised", period="2023")
        for order in ((first, revised), (revised, first)):
            judgement = judge(target(), order, TODAY)
            assert judgement.status == "missed"
            assert [evidence.id for evidence in judgement.evidence] == ["revised", "first"]


class TestWhatNobodyIsHeldTo:
    """A forecast, or what was so already."""

    @pytest.mark.parametrize("strength", ["forecast", "stated"])
    @pytest.mark.parametrize("value", [99, 100])
    def test_is_reported_on_and_never_judged(self, strength: Strength, value: float) -> None:
        """Whether the figure would meet it or miss it; the reason says so."""
        judgement = judge(target(), [found(value)], TODAY, strength)
        assert judgement.status == "reported"
        assert judgement.decisive is not None
        assert "not judged" in reasons.why(judgement, ENGLISH)

    @pytest.mark.parametrize("strength", ["aim", "exploration", "under_way"])
    def test_is_not_what_was_only_aimed_at(self, strength: Strength) -> None:
        """Whoever tried for it and missed it missed it."""
        assert judge(target(), [found(99)], TODAY, strength).status == "missed"

    def test_is_so_by_its_commitment_unless_it_says_otherwise(self) -> None:
        """As everywhere."""
        plan = load_plan([str(ROOT / "tests" / "data" / "river.toml")])
        bonds = plan.targets["city-bonds-volume"]
        found_ = found(2_000_000_000, "2025", target=bonds.id)
        judged = judge_plan(replace(plan, evidence={"e": found_}), TODAY)[bonds.id]
        assert (plan.strength_of(bonds), judged.status) == ("forecast", "reported")


class TestAYearlyTarget:
    """Every year of a span."""

    aim = target(basis="annual", start="2021", due="2023")

    def test_is_met_when_every_year_is(self) -> None:
        """Three years, three figures."""
        years = [found(100, str(year), id=str(year)) for year in (2021, 2022, 2023)]
        assert status(self.aim, *years) == "met"

    def test_is_missed_when_one_year_fell_short(self) -> None:
        """And the reason names the year."""
        years = [
            found(100 - (year == 2022), str(year), id=str(year)) for year in (2021, 2022, 2023)
        ]
        judgement = judge(self.aim, years, TODAY)
        assert judgement.status == "missed"
        assert "2022" in reasons.why(judgement, ENGLISH)

    def test_lacks_evidence_when_a_year_is_unknown(self) -> None:
        """Two good years do not make three; half a year is no year."""
        half = found(100, "2023-07", id="half", period="2023-01/2023-06")
        assert (
            status(self.aim, found(100, "2021"), found(100, "2022", id="b"), half) == "no_evidence"
        )

    def test_is_reported_where_a_year_decides_nothing(self) -> None:
        """Every year has its figure, but one of them is neither near enough nor short enough."""
        aim = target(comparator="~", basis="annual", start="2021", due="2023")
        years = [
            found(100 - 3 * (year == 2022), str(year), id=str(year)) for year in (2021, 2022, 2023)
        ]
        judgement = judge(aim, years, TODAY)
        assert judgement.status == "reported"
        assert reasons.why(judgement, ENGLISH) == "The figures for 2022 do not decide it."

    def test_on_average_needs_a_figure_for_the_whole_span(self) -> None:
        """An average of averages is nobody's finding."""
        aim = target(basis="annual_average", start="2021", due="2023")
        years = [found(100, str(year), id=str(year)) for year in (2021, 2022, 2023)]
        assert status(aim, *years) == "no_evidence"
        assert status(aim, *years, found(100, "2024", id="span", period="2021/2023")) == "met"


DATES = st.sampled_from(
    ["2020", "2021-05", "2022", "2022-12-31", "2023", "2023-06", "2024-02", "2025"]
)
FIGURES = st.integers(min_value=0, max_value=200)
EVIDENCE = st.lists(
    st.builds(
        found,
        FIGURES,
        DATES,
        id=st.uuids().map(str),
        same_indicator=st.booleans(),
        comparator=st.sampled_from([None, ">", "<", "~"]),
    ),
    max_size=6,
)
DEMANDS: list[dict[str, Any]] = [
    *({"comparator": comparator} for comparator in ("=", ">=", ">", "<=", "<", "~")),
    *({"comparator": "~", "better": better} for better in ("more", "less")),
]
AIMS = st.builds(
    lambda demand, **changes: target(**demand, **changes),
    st.sampled_from(DEMANDS),
    basis=st.sampled_from(["level", "annual", "annual_average", "cumulative"]),
    start=st.sampled_from([None, "2021"]),
    due=st.sampled_from([None, "2023", "2023-06", "2024-02-29"]),
)
DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2027, 1, 1))


@given(AIMS, EVIDENCE, DAYS, st.randoms())
def test_the_order_of_the_evidence_does_not_matter(
    aim: Target, evidence: list[Evidence], day: dt.date, random: Any
) -> None:
    """The same records, shuffled, give the same judgement."""
    shuffled = list(evidence)
    random.shuffle(shuffled)
    assert judge(aim, evidence, day) == judge(aim, shuffled, day)


@given(AIMS, EVIDENCE, DAYS)
def test_nothing_is_missed_before_its_due(
    aim: Target, evidence: list[Evidence], day: dt.date
) -> None:
    """And nothing without a due is missed at all."""
    due = None if aim.due is None else last_day(aim.due)
    if due is None or day <= due:
        assert judge(aim, evidence, day).status != "missed"


@given(AIMS, EVIDENCE, DAYS)
def test_another_indicator_never_decides(
    aim: Target, evidence: list[Evidence], day: dt.date
) -> None:
    """Alone it leads to no judgement; beside evidence of its own it changes nothing."""
    others = [item for item in evidence if not item.same_indicator]
    assert judge(aim, others, day).status in ("reported", "no_evidence", "pending", "undated")
    same = [item for item in evidence if item.same_indicator]
    measured = {"met", "late", "missed", "in_progress"}
    if judge(aim, evidence, day).status in measured:
        assert judge(aim, same, day).status == judge(aim, evidence, day).status


@given(AIMS | st.just(milestone()), EVIDENCE, DAYS, st.sampled_from(STRENGTHS))
def test_why_is_told_in_whole_sentences(
    aim: Target, evidence: list[Evidence], day: dt.date, strength: Strength
) -> None:
    """In both languages, with every blank filled."""
    judgement = judge(aim, evidence, day, strength)
    english, chinese = (reasons.why(judgement, Language(code)) for code in CODES[::-1])
    assert re.fullmatch(r"[A-Z0-9][^{}]*[^ {}]\.", english), english
    assert re.fullmatch(r"[^{}A-Za-z ]+。", chinese.replace("word", "")), chinese


@given(AIMS, EVIDENCE, DAYS, st.sampled_from(STRENGTHS))
def test_only_what_somebody_is_held_to_is_judged(
    aim: Target, evidence: list[Evidence], day: dt.date, strength: Strength
) -> None:
    """A forecast and what was so already are reported on; all else is judged as a pledge is."""
    judged = judge(aim, evidence, day, strength)
    if strength in ("forecast", "stated"):
        assert judged.status in ("reported", "no_evidence", "pending", "undated")
    else:
        assert judged.status == judge(aim, evidence, day).status


@given(AIMS, EVIDENCE, DAYS)
def test_what_comes_after_the_day_does_not_exist_yet(
    aim: Target, evidence: list[Evidence], day: dt.date
) -> None:
    """Leaving it out changes nothing."""
    past = [item for item in evidence if (last_day(item.date) or day) <= day]
    assert judge(aim, evidence, day) == judge(aim, past, day)
    assert judge(aim, evidence, day).status in STATUSES


@given(
    st.sampled_from([{"comparator": ">="}, {"comparator": ">"}, DEMANDS[-2]]),
    st.sampled_from(["level", "cumulative"]),
    FIGURES,
    FIGURES,
    DATES,
)
def test_a_higher_figure_is_never_judged_worse(
    demand: dict[str, Any], basis: str, low: int, high: int, date: str
) -> None:
    """Where more was pledged, more is at least as good."""
    low, high = sorted((low, high))
    aim = target(**demand, basis=basis)
    worse, better = status(aim, found(low, date)), status(aim, found(high, date))
    assert worse != "met" or better == "met"
    assert better != "missed" or worse == "missed"


def test_the_built_in_plan_is_judged_as_a_careful_reader_would() -> None:
    """Late, in progress by the last report, and no judgement where nobody measured."""
    judged = judge_plan(load_plan([]), TODAY)
    assert judged["tongzhou-universal-opening-2021"].status == "late"
    measures = judged["beijing-measures-carried-out"]
    assert measures.status == "in_progress"
    assert measures.decisive is not None
    assert measures.decisive.share == 98
    daxing = [
        judgement for key, judgement in judged.items() if key.startswith("daxing-services-share")
    ]
    assert daxing
    assert {judgement.status for judgement in daxing} <= {"reported", "no_evidence"}


def test_in_march_2021_none_of_it_had_happened() -> None:
    """No evidence exists yet, for any target."""
    judged = judge_plan(load_plan([]), dt.date(2021, 3, 1))
    assert {judgement.status for judgement in judged.values()} <= {"pending", "undated"}
    assert not any(judgement.evidence for judgement in judged.values())
