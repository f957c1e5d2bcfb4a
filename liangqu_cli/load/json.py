"""A dataset in JSON (RFC 8259), in the shape that `export plan.json` writes."""

import json
import re
from typing import Any

from liangqu_cli.errors import InvalidPlanError, Problem
from liangqu_cli.language import N_
from liangqu_cli.load.lines import repeated_key
from liangqu_cli.load.mistakes import mistake_in_json
from liangqu_cli.load.notation import written

_ESCAPE = re.compile(
    r"\\(?:ud[89ab]..\\ud[c-f]..|(?P<half>ud[89a-f]..)|.)", re.IGNORECASE | re.DOTALL
)
"""An escape, or two that make one character; or half of such a pair."""


class _RepeatedKeyError(Exception):
    """An object has a key twice, of which JSON would keep the last in silence."""


def parsed(text: str, file: str) -> dict[str, Any]:
    """The tables of a JSON text; raises as `toml.parsed` does."""
    try:
        tables = json.loads(text, object_pairs_hook=_with_each_key_once)
        problem = _what_is_no_dataset(text, tables, file)
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
    if problem is not None:
        raise InvalidPlanError([problem])
    return dict(tables)


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
