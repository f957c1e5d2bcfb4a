"""What stands below a listing: how much it is, of which day and source, and where one leads."""

import pytest

from liangqu_cli.answers.scorecard import STATUSES
from liangqu_cli.model import STRENGTHS
from tests.conftest import Run

RIVER = ("--data", "tests/data/river.toml")
LISTINGS = ("commitments", "targets", "quotes", "officials", "evidence")


@pytest.mark.parametrize("command", LISTINGS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_listing_ends_with_how_much_it_is_and_a_command_that_works(
    liangqu: Run, command: str, lang: str
) -> None:
    """In two lines; the command is for one of the records above."""
    rows = len(liangqu(command, "-f", "jsonl").out.splitlines())
    counted, step = liangqu(command, "--lang", lang).out.splitlines()[-2:]
    assert counted.startswith(f"{rows} " if lang == "en" else f"共{rows}")
    typed = step[step.index("liangqu ") :].split()[1:]
    assert liangqu(*typed).code == 0


@pytest.mark.parametrize("command", LISTINGS)
def test_what_a_limit_leaves_out_is_counted(liangqu: Run, command: str) -> None:
    """A reader who sees one record learns of how many it is."""
    assert liangqu(command, "-n", "1", *RIVER).out.splitlines()[-2].startswith("1 of ")


@pytest.mark.parametrize("command", LISTINGS)
@pytest.mark.parametrize("words", [("-f", "csv"), ("-f", "markdown"), ("--fields", "id")])
def test_only_a_screen_has_a_foot(liangqu: Run, command: str, words: tuple[str, ...]) -> None:
    """Neither a file nor the fields that somebody names end in a sentence."""
    assert "liangqu" not in liangqu(command, *words, *RIVER).out


def test_a_count_of_a_district_is_not_taken_for_its_officials_words(liangqu: Run) -> None:
    """Nor none for a refusal to say anything."""
    caveat, step = liangqu("districts").out.splitlines()[-2:]
    assert "0 does not mean that nothing was" in caveat
    assert liangqu(*step[step.index("liangqu ") :].split()[1:]).code == 0


def test_statuses_are_of_a_day(liangqu: Run) -> None:
    """Of today or the day asked for, below targets and in a summary."""
    day = ("--as-of", "2023-05-01")
    assert "Judged by rule from later sources, as of 1 May 2023." in liangqu("targets", *day).out
    assert "14 targets in all, as of 1 May 2023." in liangqu("summary", *day).out


def test_rows_of_one_source_name_it(liangqu: Run) -> None:
    """Rows of several tell how many there are."""
    assert "Source: The Beijing News, 2021; no address" in liangqu("commitments", "大兴").out
    assert "They rest on 2 sources." in liangqu("targets").out
    assert "Source: China News Service, Beijing, 30 August 2021." in (
        liangqu("commitments", "昌平").out
    )


def test_an_office_is_not_taken_for_todays(liangqu: Run) -> None:
    """Who holds it now is not known."""
    assert "who holds them now is not known here" in liangqu("officials").out


@pytest.mark.parametrize("command", ["targets", "summary", "scorecard"])
def test_targets_without_a_deadline_are_not_left_out_in_silence(liangqu: Run, command: str) -> None:
    """`--due-by` has nothing to compare them by."""
    told = liangqu(command, "--due-by", "2022").out
    assert "6 targets without a deadline are left out by --due-by." in told
    assert "without a deadline" not in liangqu(command).out


@pytest.mark.parametrize("status", ["missed", "met"])
def test_that_none_is_of_a_status_is_no_verdict(liangqu: Run, status: str) -> None:
    """Seven targets fell due undecided, and each is in the answer that the hint leads to."""
    told = liangqu("targets", "--status", status).out
    assert f"none is found to be {status} does not mean that none is: 7 targets" in told
    options = told[told.index("--due-by") :].split()
    rows = liangqu("targets", *options, "-f", "jsonl").out.splitlines()
    assert len(rows) == 7
    assert "does not mean" not in liangqu("targets", "--status", "pending").out


def test_statuses_and_strengths_are_sorted_by_what_they_mean(liangqu: Run) -> None:
    """From met to undated, from a pledge to what was so already; not by the alphabet."""
    for field, order in (("status", STATUSES), ("strength", STRENGTHS)):
        out = liangqu("targets", "--sort", field, "--fields", field, "-f", "csv").out
        places = [order.index(word) for word in out.split()[1:]]
        assert places == sorted(places), field
        back = liangqu("targets", "--sort", f"-{field}", "--fields", field, "-f", "csv").out
        assert back.split()[1:] == out.split()[:0:-1]


def test_a_scorecard_leads_to_what_it_leaves_out(liangqu: Run) -> None:
    """The findings that it counts are those that `--full` shows."""
    told = liangqu("scorecard", "大兴").out
    assert "Evidence and sources, and 5 findings about commitments themselves:" in told
    full = liangqu("scorecard", "大兴", "--full").out
    _, besides = full.split("Also found, about commitments themselves")
    assert besides.count("> ") == 5
