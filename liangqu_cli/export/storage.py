"""Files put on disk whole or not at all: the only writer of files."""

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial

from liangqu_cli.errors import OutputError, UsageError
from liangqu_cli.language import N_
from liangqu_cli.load.files import reason

EXISTS = N_("{file} exists; add --force to replace it.")

_begun: dict[str, Callable[[str], None]] = {}
"""Paths at which something is on its way, each with what undoes it; the latest is the last."""


def write_file(
    path: str, chunks: Iterable[str | bytes], *, force: bool = False, datasets: Sequence[str] = ()
) -> None:
    """Write a file in one step.

    The bytes go to a temporary file beside it, reach the disk, and take its
    place; until then the old one stays, and what goes wrong leaves no trace. A
    link stays a link and its target is replaced. A device and a pipe are written to
    as they are.

    Args:
        path: Where to write.
        chunks: What to write; texts as UTF-8.
        force: Whether an existing file may be replaced.
        datasets: Files that must never be written onto.

    Raises:
        UsageError: the file exists, or is one of the datasets.
        OutputError: it cannot be written.
    """
    stream = os.path.expanduser(path)
    if _is_stream(stream):  # what a shell calls /dev/fd/63 leads to no path that could be opened
        _to_stream(stream, chunks)
        return
    make_file(path, partial(write_new, chunks=chunks), force=force, datasets=datasets)


def make_file(
    path: str, make: Callable[[str], None], *, force: bool = False, datasets: Sequence[str] = ()
) -> None:
    """Have `make` create a file down to the disk, at a path that it is given, and put it in place.

    For what only a library can write, such as a database. All else is as with `write_file`.

    Raises:
        UsageError: the file exists, or is one of the datasets.
        OutputError: it cannot be written.
    """
    target = real_path(path)
    _refuse(path, target, force=force, datasets=datasets)
    try:
        with undone(temporary_name(target), _remove) as part:
            make(part)
            _keep_mode(part, target)
            if force:
                os.replace(part, target)
            else:
                _take_free_place(path, part, target)
        sync_folder(os.path.dirname(target))
    except OSError as error:
        raise failed(path, error) from error


def real_path(path: str) -> str:
    """Where a path leads to: the user's home known, and every link followed.

    Raises:
        OutputError: it begins in a folder that is gone.
    """
    try:
        return os.path.realpath(os.path.expanduser(path))
    except OSError as error:
        raise failed(path, error) from error


def write_new(path: str, chunks: Iterable[str | bytes]) -> None:
    """Write a file that does not exist yet, down to the disk; texts as UTF-8."""
    with open(path, "xb") as file:
        for chunk in chunks:
            file.write(_encoded(chunk))
        file.flush()
        os.fsync(file.fileno())


def _take_free_place(path: str, part: str, target: str) -> None:
    """Give a file a name that is free at that very moment, which only a link can promise."""
    try:
        os.link(part, target)
    except FileExistsError as error:
        raise UsageError(EXISTS, file=path) from error
    except OSError as error:
        if os.path.lexists(target):
            raise UsageError(EXISTS, file=path) from error
        os.rename(part, target)  # a file system without links


def _refuse(path: str, target: str, *, force: bool, datasets: Sequence[str]) -> None:
    """Refuse to write onto a dataset, ever, and onto an existing file without `force`.

    Raises:
        UsageError: as said.
        OutputError: it is a link that leads to itself, or nothing that holds bytes.
    """
    for dataset in datasets:
        if same_file(0 if dataset == "-" else dataset, target):
            message = N_("{file} is the dataset itself; write to another file.")
            raise UsageError(message, file=path)
    if os.path.isfile(target):
        if not force:
            raise UsageError(EXISTS, file=path)
    elif os.path.isdir(target):
        raise UsageError(N_("{file} is a folder; name a file."), file=path)
    elif os.path.islink(target):  # every link was followed, so it leads in a circle
        raise failed(path, OSError(errno.ELOOP, path))
    elif os.path.exists(target):
        message = N_("{file} is not a regular file; name a file, or use a pipe.")
        raise OutputError(message, file=path)


def _is_stream(path: str) -> bool:
    """Whether a path leads to a device or a pipe, which hold nothing that could be replaced."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def _to_stream(path: str, chunks: Iterable[str | bytes]) -> None:
    whole = b"".join(map(_encoded, chunks))
    try:
        descriptor = os.open(path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
        with open(descriptor, "wb", buffering=0) as file:
            os.set_blocking(descriptor, True)
            view = memoryview(whole)
            while view:
                view = view[file.write(view) :]
    except OSError as error:
        if error.errno == errno.ENXIO:
            message = N_("Nobody reads from the pipe {file}; name a file.")
            raise OutputError(message, file=path) from error
        raise failed(path, error) from error


def _encoded(chunk: str | bytes) -> bytes:
    return chunk if isinstance(chunk, bytes) else chunk.encode("utf-8", "surrogatepass")


def _keep_mode(path: str, target: str) -> None:
    """What takes the place of a file takes on its permissions."""
    with suppress(OSError):
        os.chmod(path, stat.S_IMODE(os.stat(target).st_mode))


def same_file(one: str | int, other: str) -> bool:
    """Whether two paths, or an open file and a path, lead to one file."""
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def _remove(path: str) -> None:
    with suppress(OSError):
        os.unlink(path)


def sync_folder(folder: str) -> None:
    """Make the new name itself reach the disk, where the system lets a folder be opened."""
    with suppress(OSError):
        descriptor = os.open(folder or ".", os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def failed(path: str, error: OSError) -> OutputError:
    """The error for what the system refused."""
    if isinstance(error, PermissionError) and os.name == "nt":
        return OutputError(
            N_("{file} is open in another program; close it there first."), file=path
        )
    return OutputError(
        N_("{file} could not be written: {reason}."), file=path, reason=reason(error)
    )


@contextmanager
def undone(path: str, undo: Callable[[str], None]) -> Iterator[str]:
    """Have `undo` called with `path` at the end, be it the block's, an error's or the process's."""
    _begun[path] = undo
    try:
        yield path
    finally:
        undo(path)
        del _begun[path]


def temporary_name(target: str) -> str:
    """A free, hidden name beside `target`.

    What a killed process left is never in its way, and it is no longer than a file
    system takes where `target` itself is as long as can be.
    """
    folder, name = os.path.split(target)
    return os.path.join(folder, f".{name[:32]}.{os.urandom(4).hex()}.part")


def undo_all() -> None:
    """Undo all that was begun, before the process ends on the spot."""
    for path, undo in reversed(list(_begun.items())):
        with suppress(OSError):
            undo(path)
