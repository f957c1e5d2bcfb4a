"""Ctrl-C ends the program silently, a kill ends it as well, and no file is ever half written."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path

import pytest

from tests.conftest import COMMAND, environment, run_command, started
from tests.faults.datasets import large
from tests.in_process import run_here
from tests.terminal import in_terminal

INTERRUPTED = 130
RUNS = 10
"""How many runs each of the two signals ends."""
IN_IMPORT = """
import os, signal, sys

class Callback:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == os.environ["AT"]:
            Callback()

sys.meta_path.insert(0, Interrupting())
"""
"""A `sitecustomize` that presses Ctrl-C when a module is about to be imported.

It does so where Python lets no exception pass, as in the callbacks of its own imports.
"""


@pytest.fixture(scope="module")
def sitecustomize(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for `PYTHONPATH`, with which `AT=module` interrupts that module's import."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "sitecustomize.py").write_text(IN_IMPORT, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset that takes a while to write."""
    return large(tmp_path_factory.mktemp("many") / "many.toml", 150)


# Ctrl-C, also during imports


@pytest.mark.parametrize(
    "module",
    [
        "liangqu_cli.cli",
        "liangqu_cli.cli.app",
        "typer",
        "msgspec",
        "tomli",
        "liangqu_cli.cli.commands.quotes",
        "rich.cells",
    ],
)
def test_an_interrupt_during_an_import_is_silent(module: str, sitecustomize: Path) -> None:
    """Whichever module is being imported, Ctrl-C gives exit 130 and not a word."""
    done = run_command("quotes", env={"PYTHONPATH": str(sitecustomize), "AT": module})
    assert (done.code, done.out, done.err) == (INTERRUPTED, "", "")


def test_an_interrupt_while_a_library_is_loaded_leaves_no_file(
    sitecustomize: Path, tmp_path: Path
) -> None:
    """The same while what a format needs is being imported: there is no file, whole or half."""
    for name, module in (("plan.xlsx", "xlsxwriter"), ("plan.sqlite", "sqlite3")):
        env = {"PYTHONPATH": str(sitecustomize), "AT": module}
        done = run_command("export", tmp_path / name, env=env)
        assert (done.code, done.out, done.err) == (INTERRUPTED, "", "")
    assert os.listdir(tmp_path) == []


def test_ctrl_c_in_a_terminal_ends_a_run_that_waits_for_input() -> None:
    """The key itself, in a terminal, while standard input is awaited."""
    script = (
        "import os, signal, sys, time\n"
        "pid = os.fork()\n"
        "if pid == 0:\n"
        "    os.execv(sys.argv[1], [sys.argv[1], 'targets', '-D', '-'])\n"
        "time.sleep(0.6)\n"
        "os.kill(pid, signal.SIGINT)\n"
        "sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))\n"
    )
    code, raw = in_terminal([sys.executable, "-c", script, COMMAND])
    assert code == INTERRUPTED
    assert raw == b""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells of handlers")
def test_an_interrupt_while_much_is_read_is_silent(tmp_path: Path) -> None:
    """While a large dataset is read the system itself ends the program, and a shell is told 130."""
    dataset = large(tmp_path / "large.toml", 20_000)
    with started(
        [COMMAND, "targets", "--data", dataset],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        while has_handler(process.pid) is not True:  # Python's own, then ours
            time.sleep(0.005)
        while has_handler(process.pid) is True:
            time.sleep(0.005)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (out, err) == (b"", b"")
    assert process.returncode == -signal.SIGINT


def has_handler(pid: int) -> bool | None:
    """Whether a process has a handler of its own for Ctrl-C; None where it has ended."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("SigCgt:"):
            return bool(int(line.split()[1], 16) >> (signal.SIGINT - 1) & 1)
    return None


def test_an_interrupt_that_is_ignored_stays_ignored() -> None:
    """A job that its shell shields from Ctrl-C, as with `nohup` or `&`, is not ended by it."""
    with started(
        ["sh", "-c", 'trap "" INT; exec "$1" quotes', "sh", COMMAND],
        stdout=subprocess.PIPE,
        env=environment(),
    ) as process:
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        out = process.communicate()[0]
    assert process.returncode == 0
    assert out == run_here("quotes").raw


# Interrupted -o and export: no half file, the old one whole


Snapshot = Mapping[str, bytes]


def snapshot(folder: Path) -> Snapshot:
    """All that is below a folder: its files with their bytes, and its folders."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
        for path in sorted(folder.rglob("*"))
    }


