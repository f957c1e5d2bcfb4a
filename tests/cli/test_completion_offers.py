"""What completion offers, wherever the cursor stands."""

import os
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from liangqu_cli.cli.app import run
from liangqu_cli.load.plan import load_plan
from tests.built import every_param, is_argument, params, values
from tests.conftest import ROOT, UNSET
from tests.in_process import run_here

BUILT_IN = str(ROOT / "data" / "plan.toml")
FILES = {"data", "output", "path", "file", "files", "text_file", "old", "new"}
"""The options and arguments that name a file or a folder, which shells complete themselves."""
FREE = {"limit", "match", "terms"}
"""What only the reader knows."""
CLOSED = (
    *("by", "format", "status", "comparator", "unit"),
    *("theme", "strength", "source", "sort", "fields"),
)
"""Options that refuse whatever is not among a few words."""
REQUIRED = {
    "show": ["朝阳"],
    "compare": ["朝阳", "大兴"],
    "map": ["-f", "csv"],
    "search": ["金融"],
    "export": ["left.json"],
    "verify": ["copy.txt", "--source", "beijing-news-2021"],
    "diff": [BUILT_IN, BUILT_IN],
}
"""What each command cannot do without."""
TWO_CHAOYANGS = """
[plan]
id = "p"
title = { zh = "计划", en = "Plan" }
description = { zh = "计划", en = "Plan" }
start = "2021"
end = "2025"
[[districts]]
code = "110105"
level = "district"
name = { zh = "朝阳", en = "Chaoyang" }
full = { zh = "朝阳区", en = "Chaoyang District" }
pinyin = "chao yang qu"
initials = "cy"
[[districts]]
code = "220104"
level = "district"
name = { zh = "朝阳", en = "Chaoyang" }
full = { zh = "朝阳区", en = "Chaoyang District" }
pinyin = "chao yang qu"
initials = "cy"
"""


Offered = Callable[..., list[str]]


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Offered:
    """A call that gives the words that the last one could become, as fish is told them."""
    for name in UNSET:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("_LIANGQU_COMPLETE", "complete_fish")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")

    def call(*words: str) -> list[str]:
        line = f"{shlex.join(['liangqu', *words[:-1]])} {words[-1]}"
        monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
        assert run([]) == 0
        told = capfd.readouterr()
        assert told.err == ""
        return [line.partition("\t")[0] for line in told.out.splitlines() if line]

    return call


@pytest.mark.parametrize(
    ("words", "offers"),
    [
        (["承"], ["承诺"]),
        (["目"], ["目标"]),
        (["对"], ["对照", "对比"]),
        (["帮"], ["帮助"]),
        (["帮助", "原"], ["原话"]),
        (["help", "tar"], ["targets"]),
        (["承诺", "朝"], ["朝阳"]),
        (["原话", "miy"], ["miyun"]),
        (["目标", "--status", "未实"], ["未实现"]),
        (["承诺", "--fields", "stre"], ["strength"]),
    ],
)
def test_a_command_is_completed_by_its_chinese_name(
    offered: Offered, words: list[str], offers: list[str]
) -> None:
    """And what stands after it as after the English one."""
    assert offered(*words) == offers


def test_chinese_names_are_offered_where_they_are_begun(offered: Offered) -> None:
    """Not in the list of all commands, which would be twice as long."""
    assert all(word.isascii() for word in [*offered(""), *offered("help", "")])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["-D", "x.toml", "tar"], ["targets"]),
        (["--lang", "zh", "--color=never", "tar"], ["targets"]),
        (["help", "tar"], ["targets"]),
        (["targets", "--lang", "z"], ["zh"]),
        (["targets", "--exc"], ["--excel"]),
        (["targets", "--theme", "finance", "--th"], ["--theme"]),
        (["targets", "--sort", "due", "--sor"], []),
        (["targets", "--sort", "compa"], ["comparator"]),
        (
            ["targets", "--fields", "id,commitment,co"],
            ["id,commitment,comparator"],
        ),
        (["targets", "--comparator", "at"], ["at-least", "at-most"]),
        (["targets", "--comp"], ["--comparator"]),
        (["targets", "--comparator", "at-l"], ["at-least"]),
        (["quotes", "-t", "绿色金"], ["绿色金融"]),
        (["show", "tongzhou-universal-v"], ["tongzhou-universal-visitors"]),
        (["targets", "--comparator", "不"], ["不少于", "不超过"]),
        (["targets", "--status", "逾"], ["逾期实现"]),
        (["targets", "--unit", "平"], ["平方公里"]),
        (["targets", "--unit", "vis"], ["visits"]),
        (["targets", "--due-by", "2021-"], ["2021-05"]),
        (["evidence", "--since", "2026"], ["2026"]),
        (["targets", "--format", "markd"], ["markdown"]),
        (["matrix", "--fields", "culture"], ["culture-tourism"]),
        (["summary", "--by", "主"], ["主题"]),
        (["cite", "x", "--style", "bib"], ["bibtex"]),
        (["verify", "x", "--source", "beijing"], ["beijing-news-2021"]),
        (["show", "--format", "js"], ["json"]),
        (["show", "--format", "json", "Miy"], ["Miyun"]),
        (["targets", "--excel", "--", "miy"], ["miyun"]),
        (["show", "sjs"], ["sjs"]),
        (["show", "朝陽"], ["朝陽"]),
        (["show", "北京市朝"], ["北京市朝阳"]),
        (["show", "110118"], ["110118"]),
        (["show", "wang-h"], ["wang-hao"]),
        (["show", "hao"], ["hao-wang"]),
        (["show", "王灏"], ["王灏"]),
        (["show", "miyun-b"], ["miyun-bees-wine"]),
        (["cite", "wang-hao-o"], ["wang-hao-on-jinzhan"]),
        (["targets", "zzz"], []),
        (["targets", "-o", "x"], []),
        (["check", "a.toml", ""], []),
    ],
)
def test_the_words_before_decide_what_is_offered(
    offered: Offered, words: list[str], expected: list[str]
) -> None:
    """Each is what a reader could type there, and only what begins as they did."""
    found = offered(*words)
    assert [word for word in found if word in expected] == expected
    assert expected or not found


