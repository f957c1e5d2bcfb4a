"""The program within this process: a hundred starts take a second.

It writes to the file descriptors 1 and 2, so those are what it is given: pipes, or
terminals of a wanted size. Whatever it draws with, it is asked as a shell would ask it.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Thread
from typing import NamedTuple, TextIO
from unittest import mock

from liangqu_cli.cli.app import run
from tests.conftest import environment
from tests.terminal import TERM, all_sent, set_up

ROWS = 20_000
"""So high a terminal that no screen is longer: a pager has nothing to do."""


class Sent(NamedTuple):
    """What one run sent where."""

    code: int
    out: bytes
    err: bytes


def sent(
    *arguments: str | Path, columns: int | None = None, env: Mapping[str, str] | None = None
) -> Sent:
    """Run the program in this process.

    Args:
        arguments: The words after the program's name.
        columns: How wide a terminal standard output and standard error are; None for pipes.
        env: More of the environment, which is otherwise that of `tests.conftest`.
    """
    out, err = bytearray(), bytearray()
    with ExitStack() as stack:
        reader = environment(TERM=TERM, **(env or {}))
        stack.enter_context(mock.patch.dict(os.environ, reader, clear=True))
        stack.enter_context(mock.patch("sys.stdout", stack.enter_context(_caught(1, columns, out))))
        stack.enter_context(mock.patch("sys.stderr", stack.enter_context(_caught(2, columns, err))))
        code = run([*map(str, arguments)])
    return Sent(int(code), bytes(out), bytes(err))


@contextmanager
def _caught(descriptor: int, columns: int | None, into: bytearray) -> Iterator[TextIO]:
    """A stream on `descriptor`, whose bytes are collected until the context ends."""
    if columns is None:
        ours, theirs = os.pipe()
    else:
        ours, theirs = os.openpty()
        set_up(theirs, columns, ROWS)
    collector = Thread(target=lambda: into.extend(all_sent(ours)))
    collector.start()  # a terminal holds few bytes, and then keeps its writer waiting
    kept = os.dup(descriptor)
    os.dup2(theirs, descriptor)
    os.close(theirs)
    try:
        with open(descriptor, "w", encoding="utf-8", closefd=False) as stream:
            yield stream
    finally:
        os.dup2(kept, descriptor)
        os.close(kept)
        collector.join()
        os.close(ours)
