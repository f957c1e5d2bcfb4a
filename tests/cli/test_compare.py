"""`compare`: who said what of each theme, side by side, and nothing of it lost."""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest

from liangqu_cli.answers.compare import compare
from liangqu_cli.ask.entities import Entity
from liangqu_cli.ask.selection import Filter
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import Commitment, Quote
from liangqu_cli.view.text import width_of
from tests.conftest import ROOT, Result
from tests.in_process import run_here

RIVER = ROOT / "tests" / "data" / "river.toml"
PLAN = load_plan([str(RIVER)])
BUILT_IN = load_plan([])
DAY = ("--as-of", "2026-06-30")


def ask(*words: str, columns: int | None = None, data: Path = RIVER, lang: str = "en") -> Result:
    """What `compare` answers for the made-up city."""
    env = {"LIANGQU_LANG": lang, "NO_COLOR": "1"}
    return run_here("compare", *words, *DAY, "--data", data, columns=columns, env=env)


def told(*words: str) -> Any:
    """The same for programs."""
    done = ask(*words, "-f", "json")
    assert done.code == 0, done.err
    return json.loads(done.out)


def beside(out: str, left: str, right: str) -> bool:
    """Whether a line has both."""
    return any(left in line and right in line for line in out.splitlines())


def letters(out: str) -> list[str]:
    """What is written, but for what stands once a row here and once a line there."""
    return sorted(re.sub("EastBank东岸|WestBank西岸|东岸|西岸", "", re.sub(r"[-▎\s·]", "", out)))


def test_every_theme_that_any_of_them_has_is_there_what_both_have_first() -> None:
    """Else in the plan's order; each side stands under each theme, in the order of the names."""
    themes = told("西岸", "990101")["themes"]
    records: list[Commitment | Quote] = [*PLAN.commitments.values(), *PLAN.quotes.values()]
    had = {
        key
        for each in records
        if PLAN.district_of(each).code in ("990101", "990102")
        for key in each.themes
    }
    assert [theme["id"] for theme in themes] == [key for key in PLAN.themes if key in had]
    for theme in themes:
        assert [side["subject"] for side in theme["sides"]] == ["990102", "990101"]


@pytest.mark.parametrize("code", ["990101", "990102", "990104"])
def test_a_theme_has_all_that_was_said_of_it_and_nothing_else(code: str) -> None:
    """A commitment with its targets, and a quote, stand under each of their themes."""
    for theme in told(code, "江城")["themes"]:
        side = theme["sides"][0]
        for kind, table in (
            ("commitments", PLAN.commitments),
            ("targets", PLAN.targets),
            ("quotes", PLAN.quotes),
        ):
            expected = {
                key
                for key, each in table.items()
                if PLAN.district_of(each).code == code and theme["id"] in PLAN.themes_of(each)
            }
            assert {each["id"] for each in side[kind]} == expected, (theme["id"], kind)


def test_programs_are_given_the_same_records_as_by_the_listings() -> None:
    """With the same keys and values."""
    (side, _) = told("东岸", "西岸", "-t", "finance")["themes"][0]["sides"]
    narrowed = ("东岸", "-t", "finance", "-f", "json", "--data", RIVER)
    for kind, command in (("commitments",) * 2, ("targets", "scorecard"), ("quotes",) * 2):
        day = DAY if command == "scorecard" else ()
        assert side[kind] == json.loads(run_here(command, *narrowed, *day).out)


def test_an_officials_side_is_what_they_said() -> None:
    """Not what their district did."""
    he_lin = told("he-lin", "东岸")
    said = {c["id"] for t in he_lin["themes"] for c in t["sides"][0]["commitments"]}
    assert said == {key for key, each in PLAN.commitments.items() if each.official == "he-lin"}
    assert he_lin["sides"][0]["subject"] == "he-lin"


def test_two_stand_side_by_side_at_80_cells_and_three_at_120() -> None:
    """With less room, and in a pipe, one stands under another."""
    assert beside(ask("东岸", "西岸", columns=80).out, "East Bank 东岸", "West Bank 西岸")
    assert beside(ask("东岸", "西岸", columns=75).out, "East Bank 东岸", "West Bank 西岸")
    assert not beside(ask("东岸", "西岸", columns=74).out, "East Bank 东岸", "West Bank 西岸")
    three = ("东岸", "西岸", "苇港")
    assert beside(ask(*three, columns=120).out, "East Bank 东岸", "Reed Harbour 苇港")
    for columns in (40, 80, None):
        out = ask(*three, columns=columns).out
        assert not beside(out, "East Bank 东岸", "West Bank 西岸")
        assert "Reed Harbour 苇港" in out


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("full", [(), ("--full",)])
@pytest.mark.parametrize("columns", [34, 40, 61, 77, 78, 80, 119, 120, 200])
def test_nothing_is_cut_or_dropped_at_any_width(
    columns: int, full: tuple[str, ...], lang: str
) -> None:
    """Every letter that a pipe is given stands on the terminal, on lines that it can hold."""
    sides = ("东岸", "西岸")
    wide, narrow = (ask(*sides, *full, columns=each, lang=lang) for each in (None, columns))
    lines = narrow.out.splitlines()
    assert max(map(width_of, lines)) <= columns
    assert letters(narrow.out) == letters(wide.out)


