"""A terminal to run the installed command in, and what its reader then sees."""

import fcntl
import os
import struct
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pyte

from tests.conftest import COMMAND, environment, started

TERM = "xterm-256color"


class Shown(NamedTuple):
    """What a run left on the terminal."""

    code: int
    lines: list[str]
    """Every line of the output as it stood on the screen, those scrolled away as well."""
    raw: bytes
    """What the terminal was sent, both streams, with line ends as the program wrote them."""


def screen(
    arguments: Sequence[str | bytes | Path],
    columns: int = 80,
    rows: int = 24,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> list[str]:
    """The lines that a reader sees of a run in a terminal of that size."""
    return shown(arguments, columns, rows, env, cwd).lines


def shown(
    arguments: Sequence[str | bytes | Path],
    columns: int = 80,
    rows: int = 24,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> Shown:
    """Run the installed command with all three streams on a terminal of that size."""
    code, raw = in_terminal([COMMAND, *arguments], columns, rows, env, cwd)
    return Shown(code, emulated(raw, columns), raw)


def in_terminal(
    words: Sequence[str | bytes | Path],
    columns: int = 80,
    rows: int = 24,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> tuple[int, bytes]:
    """The exit code of any program in a terminal, and the bytes that it sent there."""
    ours, theirs = os.openpty()
    set_up(theirs, columns, rows)
    with started(
        words,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment(**{"TERM": TERM, **(env or {})}),
        cwd=cwd,
        start_new_session=True,
    ) as process:
        os.close(theirs)
        raw = all_sent(ours)
        os.close(ours)
        return process.wait(timeout=60), raw


def emulated(raw: bytes, columns: int, encoding: str = "utf-8") -> list[str]:
    """The lines that bytes make on a screen so high that nothing scrolls away."""
    text = raw.decode(encoding, "replace").replace("\n", "\r\n")
    high = text.count("\n") + len(text) // columns + 2
    emulator = pyte.Screen(columns, high)
    pyte.Stream(emulator).feed(text)
    written = max((y for y, cells in emulator.buffer.items() if cells), default=-1) + 1
    return [_line(emulator, y) for y in range(written)]


def set_up(terminal: int, columns: int, rows: int) -> None:
    """Give it its size, and let it pass line ends as they are."""
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    modes = termios.tcgetattr(terminal)
    modes[1] &= ~termios.OPOST
    termios.tcsetattr(terminal, termios.TCSANOW, modes)


def all_sent(terminal: int) -> bytes:
    """All that is written at the other end of a terminal or a pipe, until that is closed."""
    sent = bytearray()
    while True:
        try:
            part = os.read(terminal, 1 << 16)
        except OSError:  # how Linux tells that the other side was closed
            return bytes(sent)
        if not part:
            return bytes(sent)
        sent += part


def _line(emulator: pyte.Screen, y: int) -> str:
    """One line; the second cell of a wide character holds nothing."""
    cells = emulator.buffer[y]
    return "".join(cells[x].data for x in range(emulator.columns)).rstrip()
