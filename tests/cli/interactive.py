"""A shell in a terminal, at which a reader types."""

import fcntl
import os
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyte

from tests.conftest import COMMAND, environment

ROWS, COLUMNS = 50, 120
PROMPT = "ready>"
PATIENCE = 20
"""Seconds until a shell that does not answer is given up."""
CONTROLLING = (
    "import fcntl, os, sys, termios; os.setsid(); fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
    "os.execvp(sys.argv[1], sys.argv[1:])"
)
"""Makes standard input the controlling terminal of the program that it then becomes."""
START = {
    "bash": ("--norc", "--noprofile", "-i"),
    "zsh": ("-f", "-i"),
    "fish": ("-i",),
}
PROMPTS = {
    "bash": f"PS1='{PROMPT} '",
    "zsh": f"PS1='{PROMPT} '",
    "fish": f"function fish_prompt; echo '{PROMPT} '; end",
}
TELL = """#!/bin/sh
printf '%s\\0' "$@" >"$HOME/told.part"
mv "$HOME/told.part" "$HOME/told"
"""
"""A program that writes down which words it was given."""
RUN_TELL = "\x01tell \r"
"""To the beginning of the line, `tell` before it, and run it."""
NEW_LINE = "\x15\x0c"
LEAVE_LIST = {"bash": "", "zsh": "", "fish": "\x1b\x03"}
"""Leaves the candidates for the line; only in fish does a list take the keys."""


class Shell:
    """An interactive shell of a reader who has nothing but what a test gives them.

    Args:
        name: `bash`, `zsh` or `fish`.
        home: The folder to start in, which is the reader's home too.
        set_up: What they type first.
        env: More of the environment.
    """

    def __init__(
        self, name: str, home: Path, set_up: str, env: Mapping[str, str] | None = None
    ) -> None:
        self.name = name
        self.home = home
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._emulator = pyte.ByteStream(self._screen)
        tools = home / "tools"
        tools.mkdir(exist_ok=True)
        (tools / "tell").write_text(TELL, "utf-8")
        (tools / "tell").chmod(0o755)
        # Without this folder fish reads every manual page of the system, beside the test.
        data = home / ".local" / "share"
        (data / "fish" / "generated_completions").mkdir(parents=True, exist_ok=True)
        reader = environment(
            HOME=str(home),
            ZDOTDIR=str(home),
            XDG_CONFIG_HOME=str(home / ".config"),
            XDG_DATA_HOME=str(data),
            PATH=os.pathsep.join([str(tools), str(COMMAND.parent), os.environ["PATH"]]),
            TERM="xterm",
            EDITOR="emacs",
            VISUAL="emacs",
            **(env or {}),
        )
        self._terminal, theirs = os.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._process = subprocess.Popen(
            [sys.executable, "-c", CONTROLLING, name, *START[name]],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=reader,
            cwd=home,
        )
        os.close(theirs)
        self.type(f"{PROMPTS[name]}\r{set_up}\rclear\r")
        self._ready()

    def type(self, keys: str) -> None:
        """Press these keys."""
        os.write(self._terminal, keys.encode())

    def words_after_tab(self, typed: str) -> Sequence[str]:
        """The words that a program is given once TAB was pressed after `typed`."""
        told = self.home / "told"
        told.unlink(missing_ok=True)
        self.type(f"{typed}\t{RUN_TELL}")
        self._watch(told.exists)
        words = told.read_text("utf-8").removesuffix("\0").split("\0")
        self._watch(lambda: self.lines()[-1:] == [PROMPT])
        return words

    def screen_after_tabs(self, typed: str, expected: str) -> str:
        """What the screen shows after `typed` and two TABs, as soon as it shows `expected`."""
        self.type(f"{NEW_LINE}{typed}\t\t")
        self._watch(lambda: expected in "\n".join(self.lines()[1:]))
        shown = "\n".join(self.lines())
        self.type(f"{LEAVE_LIST[self.name]}{NEW_LINE}clear\r")
        self._ready()
        return shown

    def screen_after_command(self, typed: str, expected: str) -> str:
        """What the screen shows after `typed` was run, as soon as it shows `expected`."""
        self.type(f"{NEW_LINE}{typed}\r")
        self._watch(lambda: expected in "\n".join(self.lines()[1:]))
        return "\n".join(self.lines())

    def lines(self) -> list[str]:
        """What the screen shows, without the empty lines."""
        return [line.rstrip() for line in self._screen.display if line.strip()]

    def close(self) -> None:
        """End the shell."""
        os.close(self._terminal)
        self._process.kill()
        self._process.wait()

    def _ready(self) -> None:
        self._watch(lambda: self.lines() == [PROMPT])

    def _watch(self, done: Callable[[], bool]) -> None:
        """Watch the screen until something is so; fail, with what it shows, if it never is."""
        deadline = time.monotonic() + PATIENCE
        while not done():
            if time.monotonic() > deadline:
                raise AssertionError("\n".join([f"{self.name} shows:", *self.lines()]))
            if select.select([self._terminal], [], [], 0.02)[0]:
                self._emulator.feed(os.read(self._terminal, 1 << 16))
