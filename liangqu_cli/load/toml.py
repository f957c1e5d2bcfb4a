"""The text of a dataset file and the tables in it: the only importer of tomli."""

import re
from typing import Any

import tomli

from liangqu_cli.errors import InvalidPlanError, Problem
from liangqu_cli.language import N_

_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_PLACE = re.compile(r" \(at line ([0-9]+), column ([0-9]+)\)$| \(at end of document\)$")


def decoded(data: bytes, file: str) -> str:
    """The text of `data`, which is UTF-8; a byte order mark is accepted.

    Raises:
        InvalidPlanError: it is not UTF-8; the line of the first wrong byte is named.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        likely = _BOMS.get(data[:2]) or _chinese_encoding(data)
        if likely:
            message = N_("This looks like {encoding}, not UTF-8; save the file as UTF-8.")
            problem = Problem(file, line, "", message, encoding=likely)
        else:
            message = N_("Byte 0x{byte:02X} is not valid UTF-8; save the file as UTF-8.")
            problem = Problem(file, line, "", message.format(byte=data[error.start]))
        raise InvalidPlanError([problem]) from error


def parsed(text: str, file: str) -> dict[str, Any]:
    """The tables of a TOML text.

    Raises:
        InvalidPlanError: it is not TOML, or nested or numbered beyond what can be held.
    """
    try:
        return tomli.loads(text)
    except RecursionError:
        problem = Problem(
            file, 0, "", N_("Values are nested too deeply; a dataset needs three levels.")
        )
    except tomli.TOMLDecodeError as error:
        said = str(error)
        found = _PLACE.search(said)
        line = int(found[1]) if found and found[1] else text.count("\n") + 1
        message = N_(
            "This is not TOML: {reason}. Correct the line, then run `liangqu check` again."
        )
        problem = Problem(file, line, "", message, reason=said[: found.start()] if found else said)
    except ValueError:
        problem = Problem(file, 0, "", N_("A number has too many digits to be read."))
    raise InvalidPlanError([problem])


def _chinese_encoding(data: bytes) -> str:
    """`GB 18030` where `data` reads as Chinese in it, else nothing."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    common = sum("\u4e00" <= letter <= "\u9fff" for letter in text)
    return (
        "GB 18030" if common and common * 2 > sum(not letter.isascii() for letter in text) else ""
    )
