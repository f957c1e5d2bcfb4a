"""What stands below a listing: how much it is, of which day and source, and where one leads."""

import json

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


@pytest.mark.parametrize(
    ("lang", "told", "source"),
    [
        (
            "en",
            "A signed statement is a paragraph under the official's name;",
            "no address is known",
        ),
        ("zh", "署名表述是列在官员名下的段落，原文不加引号。", "网址不详，无法打开原文"),
    ],
)
def test_quotes_say_what_a_signed_statement_is_and_where_they_stand(
    liangqu: Run, lang: str, told: str, source: str
) -> None:
    """Where one is shown; each alike is told of its source."""
    for words, form in ((["大兴"], "signed"), (["-m", "海绵城市"], "spoken")):
        (quote,) = json.loads(liangqu("quotes", *words, "-f", "json").out)
        assert quote["form"] == form
        foot = liangqu("quotes", *words, "--lang", lang).out.splitlines()[-2]
        assert (told in foot) == (form == "signed")
        assert source in foot


def test_rows_of_one_source_name_it(liangqu: Run) -> None:
    """Rows of several tell how many there are."""
    assert "Source: The Beijing News, 2021; no address" in liangqu("commitments", "大兴").out
    assert "They rest on 2 sources." in liangqu("targets").out
    assert "Source: China News Service, Beijing, 30 August 2021." in (
        liangqu("commitments", "昌平").out
    )


@pytest.mark.parametrize(
    ("lang", "caveat"),
    [("en", "later changes are not in the data."), ("zh", "此后的变动未收录。")],
)
@pytest.mark.parametrize(
    "asked",
    [
        ("officials",),
        ("wang hao",),
        ("show", "wang-hao", "--full"),
        ("show", "wang-hao", "-f", "markdown"),
        ("show", "wang-hao", "-f", "html"),
    ],
)
def test_an_office_is_not_taken_for_todays(
    liangqu: Run, asked: tuple[str, ...], lang: str, caveat: str
) -> None:
    """In the same words wherever somebody is asked for; once."""
    assert liangqu(*asked, "--lang", lang).out.count(caveat) == 1


@pytest.mark.parametrize("date", [("--due-by", "2022"), ("--due-from", "2022")])
@pytest.mark.parametrize("command", ["targets", "summary", "scorecard", "timeline"])
def test_targets_without_a_deadline_are_not_left_out_in_silence(
    liangqu: Run, command: str, date: tuple[str, str]
) -> None:
    """There is nothing to compare with a date."""
    told = liangqu(command, *date).out
    assert "6 targets without a deadline are left out." in told
    assert "without a deadline" not in liangqu(command).out


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("command", ["targets", "summary", "scorecard", "timeline"])
@pytest.mark.parametrize(
    ("status", "left_out"), [("missed", 7), ("late", 7), ("no_evidence", 1), ("reported", 6)]
)
def test_targets_that_fell_due_without_a_verdict_are_not_left_out_in_silence(
    liangqu: Run, lang: str, command: str, status: str, left_out: int
) -> None:
    """Below an answer as well as where there is none; each is in the one that the hint leads to."""
    told = liangqu(command, "--status", status, "--lang", lang).out.splitlines()[-1]
    counted = {"en": f"{left_out} target", "zh": f"另有{left_out}项目标已经到期"}
    assert told.startswith(counted[lang])
    options = told[told.index("--due-by") :].split()
    rows = liangqu("targets", *options, "-f", "jsonl").out.splitlines()
    assert sum(json.loads(row)["status"] != status for row in rows) == left_out


@pytest.mark.parametrize(
    "asked",
    [
        ("--status", "pending", "--as-of", "2023-06"),
        ("--status", "undated"),
        ("--status", "no_evidence", "--status", "reported"),
        ("--status", "no_evidence", "--due-by", "2023"),
        ("--status", "late", "--as-of", "2021"),
        (),
    ],
)
def test_where_no_such_target_is_left_out_nothing_is_said(
    liangqu: Run, asked: tuple[str, ...]
) -> None:
    """Nor to whoever asks for what is not due."""
    assert "without a verdict" not in liangqu("targets", *asked).out


def test_the_deadline_that_is_asked_for_is_kept(liangqu: Run) -> None:
    """What fell due after it is neither counted nor led to."""
    told = liangqu("targets", "--due-by", "2023", "--status", "late").out
    assert told.splitlines()[-1].startswith("6 targets that fell due without a verdict")
    assert told.endswith("To see them, add --status no_evidence\n")


def test_what_fell_due_had_done_so_by_the_day_of_judgement(liangqu: Run) -> None:
    """Whichever fields are shown."""
    told = liangqu("targets", "--status", "late", "--as-of", "2024-06", "--fields", "id").out
    assert "6 targets that fell due without a verdict" in told
    assert "--due-by 2024-06-30 " in told


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


@pytest.mark.parametrize(
    "narrowed",
    [
        *("--due-from 2021", "--due-by 2021", "--status late", "--comparator milestone"),
        *("--unit km²", "--as-of 2024", "--strength aim"),
    ],
)
def test_a_scorecard_leads_to_the_same_targets_in_full(liangqu: Run, narrowed: str) -> None:
    """What narrows it is typed again, so that no other targets are told."""
    told = liangqu("scorecard", *narrowed.split()).out
    assert f": liangqu scorecard {narrowed} --full" in told
