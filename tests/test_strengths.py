"""How firmly a thing was said narrows, counts and shows; a target has its own where it has one."""

import datetime as dt
import json

import pytest

from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.answers.summary import summarise
from liangqu_cli.ask import selection
from liangqu_cli.ask.search import search
from liangqu_cli.ask.selection import Filter
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import STRENGTHS, Plan
from tests.conftest import ROOT, Run

RIVER = ROOT / "tests" / "data" / "river.toml"


@pytest.fixture(scope="module")
def plan() -> Plan:
    """The made-up city."""
    return load_plan([str(RIVER)])


def test_a_target_is_as_firm_as_its_commitment_unless_it_says_otherwise(plan: Plan) -> None:
    """The dyke stands as stated; that it will be closed by 2028 is a pledge."""
    dyke, bonds = plan.targets["reed-harbour-dyke-2028"], plan.targets["city-bonds-volume"]
    assert plan.strength_of(plan.commitment_of(dyke)) == "stated"
    assert (plan.strength_of(dyke), plan.strength_of(bonds)) == ("pledge", "forecast")


def test_a_filter_lets_through_what_was_said_so_firmly(plan: Plan) -> None:
    """Commitments by their own strength, targets by the one that counts for them."""
    aims = Filter(strengths=frozenset(["aim"]))
    assert [c.id for c in selection.commitments(plan, aims)] == [
        "city-ferries",
        "east-bank-gardens",
    ]
    either = Filter(strengths=frozenset(["stated", "forecast"]))
    assert [t.id for t in selection.targets(plan, either)] == ["city-bonds-volume"]


def test_a_summary_counts_targets_from_firm_to_weak(plan: Plan) -> None:
    """Every target once, under the strength that counts for it."""
    judged = list(judge_plan(plan, dt.date(2026, 6, 30)).values())
    counts = {count.key: count.targets for count in summarise(plan, judged, "strength")}
    assert list(counts) == [s for s in STRENGTHS if s in counts]
    assert sum(counts.values()) == len(judged)
    assert counts["forecast"] == 1
    assert "stated" not in counts


def test_a_search_finds_a_commitment_by_the_words_of_its_source(plan: Plan) -> None:
    """Not only by our paraphrase, and its targets with it."""
    found = [hit.id for hit in search(plan, ["力争让轮渡"], Filter())]
    assert found[0] == "city-ferries"
    assert set(found[1:]) >= {"city-ferry-riders", "city-ferry-fare"}


@pytest.mark.parametrize("command", ["commitments", "targets", "scorecard"])
def test_every_record_says_how_firmly_and_in_which_words(liangqu: Run, command: str) -> None:
    """For machines by the key, for readers in a word of their language."""
    rows = json.loads(liangqu(command, "-D", RIVER, "-f", "json").out)
    assert all(row["strength"] in STRENGTHS and row["as_written"] for row in rows)
    seen = liangqu("--lang", "zh", command, "-D", RIVER, "-f", "markdown").out
    assert "力争" in seen
    assert "预计" in seen or command == "commitments"
