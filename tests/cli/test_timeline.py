"""`timeline`: targets, commitments with findings, and all evidence along the years."""

import json
from typing import Any

import pytest

from liangqu_cli.load.plan import load_plan
from tests.conftest import ROOT, Run

RIVER = ROOT / "tests" / "data" / "river.toml"
PLAN = load_plan([str(RIVER)])
DAY = ("--as-of", "2026-06-30", "-D", RIVER)
ABOUT_COMMITMENTS = [key for key, found in PLAN.evidence.items() if found.commitment]
LEFT_OUT = {"en": "findings about commitments themselves are not shown", "zh": "未在此列出"}


def _rows(liangqu: Run, *words: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(liangqu("timeline", *DAY, "-f", "json", *words).out)
    return rows


def test_every_finding_is_on_it(liangqu: Run) -> None:
    """Once, with the target or the commitment that it is about."""
    rows = [row for row in _rows(liangqu) if row["event"] == "evidence"]
    told = {row["evidence"]: (row["target"], row["commitment"]) for row in rows}
    assert told == {key: (found.target, found.commitment) for key, found in PLAN.evidence.items()}
    assert len(rows) == len(told)


def test_a_finding_about_a_commitment_has_no_status(liangqu: Run) -> None:
    """Since nothing is judged; every target has one."""
    for row in _rows(liangqu):
        assert (row["status"] is None) == (row["commitment"] is not None) == (not row["target"])


def test_a_commitment_is_there_only_where_something_was_found(liangqu: Run) -> None:
    """By the day that is asked for."""
    rows = _rows(liangqu, "--as-of", "2024-12")
    assert {row["commitment"] for row in rows} - {None} == {"east-bank-gardens"}


def test_commitments_are_drawn_under_a_heading_of_their_own(liangqu: Run) -> None:
    """After the targets, each with its title, and nothing in the place of a status."""
    drawn = liangqu("timeline", *DAY).out
    targets, heading, commitments = drawn.partition("About commitments (not judged)")
    assert heading
    for title in ("Plant flowers along the jetties", "Add parks on the West Bank"):
        assert title in commitments
        assert title not in targets
    assert not any(sign in commitments for sign in "✓✗➜?◌")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "narrowed",
    [
        *(["--status", "met"], ["--due-by", "2025"], ["--due-from", "2025"]),
        *(["--unit", "ha"], ["--comparator", ">"]),
    ],
)
def test_what_narrows_targets_leaves_commitments_out_and_says_so(
    liangqu: Run, lang: str, narrowed: list[str]
) -> None:
    """They have no status, no due and no number that could be asked for."""
    if narrowed[0] == "--unit":
        narrowed = ["--unit", next(t.unit.en for t in PLAN.targets.values() if t.unit)]
    assert {row["commitment"] for row in _rows(liangqu, *narrowed)} == {None}
    told = liangqu("timeline", *DAY, *narrowed, "--lang", lang).out
    (line,) = (line for line in told.splitlines() if LEFT_OUT[lang] in line)
    assert str(len(ABOUT_COMMITMENTS)) in line
    assert LEFT_OUT[lang] not in liangqu("timeline", *DAY, "--lang", lang).out


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (["西岸"], {"west-bank-parks"}),
        (["-t", "finance"], {"east-bank-gardens"}),
        (["--strength", "pledge"], {"west-bank-parks"}),
        (["-m", "jetties"], {"east-bank-gardens"}),
    ],
)
def test_commitments_are_narrowed_as_targets_are(
    liangqu: Run, words: list[str], kept: set[str]
) -> None:
    """By name, theme, strength and text."""
    assert {row["commitment"] for row in _rows(liangqu, *words)} - {None} == kept


def test_readers_are_told_that_a_finding_is_of_another_indicator(liangqu: Run) -> None:
    """In the row itself, beside which the status of the target stands."""
    told = liangqu("timeline", *DAY, "-f", "markdown").out.splitlines()
    found = [each for each in PLAN.evidence.values() if not each.same_indicator]
    for words, of_target in (("evidence of another indicator", True), ("indirect evidence", False)):
        other = [line for line in told if words in line]
        assert len(other) == sum((each.target is not None) is of_target for each in found) > 0


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_rows_at_all_may_be_asked_for(liangqu: Run, lang: str) -> None:
    """Then what the signs mean is all that is drawn."""
    done = liangqu("timeline", *DAY, "-n", "0", "--lang", lang)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("== ")
    assert done.out.count("\n") == 1


def test_what_was_found_of_a_commitment_takes_a_line_of_the_chart(liangqu: Run) -> None:
    """It has no due, so that nothing stands above what was found; the words fold beside it."""
    drawn = liangqu("--color", "never", "timeline", *DAY, columns=80).out
    _, _, commitments = drawn.partition("About commitments (not judged)")
    rows = [line for line in commitments.splitlines() if line[:1].isalpha()]
    assert [row.partition("  ")[0] for row in rows] == ["East Bank 东岸", "West Bank 西岸"]
    assert [row.count("◦") for row in rows] == [2, 1]
