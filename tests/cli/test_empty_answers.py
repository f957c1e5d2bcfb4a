"""What is said where nothing is as asked for: why, and what to type next."""

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.in_process import run_here
from tests.screens import RIVER

NOTHING = "Nothing in the plan matches."
NO_TARGET = "No target in the plan matches."


def asked(*words: str | Path) -> list[str]:
    """The lines that an empty answer prints; that it is none is no failure."""
    told = run_here(*words)
    assert (told.code, told.err) == (0, "")
    return told.out.splitlines()


@pytest.mark.parametrize("command", ["targets", "summary", "summary --by strength"])
def test_a_district_without_targets_is_told_by_its_commitments(command: str) -> None:
    """Whoever asks for numbers learns that there are promises without, and how to see them."""
    told = asked(*command.split(), "朝阳")
    assert told[0] == NO_TARGET
    assert told[1].startswith("Chaoyang 朝阳 made ")
    assert told[1].endswith("that have no target: liangqu commitments Chaoyang")
    chinese = asked(*command.split(), "朝阳", "--lang", "zh")
    assert chinese == ["没有符合条件的目标。", "朝阳有5项承诺未设目标：liangqu commitments 朝阳"]


@pytest.mark.parametrize(("lang", "told"), [("en", "not the commitments"), ("zh", "不含承诺")])
def test_a_summary_says_that_it_counts_targets(lang: str, told: str) -> None:
    """Where a reader learns what the commands are for, and what this one is."""
    for words in (["--help"], ["summary", "--help"]):
        assert told in "".join(asked(*words, "--lang", lang))


def test_a_scorecard_tells_what_it_has_although_it_judges_nothing() -> None:
    """What was found about commitments is no empty answer; why nothing is judged comes first."""
    told = asked("scorecard", "朝阳")
    assert told[0].endswith("that have no target: liangqu commitments Chaoyang")
    assert NO_TARGET not in told


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (
            ["targets", "west bank", "--due-by", "2020"],
            "5 match without --due-by: liangqu targets 'West Bank'",
        ),
        (
            ["commitments", "-t", "ferries", "-m", "no such text"],
            "4 match without --match: liangqu commitments --theme ferries",
        ),
        (["matrix", "-m", "no such text"], "14 match without --match: liangqu matrix"),
        (
            ["quotes", "--source", "river-statistics-2026"],
            "3 match without --source: liangqu quotes",
        ),
        (["officials", "-m", "no such text"], "5 match without --match: liangqu officials"),
        (
            ["timeline", "西岸", "--due-by", "2020"],
            "6 match without --due-by: liangqu timeline 'West Bank'",
        ),
        (
            ["evidence", "西岸", "--since", "2027"],
            "2 match without --since: liangqu evidence 'West Bank'",
        ),
        (
            ["evidence", "江城", "--until", "2024"],
            "2 match without --until: liangqu evidence 'River City'",
        ),
        (["targets", "-m", "no such text", "--due-by", "2020"], None),
    ],
)
def test_the_condition_that_emptied_an_answer_is_named(words: list[str], line: str | None) -> None:
    """It is the one without which there would be something; where it takes more, all of them."""
    told = asked("-D", RIVER, *words)
    none = NO_TARGET if words[0] == "targets" else NOTHING
    assert told[:2] == [none, line or "12 match without --match, --due-by: liangqu targets"]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "words",
    [
        *("summary 大兴 --by theme --unit 年 --due-by 2020", "matrix -t 金融 --by quotes -m zzz"),
        *(
            "targets wang-youguo --comparator milestone --strength pledge",
            "search 金融 --strength stated",
        ),
        *(
            "evidence --same --since 2026 朝阳",
            "scorecard --as-of 2024 --strength aim --status met",
        ),
    ],
)
def test_the_command_without_the_condition_has_as_many_as_it_says(words: str, lang: str) -> None:
    """In the words of either language, whatever else narrows the answer."""
    command = ""
    for told in asked(*words.split(), "--lang", lang)[1:]:
        if found := re.search(r"(\d+)项：(liangqu .*)|^(\d+) match.*: (liangqu .*)", told):
            count, command = filter(None, found.groups())
            name, *options = shlex.split(command)[1:]
            if name in ("summary", "matrix"):
                assert "--by" in options and run_here(name, *options).out
                continue
            rows = run_here(name, *options, "-f", "jsonl").out.splitlines()
            assert len(rows) == int(count), command
    assert command


