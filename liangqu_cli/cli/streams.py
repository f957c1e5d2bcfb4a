"""The only writer of standard output and standard error."""

import errno
import os
import sys
from collections.abc import Iterable

from liangqu_cli.errors import LiangquError, OutputError
from liangqu_cli.language import N_, Language
from liangqu_cli.load.files import reason

STANDARD_OUTPUT = 1
AT_ONCE = 1 << 20
"""How many bytes are rendered before the first is written: all of any usual result."""


class ReaderGone(Exception):  # noqa: N818 - a state of the world, not a failure
    """Whoever read standard output has gone away; there is nobody to tell."""


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    try:
        return os.isatty(STANDARD_OUTPUT)
    except OSError:
        return False


def width() -> int | None:
    """The terminal's width in cells; None where standard output is no terminal."""
    if not is_terminal():
        return None
    try:
        return int(os.environ.get("COLUMNS", "")) or None
    except ValueError:
        pass
    try:
        return os.get_terminal_size(STANDARD_OUTPUT).columns or 80
    except OSError:
        return 80


def write(chunks: Iterable[str | bytes]) -> None:
    """Write a result whole: rendered first, then in a loop until every byte is out.

    UTF-8, except to a terminal of another encoding, where a character that it
    lacks is replaced.

    Raises:
        OutputError: standard output is closed, or does not take the bytes.
        ReaderGone: the reader went away.
    """
    if sys.stdout is None:
        raise OutputError(N_("Standard output is closed; nothing was written."))
    encoding = sys.stdout.encoding if is_terminal() else "utf-8"
    waiting = bytearray()
    for chunk in chunks:
        waiting += chunk if isinstance(chunk, bytes) else encoded(chunk, encoding)
        if len(waiting) >= AT_ONCE:
            _write_all(waiting)
            waiting.clear()
    _write_all(waiting)


def encoded(text: str, encoding: str = "utf-8") -> bytes:
    """The bytes of a text; what the encoding lacks is replaced, lone surrogates too."""
    try:
        return text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return text.encode(encoding if encoding != "utf-8" else "utf-8", "replace")


def say(lines: Iterable[str]) -> None:
    """Write lines to standard error, each after the program's name.

    A failure there has no remedy: there is nowhere left to tell it.
    """
    if sys.stderr is None:
        return
    try:
        for line in lines:
            os.write(2, encoded(f"liangqu: {line}\n", sys.stderr.encoding or "utf-8"))
    except OSError:
        pass


def say_error(error: LiangquError, lang: Language) -> None:
    """Tell the reader what went wrong, in one line a problem."""
    say(error.lines(lang))


def _write_all(data: bytearray) -> None:
    view = memoryview(bytes(data))
    while view:
        try:
            view = view[os.write(STANDARD_OUTPUT, view[:AT_ONCE]) :]
        except BlockingIOError:
            import select

            select.select([], [STANDARD_OUTPUT], [])
        except OSError as error:
            if error.errno in (errno.EPIPE, errno.ESHUTDOWN):
                raise ReaderGone from error
            raise OutputError(
                N_("The result could not be written to standard output: {reason}."),
                reason=reason(error),
            ) from error
