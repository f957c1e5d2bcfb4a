"""Which bytes make up a dataset: files, folders, standard input, or the built-in plan."""

import os
import stat
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO, cast

from liangqu_cli.errors import InputError, InvalidPlanError, Phrase, Problem
from liangqu_cli.language import N_

if TYPE_CHECKING:
    from importlib.abc import ResourceLoader

STANDARD_INPUT = "-"
BUILT_IN = "plan.toml"
MOST = 500_000_000
"""How many bytes a dataset or a text may have; held in memory it takes ten times as many."""
PATIENCE = 2000
"""How many milliseconds a named pipe is waited for until somebody writes to it."""
DATABASE_MAGIC = b"SQLite format 3\0"
"""How every database begins (sqlite.org/fileformat2, 1.3)."""


def dataset_files(paths: Sequence[str]) -> list[str]:
    """The files that `paths` name: a file itself, a folder's `.toml` files by name, `-` as it is.

    In a folder what an editor or a system hides there, by a dot before its name, is not
    looked at, nor is any other ending.

    Raises:
        InputError: a path does not exist, or is neither a regular file nor a folder.
        InvalidPlanError: a folder holds no `.toml` file.
    """
    files: list[str] = []
    for path in paths:
        if path == STANDARD_INPUT or not os.path.isdir(path):
            files.append(path)
            continue
        inside = [os.path.join(path, name) for name in _datasets_in(path)]
        if not inside:
            problem = N_(
                "This folder holds no .toml file; name a dataset file, or `liangqu init` one."
            )
            raise InvalidPlanError([Problem(path, 0, "", problem)])
        for file in inside:
            if os.path.exists(file) and not os.path.isfile(file):
                raise InputError(_NOT_READABLE, file=file)
        files.extend(inside)
    return files


def file_bytes(path: str) -> bytes:
    """The bytes of one file, or of standard input for `-`.

    A regular file or a pipe is read, up to `MOST` bytes. No device is opened, and no pipe is
    waited for that nobody writes to, so that neither can hang the program or fill its memory.

    Raises:
        InputError: with the reason, where it cannot be read.
        InvalidPlanError: it is larger than `MOST`.
    """
    try:
        if path == STANDARD_INPUT:
            if sys.stdin is None:
                raise InputError(N_("Standard input is closed; name a file instead of `-`."))
            if stat.S_ISCHR(os.fstat(0).st_mode) and not os.isatty(0):  # /dev/zero never ends
                raise InputError(N_("Standard input is a device; name a file instead of `-`."))
            return _limited(path, sys.stdin.buffer)
        mode = os.stat(path).st_mode
        if stat.S_ISFIFO(mode):
            with _pipe(path) as file:
                return _limited(path, file)
        if not stat.S_ISREG(mode):
            raise InputError(_NOT_READABLE, file=path)
        if os.path.getsize(path) > MOST:
            raise _too_large(path)
        with open(path, "rb") as file:
            return _limited(path, file)
    except (OSError, ValueError) as error:
        raise InputError(
            N_("{file} cannot be read: {reason}."), file=path or "''", reason=reason(error)
        ) from error


_NOT_READABLE = N_("{file} is not a regular file; name a file, or `-` for standard input.")


def _limited(path: str, file: BinaryIO) -> bytes:
    """All that a file holds, or an error as soon as it is too much."""
    data = file.read(MOST + 1)
    if len(data) > MOST:
        raise _too_large(path)
    return data


def _too_large(path: str) -> InvalidPlanError:
    message = N_("This is larger than {most} MB, the most that is read; use a part of it.")
    return InvalidPlanError([Problem(path, 0, "", message, most=MOST // 1_000_000)])


def _pipe(path: str) -> BinaryIO:
    """A named pipe, or one of the shell's as in `<(…)`, that somebody writes to."""
    from select import poll

    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    waiting = poll()
    waiting.register(descriptor)
    if not waiting.poll(PATIENCE):
        os.close(descriptor)
        raise InputError(N_("Nobody writes to the pipe {file}; name a file."), file=path)
    os.set_blocking(descriptor, True)
    return open(descriptor, "rb")


def is_database(path: str) -> bool:
    """Whether a path is a compiled plan; only its first bytes are read."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return False
        with open(path, "rb") as file:
            return file.read(len(DATABASE_MAGIC)) == DATABASE_MAGIC
    except (OSError, ValueError):
        return False


def sizes(paths: Sequence[str]) -> int:
    """How many bytes of TOML the paths hold together; 0 for what cannot be told.

    It raises what `dataset_files` raises.
    """
    total = 0
    for file in dataset_files(paths):
        with suppress(OSError, ValueError):
            total += 0 if is_database(file) else os.path.getsize(file)
    return total


def built_in_paths() -> list[str]:
    """Where the plan that comes with the program may lie: in the package once installed,
    beside it in a checkout.
    """
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    return [os.path.join(at, "data", BUILT_IN) for at in (package, os.path.dirname(package))]


def built_in_bytes() -> bytes:
    """The plan that comes with the program.

    The package's own loader is asked, since importing `importlib.resources`
    takes longer than reading the plan.
    """
    loader = cast("ResourceLoader", __spec__.loader)
    for path in built_in_paths():
        try:
            return loader.get_data(path)
        except OSError:
            continue
    raise InputError(
        N_("The built-in plan is missing; install the program again, or use --data FILE.")
    )


def reason(error: Exception) -> Phrase:
    """Why the system refused, without its number and the file's name."""
    from liangqu_cli.load.refusals import refusal

    return refusal(error)


def _datasets_in(folder: str) -> list[str]:
    """The names of a folder's dataset files, in order."""
    try:
        names = os.listdir(folder)
        return sorted(n for n in names if n.endswith(".toml") and not n.startswith("."))
    except OSError as error:
        raise InputError(
            N_("{file} cannot be read: {reason}."), file=folder, reason=reason(error)
        ) from error