def ended_at(arguments: Sequence[str], folder: Path, number: int, delay: float) -> int:
    """Run the command in a folder, send it a signal after `delay` seconds; its exit code."""
    with started(
        [COMMAND, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        cwd=folder,
    ) as process:
        time.sleep(delay)
        process.send_signal(number)
        out, err = process.communicate(timeout=60)
    assert out == b""
    # An interrupt before our first line is Python's to tell.
    assert err == b"" or process.returncode != INTERRUPTED
    return int(process.returncode)


WRITERS = (
    (["targets", "-o", "out.csv", "--force"], "out.csv"),
    (["export", "out.json", "--force"], "out.json"),
    (["export", "out.sqlite", "--force"], "out.sqlite"),
    (["export", "out.xlsx", "--force"], "out.xlsx"),
    (["export", "out", "--force"], "out"),
)


@pytest.mark.slow
def test_a_run_that_is_ended_at_any_moment_leaves_the_old_file_or_the_new_one(
    many: Path, tmp_path: Path
) -> None:
    """Runs at random moments: never a half file; Ctrl-C leaves nothing beside it."""
    with ThreadPoolExecutor(2) as pool:
        codes = list(pool.map(lambda writer: _end_some(writer, many, tmp_path), WRITERS))
    ended = Counter(chain.from_iterable(codes))
    assert ended.total() == 2 * RUNS
    for wanted in (INTERRUPTED, -signal.SIGKILL):
        assert ended[wanted] > RUNS // 5  # however the load of the machine changes meanwhile


def _end_some(writer: tuple[list[str], str], many: Path, under: Path) -> list[int]:
    """The exit codes of runs of one writer, after each of which its folder was found in order."""
    arguments, name = writer
    chance = random.Random(name)  # noqa: S311 - the same moments every time
    folder = under / name
    folder.mkdir()
    assert run_command(*arguments, cwd=folder).code == 0
    old = snapshot(folder)
    begun = time.perf_counter()
    assert run_command(*arguments, "--data", many, cwd=folder).code == 0
    usual = time.perf_counter() - begun
    new = snapshot(folder)
    assert old.keys() == new.keys()
    assert old != new
    codes = []
    few = RUNS // len(WRITERS)
    for number in [signal.SIGINT] * few + [signal.SIGKILL] * few:  # which leaves its copies
        delay = chance.uniform(0.4, 1.0) * usual  # while it still starts, nothing is written
        codes.append(ended_at([*arguments, "--data", str(many)], folder, number, delay))
        left = snapshot(folder)
        if number == signal.SIGKILL:
            left = {path: data for path, data in left.items() if not is_hidden_part(path)}
        assert left in (old, new)
    return codes


def is_hidden_part(path: str) -> bool:
    """Whether a file is what a killed run was writing, under a name of its own."""
    first = Path(path).parts[0]
    return first.startswith(".") and first.endswith((".part", ".part.old"))


def test_what_a_killed_run_left_is_not_in_the_way(tmp_path: Path) -> None:
    """The next run writes its file all the same."""
    for number in range(3):
        (tmp_path / f".out.csv.{number}.part").write_bytes(b"half")
    for _ in range(2):
        assert run_here("targets", "-o", "out.csv", "--force", cwd=tmp_path).code == 0
    assert (tmp_path / "out.csv").read_bytes() == run_here("targets", "-f", "csv").raw


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT"])
def test_any_signal_that_ends_the_program_leaves_no_copy(
    name: str, many: Path, tmp_path: Path
) -> None:
    """Whatever was being written is gone, and whoever waits is told which signal it was."""
    number = getattr(signal, name)
    out = tmp_path / "out"
    out.mkdir()
    seen = set()
    for _ in range(5):
        process = subprocess.Popen([COMMAND, "-D", many, "export", out / "plan"], env=environment())
        while process.poll() is None and not os.listdir(out):
            time.sleep(0.001)
        seen.update(os.listdir(out))
        process.send_signal(number)
        code = process.wait(timeout=60)
        assert code in (-number, 0)
        assert os.listdir(out) in ([], ["plan"])
        if code == 0:
            shutil.rmtree(out / "plan")
    assert any(name.endswith(".part") for name in seen)
