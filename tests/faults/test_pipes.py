"""What a dataset can be read from: files, pipes and folders, within a limit; no device."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import COMMAND, environment
from tests.faults.test_input import VALID, refused
from tests.in_process import run_here


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A dataset."""
    path = tmp_path / "plan.toml"
    path.write_text(VALID, encoding="utf-8")
    return path


def test_a_device_is_not_read(tmp_path: Path) -> None:
    """It is refused without being opened, so that nothing hangs or fills."""
    zero = "/dev/zero"
    for arguments in (["targets", "--data", zero], ["check", zero], ["verify", zero]):
        line = refused(run_here(*arguments), 1)
        assert line == f"{zero} is not a regular file; name a file, or `-` for standard input."


def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    """After a moment it is refused."""
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)
    line = refused(run_here("targets", "--data", pipe), 1)
    assert line == f"Nobody writes to the pipe {pipe}; name a file."


@pytest.mark.parametrize(
    "line",
    [
        "{liangqu} -D <(cat {plan}) targets -f csv",
        "cat {plan} | {liangqu} -D /dev/stdin targets -f csv",
        "mkfifo pipe; cat {plan} > pipe & {liangqu} -D pipe targets -f csv",
    ],
)
def test_a_pipe_that_the_reader_names_is_read(line: str, plan: Path, tmp_path: Path) -> None:
    """What a shell puts in place of `<(…)`, standard input by its path, a named pipe."""
    words = line.format(liangqu=COMMAND, plan=plan)
    done = subprocess.run(
        ["bash", "-c", words], capture_output=True, env=environment(), cwd=tmp_path, check=False
    )
    assert (done.stdout, done.stderr) == (run_here("-D", plan, "targets", "-f", "csv").raw, b"")


def test_two_pipes_are_compared(plan: Path) -> None:
    """`diff <(…) <(…)`: as of files."""
    words = f"{COMMAND} diff --exit-code <(cat {plan}) <(cat {plan})"
    done = subprocess.run(["bash", "-c", words], env=environment(), check=False)
    assert done.returncode == 0


def test_what_has_no_end_is_read_up_to_a_limit(tmp_path: Path) -> None:
    """A pipe that never ends, and a sparse file of fifty gigabytes: one line, exit 3."""
    words = f"yes | {COMMAND} -D - targets"
    done = subprocess.run(
        ["bash", "-c", words], capture_output=True, text=True, env=environment(), check=False
    )
    told = "This is larger than 500 MB, the most that is read; use a part of it."
    assert (done.returncode, done.stderr) == (3, f"liangqu: -: {told}\n")
    large = tmp_path / "large.toml"
    with open(large, "wb") as file:
        file.truncate(50_000_000_000)
    assert refused(run_here("-D", large, "targets")) == f"{large}: {told}"


def test_a_folder_is_read_by_its_visible_toml_files_alone(plan: Path, tmp_path: Path) -> None:
    """What macOS and editors leave there, and other endings, are not looked at."""
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "plan.toml").write_bytes(plan.read_bytes())
    (folder / "._plan.toml").write_bytes(b"\x00\x05\x16\x07")
    (folder / ".#plan.toml").symlink_to("somebody@host.1234")
    os.mkfifo(folder / "notes.txt")
    found = run_here("-D", folder, "targets", "-f", "csv")
    assert found == run_here("-D", plan, "targets", "-f", "csv")
    os.mkfifo(folder / "pipe.toml")
    assert "is not a regular file" in refused(run_here("-D", folder, "targets"), 1)


def test_a_file_name_in_no_encoding_is_a_name(plan: Path, tmp_path: Path) -> None:
    """A name that is not UTF-8 can be read from and written to, and is told visibly."""
    name = os.fsdecode(os.fsencode(tmp_path) + b"/pl\xffan.toml")
    Path(name).write_bytes(plan.read_bytes())
    assert run_here("-D", name, "targets").code == 0
    assert "pl\\xffan.toml" in run_here("check", name).out
    out = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.csv")
    assert run_here("targets", "-o", out).code == 0
    assert Path(out).exists()


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    """In a current folder that was deleted look-ups work, and writing says why it cannot."""
    gone = tmp_path / "gone"
    gone.mkdir()
    words = f'rmdir "$PWD"; {COMMAND} targets -f csv | wc -l; {COMMAND} export x.json'
    done = subprocess.run(
        ["bash", "-c", words],
        capture_output=True,
        text=True,
        env=environment(),
        cwd=gone,
        check=False,
    )
    assert done.returncode == 1
    assert int(done.stdout) > 10
    told = "x.json could not be written: there is no such file or folder."
    assert done.stderr == f"liangqu: {told}\n"
