"""A dataset in TOML, the notation for those who write one: the only importer of tomli."""

from typing import Any

import tomli

from liangqu_cli.errors import InvalidPlanError, Problem
from liangqu_cli.language import N_


def parsed(text: str, file: str) -> dict[str, Any]:
    """The tables of a TOML text.

    Raises:
        InvalidPlanError: it is no TOML.
        RecursionError: it is nested too deeply.
        ValueError: a number in it has too many digits.
    """
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        from liangqu_cli.load.mistakes import mistake_in_toml

        message = N_(
            "This is not TOML: {reason}. Correct the line, then run `liangqu check` again."
        )
        line = error.doc.split("\n")[error.lineno - 1]
        reason = mistake_in_toml(error.msg, line, error.colno)
        problem = Problem(file, error.lineno, "", message, reason=reason)
        raise InvalidPlanError([problem]) from error