def test_a_district_is_offered_in_latin_letters_with_its_chinese(offered: Offered) -> None:
    """`miyun` for 密云区: a name that can be typed, and what it means beside it."""
    done = run_here(
        env={
            "_LIANGQU_COMPLETE": "complete_zsh",
            "_TYPER_COMPLETE_ARGS": "liangqu show mi",
            "LIANGQU_LANG": "zh",
        }
    )
    assert done.out.strip() == """_arguments '*: :(("miyun":"密云区"))'"""


def test_every_value_of_every_command_can_be_completed() -> None:
    """Whoever adds an option says what can stand there, or that only the reader knows."""
    unknown = {
        f"{command} {param.name}"
        for command, param in every_param()
        if (is_argument(param) or not param.is_flag)
        and param.name not in FILES | FREE
        and not values(param, command)
    }
    assert not unknown


CHOICES = [
    (command, param.name)
    for command, param in every_param()
    if param.name in CLOSED and not is_argument(param)
]


@pytest.mark.parametrize(("command", "option"), CHOICES)
def test_what_is_offered_is_what_the_program_takes(
    command: str,
    option: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """The refusal of another word lists as many; and what is offered is never refused."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LIANGQU_LANG", "en")
    (tmp_path / "copy.txt").write_text("x\n", "utf-8")
    asked = [command, *REQUIRED.get(command, []), f"--{option}"]
    assert run([*asked, "nonsense"]) == 2
    told = capfd.readouterr().err.strip()
    listed = re.search(r"(?:choose from|the fields are) (.*?)(?: and ([0-9]+) more)?\.$", told)
    assert listed is not None
    (param,) = [param for param in params(command) if param.name == option]
    offers, names = values(param, command), listed[1].split(", ")
    assert len(offers) == len(names) + int(listed[2] or 0)
    if listed[2] is None:
        assert not any(run([*asked, offer]) for offer in set(offers) - set(names))


def test_every_name_that_is_offered_means_one_thing(
    offered: Offered, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The resolver takes each; none is refused as ambiguous."""
    names = offered("show", "")
    assert len(names) > 20
    monkeypatch.delenv("_LIANGQU_COMPLETE")
    assert run(["officials", *names, "--limit", "1"]) == 0
    assert not capfd.readouterr().err


def test_a_name_that_two_districts_share_gives_way_to_the_code(
    offered: Offered, tmp_path: Path
) -> None:
    """Its name would be refused as ambiguous."""
    path = tmp_path / "two.toml"
    path.write_text(TWO_CHAOYANGS, "utf-8")
    assert offered("-D", str(path), "show", "") == ["110105", "220104"]


@pytest.mark.parametrize("shell", ["complete_bash", "complete_zsh", "complete_fish"])
@pytest.mark.parametrize(
    "line",
    [
        "liangqu -D none.toml show mi",
        "liangqu -D broken.toml targets -t fi",
        "liangqu -D - show mi",
        "liangqu -D pipe show mi",
        "liangqu show 'mi",
        "liangqu nonsense mi",
    ],
)
def test_nothing_is_ever_said_on_a_readers_line(shell: str, line: str, tmp_path: Path) -> None:
    """Whatever is wrong; and nothing is read that may never end, or that a command is to read."""
    (tmp_path / "broken.toml").write_text("[[districts]\n", "utf-8")
    os.mkfifo(tmp_path / "pipe")
    env = {
        "_LIANGQU_COMPLETE": shell,
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "COMP_WORDS": line.replace(" ", "\n"),
        "COMP_CWORD": str(line.count(" ")),
        "LIANGQU_LANG": "fr",
    }
    done = run_here(env=env, cwd=tmp_path, data=Path(BUILT_IN).read_bytes())
    assert done.err == ""
    assert not re.search("miyun|fintech", done.out) or "'mi" in line


def test_the_program_answers_in_place_of_running(tmp_path: Path) -> None:
    """With the variable set, even an export only completes; a broken dataset takes nothing away."""
    broken = tmp_path / "broken.toml"
    broken.write_text("[[districts]\n", "utf-8")
    env = {
        "_LIANGQU_COMPLETE": "complete_fish",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_TYPER_COMPLETE_ARGS": "liangqu export plan.json --forc",
        "LIANGQU_DATA": str(broken),
    }
    done = run_here("export", "plan.json", env=env, cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("--force\t")
    assert list(tmp_path.iterdir()) == [broken]


def test_a_long_meaning_stays_in_one_line(offered: Offered) -> None:
    """Each line would be an offer of its own, and a quote is longer than any terminal is wide."""
    quotes = load_plan([]).quotes
    assert max(len(quote.en) for quote in quotes.values()) > 300
    for key in quotes:
        assert offered("cite", key) == [key]
