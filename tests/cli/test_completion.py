"""Completion, tried as a reader does it: TAB, in the real bash, zsh and fish, in a terminal."""

import re
import shutil
from collections.abc import Iterator, Sequence
from json import dumps
from pathlib import Path

import pytest

from tests.cli.interactive import Shell
from tests.conftest import CI, run_command

SHELLS = ("bash", "zsh", "fish")
BASH_COMPLETION = Path("/usr/share/bash-completion/bash_completion")
START = {
    "bash": f". {BASH_COMPLETION}",
    "zsh": "autoload -Uz compinit; compinit",
    "fish": "true",
}
"""What a reader's own start-up file does before any of this."""
SET_UP = {
    "bash": f'{START["bash"]}; eval "$(liangqu --show-completion)"',
    "zsh": f'{START["zsh"]}; eval "$(liangqu --show-completion)"',
    "fish": "liangqu --show-completion | source",
}
READ = {"bash": ". ~/.bashrc", "zsh": ". ~/.zshrc", "fish": "true"}
"""What a new shell does of itself, once completion is installed."""

EVERYTHING = (
    "z$(touch pwned)`touch pwned`;touch pwned\"b\" 'c' \\d\\\\ !0 #e "
    "&f|g>h<i *j? [k] {l,m} ^n :o=p,@q"
)
EVIL = dumps(
    "\\$(touch pwned) \\`touch pwned` \\z : '\" %F{red} [/] [b]x[/b] \\e", ensure_ascii=False
)
UNITS = (EVERYTHING, "万 人次（$(touch pwned)）", "万;touch pwned;")

COMPLETED = {
    "a command by its Chinese name": ("承", ["承诺"]),
    "a district in capitals": ("show Miy", ["show", "Miyun"]),
    "a second district, after one": ("承诺 朝阳 密", ["承诺", "朝阳", "密云"]),
    "a second field": ("targets --fields id,compa", ["targets", "--fields", "id,comparator"]),
    "a file": ("targets -o pla", ["targets", "-o", "plan of action.txt"]),
    "what the dataset on the line holds": (
        "-D hostile.toml show 江",
        ["-D", "hostile.toml", "show", "江城"],
    ),
    "an option beside a broken dataset": (
        "-D broken.toml targets --form",
        ["-D", "broken.toml", "targets", "--format"],
    ),
}
"""What a shell has a part in: how it splits the line, what it inserts, and how it quotes that.

What is offered is the same in every shell, and asked of the program itself elsewhere.
"""


def hostile_plan() -> str:
    """A valid dataset that tries whatever a shell could stumble over, in every text."""
    evil = f"{{ zh = {EVIL}, en = {EVIL} }}"
    rests = 'source = "s"\nparagraphs = [1]\n'
    targets = "".join(
        f'[[targets]]\nid = "t{number}"\ncommitment = "c"\ncomparator = "="\nvalue = 1\n'
        f'metric = {evil}\nbasis = "level"\nas_written = {EVIL}\n{rests}'
        f"unit = {{ zh = {unit}, en = {unit} }}\n"
        for number, unit in enumerate(dumps(unit, ensure_ascii=False) for unit in UNITS)
    )
    return f"""
        [plan]
        id = "hostile"
        title = {evil}
        description = {evil}
        start = "2021"
        end = "2025"
        [[sources]]
        id = "s"
        type = "report"
        language = "zh"
        publisher = {evil}
        date = "2021"
        title = {evil}
        [[themes]]
        id = "theme"
        name = {evil}
        [[districts]]
        code = "990000"
        level = "city"
        name = {{ zh = "江城", en = "Q$(touch pwned) `touch pwned` City" }}
        full = {evil}
        pinyin = "jiang cheng shi"
        initials = "jc"
        [[officials]]
        id = "lin-zhou"
        name = {{ zh = "林`touch pwned`$(touch pwned)", en = {EVIL} }}
        district = "990000"
        role = {evil}
        as_of = "2021"
        {rests}
        [[commitments]]
        id = "c"
        district = "990000"
        strength = "pledge"
        title = {evil}
        as_written = {EVIL}
        themes = ["theme"]
        {rests}
        {targets}
    """


def needed(name: str) -> str:
    """A shell that is there; a test without it is skipped, but never where all must run."""
    missing = shutil.which(name) is None or (name == "bash" and not BASH_COMPLETION.is_file())
    if missing and not CI:
        pytest.skip(f"{name} is not installed, or has no programmable completion")
    assert not missing, f"{name} is needed"
    return name


@pytest.fixture(scope="module", params=SHELLS)
def shell(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Shell]:
    """Each shell in turn, set up as the README says, with some files at hand."""
    name = needed(request.param)
    home = tmp_path_factory.mktemp(name)
    (home / "plan of action.txt").touch()
    (home / "hostile.toml").write_text(hostile_plan(), "utf-8")
    (home / "broken.toml").write_text("[[districts]\n", "utf-8")
    opened = Shell(name, home, SET_UP[name])
    yield opened
    opened.close()


def test_the_hostile_dataset_is_valid(tmp_path: Path) -> None:
    """Else nothing of it would be offered, and the tests below would prove nothing."""
    (tmp_path / "hostile.toml").write_text(hostile_plan(), "utf-8")
    done = run_command("check", tmp_path / "hostile.toml")
    assert done.code == 0, done.out


@pytest.mark.parametrize(("typed", "words"), COMPLETED.values(), ids=COMPLETED)
def test_tab_completes(shell: Shell, typed: str, words: Sequence[str]) -> None:
    """After TAB the line means, to the program that runs it, these words."""
    assert shell.words_after_tab(f"liangqu {typed}") == ["liangqu", *words]


@pytest.mark.parametrize("typed", sorted({unit[0] for unit in UNITS}))
def test_what_a_shell_could_run_is_not_offered(shell: Shell, typed: str) -> None:
    """Shells take an offer as if it were typed; so the line stays as it was."""
    words = shell.words_after_tab(f"liangqu -D hostile.toml targets --unit {typed}")
    assert words[-1] == typed
    assert not list(shell.home.rglob("pwned"))


def test_a_hostile_meaning_is_shown_and_not_run(shell: Shell) -> None:
    """Names and roles stand beside the candidates; no shell takes them for its own language."""
    shown = shell.screen_after_tabs("liangqu -D hostile.toml show ", "lin-zhou")
    if shell.name != "bash":  # which shows no meanings
        assert "touch pwned" in shown
        assert "%F{red}" in shown
    assert not list(shell.home.rglob("pwned"))


def test_candidates_come_with_their_meaning_in_the_readers_language(shell: Shell) -> None:
    """A word in Latin letters with the Chinese beside it, where the shell shows meanings."""
    shown = shell.screen_after_tabs("liangqu --lang zh show ch", "chang-wei")
    assert "chaoyang" in shown
    if shell.name != "bash":
        assert re.search(r"chaoyang +.*朝阳区", shown)
        assert re.search(r"chang-wei +.*常卫，区委书记", shown)


@pytest.mark.parametrize("name", SHELLS)
def test_completion_can_be_installed_for_good(name: str, tmp_path: Path) -> None:
    """A shell that is opened after `--install-completion` completes."""
    first = Shell(needed(name), tmp_path, START[name])
    shown = first.screen_after_command("liangqu --install-completion", "installed")
    first.close()
    assert name in shown
    opened = Shell(name, tmp_path, READ[name])
    try:
        if name == "zsh":  # which reads the script at the first TAB
            opened.words_after_tab("liangqu show mi")
        assert opened.words_after_tab("liangqu show mi") == ["liangqu", "show", "miyun"]
    finally:
        opened.close()
