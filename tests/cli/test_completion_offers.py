"""What completion offers, wherever the cursor stands, and how it is quoted."""

import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.core import TyperArgument, TyperOption

from liangqu_cli.cli.app import Program, run
from liangqu_cli.cli.build import built
from liangqu_cli.cli.command_table import ENTRIES
from liangqu_cli.cli.completion import SCRIPTS, answer, bash, fish, reply
from liangqu_cli.cli.completion.reply import Reply
from liangqu_cli.cli.completion.values import SOURCES, is_file
from liangqu_cli.text import unseen
from tests.conftest import ROOT, run_command

BUILT_IN = str(ROOT / "data" / "plan.toml")
FREE = {"limit", "match", "terms"}
"""What only the reader knows."""
CLOSED = ("by", "format", "style", "status", "comparator", "theme", "source", "sort", "fields")
"""Options that refuse whatever is not among a few words."""
REQUIRED = {
    "show": ["朝阳"],
    "search": ["金融"],
    "cite": ["wang-hao"],
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


def replied(*words: str) -> Reply:
    """The reply at the end of the last word, in English."""
    return reply(fish.Asked(words), {})


def offered(*words: str) -> list[str]:
    """The words that the one at the cursor could become."""
    found = replied(*words)
    return [found.kept + offer.value for offer in found.offers]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["-D", "x.toml", "tar"], ["targets"]),
        (["--lang", "zh", "--color=never", "tar"], ["targets"]),
        (["--show-completion", ""], list(SCRIPTS)),
        (["--lang="], ["--lang=zh", "--lang=en"]),
        (["targets", "--lang", "z"], ["zh"]),
        (["targets", "-tfint"], ["-tfintech"]),
        (["targets", "-t"], ["-t"]),
        (["targets", "--exc"], ["--excel"]),
        (["targets", "--excel="], []),
        (["targets", "--theme", "finance", "--th"], ["--theme"]),
        (["targets", "--sort", "due", "--so"], []),
        (["targets", "--theme", "fintech", "--theme", "fint"], []),
        (["targets", "--fields", "id,commitment,co"], ["id,commitment,comparator"]),
        (["targets", "--comparator", ">"], [">=", ">"]),
        (["targets", "--unit", "平"], ["平方公里"]),
        (["targets", "--", "--th"], []),
        (["--", "tar"], ["targets"]),
        (["targets", "--excel", "--", "miy"], ["miyun"]),
        (["targets", "miyun", "miy"], []),
        (["show", "--format", "js"], ["json"]),
        (["show", "--format", "json", "Miy"], ["miyun"]),
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
        (["nonsense", ""], []),
        (["tar", "--"], []),
    ],
)
def test_the_words_before_decide_what_is_offered(words: list[str], expected: list[str]) -> None:
    """Each is what a reader could type there, and only what begins as they did."""
    assert offered(*words) == expected


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (["-D", ""], ""),
        (["targets", "--output", "x"], ""),
        (["targets", "--output=x"], "--output="),
        (["targets", "-ox"], "-o"),
        (["check", "a.toml", ""], ""),
        (["diff", "old.toml", ""], ""),
    ],
)
def test_files_are_left_to_the_shell(words: list[str], kept: str) -> None:
    """It knows the folders, and how it quotes their names."""
    assert replied(*words) == Reply(files=True, kept=kept)


def test_where_every_argument_is_given_the_options_are_left() -> None:
    """`diff` takes two files and no third."""
    assert "--exit-code" in offered("diff", "old.toml", "new.toml", "")


def test_every_value_of_every_command_can_be_completed() -> None:
    """Whoever adds an option says what can stand there, or that only the reader knows."""
    commands = [Program(), *(built(entry) for entry in ENTRIES)]
    unknown = {
        f"{command.name} {param.name}"
        for command in commands
        for param in command.params
        if not (isinstance(param, TyperOption) and param.is_flag)
        and not is_file(param)
        and param.name not in SOURCES
        and param.name not in FREE
    }
    assert not unknown


CHOICES = [
    (entry.name, str(param.name))
    for entry in ENTRIES
    for param in built(entry).params
    if param.name in CLOSED and not isinstance(param, TyperArgument)
]


