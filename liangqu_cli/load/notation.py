"""In what a dataset file is written: TOML, or the same tables in JSON (RFC 8259)."""

import re
from codecs import BOM_UTF8
from typing import Any

from liangqu_cli.errors import InvalidPlanError, Problem
from liangqu_cli.language import N_

Path = tuple[str | int, ...]
"""What leads to a value, as in `("targets", 3, "due")`."""


def written(path: Path) -> str:
    """A path as people write it: `targets[3].due`; records are counted from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")


def is_json(text: str, file: str) -> bool:
    """Whether a text is JSON, by its beginning, with which no TOML begins, or by its name."""
    return file.lower().endswith(".json") or re.match(r"\s*\{", text) is not None


def parsed(text: str, file: str) -> dict[str, Any]:
    """The tables of a text.

    Raises:
        InvalidPlanError: it is not what it should be, or cannot be held; `file` is named.
    """
    if is_json(text, file):
        from liangqu_cli.load.json import parsed as parse
    else:
        from liangqu_cli.load.toml import parsed as parse
    try:
        return parse(text, file)
    except RecursionError:
        message = N_("Values are nested too deeply; a dataset needs three levels.")
    except ValueError:
        message = N_("A number has too many digits to be read.")
    raise InvalidPlanError([Problem(file, 0, "", message)])


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
        message = N_("Byte 0x{byte} is not valid UTF-8; save the file as UTF-8.")
        if likely:
            message = N_("This looks like {encoding}, not UTF-8; save the file as UTF-8.")
        byte = f"{error.object[error.start]:02X}"
        problem = Problem(file, line, "", message, encoding=likely, byte=byte)
        raise InvalidPlanError([problem]) from error
