"""That the program is at work, told on a terminal once that has taken a second.

A parser in compiled code lets no other thread run, so a second process keeps the
time. It is begun only where the work is large, and ends before the first word of
the result.
"""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager

from liangqu_cli.cli import streams
from liangqu_cli.language import N_, Language

LARGE = 2_000_000
"""How many bytes of dataset take about a second to read."""
PATIENCE = 1.0
"""How many seconds pass in silence."""
CLEAR = "\r\x1b[K"


def tell_of(size: int, lang: Language) -> None:
    """Tell how long the work has taken, from its second second to its first result.

    Args:
        size: How many bytes of dataset are to be read; of few there is nothing to tell.
        lang: The reader's language.
    """
    if size < LARGE or not hasattr(os, "fork") or not streams.errors_are_seen():
        return
    begun, parent = time.monotonic(), os.getpid()
    child = os.fork()
    if child == 0:
        _keep_time(parent, begun, lang.gettext(N_("At work: {seconds} s")))

    def stop() -> None:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        if time.monotonic() - begun >= PATIENCE:
            streams.hint(CLEAR)

    streams.before_the_first_word(stop)


@contextmanager
def ended_by_the_system(size: int) -> Iterator[None]:
    """Have the system itself end the program at Ctrl-C while much is read.

    A parser in compiled code lets no handler of ours run either, which might be for
    half a minute. Nothing is being written meanwhile, and a shell is told 130 all the same.
    """
    handler = signal.getsignal(signal.SIGINT)
    if size < LARGE or handler is signal.SIG_IGN:
        yield
        return
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)


def _keep_time(parent: int, begun: float, message: str) -> None:
    """The second process: write the time each half second, until stopped or left alone."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    time.sleep(PATIENCE)
    while os.getppid() == parent:
        streams.hint("\r" + message.format(seconds=round(time.monotonic() - begun)))
        time.sleep(0.5)
    streams.hint(CLEAR)
    os._exit(0)