@pytest.mark.parametrize(("command", "option"), CHOICES)
def test_what_is_offered_is_what_the_program_takes(
    command: str,
    option: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """The refusal of another word lists the same, no more and no less."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LIANGQU_LANG", "en")
    (tmp_path / "copy.txt").write_text("x\n", "utf-8")
    assert run([command, *REQUIRED.get(command, []), f"--{option}", "nonsense"]) == 2
    listed = re.search(
        r"(?:choose from|choose|the fields are) (.*?)\.(?: |$)", capfd.readouterr().err.strip()
    )
    assert listed is not None
    assert sorted(offered(command, f"--{option}", "")) == sorted(listed[1].split(", "))


def test_every_name_that_is_offered_means_one_thing(capfd: pytest.CaptureFixture[str]) -> None:
    """The resolver takes each; none is refused as ambiguous."""
    names = offered("show", "")
    assert len(names) > 20
    assert run(["officials", *names, "--limit", "1"]) == 0
    assert not capfd.readouterr().err


def test_a_name_that_two_districts_share_gives_way_to_the_code(tmp_path: Path) -> None:
    """Its slug would be refused as ambiguous."""
    path = tmp_path / "two.toml"
    path.write_text(TWO_CHAOYANGS, "utf-8")
    assert offered("-D", str(path), "show", "") == ["110105", "220104"]


@pytest.mark.parametrize("shell", [*SCRIPTS, "tcsh", ""])
@pytest.mark.parametrize(
    "arguments",
    [[], ["x"], ["63", "", "liangqu show 'mi", "other"], ["-D", "none.toml", "show", "mi"]],
)
def test_nothing_is_ever_said_on_a_readers_line(
    shell: str, arguments: Sequence[str], capfd: pytest.CaptureFixture[str]
) -> None:
    """Whatever the script hands over: exit code 0, and no message."""
    environment = {"_LIANGQU_COMPLETE": shell, "LIANGQU_LANG": "fr", "LIANGQU_DATA": "none.toml"}
    assert answer(arguments, environment) == 0
    assert not capfd.readouterr().err


def test_the_program_answers_in_place_of_running(tmp_path: Path) -> None:
    """With the variable set, even an export only completes; a broken dataset takes nothing away."""
    broken = tmp_path / "broken.toml"
    broken.write_text("[[districts]\n", "utf-8")
    env = {"_LIANGQU_COMPLETE": "fish", "LIANGQU_DATA": str(broken)}
    done = run_command("export", "plan.json", "--forc", env=env, cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("words\n--force\t")
    assert list(tmp_path.iterdir()) == [broken]


def test_no_other_shell_is_promised() -> None:
    """One that has no script is refused, with those that have."""
    done = run_command("--show-completion", "tcsh")
    assert done.code == 2
    assert "bash, zsh, fish" in done.err


def asked_of_bash(typed: str, replaced: str = "", kind: str = "\t") -> bash.Asked:
    """What bash asks when TAB is pressed after `typed`."""
    return bash.Asked([str(ord(kind)), "60", typed, replaced])


@pytest.mark.parametrize(
    ("typed", "words", "current"),
    [
        ("liangqu show mi", ["show"], "mi"),
        ("liangqu show ", ["show"], ""),
        ('liangqu show \'a b\' "c \\"d\\" \\x', ["show", "a b"], 'c "d" \\x'),
        ("liangqu a\\ b'c'\"d\"", [], "a bcd"),
        ("liangqu show 2>errors <in mi", ["show"], "mi"),
        ("liangqu show \\", ["show"], ""),
        ("liangqu --theme=fi", [], "--theme=fi"),
        ("liangqu $(touch x) `y` $HOME", ["$(touch", "x)", "`y`"], "$HOME"),
    ],
)
def test_a_bash_line_is_read_without_being_run(typed: str, words: list[str], current: str) -> None:
    """Quotes go, redirections go, and nothing is expanded."""
    asked = asked_of_bash(typed)
    assert (asked.words, asked.current) == (words, current)


def test_bash_leaves_a_redirection_to_a_file() -> None:
    """After `>` stands a file's name, whatever the command takes."""
    assert asked_of_bash("liangqu targets > pl", "pl").redirected
    assert not asked_of_bash("liangqu targets > plan.csv mi", "mi").redirected


PRINTABLE = st.text(
    st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Cn")).filter(
        lambda letter: not unseen(letter)
    )
)


@given(PRINTABLE, st.sampled_from(["", "'", '"']))
def test_what_is_quoted_for_bash_is_read_back(text: str, quote: str) -> None:
    """Whatever quote was open; so completion may go on from what it has inserted."""
    assert asked_of_bash(f"liangqu {quote}{bash.quoted(text, quote)}").current == text


def test_bash_itself_takes_a_quoted_text_as_it_is() -> None:
    """Every printable ASCII character, alone and beside every kind of quote."""
    letters = [chr(code) for code in range(0x20, 0x7F)]
    texts = [*letters, *(f"$({letter}`\"'" for letter in letters), "".join(letters), "万 人次"]
    words = [f"{q}{bash.quoted(text, q)}{q}" for text in texts for q in ("", "'", '"')]
    bash_itself = shutil.which("bash") or pytest.skip("bash is not installed")
    done = subprocess.run(
        [bash_itself, "-c", "printf '%s\\0' " + " ".join(words)],
        capture_output=True,
        check=True,
        env={"LC_ALL": "C.UTF-8", "PATH": "/nowhere"},
    )
    assert done.stdout.decode().split("\0")[:-1] == [text for text in texts for _ in range(3)]


def test_bash_shows_meanings_only_where_it_inserts_nothing() -> None:
    """Otherwise it would put them on the line."""
    found = replied("quotes", "-t", "fin")
    typed = "liangqu quotes -t fin"
    assert list(asked_of_bash(typed, "fin").lines(found)) == ["words", "finance", "fintech"]
    shown = list(asked_of_bash(typed, "fin", "?").lines(found))
    assert shown == ["words", "finance  (Finance)", "fintech  (Fintech)"]


def test_a_meaning_that_is_wider_than_the_terminal_is_cut_there() -> None:
    """bash's list has no room for more; `--help` and `show` tell it whole."""
    lines = asked_of_bash("liangqu ", kind="?").lines(replied(""))
    assert all(len(line) < 60 for line in lines)
