"""The reader's pager, for a screen that is longer than their terminal is high."""

import os
import signal
from collections.abc import Mapping, Sequence
from contextlib import suppress

USUAL = "less -FRX"
"""Quits where all fits, obeys colours, leaves the screen as it is."""


def pager_words(environment: Mapping[str, str]) -> list[str]:
    """The pager that a reader has chosen, word by word; none where they want none.

    `LIANGQU_PAGER`, then `PAGER`, else `less`. An empty one and `cat` mean none, as
    git has it, and a terminal that cannot move its cursor has no use for one.
    """
    if environment.get("TERM", "dumb") == "dumb":
        return []
    import shlex

    chosen = environment.get("LIANGQU_PAGER", environment.get("PAGER", USUAL))
    try:
        words = shlex.split(chosen)
    except ValueError:  # a quotation mark without its counterpart
        return []
    return [] if words == ["cat"] else words


class Pager:
    """A pager at work.

    Until it has ended, Ctrl-C is its own affair: it stops a search there, say, and
    whoever left it alone would take the terminal from it.

    Args:
        words: What to start.
        encoding: How its input is encoded.

    Raises:
        OSError: it cannot be started.
    """

    def __init__(self, words: Sequence[str], encoding: str) -> None:
        from subprocess import PIPE, Popen

        environment = {"LESS": "FRX", "LV": "-c", **os.environ}
        if encoding.lower().replace("-", "") == "utf8":
            environment.setdefault("LESSCHARSET", "utf-8")
        self._process = Popen(words, stdin=PIPE, env=environment)  # noqa: S603 - the reader's own
        self._heeded = signal.signal(signal.SIGINT, lambda *_: None)

    @property
    def descriptor(self) -> int:
        """Where to write what it is to show."""
        return self._process.stdin.fileno() if self._process.stdin else -1

    def ended(self) -> int:
        """Its exit code, once the reader has done with it."""
        with suppress(OSError):  # it went away before it read all
            if self._process.stdin:
                self._process.stdin.close()
        code = self._process.wait()
        signal.signal(signal.SIGINT, self._heeded)
        return code
