"""Whole processes, timed from outside: each measured in turn with what it is held against."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple


class Run(NamedTuple):
    """One finished process."""

    seconds: float
    peak: int
    """Resident memory at its highest, in bytes."""


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


def timed(command: Sequence[str]) -> Run:
    """Run a command to its end, its output thrown away.

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
    if process.returncode != 0:
        raise RuntimeError(f"{command[0]} failed: {said.decode(errors='replace')}")
    return Run(took, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


def paired(ours: Sequence[str], theirs: Sequence[str], runs: int) -> Pair:
    """Two commands in turn, ours first, after a run of each that is not counted."""
    timed(ours)
    timed(theirs)
    pair = Pair([], [])
    for _ in range(runs):
        pair.ours.append(timed(ours))
        pair.theirs.append(timed(theirs))
    return pair