def test_a_pipe_is_given_no_spaces_at_the_ends_of_lines() -> None:
    """Nor is a file."""
    for full in ((), ("--full",)):
        out = ask("东岸", "西岸", "洲头", *full).out
        assert [line for line in out.splitlines() if line != line.rstrip()] == []


def test_silence_is_told_and_not_taken_for_more_than_it_is() -> None:
    """Where something was left out, only that nothing matches."""
    out = ask("东岸", "西岸", "-t", "quays-and-dykes").out
    assert "Nothing recorded." in out
    assert "does not mean that nothing was said" in out
    for words in (("--strength", "pledge"), ("-m", "clock"), ("--source", "river-herald-2024")):
        narrowed = ask("东岸", "西岸", "-t", "quays-and-dykes", *words).out
        assert "Nothing that matches." in narrowed
        assert "Nothing recorded" not in narrowed


def on_screen(*words: str, columns: int = 100) -> str:
    """What `compare` draws of the built-in plan."""
    done = run_here("compare", *words, *DAY, columns=columns, env={"NO_COLOR": "1"})
    assert done.code == 0, done.err
    return done.out


def test_themes_that_both_speak_of_come_first_and_those_of_one_are_named_alone() -> None:
    """With how much stands under them alone; named by the reader, or in full, they are told."""
    short = on_screen("朝阳", "大兴")
    assert short.index("Opening up") < short.index("Consumption") < short.index("of one side alone")
    assert "Chaoyang 朝阳  Urban construction · not told here: 2 commitments" in short
    assert "not told here: 2 commitments, 1 target" in " ".join(short.split())
    alone = "Share of modern services"
    assert alone not in short
    assert alone in " ".join(on_screen("朝阳", "大兴", "-t", "services").split())
    full = on_screen("朝阳", "大兴", "--full", columns=200)
    assert alone in full
    assert "of one side alone" not in full
    assert (
        full.index("Consumption\n") < full.index("Finance\n") < full.index("Urban construction\n")
    )


def test_a_short_comparison_tells_or_counts_every_commitment_of_each_side() -> None:
    """Nothing is left out in silence, and what is told nowhere else is told whole here."""
    subjects = [Entity("district", code) for code in ("110105", "110115")]
    comparison = compare(BUILT_IN, subjects, Filter(), dt.date(2026, 6, 30))
    for place, side in enumerate(comparison.sides):
        shares = [topic.shares[place] for topic in comparison.shared]
        whole = [said.commitment for share in shares for said in share.said if not said.before]
        counted = comparison.told_nowhere_else(place)
        assert sorted(each.id for each in [*whole, *counted]) == sorted(
            each.id for each in side.commitments
        )


def test_where_no_theme_is_shared_it_says_so() -> None:
    """Rather than leaving the reader with a heading and nothing below it."""
    none = "There is no theme that two or more of them speak of."
    assert none in ask("洲头", "西岸").out
    assert none not in ask("西岸", "东岸").out
    assert none not in ask("洲头", "西岸", "--full").out


def test_whoever_asks_for_a_part_is_told_it_whole() -> None:
    """A text, a strength or a source is asked for to be read, whoever else speaks of it."""
    out = on_screen("朝阳", "怀柔", "-m", "新")
    assert "Plan ahead for the new economy" in out
    assert "of one side alone" not in out


def test_a_side_without_a_quote_says_so() -> None:
    """Where another has one; and that nothing matches, where but a text was asked for."""
    assert ask("苇港", "东岸", "-t", "quays-and-dykes").out.count("Nothing recorded.") == 0
    assert ask("苇港", "东岸", "-t", "finance").out.count("Nothing recorded.") == 2
    narrowed = ask("苇港", "东岸", "-t", "finance", "-m", "finance").out
    assert narrowed.count("Nothing that matches.") == 2
    assert "Nothing recorded." not in narrowed


def test_an_empty_comparison_says_which_condition_emptied_it() -> None:
    """On the screen and on paper; where but names were asked for, that the sources are silent."""
    narrowed = ("东岸", "西岸", "-t", "finance", "-m", "no such text")
    for words in ((), ("-f", "markdown")):
        out = ask(*narrowed, *words).out.replace("\\", "")
        assert "Nothing in the plan matches." in out
        assert re.search(r"\d match without --match", out)
    assert "say nothing about them" in run_here("compare", "延庆", "丰台").out


