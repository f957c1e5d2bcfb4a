"""A dataset in TOML, the notation for those who write one: the only importer of tomli."""

from collections.abc import Iterator
from typing import Any

import tomli

from liangqu_cli.errors import InvalidPlanError, Problem
from liangqu_cli.language import N_
from liangqu_cli.load.notation import TOO_DEEP, TOO_LONG
from liangqu_cli.load.place import Path

DATE = N_("a date without quotes, such as 2026-11-24")
TABLES = N_("Expected a list of tables; write [[{name}]].")


def parsed(text: str, file: str) -> dict[str, Any]:
    """The tables of a TOML text (`notation.Notation`)."""
    try:
        return tomli.loads(text)
    except RecursionError:
        problem = Problem(file, 0, "", TOO_DEEP)
    except tomli.TOMLDecodeError as error:
        from liangqu_cli.load.mistakes import mistake_in_toml

        message = N_(
            "This is not TOML: {reason}. Correct the line, then run `liangqu check` again."
        )
        line = error.doc.split("\n")[error.lineno - 1]
        reason = mistake_in_toml(error.msg, line, error.colno)
        problem = Problem(file, error.lineno, "", message, reason=reason)
    except ValueError:
        problem = Problem(file, 0, "", TOO_LONG)
    raise InvalidPlanError([problem])


def key_lines(text: str) -> dict[Path, int]:
    """The line of every table, element of a list and key."""
    from liangqu_cli.load.lines import toml_lines

    return toml_lines(text)


def comments(text: str) -> Iterator[tuple[int, str]]:
    """Every comment, from its `#` to the end of the line, with its line."""
    from liangqu_cli.load.lines import toml_comments

    return toml_comments(text)
