"""What changed between two plans, and which targets were softened."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from liangqu_cli.answers.diff import Verdict, diff, verdict
from liangqu_cli.answers.interval import allowed, inside, tolerated
from liangqu_cli.model import Bilingual, Plan, Strength, Target
from tests.strategies import plans

PER_CENT = Bilingual(zh="%", en="%")
TARGET = Target(
    id="river-share",
    commitment="river",
    metric=Bilingual(zh="占比", en="Share"),
    comparator=">=",
    value=8,
    unit=PER_CENT,
    basis="level",
    due="2023",
    as_written="8%以上",
    source="daily",
    paragraphs=(1,),
)
MILESTONE = replace(TARGET, comparator=None, value=None, unit=None, basis=None)
OPPOSITE: dict[Verdict | None, Verdict | None] = {
    "softened": "tightened",
    "tightened": "softened",
    "moved": "moved",
    None: None,
}

FIGURES: list[tuple[dict[str, Any], dict[str, Any], Verdict | None]] = [
    ({"value": 8}, {"value": 7}, "softened"),
    ({"comparator": ">"}, {"comparator": ">="}, "softened"),
    ({"comparator": ">", "value": 7}, {"comparator": ">=", "value": 8}, "tightened"),
    ({"comparator": "<=", "value": 5}, {"comparator": "<=", "value": 6}, "softened"),
    ({"comparator": "<", "value": 5}, {"comparator": "<=", "value": 5}, "softened"),
    ({"comparator": "="}, {"comparator": "~"}, "softened"),
    ({"comparator": "="}, {"comparator": ">="}, "softened"),
    ({"comparator": ">="}, {"comparator": "~"}, "moved"),
    ({"comparator": ">="}, {"comparator": "<="}, "moved"),
    ({"comparator": "="}, {"comparator": "=", "value": 7}, "moved"),
    ({"comparator": "~", "value": 75}, {"comparator": "~", "value": 70}, "moved"),
    ({"comparator": "=", "value": 0}, {"comparator": "~", "value": 0}, "softened"),
    ({"comparator": "~"}, {"comparator": "~", "better": "more"}, "softened"),
    ({"comparator": "~", "better": "more"}, {"comparator": "~", "better": "less"}, "moved"),
    ({"comparator": ">="}, {"comparator": "~", "better": "more"}, "softened"),
    (
        {"comparator": "~", "value": 75, "better": "more"},
        {"comparator": "~", "value": 70, "better": "more"},
        "softened",
    ),
    (
        {"comparator": "range", "value": 5, "value_max": 8},
        {"comparator": "range", "value": 4, "value_max": 9},
        "softened",
    ),
    (
        {"comparator": "range", "value": 5, "value_max": 8},
        {"comparator": "range", "value": 6, "value_max": 9},
        "moved",
    ),
    (
        {"comparator": "range", "value": 5, "value_max": 8},
        {"comparator": ">=", "value": 5},
        "softened",
    ),
    ({"value": 8}, {"value": 8.0}, None),
]
DATES: list[tuple[dict[str, Any], dict[str, Any], Verdict | None]] = [
    ({"due": "2023"}, {"due": "2025"}, "softened"),
    ({"due": "2023"}, {"due": None}, "softened"),
    ({"due": "2023"}, {"due": "2023-12"}, None),
    ({"due": "2023-05"}, {"due": "2023"}, "softened"),
    ({"start": "2020"}, {"start": "2021"}, None),
    ({"due": None, "start": "2020"}, {"due": None, "start": "2021"}, "softened"),
    (
        {"basis": "annual", "start": "2021", "due": "2025"},
        {"basis": "annual", "start": "2021", "due": "2023"},
        "softened",
    ),
    (
        {"basis": "annual", "start": "2021", "due": "2025"},
        {"basis": "annual", "start": "2022", "due": "2025"},
        "softened",
    ),
    (
        {"basis": "annual", "start": "2021", "due": "2025"},
        {"basis": "annual", "start": "2022", "due": "2026"},
        "moved",
    ),
    (
        {"basis": "annual", "start": "2021", "due": "2025"},
        {"basis": "annual", "start": "2021-01", "due": "2025-12"},
        None,
    ),
    ({"basis": "annual", "due": "2023"}, {"basis": "annual", "due": "2025"}, "moved"),
    (
        {"basis": "annual", "start": "2021", "due": "2025"},
        {"basis": "annual", "start": "2021", "due": None},
        "softened",
    ),
    (
        {"basis": "annual_average", "start": "2021", "due": "2025"},
        {"basis": "annual_average", "start": "2021", "due": "2026"},
        "moved",
    ),
    ({"basis": "cumulative"}, {"basis": "cumulative", "due": "2025"}, "softened"),
    (
        {"basis": "cumulative", "comparator": "<="},
        {"basis": "cumulative", "comparator": "<=", "due": "2025"},
        "tightened",
    ),
    (
        {"basis": "cumulative", "comparator": "~", "better": "less"},
        {"basis": "cumulative", "comparator": "~", "better": "less", "due": "2025"},
        "tightened",
    ),
    (
        {"basis": "cumulative", "start": "2021"},
        {"basis": "cumulative", "start": "2020"},
        "softened",
    ),
    (
        {"basis": "cumulative", "start": "2021"},
        {"basis": "cumulative", "start": None},
        "softened",
    ),
    (
        {"basis": "cumulative", "start": "2021", "due": "2023"},
        {"basis": "cumulative", "start": "2022", "due": "2024"},
        "moved",
    ),
    ({"value": 8, "due": "2023"}, {"value": 7, "due": "2025"}, "softened"),
    ({"value": 8, "due": "2023"}, {"value": 9, "due": "2025"}, "moved"),
]
OTHER: list[tuple[dict[str, Any], dict[str, Any], Verdict | None]] = [
    ({}, {"basis": "annual"}, "moved"),
    ({}, {"unit": Bilingual(zh="万人", en="ten thousand people"), "value": 7}, "moved"),
    ({}, {"comparator": None, "value": None, "unit": None, "basis": None}, "moved"),
    ({}, {"metric": Bilingual(zh="比重", en="Proportion")}, None),
    ({}, {"as_written": "8%以上。", "paragraphs": (2,)}, None),
]


@pytest.mark.parametrize(("before", "after", "expected"), FIGURES + DATES + OTHER)
def test_a_target_is_weighed_by_what_would_satisfy_it(
    before: dict[str, Any], after: dict[str, Any], expected: Verdict | None
) -> None:
    """The rules of the docstring, each with its reverse."""
    old, new = replace(TARGET, **before), replace(TARGET, **after)
    assert verdict(old, new) == expected
    assert verdict(new, old) == OPPOSITE[expected]


def test_a_milestone_is_weighed_by_its_date() -> None:
    """A later day softens, and so does a coarser date that ends later."""
    assert verdict(MILESTONE, replace(MILESTONE, due="2024")) == "softened"
    assert verdict(MILESTONE, replace(MILESTONE, due="2022-12")) == "tightened"
    assert verdict(MILESTONE, replace(MILESTONE, due="2023-12-31")) is None


def targets() -> st.SearchStrategy[Target]:
    """Targets that differ in all that is weighed, close enough for every verdict to come up."""
    numbers = st.integers(-3, 3)
    years = st.sampled_from([None, "2021", "2022-06", "2023"])
    comparators = st.sampled_from(["=", ">=", ">", "<=", "<", "~", "range"])
    bases = st.sampled_from(["level", "annual", "annual_average", "cumulative"])

    betters = st.sampled_from([None, "more", "less"])

    def made(comparator: Any, value: int, basis: Any, start: Any, due: Any, better: Any) -> Target:
        top = value + 2 if comparator == "range" else None
        given_ = {"comparator": comparator, "value": value, "value_max": top, "basis": basis}
        way = better if comparator == "~" else None
        return replace(TARGET, **given_, start=start, due=due, better=way)

    return st.builds(made, comparators, numbers, bases, years, years, betters)


STRENGTH_CHANGES: list[tuple[Strength, Strength, Verdict | None]] = [
    ("pledge", "pledge", None),
    ("pledge", "aim", "softened"),
    ("aim", "exploration", "softened"),
    ("pledge", "forecast", "softened"),
    ("under_way", "stated", "softened"),
    ("forecast", "stated", "moved"),
    ("pledge", "under_way", "moved"),
]


@pytest.mark.parametrize(("before", "after", "expected"), STRENGTH_CHANGES)
def test_a_weaker_word_softens(before: Strength, after: Strength, expected: Verdict | None) -> None:
    """Of a target, and of a commitment whose targets have its strength."""
    assert verdict(TARGET, TARGET, before, after) == expected
    assert verdict(TARGET, TARGET, after, before) == OPPOSITE[expected]
    assert verdict(TARGET, replace(TARGET, value=7), before, after) in ("softened", "moved")


@given(targets(), targets())
def test_softened_and_tightened_are_each_others_reverse(old: Target, new: Target) -> None:
    """Whichever way two targets are compared, the answers agree."""
    assert verdict(new, old) == OPPOSITE[verdict(old, new)]
    assert verdict(old, old) is None


@given(targets(), targets(), st.floats(-6, 6))
def test_what_satisfied_a_target_satisfies_it_once_softened(
    old: Target, new: Target, figure: float
) -> None:
    """No figure that met the old fails the new, be it softened by the figure or by the date."""
    if verdict(old, new) == "softened":
        point = (figure, True, figure, True)
        for bounds in (allowed, tolerated):
            before = bounds(old.comparator, old.value or 0, old.value_max, old.better)
            after = bounds(new.comparator, new.value or 0, new.value_max, new.better)
            assert inside(point, after) or not inside(point, before)


@settings(max_examples=25, deadline=None)
@given(plans())
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    """Whatever it holds."""
    assert diff(plan, plan) == []


@settings(max_examples=25, deadline=None)
@given(plans(), plans())
def test_the_reverse_of_a_diff_is_the_diff_of_the_reverse(old: Plan, new: Plan) -> None:
    """What is added one way is removed the other, and each changed key has its values swapped."""
    kinds = {"added": "removed", "removed": "added", "changed": "changed"}
    there = {(c.table, c.id): (c.kind, {(f.field, f.old, f.new) for f in c.fields})
             for c in diff(old, new)}  # fmt: skip
    back = {(c.table, c.id): (kinds[c.kind], {(f.field, f.new, f.old) for f in c.fields})
            for c in diff(new, old)}  # fmt: skip
    assert there == back