def test_words_alone_are_not_taken_for_silence(tmp_path: Path) -> None:
    """A district that spoke of a theme in a quote, and committed itself to nothing."""
    text = RIVER.read_text("utf-8")
    quote = text.index('id = "shen-qiao-quay"')
    changed = text[quote:].replace("themes = [", 'themes = ["green-space", ', 1)
    data = tmp_path / "river.toml"
    data.write_text(text[:quote] + changed, "utf-8")
    out = ask("沈桥", "西岸", "-t", "green-space", data=data).out
    assert "Only in the words quoted below." in out
    assert "Nothing recorded." not in out


def test_a_commitment_is_told_with_all_its_targets_or_not_at_all() -> None:
    """One that a target was said more firmly than is kept when that is asked for."""
    themes = told("苇港", "东岸", "--strength", "pledge")["themes"]
    side = next(theme["sides"][0] for theme in themes if theme["id"] == "green-space")
    assert [each["id"] for each in side["commitments"]] == ["reed-harbour-dyke"]
    assert [each["id"] for each in side["targets"]] == ["reed-harbour-dyke-2028"]
    assert "due 2028, pledge" in ask("苇港", "东岸").out


def test_the_next_steps_ask_for_the_same() -> None:
    """What narrows, and the day, stand in what is to be typed."""
    narrowed = ("东岸", "西岸", "-t", "finance", "--strength", "pledge", "-m", "quay")
    out = ask(*narrowed).out
    assert f"liangqu compare {' '.join([*narrowed[:4], *narrowed[6:], *narrowed[4:6]])}" in out
    (step,) = re.findall(r"liangqu (compare .* --full)", out)
    assert "Sources" in run_here(*step.split(), "--data", RIVER).out


@pytest.mark.parametrize("name", ["markdown", "html"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_is_taken_away_has_the_words_and_their_translation(name: str, lang: str) -> None:
    """With the reasons, the findings and their addresses."""
    out = run_here("compare", "通州", "大兴", "-f", name, "--lang", lang).out
    plain = out.replace("\\", "").replace("&#39;", "'").replace("&amp;", "&")
    plain = re.sub(r'<span lang="zh-CN">(.*?)</span>', r"\1", plain)
    for quote in BUILT_IN.quotes.values():
        if BUILT_IN.district_of(quote).name.zh in ("通州", "大兴"):
            assert quote.zh in plain
            assert quote.en in plain
    for evidence in BUILT_IN.evidence.values():
        if BUILT_IN.district_of(evidence).name.zh in ("通州", "大兴"):
            assert f"{BUILT_IN.sources[evidence.source].url}" in plain


def test_a_files_ending_chooses_the_format(tmp_path: Path) -> None:
    """And one that this command does not write is refused, with those that it does."""
    for ending, begin in (("md", "# Comparison"), ("html", "<!"), ("json", "{"), ("txt", "East")):
        file = tmp_path / f"both.{ending}"
        assert ask("东岸", "西岸", "-o", str(file)).code == 0
        assert file.read_text("utf-8").startswith(begin)
        again = ask("东岸", "西岸", "-o", str(file))
        assert again.code == 2
        assert ask("东岸", "西岸", "-o", str(file), "--force").code == 0
    refused = ask("东岸", "西岸", "-o", str(tmp_path / "both.xlsx"))
    assert refused.code == 2
    assert ".md" in refused.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("东岸",), "add another, or use `liangqu show 东岸`"),
        (("东岸", "西岸", "dong'an"), "东岸 and dong'an are the same"),
        (("东岸", "东岸区"), "东岸 and 东岸区 are the same: East Bank 东岸 (990101)"),
        (("shen", "qiao"), "show shen qiao`"),
        (("东岸", "nobody"), "called nobody"),
        (("东岸", "finance"), "finance is no name"),
        (("东岸", "西岸", "-f", "csv"), "csv is no format"),
        (("东岸", "西岸", "--full", "-f", "json"), "leave it out"),
        (("东岸", "西岸", "-n", "3"), "no option -n"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_one_line(words: tuple[str, ...], said: str) -> None:
    """With what to do instead."""
    done = ask(*words)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert said in done.err.replace("without it", "leave it out")


def test_words_that_would_make_one_name_are_two_where_each_is_a_name() -> None:
    """One alone leaves nothing to compare; who is meant by the office is told."""
    for words in (("mayor", "朝阳"), ("朝阳", "mayor")):
        done = run_here("compare", *words, "-f", "json")
        assert done.code == 0
        assert "mayor, as of 2021: Chen Jining 陈吉宁" in done.err
        sides = [side["subject"] for side in json.loads(done.out)["sides"]]
        assert sides == ["chen-jining" if word == "mayor" else "110105" for word in words]
    assert "nobody as mayor 朝阳" in run_here("targets", "mayor", "朝阳").err
    assert "show chaoyang secretary`" in run_here("compare", "chaoyang", "secretary").err


def test_that_nobody_is_named_stands_in_brackets() -> None:
    """Lest it be read as part of how firmly it was said."""
    told = run_here("compare", "大兴", "北京", "--full", "--lang", "en", columns=80).out
    assert "pledge (no speaker named)" in re.sub(r"\x1b\[[0-9;]*m", "", told)
