"""The program within this process: a hundred starts take a second.

It reads and writes the file descriptors 0, 1 and 2, so those are what it is given: pipes,
or terminals of a wanted size. Whatever it draws with, it is asked as a shell would ask it.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from threading import Thread
from typing import Any, TextIO
from unittest import mock

import tomli
from typer import Typer
from typer.main import get_command

from liangqu_cli.cli.app import program, run
from liangqu_cli.cli.command_table import ENTRIES, Entry
from liangqu_cli.language import Code, Language
from tests.conftest import Result, environment
from tests.terminal import TERM, all_sent, set_up

ROWS = 20_000
"""So high a terminal that no screen is longer: a pager has nothing to do."""


def run_here(
    *arguments: str | Path,
    data: bytes = b"",
    columns: int | None = None,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> Result:
    """Run the program in this process, as `run_command` runs it in one of its own.

    Args:
        arguments: The words after the program's name.
        data: What is piped in.
        columns: How wide a terminal standard output and standard error are; None for pipes.
        env: More of the environment.
        cwd: The folder to run in; else the current one.
    """
    out, err = bytearray(), bytearray()
    with ExitStack() as stack:
        reader = environment(**{"TERM": TERM, **(env or {})})
        stack.enter_context(mock.patch.dict(os.environ, reader, clear=True))
        for name, stream in (
            ("stdin", _fed(data)),
            ("stdout", _caught(1, columns, out)),
            ("stderr", _caught(2, columns, err)),
        ):
            stack.enter_context(mock.patch(f"sys.{name}", stack.enter_context(stream)))
        if cwd is not None:
            stack.callback(os.chdir, os.getcwd())
            os.chdir(cwd)
        for name, made in MADE_ONCE.items():
            stack.enter_context(mock.patch(name, made))
        code = run([*map(str, arguments)])
    shown, told = (bytes(text).decode("utf-8", "surrogateescape") for text in (out, err))
    return Result(int(code), shown, told, bytes(out))


_parsed = lru_cache(16)(tomli.loads)


@lru_cache(64)
def _program(entries: tuple[Entry, ...], code: Code | None, line: str) -> Typer:
    return program(entries, Language(code) if code else None, line)


def _program_once(
    entries: Iterable[Entry] = ENTRIES, spoken: Language | None = None, line: str = ""
) -> Typer:
    return _program(tuple(entries), spoken.code if spoken else None, line)


def _tables_once(text: str) -> dict[str, Any]:
    return {**_parsed(text)}  # whoever is given them takes them apart


MADE_ONCE = {
    "liangqu_cli.cli.app.program": _program_once,
    "typer.main.get_command": lru_cache(64)(get_command),
    "tomli.loads": _tables_once,
}
"""What takes half of a run, and is the same in each that is asked the same."""


@contextmanager
def _fed(data: bytes) -> Iterator[TextIO]:
    """Standard input, a pipe from which `data` is read."""
    theirs, ours = os.pipe()

    def feed() -> None:
        with suppress(BrokenPipeError), open(ours, "wb") as pipe:  # who reads may have enough
            pipe.write(data)

    with _thread(feed), _in_place_of(0, theirs), open(0, encoding="utf-8", closefd=False) as stream:
        yield stream


@contextmanager
def _caught(descriptor: int, columns: int | None, into: bytearray) -> Iterator[TextIO]:
    """A stream on `descriptor`, whose bytes are collected until the context ends."""
    if columns is None:
        ours, theirs = os.pipe()
    else:
        ours, theirs = os.openpty()
        set_up(theirs, columns, ROWS)
    # A terminal holds few bytes, and then keeps its writer waiting: so they are read meanwhile.
    with (
        _thread(lambda: into.extend(all_sent(ours))),
        _in_place_of(descriptor, theirs),
        open(descriptor, "w", encoding="utf-8", closefd=False) as stream,
    ):
        yield stream
    os.close(ours)


@contextmanager
def _in_place_of(descriptor: int, other: int) -> Iterator[None]:
    """`other` under the number `descriptor`, and closed when the context ends."""
    kept = os.dup(descriptor)
    os.dup2(other, descriptor)
    os.close(other)
    try:
        yield
    finally:
        os.dup2(kept, descriptor)
        os.close(kept)


@contextmanager
def _thread(work: Callable[[], None]) -> Iterator[None]:
    """Have `work` done meanwhile."""
    thread = Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        thread.join()
