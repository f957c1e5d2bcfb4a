"""The normal form of a paragraph, and its fingerprint (contract, section 6).

What a reprint inserted is removed by regular expressions that the dataset brings
along; they are compiled quietly and matched within bounds.
"""

import re
import unicodedata
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from liangqu_cli.errors import ExitCode, LiangquError
from liangqu_cli.language import N_

SECONDS = 2.0
"""How long one pattern may work; what is meant well takes a few milliseconds."""


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
        SlowPatternError: a pattern takes longer than `SECONDS` on all of them together.
    """
    found = ["".join(unicodedata.normalize("NFKC", text).split()) for text in texts]
    for pattern in strip:
        with _alarm(pattern):
            found = [re.sub(pattern, "", normal) for normal in found]
    return found


def fingerprint(normal: str) -> str:
    """SHA-256 of a normalised text, in lower-case hexadecimal."""
    import hashlib

    return hashlib.sha256(normal.encode("utf-8", "surrogatepass")).hexdigest()


@contextmanager
def _alarm(pattern: str) -> Iterator[None]:
    """Stop a match that takes too long, where the system has an alarm clock.

    The engine of `re` looks for signals as it works; nothing else could stop it.
    """
    import signal

    if not hasattr(signal, "setitimer"):
        yield
        return

    def ring(*_: object) -> None:
        raise SlowPatternError(pattern)

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
