"""A dataset in JSON (RFC 8259), in the shape that `export plan.json` writes."""

import json
import re
from collections.abc import Iterator
from typing import Any

from liangqu_cli.errors import InvalidPlanError, Problem
from liangqu_cli.language import N_
from liangqu_cli.load.lines import json_lines, repeated_key
from liangqu_cli.load.mistakes import mistake_in_json
from liangqu_cli.load.notation import TOO_DEEP, TOO_LONG
from liangqu_cli.load.place import Path, written

DATE = N_('a date in quotes, such as "2026-11-24"')
TABLES = N_('Expected a list of tables; write "{name}": [ … ].')

_ESCAPE = re.compile(
    r"\\(?:ud[89ab]..\\ud[c-f]..|(?P<half>ud[89a-f]..)|.)", re.IGNORECASE | re.DOTALL
)
"""An escape, or two that make one character; or half of such a pair."""


class _RepeatedKeyError(Exception):
    """An object has a key twice, of which JSON would keep the last in silence."""


def parsed(text: str, file: str) -> dict[str, Any]:
    """The tables of a JSON text (`notation.Notation`)."""
    try:
        tables = json.loads(text, object_pairs_hook=_with_each_key_once)
    except RecursionError:
        problem = Problem(file, 0, "", TOO_DEEP)
    except _RepeatedKeyError:
        path, line = repeated_key(text)
        message = N_("This key stands here twice; leave one out.")
        problem = Problem(file, line, written(path), message)
    except json.JSONDecodeError as error:
        message = N_(
            "This is not JSON: {reason}. Correct the line, then run `liangqu check` again."
        )
        line_of_text = text.split("\n")[error.lineno - 1]
        reason = mistake_in_json(error.msg, line_of_text, error.colno)
        problem = Problem(file, error.lineno, "", message, reason=reason)
    except ValueError:
        problem = Problem(file, 0, "", TOO_LONG)
    else:
        found = _what_is_no_dataset(text, tables, file)
        if found is None:
            return dict(tables)
        problem = found
    raise InvalidPlanError([problem])


def key_lines(text: str) -> dict[Path, int]:
    """The line of every element of a list and key."""
    return json_lines(text)


def comments(_text: str) -> Iterator[tuple[int, str]]:
    """Nothing: JSON has none."""
    return iter(())


def _with_each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise _RepeatedKeyError
    return record


def _what_is_no_dataset(text: str, tables: Any, file: str) -> Problem | None:
    """What valid JSON may be and no dataset is: another value than an object, half a character."""
    if not isinstance(tables, dict):
        message = N_(
            "Expected an object with the plan's tables, as `liangqu export plan.json` writes it."
        )
        return Problem(file, 0, "", message)
    for escape in _ESCAPE.finditer(text):
        if escape["half"]:
            line = text.count("\n", 0, escape.start()) + 1
            message = N_("{escape} is half a character; write the character itself.")
            return Problem(file, line, "", message, escape=escape[0])
    return None
