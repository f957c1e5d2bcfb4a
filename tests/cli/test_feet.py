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
    assert "0 means that none is recorded here, not that there was none." in caveat
    assert liangqu(*step[step.index("liangqu ") :].split()[1:]).code == 0


@pytest.mark.parametrize(("lang", "name"), [("en", "Tongzhou"), ("zh", "通州")])
def test_districts_lead_to_the_one_with_most_records(liangqu: Run, lang: str, name: str) -> None:
    """By the name that its reader knows; not to the city, which comes first."""
    assert liangqu("districts", "--lang", lang).out.endswith(f"liangqu show {name}\n")


@pytest.mark.parametrize(
    ("lang", "none", "no_target"),
    [
        ("en", "0 means that none is recorded here", "0 means that no target is recorded"),
        ("zh", "0指这里没有收录，", "0指这里没有收录目标，"),
    ],
)
def test_a_0_on_a_map_is_not_taken_for_none(
    liangqu: Run, lang: str, none: str, no_target: str
) -> None:
    """Whatever it is drawn by; where there is none, nothing is said."""
    for by, told in (("commitments", none), ("targets", none), ("status", no_target)):
        assert told in liangqu("map", "--by", by, "--lang", lang).out.splitlines()[-1]
    assert none in liangqu("map", "-f", "svg", "--lang", lang).out
    one = liangqu("map", "-n", "1", "--lang", lang).out
    assert "4" in one and "0" not in one


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


@pytest.mark.parametrize(
    "date", [("--due-by", "2022"), ("--due-from", "2022"), ("--due-from", "2026")]
)
@pytest.mark.parametrize("command", ["targets", "summary", "scorecard", "timeline"])
def test_targets_without_a_deadline_are_not_left_out_in_silence(
    liangqu: Run, command: str, date: tuple[str, str]
) -> None:
    """There is nothing to compare with a date; said where nothing else is left as well."""
    told = liangqu(command, *date).out
    assert "6 targets without a deadline, whatever their status, are left out." in told
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
    asked, *options = told[told.index("liangqu ") :].split()[1:]
    rows = liangqu("targets", *options, "-f", "jsonl").out.splitlines()
    assert asked == command and len(rows) == left_out


@pytest.mark.parametrize(("lang", "status"), [("en", "late"), ("zh", "逾期实现")])
def test_a_command_to_type_stands_on_one_line(liangqu: Run, lang: str, status: str) -> None:
    """On its own where it does not fit, so that it can be copied."""
    told = liangqu("targets", "--status", status, "--lang", lang, "--color", "never", columns=80)
    whole = {
        "en": "--status no_evidence --status reported",
        "zh": "--status 无证据 --status 仅有参考信息",
    }
    last = told.out.splitlines()[-1]
    assert last.startswith("liangqu targets --due-by ") and last.endswith(whole[lang])


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
    assert told.endswith("To see them: liangqu targets --due-by 2023 --status no_evidence\n")


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


@pytest.mark.parametrize(
    ("lang", "read"), [("en", "The debut (亮相) is taken as"), ("zh", "“亮相”按向公众开放理解")]
)
def test_a_verdict_is_not_told_without_how_the_words_were_read(
    liangqu: Run, lang: str, read: str
) -> None:
    """Right below it; what is not judged has its note in full alone, whole both times once."""
    for full in ((), ("--full",)):
        told = liangqu("scorecard", "通州", "--lang", lang, *full).out
        assert told.count(read) == 1
    short = liangqu("scorecard", "--lang", lang).out
    assert "达到" not in short and "达到" in liangqu("scorecard", "--full", "--lang", lang).out


@pytest.mark.parametrize(
    ("lang", "counted"),
    [
        ("en", "5 targets have a note on how their words were read"),
        ("zh", "5项目标附有说明，交代措辞如何理解"),
    ],
)
def test_that_there_are_notes_on_the_words_is_said_with_where_they_stand(
    liangqu: Run, lang: str, counted: str
) -> None:
    """Below the short scorecard and the targets; not where there are none."""
    for command in ("scorecard", "targets"):
        assert counted in liangqu(command, "大兴", "--lang", lang).out
        bare = liangqu(command, "--unit", "lawns", *RIVER, "--lang", lang)
        assert bare.code == 0 and counted[1:] not in bare.out
    assert counted not in liangqu("scorecard", "大兴", "--full", "--lang", lang).out


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
        *("--unit km²", "--as-of 2024-12-31", "--strength aim"),
    ],
)
def test_a_scorecard_leads_to_the_same_targets_in_full(liangqu: Run, narrowed: str) -> None:
    """What narrows it is typed again, so that no other targets are told."""
    told = liangqu("scorecard", *narrowed.split()).out
    assert f": liangqu scorecard {narrowed} --full" in told


def test_officials_lead_to_one_who_is_quoted(liangqu: Run) -> None:
    """Whoever would read what one of them said finds words there, and not that there are none."""
    said = liangqu("officials").out.rsplit("What one of them said: liangqu show ", 1)[1].strip()
    assert liangqu("quotes", said, "-f", "json").out != "[]\n"
