"""The normal form of a paragraph, and its fingerprint (contract, section 6).

What a reprint inserted is removed by regular expressions that the dataset brings
along; they are compiled quietly and matched within bounds.
"""

import re
import unicodedata
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from time import process_time

from liangqu_cli.errors import ExitCode, LiangquError
from liangqu_cli.language import N_

SECONDS = 2.0
"""How long patterns may work, all together, however busy the machine is; what is meant well
takes a few milliseconds."""
LEAST = 0.001
"""An alarm after no time at all would never ring."""


class SlowPatternError(LiangquError):
    """A pattern takes too long, as one with a repetition inside a repetition may."""

    code = ExitCode.INVALID

    def __init__(self, pattern: str) -> None:
        message = N_(
            "The pattern {pattern} of `strip` takes too long on this text; write it without "
            "a repetition inside a repetition."
        )
        super().__init__(message, pattern=pattern)


def mistake_in(pattern: str) -> int | None:
    """The character, from 1, that is wrong with a pattern; None where nothing is.

    A pattern of doubtful meaning, of which Python would warn, is wrong as well.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return (getattr(error, "pos", None) or 0) + 1
    except Warning as error:
        found = re.search(r"position ([0-9]+)", str(error))
        return int(found[1]) + 1 if found else 1
    return None


def normalised(texts: Iterable[str], strip: Iterable[str] = ()) -> list[str]:
    """Texts as they are fingerprinted and compared.

    NFKC, without white space, and without what the `strip` patterns match;
    the patterns are matched in the texts so normalised.

    Raises:
        SlowPatternError: the patterns take longer than `SECONDS`.
    """
    return next(stripped(unspaced(texts), [strip]))


def unspaced(texts: Iterable[str]) -> list[str]:
    """Texts in NFKC, without white space."""
    return ["".join(unicodedata.normalize("NFKC", text).split()) for text in texts]


def stripped(texts: list[str], strips: Iterable[Iterable[str]]) -> Iterator[list[str]]:
    """Texts without what patterns match: by the patterns of each source in turn.

    Raises:
        SlowPatternError: all of them together take longer than `SECONDS`.
    """
    left = SECONDS
    for patterns in strips:
        found = texts
        for pattern in patterns:
            begun = process_time()
            with _alarm(pattern, left):
                remove = partial(re.compile(pattern).sub, "")
                found = list(map(remove, found))
            left = max(left - (process_time() - begun), LEAST)
        yield found


def fingerprint(normal: str) -> str:
    """SHA-256 of a normalised text, in lower-case hexadecimal."""
    import hashlib

    return hashlib.sha256(normal.encode("utf-8", "surrogatepass")).hexdigest()


@contextmanager
def _alarm(pattern: str, seconds: float) -> Iterator[None]:
    """Stop a match that takes too long, where the system has an alarm clock.

    The engine of `re` looks for signals as it works; nothing else could stop it. Ctrl-C
    does so on every system.
    """
    import signal

    if not hasattr(signal, "setitimer"):
        yield
        return

    def ring(*_: object) -> None:
        raise SlowPatternError(pattern)

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
