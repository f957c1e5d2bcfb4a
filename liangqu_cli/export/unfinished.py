"""What is being written, so that an interrupt leaves nothing half done."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

Undo = Callable[[str], None]

_begun: dict[str, Undo] = {}
"""Paths at which something is on its way, each with what undoes it; the latest is the last."""


@contextmanager
def undone(path: str, undo: Undo) -> Iterator[str]:
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
