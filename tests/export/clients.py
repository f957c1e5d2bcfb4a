"""The programs at the other end, as people run them."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import pytest

from tests.conftest import CI, environment


def program(name: str) -> str:
    """The path of a program, beside the interpreter or on the system; without it the test skips.

    Never in CI, where every client is installed.
    """
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    return found or missing(name)


def library(name: str) -> None:
    """See that a library is there; without it the test skips, but never in CI."""
    if find_spec(name) is None:
        missing(name)


def missing(name: str) -> NoReturn:
    """Skip what needs it; in CI fail."""
    if CI:
        pytest.fail(f"{name} is not installed")
    pytest.skip(f"{name} is not installed")


def output_of(
    *command: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a client to its end."""
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(**(env or {})),
        cwd=cwd,
        timeout=120,
        check=False,
    )
