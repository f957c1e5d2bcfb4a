"""Folders put on disk whole or not at all, beside `storage.py` for files."""

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial

from liangqu_cli.errors import UsageError
from liangqu_cli.export.storage import (
    EXISTS,
    failed,
    real_path,
    same_file,
    sync_folder,
    temporary_name,
    undone,
    write_new,
)
from liangqu_cli.language import N_

Files = Iterable[tuple[str, Iterable[str | bytes]]]
"""A folder's files, each with its name and in pieces."""
Members = Callable[[str], Collection[str] | None]
"""The names of the files in a folder that an earlier export made; None if it made none."""


def write_folder(
    path: str, files: Files, *, members: Members, force: bool = False, datasets: Sequence[str] = ()
) -> None:
    """Write a folder in one step.

    The files go to a temporary folder beside it and reach the disk; then the old one
    is set aside and the new one takes its place. What goes wrong leaves no trace, and
    puts the old one back. Only what an earlier export made is ever replaced.

    Args:
        path: Where the folder is to be.
        files: What it is to hold.
        members: Tells a folder that an earlier export made.
        force: Whether such a folder may be replaced.
        datasets: Files that must stay where they are.

    Raises:
        UsageError: there is a file, a folder without `--force`, or one with files of
            somebody else.
        OutputError: it cannot be written.
    """
    target = real_path(path)
    _refuse(path, target, members, force=force, datasets=datasets)
    try:
        with undone(temporary_name(target), _remove) as part:
            os.mkdir(part)
            for file, chunks in files:
                write_new(os.path.join(part, file), chunks)
            sync_folder(part)
            old = _put_in_place(path, part, target, force=force)
        if old:
            with undone(old, partial(_discard, members(old) or (), target)):
                pass
        sync_folder(os.path.dirname(target))
    except OSError as error:
        raise failed(path, error) from error


def _refuse(
    path: str, target: str, members: Members, *, force: bool, datasets: Sequence[str]
) -> None:
    inside = os.path.join(target, "")
    for dataset in datasets:
        if dataset != "-" and os.path.realpath(dataset).startswith(inside):
            message = N_("{file} is where the dataset itself lies; name another folder.")
            raise UsageError(message, file=path)
    if not os.path.lexists(target):
        return
    if not os.path.isdir(target):
        message = N_("{file} is a file; name a folder, or end it with the format's ending.")
        raise UsageError(message, file=path)
    if same_file(target, os.curdir):
        raise UsageError(N_("{file} is the folder you are in; name a new one in it."), file=path)
    present = os.listdir(target)
    ours = members(target) or ()
    others = sorted(
        name
        for name in present
        if name not in ours or not os.path.isfile(os.path.join(target, name))
    )
    if others:
        message = N_("{file} holds {name}, which no export made; name a new folder.")
        raise UsageError(message, file=path, name=others[0])
    if present and not force:
        raise UsageError(EXISTS, file=path)


def _put_in_place(path: str, part: str, target: str, *, force: bool) -> str:
    """Let a new folder take the place of `target`, and give the path of the old one, if any.

    Without `force` only of none, or of an empty one.
    """
    if not force or not os.path.lexists(target):
        try:
            os.rename(part, target)
        except OSError as error:
            if os.path.lexists(target):  # another process has made it meanwhile
                raise UsageError(EXISTS, file=path) from error
            raise
        return ""
    shutil.copymode(target, part)
    aside = f"{part}.old"
    with undone(aside, partial(_restore, target)):
        os.rename(target, aside)
        os.rename(part, target)
    return aside


def _restore(target: str, aside: str) -> None:
    """Put back what was set aside, where nothing took its place."""
    if not os.path.lexists(target):
        os.rename(aside, target)


def _remove(folder: str) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _discard(ours: Collection[str], target: str, old: str) -> None:
    """Remove a folder that was replaced; what somebody put into it meanwhile moves over."""
    for name in os.listdir(old):
        if name in ours:
            os.unlink(os.path.join(old, name))
        else:
            os.rename(os.path.join(old, name), os.path.join(target, name))
    os.rmdir(old)
