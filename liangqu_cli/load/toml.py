"""The text of a dataset file and the tables in it: the only importer of tomli."""

from typing import Any

import tomli

from liangqu_cli.errors import InvalidPlanError, Problem
from liangqu_cli.language import N_


def decoded(data: bytes, file: str) -> str:
    """The text of `data`, which is UTF-8; a byte order mark is accepted.

    Raises:
        InvalidPlanError: it is not UTF-8; the line of the first wrong byte is named.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        from liangqu_cli.load.encoding import likely_encoding

        line = data.count(b"\n", 0, error.start) + 1
        likely = likely_encoding(data)
        if likely:
            message = N_("This looks like {encoding}, not UTF-8; save the file as UTF-8.")
            problem = Problem(file, line, "", message, encoding=likely)
        else:
            message = N_("Byte 0x{byte} is not valid UTF-8; save the file as UTF-8.")
            problem = Problem(file, line, "", message, byte=f"{data[error.start]:02X}")
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
        from liangqu_cli.load.mistakes import mistake

        message = N_(
            "This is not TOML: {reason}. Correct the line, then run `liangqu check` again."
        )
        line = error.doc.split("\n")[error.lineno - 1]
        reason = mistake(error.msg, line, error.colno)
        problem = Problem(file, error.lineno, "", message, reason=reason)
    except ValueError:
        problem = Problem(file, 0, "", N_("A number has too many digits to be read."))
    raise InvalidPlanError([problem])
