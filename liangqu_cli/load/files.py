"""Which bytes make up a dataset: files, folders, standard input, or the built-in plan."""

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, cast

from liangqu_cli.errors import InputError, InvalidPlanError, Phrase, Problem
from liangqu_cli.language import N_

if TYPE_CHECKING:
    from importlib.abc import ResourceLoader

STANDARD_INPUT = "-"
BUILT_IN = "plan.toml"
DATABASE_MAGIC = b"SQLite format 3\0"
"""How every database begins (sqlite.org/fileformat2, 1.3)."""


def dataset_files(paths: Sequence[str]) -> list[str]:
    """The files that `paths` name: a file itself, a folder's `.toml` files by name, `-` as it is.

    Raises:
        InputError: a path does not exist, or is neither a regular file nor a folder.
        InvalidPlanError: a folder holds no `.toml` file.
    """
    files: list[str] = []
    for path in paths:
        if path == STANDARD_INPUT or not os.path.isdir(path):
            files.append(path)
            continue
        inside = [os.path.join(path, name) for name in _listed(path) if name.endswith(".toml")]
        if not inside:
            problem = N_(
                "This folder holds no .toml file; name a dataset file, or `liangqu init` one."
            )
            raise InvalidPlanError([Problem(path, 0, "", problem)])
        files.extend(inside)
    return files


def file_bytes(path: str) -> bytes:
    """The bytes of one file, or of standard input for `-`.

    Nothing but a regular file is opened, so that a pipe or a device can
    neither hang the program nor fill its memory.

    Raises:
        InputError: with the reason, where it cannot be read.
    """
    try:
        if path == STANDARD_INPUT:
            if sys.stdin is None:
                raise InputError(N_("Standard input is closed; name a file instead of `-`."))
            if stat.S_ISCHR(os.fstat(0).st_mode) and not os.isatty(0):  # /dev/zero never ends
                raise InputError(N_("Standard input is a device; name a file instead of `-`."))
            return sys.stdin.buffer.read()
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise InputError(
                N_("{file} is not a regular file; name a file, or `-` for standard input."),
                file=path,
            )
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError) as error:
        raise InputError(
            N_("{file} cannot be read: {reason}."), file=path or "''", reason=reason(error)
        ) from error


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
    """How many bytes of TOML the paths hold together; 0 for what cannot be told."""
    total = 0
    for path in paths:
        try:
            inside = [os.path.join(path, name) for name in os.listdir(path)]
        except OSError:
            inside = [path]
        for file in inside:
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


def _listed(folder: str) -> Iterator[str]:
    try:
        return iter(sorted(os.listdir(folder)))
    except OSError as error:
        raise InputError(
            N_("{file} cannot be read: {reason}."), file=folder, reason=reason(error)
        ) from error
