"""The command run within the test's own process, where a hundred runs would take too long."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from liangqu_cli.cli import streams
from liangqu_cli.cli.app import run
from tests.conftest import environment


class Ran(NamedTuple):
    """What a run said."""

    code: int
    out: str
    err: list[str]


def inside(*arguments: str | Path, columns: int | None = None) -> Ran:
    """Run the program, on a terminal of so many columns or, without, into a pipe.

    What the program did not foresee is raised instead of told.
    """
    out: list[str] = []
    err: list[str] = []

    def write(chunks: Iterable[str | bytes], *, styled: bool = False) -> None:
        out.extend(chunk if isinstance(chunk, str) else chunk.decode("utf-8") for chunk in chunks)

    replaced: dict[str, Any] = {
        "write": write,
        "say": err.extend,
        "is_terminal": lambda: columns is not None,
        "width": lambda: columns,
    }
    env = environment(LIANGQU_TRACEBACK="1", TERM="xterm-256color")
    with patch.multiple(streams, **replaced), patch.dict(os.environ, env, clear=True):
        code = run([str(argument) for argument in arguments])
    return Ran(int(code), "".join(out), err)