def test_silence_is_not_taken_for_a_no() -> None:
    """Of a district that no source speaks of it is said what was searched, and what that means."""
    first, means, searched = asked("-D", RIVER, "commitments", "Islet")
    assert first == NOTHING
    assert "does not mean that nothing was promised" in means
    assert searched.startswith("Searched on 4 May 2026")


def test_that_none_is_missed_does_not_pass_for_all_are_met() -> None:
    """Where a status emptied the answer, it says what became of the targets instead."""
    told = asked("-D", RIVER, "targets", "--status", "met", "--as-of", "2020")
    assert told[:2] == [NO_TARGET, "12 match without --status: liangqu targets --as-of 2020-12-31"]
    assert told[2].startswith("Of 12 targets, as of 31 December 2020: ")
    assert "not yet due" in told[2]


@pytest.mark.parametrize("more", [(), ("--fields", "id,due")])
def test_as_of_a_day_no_later_search_is_told(more: tuple[str, ...]) -> None:
    """Whoever looks back sees what was known then, in whatever fields."""
    later = asked("-D", RIVER, "targets", "Islet", "--as-of", "2026-05-04", *more)
    before = asked("-D", RIVER, "targets", "Islet", "--as-of", "2026-05-03", *more)
    assert later[:-1] == before and later[-1].startswith("Searched on 4 May 2026")


def test_terms_that_no_record_holds_together_are_counted_one_by_one(liangqu: Run) -> None:
    """So that whoever checks a figure sees which word is not there; silence proves nothing."""
    both = liangqu("search", "金融", "headquarters").out
    alone = len(liangqu("search", "金融", "-f", "jsonl").out.splitlines())
    assert f"Records that each finds alone: 金融 ({alone}), headquarters (0)." in both
    assert "does not mean that nothing was said" in liangqu("search", "headquarters").out


@pytest.mark.parametrize("word", ["overdue", "逾期", "过期"])
def test_what_has_fallen_due_is_found_by_the_words_for_it(liangqu: Run, word: str) -> None:
    """With the line to type, which works."""
    told = liangqu(word).err
    line = told[told.index("`liangqu ") + 1 : told.rindex("`")].split()[1:]
    assert line[-2:] == ["--due-by", "today"]
    assert liangqu(*line).code == 0


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("asked", ["排名", "Ranking", "best", "summary 排名", "朝阳 大兴 最好"])
def test_who_kept_best_is_told_target_by_target(liangqu: Run, asked: str, lang: str) -> None:
    """With why there is no ranking, and the line to type, which works."""
    done = liangqu(*asked.split(), "--lang", lang)
    assert (done.code, done.out) == (2, "")
    assert {"en": "districts are not ranked", "zh": "各区不作排名"}[lang] in done.err
    line = done.err[done.err.index("`liangqu ") + 1 : done.err.rindex("`")]
    named = "朝阳 大兴 " if "朝阳" in asked else ""
    assert line.split()[1] == "scorecard" and named in f"{line} "
    assert liangqu(*line.split()[1:]).code == 0


def test_a_word_that_is_no_name_may_be_searched_for(liangqu: Run) -> None:
    """After any command that takes names."""
    assert "`liangqu search universal`" in liangqu("evidence", "universal").err


def test_a_file_is_not_given_the_ending_of_another_format(liangqu: Run, tmp_path: Path) -> None:
    """Whoever opened it would be told that it is broken."""
    done = liangqu("targets", "-f", "csv", "-o", "x.xlsx", cwd=tmp_path)
    assert (done.code, [*tmp_path.iterdir()]) == (2, [])
    assert "x.xlsx would hold csv, not xlsx; end it with .csv." in done.err
    assert liangqu("targets", "-f", "csv", "-o", "x.data", cwd=tmp_path).code == 0
