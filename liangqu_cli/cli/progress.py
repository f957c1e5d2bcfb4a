"""What a reader is told, and can do, while a large dataset is read."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from liangqu_cli.cli import streams
from liangqu_cli.language import Language

LARGE = 2_000_000
"""How many bytes of dataset take about a second to read."""


@contextmanager
def reading(size: int, lang: Language) -> Iterator[None]:
    """Tell on a terminal that much is being read, and let Ctrl-C end the program meanwhile.

    The line goes before the first word of the result. A parser in compiled code lets no
    handler of ours run, which might be for half a minute: so the system itself ends the
    program. Nothing is being written meanwhile, and a shell is told 130 all the same.

    Args:
        size: How many bytes of dataset are to be read; of few there is nothing to tell.
        lang: The reader's language.
    """
    handler = signal.getsignal(signal.SIGINT)
    if size < LARGE or handler is signal.SIG_IGN:
        yield
        return
    streams.show_meanwhile(lang.gettext("Reading {size} MB …", size=round(size / 1_000_000)))
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
