"""The only writer of standard output and standard error."""

import errno
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain, islice
from typing import TextIO

from liangqu_cli.errors import OutputError
from liangqu_cli.language import N_
from liangqu_cli.load.files import reason
from liangqu_cli.text import visible

STANDARD_INPUT, STANDARD_OUTPUT, STANDARD_ERROR = 0, 1, 2
AT_ONCE = 1 << 20
"""How many bytes are rendered before the first is written: all of any usual result."""
A_FEW = 1 << 14
"""The same where somebody looks on: more than a screenful."""
CLEAR = b"\r\x1b[K"
"""What takes away the line that a cursor stands in."""


class ReaderGone(Exception):  # noqa: N818 - a state of the world, not a failure
    """Whoever read standard output has gone away; there is nobody to tell."""


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return os.isatty(STANDARD_OUTPUT)


def width() -> int | None:
    """The terminal's width in cells; None where standard output is no terminal."""
    return _size("COLUMNS", STANDARD_OUTPUT) if is_terminal() else None


def _size(name: str, descriptor: int) -> int:
    """A size of a terminal: as the environment tells it, else as it says itself."""
    which, usual = {"COLUMNS": (0, 80), "LINES": (1, 24)}[name]
    with suppress(ValueError):
        if (told := int(os.environ.get(name, ""))) > 0:
            return told
    try:
        return os.get_terminal_size(descriptor)[which] or usual
    except OSError:
        return usual


def write(chunks: Iterable[str | bytes], *, styled: bool = False) -> None:
    """Write a result whole: rendered first, then in a loop until every byte is out.

    UTF-8, except to a terminal of another encoding, where a character that it
    lacks is replaced.

    Args:
        chunks: The result, piece by piece.
        styled: Whether it was drawn for a terminal, line by line, with styles and with
            the unseen characters of the data made visible. Anything else is data as it
            is; a terminal is shown its unseen characters instead of obeying them.

    Raises:
        OutputError: standard output is closed, or does not take the bytes.
        ReaderGone: the reader went away.
    """
    output, terminal = _open_output(), is_terminal()
    encoding = output.encoding if terminal else "utf-8"
    shown = map(_shown, chunks) if terminal and not styled else chunks
    data = (part if isinstance(part, bytes) else encoded(part, encoding) for part in shown)
    if styled and terminal:
        _show(data, encoding)
    else:
        _write_at_once(data, AT_ONCE)


def _show(data: Iterator[bytes], encoding: str) -> None:
    """Write what somebody looks at, through their pager where they want one."""
    from liangqu_cli.cli.pager import pager_words

    words = pager_words(os.environ) if os.isatty(STANDARD_INPUT) else []  # somebody can type
    if words:
        _write_paged(data, words, encoding)
    else:
        _write_at_once(data, A_FEW)


def _write_at_once(data: Iterable[bytes], enough: int, descriptor: int = STANDARD_OUTPUT) -> None:
    waiting = bytearray()
    for part in data:
        waiting += part
        if len(waiting) >= enough:
            _write_all(waiting, descriptor)
            waiting.clear()
    _write_all(waiting, descriptor)


def _write_paged(data: Iterator[bytes], words: Sequence[str], encoding: str) -> None:
    """Hand what is longer than the terminal is high to the reader's pager.

    A pager that is missing or fails gives way: the terminal gets all as it is. One
    that the reader leaves early ends the matter.
    """
    from liangqu_cli.cli.pager import Pager

    rows = _size("LINES", STANDARD_OUTPUT)
    kept = list(islice(data, rows))
    begin()
    try:
        pager = Pager(words, encoding) if len(kept) == rows else None
    except OSError:
        pager = None
    if pager is None:
        _write_at_once(chain(kept, data), A_FEW)
        return
    try:
        with suppress(ReaderGone):
            rest = chain(kept, _kept(data, kept))
            _write_at_once(rest, A_FEW, pager.descriptor)
    finally:
        failed = pager.ended() > 0
    if failed:
        _write_at_once(chain(kept, data), A_FEW)


def _kept(data: Iterable[bytes], kept: list[bytes]) -> Iterator[bytes]:
    for part in data:
        kept.append(part)
        yield part


@contextmanager
def written_by_others() -> Iterator[None]:
    """Have Typer, which writes what its own two options print and install, fail as `write` does."""
    _open_output()
    try:
        yield
    except OSError as error:
        if error.filename is None:
            raise _unwritten(error) from error
        message = N_("{file} could not be written: {reason}.")
        raise OutputError(message, file=error.filename, reason=reason(error)) from error


def _open_output() -> TextIO:
    if sys.stdout is None:
        raise OutputError(N_("Standard output is closed; nothing was written."))
    return sys.stdout


def _unwritten(error: OSError) -> OutputError:
    message = N_("The result could not be written to standard output: {reason}.")
    return OutputError(message, reason=reason(error))


def _shown(chunk: str | bytes) -> str:
    text = chunk if isinstance(chunk, str) else chunk.decode("utf-8", "replace")
    return "\n".join(map(visible, text.split("\n")))


def encoded(text: str, encoding: str = "utf-8") -> bytes:
    """The bytes of a text; what the encoding lacks is replaced, lone surrogates too."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode(encoding, "replace")


def say(lines: Iterable[str]) -> None:
    """Write lines to standard error, each after the program's name, encoded as results are.

    Whatever they hold, they cannot act on a terminal, where they are broken between words.

    A failure there has no remedy: there is nowhere left to tell it.
    """
    begin()
    if sys.stderr is None:
        return
    try:
        encoding = sys.stderr.encoding if os.isatty(STANDARD_ERROR) else "utf-8"
        for line in lines:
            told = _broken(f"liangqu: {visible(line)}")
            os.write(STANDARD_ERROR, encoded(f"{told}\n", encoding))
    except OSError:
        pass


def _broken(line: str) -> str:
    """A message as it is; on a terminal that is narrower than it is, in several lines."""
    if not errors_are_seen():
        return line
    columns = _size("COLUMNS", STANDARD_ERROR)
    if 2 * len(line) <= columns:
        return line
    from liangqu_cli.view.message import message_lines

    return "\n".join(message_lines(line, columns))


def errors_are_seen() -> bool:
    """Whether standard error is a terminal."""
    return sys.stderr is not None and os.isatty(STANDARD_ERROR)


def show_meanwhile(text: str) -> None:
    """Show a person at standard error what is being done, until there is something to say."""
    if errors_are_seen():
        with suppress(OSError):  # it is only a hint
            os.write(STANDARD_ERROR, encoded(text, sys.stderr.encoding))
            _meanwhile.append(text)


def begin() -> None:
    """Take away what is shown meanwhile: before anything is written, or at the end."""
    if _meanwhile:
        _meanwhile.clear()
        with suppress(OSError):
            os.write(STANDARD_ERROR, CLEAR)


_meanwhile: list[str] = []


def _write_all(data: bytearray, descriptor: int = STANDARD_OUTPUT) -> None:
    begin()
    view = memoryview(bytes(data))
    while view:
        try:
            view = view[os.write(descriptor, view[:AT_ONCE]) :]
        except BlockingIOError:
            import select

            select.select([], [descriptor], [])
        except OSError as error:
            if error.errno in (errno.EPIPE, errno.ESHUTDOWN):
                raise ReaderGone from error
            raise _unwritten(error) from error
