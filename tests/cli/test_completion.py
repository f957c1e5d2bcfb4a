"""Completion, tried as a reader does it: TAB, in the real bash, zsh and fish, in a terminal."""

import shutil
from collections.abc import Iterator, Sequence
from json import dumps
from pathlib import Path

import pytest

from tests.cli.interactive import Shell
from tests.conftest import CI, run_command

SHELLS = ("bash", "zsh", "fish")
BASH_COMPLETION = Path("/usr/share/bash-completion/bash_completion")
SET_UP = {
    "bash": f'. {BASH_COMPLETION}; eval "$(liangqu --show-completion bash)"',
    "zsh": 'eval "$(liangqu --show-completion zsh)"',
    "fish": "liangqu --show-completion fish | source",
}
HOME = {
    "bash": ".local/share/bash-completion/completions/liangqu",
    "zsh": "functions/_liangqu",
    "fish": ".config/fish/completions/liangqu.fish",
}
"""Where each shell looks for completions of the reader's own."""
START = {
    "bash": f". {BASH_COMPLETION}",
    "zsh": "fpath=(~/functions $fpath); autoload -Uz compinit; compinit",
    "fish": "true",
}
"""What a reader's own start-up file does before any of this."""

EVERYTHING = (
    "a$(touch pwned)`touch pwned`;touch pwned\"b\" 'c' \\d\\\\ !0 #e "
    "&f|g>h<i *j? [k] {l,m} ^n :o=p,@q"
)
EVIL = dumps("$(touch pwned) `touch pwned` \\z : '\" %F{red} \\e", ensure_ascii=False)
UNITS = (EVERYTHING, "~root", "万 人次（$(touch pwned)）")

COMPLETED = {
    "a command": ("targ", ["targets"]),
    "an option": ("targets --comp", ["targets", "--comparator"]),
    "a district": ("show mi", ["show", "miyun"]),
    "a district in Chinese": ("show 密", ["show", "密云"]),
    "a second district": ("targets 朝阳 shij", ["targets", "朝阳", "shijingshan"]),
    "a record": ("show tongzhou-universal-v", ["show", "tongzhou-universal-visitors"]),
    "a theme after an equals sign": ("quotes --theme=fint", ["quotes", "--theme=fintech"]),
    "a theme in Chinese": ("quotes -t 绿色金", ["quotes", "-t", "绿色金融"]),
    "a field, descending": ("targets --sort -du", ["targets", "--sort", "-due"]),
    "a second field": ("targets --fields id,compa", ["targets", "--fields", "id,comparator"]),
    "a file": ("targets -o pla", ["targets", "-o", "plan of action.txt"]),
    "a file after an equals sign": (
        "targets --output=pla",
        ["targets", "--output=plan of action.txt"],
    ),
    "what the dataset on the line holds": (
        "-D hostile.toml show 江",
        ["-D", "hostile.toml", "show", "江城"],
    ),
    "an option beside a broken dataset": (
        "-D broken.toml targets --form",
        ["-D", "broken.toml", "targets", "--format"],
    ),
}


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


@pytest.mark.parametrize(
    ("typed", "unit"),
    [("a", UNITS[0]), ("'a", UNITS[0]), ('"a', UNITS[0]), ("'~", UNITS[1]), ("万", UNITS[2])],
)
def test_a_hostile_value_reaches_the_program_as_it_is(shell: Shell, typed: str, unit: str) -> None:
    """Inside any quotes the shell runs nothing of it, expands nothing and splits nothing."""
    words = shell.words_after_tab(f"liangqu -D hostile.toml targets --unit {typed}")
    assert words[-1] == unit
    assert not list(shell.home.rglob("pwned"))


def test_a_hostile_meaning_is_shown_as_it_is(shell: Shell) -> None:
    """A list of candidates shows names and roles; no shell takes them for its own language."""
    shown = shell.screen_after_tabs("liangqu -D hostile.toml show ", "lin-zhou")
    assert "$(touch pwned) `touch pwned` \\z : '\" %F{red} \\e" in shown
    assert not list(shell.home.rglob("pwned"))


def test_candidates_come_with_their_meaning_in_the_readers_language(shell: Shell) -> None:
    """A slug with the Chinese beside it; districts and officials in the plan's own order."""
    shown = shell.screen_after_tabs("liangqu --lang zh show ch", "chang-wei")
    assert shown.index("朝阳区") < shown.index("昌平区")
    assert shown.index("陈吉宁") < shown.index("常卫")


@pytest.mark.parametrize("name", SHELLS)
def test_a_script_in_the_shells_own_folder_is_found(name: str, tmp_path: Path) -> None:
    """There the script is read when it is first needed, with nothing in a start-up file."""
    place = tmp_path / HOME[needed(name)]
    place.parent.mkdir(parents=True)
    place.write_bytes(run_command("--show-completion", name).raw)
    opened = Shell(name, tmp_path, START[name])
    try:
        assert opened.words_after_tab("liangqu show mi") == ["liangqu", "show", "miyun"]
    finally:
        opened.close()
