"""In what a dataset file is written: TOML, or the same tables in JSON."""

from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import Any, Protocol

from liangqu_cli.errors import InvalidPlanError, Problem
from liangqu_cli.language import N_
from liangqu_cli.load.place import Path

TOO_DEEP = N_("Values are nested too deeply; a dataset needs three levels.")
TOO_LONG = N_("A number has too many digits to be read.")


class Notation(Protocol):
    """What a notation is asked; a module of this package answers."""

    @property
    def DATE(self) -> str:  # noqa: N802
        """What a date is in it, for whoever wrote another."""

    @property
    def TABLES(self) -> str:  # noqa: N802
        """How the records of the table {name} are written, for whoever wrote no list."""

    def parsed(self, text: str, file: str) -> dict[str, Any]:
        """The tables of a text.

        Raises:
            InvalidPlanError: it is not in this notation, or cannot be held; `file` is named.
        """

    def key_lines(self, text: str) -> dict[Path, int]:
        """The line, from 1, of every table, element of a list and key in a text that is valid."""

    def comments(self, text: str) -> Iterator[tuple[int, str]]:
        """Every comment in a text that is valid, with its line."""


def decoded(data: bytes, file: str) -> str:
    """The text of `data`, which is UTF-8; a byte order mark is accepted.

    Raises:
        InvalidPlanError: it is not UTF-8; the line of the first wrong byte is named.
    """
    try:
        return data.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        from liangqu_cli.load.encoding import likely_encoding

        line = error.object.count(b"\n", 0, error.start) + 1
        likely = likely_encoding(data)
        if likely:
            message = N_("This looks like {encoding}, not UTF-8; save the file as UTF-8.")
            problem = Problem(file, line, "", message, encoding=likely)
        else:
            message = N_("Byte 0x{byte} is not valid UTF-8; save the file as UTF-8.")
            problem = Problem(file, line, "", message, byte=f"{error.object[error.start]:02X}")
        raise InvalidPlanError([problem]) from error
