"""What the tests share: the program, run as people run it, and the same within this process."""

import datetime as dt
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, settings

COMMAND = Path(sys.executable).with_name("liangqu")
ROOT = Path(__file__).resolve().parents[1]
CI = bool(os.environ.get("CI"))

# Tests interrupt what they start, which would inherit that a signal is ignored, as under nohup.
for _number in (signal.SIGINT, signal.SIGHUP, signal.SIGQUIT):
    if signal.getsignal(_number) is signal.SIG_IGN:
        signal.signal(_number, signal.SIG_DFL)

# How quick an example is, is no test's business; and CI tries the same ones every time.
settings.register_profile(
    "untimed",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=CI,
)
settings.load_profile("untimed")

DAY = dt.date(2026, 6, 30)
"""A day of judgement on which the made-up city has a target of every status."""
QUIET = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "LIANGQU_PAGER": ""}
UNSET = (
    *("LIANGQU_DATA", "LIANGQU_LANG", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"),
    *("COLUMNS", "LINES"),
    "PYTHONDONTWRITEBYTECODE",  # or each start compiles the whole program anew, as no user's does
)


class Result(NamedTuple):
    """What a run of the command left behind."""

    code: int
    out: str
    err: str
    raw: bytes


Run = Callable[..., Result]


def environment(**changes: str) -> dict[str, str]:
    """The process's environment and `changes`, without what changes or slows the program."""
    kept = {key: value for key, value in os.environ.items() if key not in UNSET}
    return {**kept, **QUIET, **changes}


def run_command(
    *arguments: str | Path,
    data: bytes = b"",
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> Result:
    """Run the installed command with these arguments, in English unless `env` says otherwise."""
    done = subprocess.run(
        [COMMAND, *map(str, arguments)],
        input=data,
        capture_output=True,
        env=environment(**(env or {})),
        cwd=cwd,
        timeout=60,
        check=False,
    )
    return Result(
        done.returncode,
        done.stdout.decode("utf-8", "surrogateescape"),
        done.stderr.decode("utf-8", "surrogateescape"),
        done.stdout,
    )


@contextmanager
def started(words: Sequence[str | bytes | Path], **options: Any) -> Iterator[subprocess.Popen[Any]]:
    """A process at work; a test that fails meanwhile ends it, and does not wait for it.

    Args:
        words: What to start.
        options: As `subprocess.Popen` has them.
    """
    with subprocess.Popen(words, **options) as process:
        try:
            yield process
        except BaseException:
            process.kill()
            raise


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take `--update-golden`, which writes the expected output anew: review it with `git diff`."""
    parser.addoption(
        "--update-golden", action="store_true", help="write tests/golden anew instead of comparing"
    )


@pytest.fixture(scope="session")
def liangqu() -> Run:
    """The program, asked within this process; the call gives its exit code and both streams.

    What only a process of its own can tell is asked by `run_command`.
    """
    from tests.in_process import run_here

    return run_here


@pytest.fixture(scope="session")
def article() -> Path:
    """The article that the built-in plan rests on, where a copy is at hand."""
    folder = ROOT.parent / "shared" / "source"
    found = sorted(folder.glob("*.txt")) if folder.is_dir() else []
    if not found:
        pytest.skip("no copy of the article beside the project")
    return found[0]


@pytest.fixture(scope="session")
def river() -> Path:
    """A small dataset of a made-up city, with a target of every kind and status."""
    return ROOT / "tests" / "data" / "river.toml"
