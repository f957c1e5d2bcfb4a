"""Files put on disk whole or not at all: the only writer of files."""

import os
import stat
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from liangqu_cli.errors import OutputError, UsageError
from liangqu_cli.language import N_
from liangqu_cli.load.files import reason


def write_file(
    path: str, chunks: Iterable[str | bytes], *, force: bool = False, datasets: Sequence[str] = ()
) -> None:
    """Write a file in one step.

    The bytes go to a temporary file beside it, reach the disk, and take its
    place; until then the old one stays, and what goes wrong leaves no trace. A
    link stays a link and its target is replaced. A device is written to as it is.

    Args:
        path: Where to write.
        chunks: What to write; texts as UTF-8.
        force: Whether an existing file may be replaced.
        datasets: Files that must never be written onto.

    Raises:
        UsageError: the file exists, or is one of the datasets.
        OutputError: it cannot be written.
    """
    target = os.path.realpath(os.path.expanduser(path))
    refuse_existing(path, target, force=force, datasets=datasets)
    if os.path.exists(target) and not os.path.isfile(target):
        _to_device(path, target, chunks)
        return

    def fill(temporary: str) -> None:
        with open(temporary, "xb") as file:
            _keep_mode(file.fileno(), target)
            for chunk in chunks:
                file.write(
                    chunk if isinstance(chunk, bytes) else chunk.encode("utf-8", "surrogatepass")
                )
            file.flush()
            os.fsync(file.fileno())

    put_in_place(path, target, fill)


def put_in_place(path: str, target: str, fill: Callable[[str], None]) -> None:
    """Have `fill` make a temporary file beside `target`, then let it take the target's place.

    Raises:
        OutputError: one of the two failed; the temporary file is gone.
    """
    folder, name = os.path.split(target)
    temporary = os.path.join(folder, f".{name}.{os.getpid()}.part")
    try:
        try:
            fill(temporary)
            os.replace(temporary, target)
        finally:
            _remove(temporary)
        _sync_folder(folder)
    except PermissionError as error:
        if os.name == "nt":
            message = N_("{file} is open in another program; close it there first.")
            raise OutputError(message, file=path) from error
        raise _failed(path, error) from error
    except OSError as error:
        raise _failed(path, error) from error


def refuse_existing(path: str, target: str, *, force: bool, datasets: Sequence[str]) -> None:
    """Refuse to write onto a dataset, ever, and onto an existing file without `--force`.

    Raises:
        UsageError: as said.
    """
    for dataset in datasets:
        if dataset != "-" and _same(dataset, target):
            message = N_("{file} is the dataset itself; write to another file.")
            raise UsageError(message, file=path)
    if os.path.isfile(target) and not force:
        raise UsageError(N_("{file} exists; add --force to replace it."), file=path)
    if os.path.isdir(target):
        raise UsageError(N_("{file} is a folder; name a file."), file=path)


def _to_device(path: str, target: str, chunks: Iterable[str | bytes]) -> None:
    whole = b"".join(
        c if isinstance(c, bytes) else c.encode("utf-8", "surrogatepass") for c in chunks
    )
    try:
        if not stat.S_ISCHR(os.stat(target).st_mode):
            raise OutputError(
                N_("{file} is not a regular file; name a file, or use a pipe."), file=path
            )
        with open(target, "wb", buffering=0) as file:
            view = memoryview(whole)
            while view:
                view = view[file.write(view) :]
    except OSError as error:
        raise _failed(path, error) from error


def _keep_mode(descriptor: int, target: str) -> None:
    """A file that is replaced keeps its permissions."""
    with suppress(OSError, AttributeError):
        os.fchmod(descriptor, stat.S_IMODE(os.stat(target).st_mode))


def _same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def _remove(path: str) -> None:
    with suppress(OSError):
        os.unlink(path)


def _sync_folder(folder: str) -> None:
    """Make the new name itself reach the disk, where the system lets a folder be opened."""
    try:
        descriptor = os.open(folder or ".", os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        pass
    finally:
        os.close(descriptor)


def _failed(path: str, error: OSError) -> OutputError:
    return OutputError(
        N_("{file} could not be written: {reason}."), file=path, reason=reason(error)
    )
