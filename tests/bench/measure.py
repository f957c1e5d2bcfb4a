"""Whole processes, timed from outside: each measured in turn with what it is held against."""

import os
import pty
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

COMMAND = str(Path(sys.executable).with_name("liangqu"))


class Run(NamedTuple):
    """One finished process."""

    seconds: float
    peak: int
    """Resident memory at its highest, in bytes."""
    processor: float
    """Seconds that it computed, whatever else the machine did."""


class Pair(NamedTuple):
    """Two commands measured in turn."""

    ours: list[Run]
    theirs: list[Run]

    @property
    def ratio(self) -> float:
        """The median of the ratios of neighbouring runs, which outlives a machine that drifts."""
        pairs = zip(self.ours, self.theirs, strict=True)
        return median(ours.seconds / theirs.seconds for ours, theirs in pairs)


def seconds(runs: Sequence[Run]) -> float:
    """The median of the wall times."""
    return median(run.seconds for run in runs)


def peak(runs: Sequence[Run]) -> float:
    """The median of the peaks, in bytes."""
    return median(run.peak for run in runs)


def timed(command: Sequence[str], code: int = 0) -> Run:
    """Run a command to its end, its output thrown away.

    Args:
        command: What to run.
        code: What it is to end with.

    Raises:
        RuntimeError: it failed, so its time means nothing.
    """
    begun = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": ""},
    )
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    said = process.stderr.read() if process.stderr else b""
    if process.stderr:
        process.stderr.close()
    if process.returncode != code:
        raise RuntimeError(f"{command[0]} failed: {said.decode(errors='replace')}")
    return _finished(took, usage)


def paired(ours: Sequence[str], theirs: Sequence[str], runs: int) -> Pair:
    """Two commands in turn, ours first, after a run of each that is not counted."""
    timed(ours)
    timed(theirs)
    pair = Pair([], [])
    for _ in range(runs):
        pair.ours.append(timed(ours))
        pair.theirs.append(timed(theirs))
    return pair


def in_terminal(command: Sequence[str]) -> Run:
    """Run a command to its end with its output in a terminal of 80 columns.

    Raises:
        RuntimeError: it failed, so its time means nothing.
    """
    main, terminal = pty.openpty()
    os.set_inheritable(terminal, True)
    begun = time.perf_counter()
    environment = {**os.environ, "COLUMNS": "80", "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    process = subprocess.Popen(command, stdout=terminal, env=environment)
    os.close(terminal)
    try:
        while os.read(main, 1 << 16):
            pass
    except OSError:  # a terminal that nobody writes to any more says so by an error
        pass
    took = time.perf_counter() - begun
    os.close(main)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{command[0]} failed in a terminal")
    return _finished(took, usage)


def _finished(took: float, usage: resource.struct_rusage) -> Run:
    peak_ = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Run(took, peak_, usage.ru_utime + usage.ru_stime)
