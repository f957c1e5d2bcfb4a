"""Results go whole to standard output or the exit code says so; messages to standard error."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import COMMAND, environment, run_command, started
from tests.faults.datasets import large
from tests.in_process import run_here

ROWS = 1000
FULL = Path("/dev/full")
needs_full_device = pytest.mark.skipif(not FULL.exists(), reason="the system has no /dev/full")
WRITERS: tuple[list[str], ...] = (
    [],
    ["--help"],
    ["--version"],
    ["quotes"],
    ["show", "daxing"],
    ["targets", "-f", "csv"],
    ["export", "-", "-f", "json"],
    ["schema"],
    ["init", "-"],
    ["--show-completion"],
)
"""Every way in which something reaches standard output."""


@pytest.fixture(scope="module")
def thousands(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset whose targets make several times what a pipe holds."""
    return large(tmp_path_factory.mktemp("large") / "large.toml", ROWS)


@contextmanager
def full_disk(folder: Path) -> Iterator[Path]:
    """A file on a disk that has room for four kilobytes more."""
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4k", "none", folder], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("only root may mount a small disk")
    try:
        yield folder / "out"
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def shell(script: str, *arguments: str | Path, **env: str) -> tuple[int, str, str]:
    """Run a shell's line in which `"$@"` is the command with its arguments."""
    done = subprocess.run(
        ["bash", "-c", script, "bash", COMMAND, *arguments],
        capture_output=True,
        env=environment(**env),
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


# PYTHONUNBUFFERED=1, disk full


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_disk_that_fills_up_is_told(unbuffered: str, tmp_path: Path, thousands: Path) -> None:
    """However much of the result was written, the exit code is 1 and one line says why."""
    with full_disk(tmp_path) as out:
        script = f'"$@" > "{out}"'
        for arguments in (["quotes"], ["targets", "-D", str(thousands)]):
            code, _, err = shell(script, *arguments, PYTHONUNBUFFERED=unbuffered)
            assert code == 1
            assert err.count("\n") == 1
            assert "no space is left on the device" in err
        assert shell(script, "--version", PYTHONUNBUFFERED=unbuffered)[0] == 0


@needs_full_device
@pytest.mark.parametrize("arguments", WRITERS, ids=" ".join)
def test_a_full_device_is_told(arguments: list[str]) -> None:
    """`> /dev/full`: one line, exit 1, for everything that is ever printed."""
    code, _, err = shell('"$@" > /dev/full', *arguments)
    assert code == 1
    assert err == (
        "liangqu: The result could not be written to standard output: "
        "no space is left on the device.\n"
    )


@needs_full_device
def test_a_message_that_cannot_be_written_changes_nothing() -> None:
    """With standard error full or closed the exit codes stay, and nothing goes elsewhere."""
    for redirection in ("2> /dev/full", "2>&-"):
        assert shell(f'"$@" {redirection}', "targets", "nowhere") == (2, "", "")
        assert shell(f'"$@" {redirection}', "--version")[:2] == (0, run_here("--version").out)


# Standard output closed


@pytest.mark.parametrize("arguments", WRITERS[:4], ids=" ".join)
def test_a_closed_output_is_told(arguments: list[str]) -> None:
    """`>&-`: exit 1 and one line; with standard error closed as well, the exit code alone."""
    code, out, err = shell('"$@" >&-', *arguments)
    assert (code, out, err) == (
        1,
        "",
        "liangqu: Standard output is closed; nothing was written.\n",
    )
    assert shell('"$@" >&- 2>&-', *arguments) == (1, "", "")


def test_a_file_needs_no_output(tmp_path: Path) -> None:
    """With all three streams closed, `-o` and `export` still write their files, and no other."""
    script = 'cd "$1" && shift && exec "$@" <&- >&- 2>&-'
    for arguments in (["targets", "-o", "targets.csv"], ["export", "plan.sqlite"]):
        done = subprocess.run(
            ["bash", "-c", script, "bash", tmp_path, COMMAND, *arguments], check=False
        )
        assert done.returncode == 0
    assert sorted(os.listdir(tmp_path)) == ["plan.sqlite", "targets.csv"]
    assert (tmp_path / "targets.csv").read_bytes() == run_here("targets", "-f", "csv").raw


def test_a_closed_input_is_told() -> None:
    """`<&-` matters only to a command that is told to read standard input."""
    assert shell('"$@" <&-', "--version")[0] == 0
    code, out, err = shell('"$@" <&-', "targets", "-D", "-")
    assert (code, out) == (1, "")
    assert err == "liangqu: Standard input is closed; name a file instead of `-`.\n"


# Reader gone


@pytest.mark.parametrize("name", ["table", "csv", "json"])
def test_a_reader_that_goes_away_ends_it_silently(name: str, thousands: Path) -> None:
    """`| head -1` of a long result: the first line, no noise, exit 141."""
    script = '"$@" | head -1; exit ${PIPESTATUS[0]}'
    code, out, err = shell(script, "targets", "-D", thousands, "-f", name)
    assert (code, err) == (141, "")
    assert out.count("\n") == 1


def test_nobody_reading_at_all_is_the_same() -> None:
    """A pipe whose other end is closed before the first byte."""
    reading, writing = os.pipe()
    os.close(reading)
    for arguments in (["quotes"], ["--help"]):
        done = subprocess.run(
            [COMMAND, *arguments],
            stdout=writing,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
        assert (done.returncode, done.stderr) == (141, b"")
    os.close(writing)


def test_a_slow_reader_gets_every_byte(thousands: Path) -> None:
    """A pipe that takes little at a time, and is not waited for by the system, loses nothing."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    with started(
        [COMMAND, "targets", "-D", thousands, "-f", "csv"],
        stdout=writing,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        os.close(writing)
        received = bytearray()
        while part := os.read(reading, 1 << 15):
            received += part
            time.sleep(0.001)
        assert process.wait() == 0
    os.close(reading)
    assert received.count(b"\n") == ROWS + 1
    assert bytes(received) == run_here("targets", "-D", thousands, "-f", "csv").raw


# PYTHONIOENCODING, LANG=C with PYTHONUTF8=0


NO_CHINESE = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
"""A locale whose encoding has no Chinese: Python gives its bytes in disguise."""


@pytest.mark.parametrize(
    "env",
    [{"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "gbk:strict"}, NO_CHINESE],
    ids=str,
)
def test_a_pipe_is_given_utf_8(env: dict[str, str], tmp_path: Path) -> None:
    """Whatever the locale, results and messages that go into a pipe or a file are UTF-8."""
    for arguments in (["quotes", "王灏", "--lang", "zh"], ["targets", "没有", "--lang", "zh"]):
        there, here = run_here(*arguments), run_command(*arguments, env=env)
        assert (here.code, here.raw, here.err) == (there.code, there.raw, there.err)
    missing = run_command("targets", "-D", tmp_path / "没有.toml", env=env)
    assert (missing.code, missing.out) == (1, "")
    assert "没有.toml" in missing.err
    written = run_command("quotes", "-o", tmp_path / "引语.csv", env=env)
    assert (written.code, written.err) == (0, "")
    assert (tmp_path / "引语.csv").read_bytes() == run_here("quotes", "-f", "csv").raw


@pytest.mark.parametrize(
    "line",
    [
        "完成情况 大兴",
        "帮助 目标",
        "目標",
        "search 金融 -n 1",
        "targets -m 金融 -t 文化旅游 --fields 目标,状态 --sort 期限",
        "targets --status 无证据 --due-by 2025年底",
        "--lang 中文 targets 承诺",
        "targets 无证据",
        "没有",
    ],
)
def test_words_are_read_where_the_locale_has_no_chinese(line: str) -> None:
    """Commands, names and values alike, and what is told of them."""
    here, there = run_here(*line.split()), run_command(*line.split(), env=NO_CHINESE)
    assert (there.code, there.raw, there.err) == (here.code, here.raw, here.err)


def test_a_name_that_is_no_text_is_shown(tmp_path: Path) -> None:
    """A file's name that is not UTF-8 is told, in messages and in JSON, and is no crash."""
    name = os.fsencode(tmp_path / "plan") + b"\xff.toml"
    with open(name, "wb") as file:
        file.write(b"[plan]\n")
    ways: tuple[list[bytes | str], ...] = (
        ["check", name],
        ["check", name, "-f", "json"],
        ["targets", "-D", name],
    )
    for arguments in ways:
        done = subprocess.run(
            [COMMAND, *arguments], capture_output=True, env=environment(), check=False
        )
        assert done.returncode == 3
        assert "plan\\xff.toml" in (done.stdout + done.stderr).decode().replace("\\\\", "\\")


# Results and messages


def test_results_and_messages_are_kept_apart() -> None:
    """A result is on standard output alone, a failure on standard error alone."""
    result = run_here("targets", "-f", "json")
    assert (result.code, result.err) == (0, "")
    for arguments in (["targets", "nowhere"], ["nothing"], ["targets", "-D", "missing.toml"]):
        failure = run_here(*arguments)
        assert failure.code in (1, 2)
        assert failure.out == ""
        assert failure.err.count("\n") == 1
