"""Every way in which a file departs from its types, told at once.

msgspec stops at the first error, so a file that it refuses is walked again:
table by table, record by record, key by key.
"""

import datetime as dt
from collections.abc import Callable
from functools import cache
from typing import Any, Literal, get_args, get_origin

import msgspec
from msgspec.structs import FieldInfo

from liangqu_cli.errors import Phrase
from liangqu_cli.fields import bare, is_list, item_of, struct_of
from liangqu_cli.language import N_
from liangqu_cli.load.draft import Draft, Partial, nearest
from liangqu_cli.load.notation import Path
from liangqu_cli.model import PlanFile

fields = cache(msgspec.structs.fields)
_NAMES = {
    list: N_("a list"),
    dict: N_("a table"),
    type(None): N_("null; leave the key out"),
}


def diagnosed(file: str, text: Callable[[], str]) -> Draft:
    """The draft of a file that is not valid: its problems, and whatever is sound in it."""
    draft = Draft(file, text, {})
    tables = {field.name: field for field in fields(PlanFile)}
    for name, value in draft.raw().items():
        if name not in tables:
            draft.legible = False
            draft.report(
                (name,),
                N_("No table is called {found}.{nearest} Known are: {known}."),
                found=name,
                nearest=nearest(name, tables),
                known=tuple(tables),
            )
            continue
        record_type = struct_of(tables[name].type)
        if name == "plan":
            _sort(draft, (name,), [value], record_type, single=True)
        elif isinstance(value, list):
            _sort(draft, (name,), value, record_type)
        else:
            message = N_("Expected a list of tables; write [[{name}]].")
            if draft.in_json:
                message = N_('Expected a list of tables; write "{name}": [ … ].')
            draft.report((name,), message, name=name)
            draft.legible = False
    return draft


def _sort(
    draft: Draft, path: tuple[str], values: list[Any], record_type: type, *, single: bool = False
) -> None:
    """Put each record among the draft's sound ones or, with its problems, the partial ones."""
    sound: list[tuple[int, Any]] = []
    partial: list[tuple[int, Partial]] = []
    for index, value in enumerate(values):
        before = len(draft.problems)
        _compare(draft, path if single else (*path, index), value, record_type)
        if len(draft.problems) == before:
            sound.append((index, msgspec.convert(value, record_type)))
        elif isinstance(value, dict):
            partial.append((index, _partial(value, record_type)))
        else:
            draft.legible = False
    draft.tables[path[0]] = sound
    draft.partial[path[0]] = partial


def _partial(value: dict[str, Any], record_type: type) -> Partial:
    record = Partial()
    for field in fields(record_type):
        try:
            sound = msgspec.convert(value.get(field.name), field.type)
        except msgspec.ValidationError:
            sound = None
        setattr(record, field.name, sound)
    return record


def _compare(draft: Draft, path: Path, value: Any, expected: Any) -> None:
    """Report where `value` is not what `expected`, a type of the model, asks for."""
    try:
        msgspec.convert(value, expected)
        return
    except msgspec.ValidationError:
        pass
    inner = struct_of(expected)
    if inner is not None and isinstance(value, dict) and not is_list(expected):
        _compare_keys(draft, path, value, inner)
    elif is_list(expected) and isinstance(value, list) and value:
        before = len(draft.problems)
        for index, item in enumerate(value):
            _compare(draft, (*path, index), item, item_of(expected))
        if len(draft.problems) == before:
            _mismatch(draft, path, value, expected)
    else:
        _mismatch(draft, path, value, expected)


def _compare_keys(draft: Draft, path: Path, value: dict[str, Any], struct: type) -> None:
    known: dict[str, FieldInfo] = {field.name: field for field in fields(struct)}
    for key in value:
        if key in known:
            continue
        draft.report(
            (*path, key),
            N_("No key is called {found} here.{nearest} Known are: {known}."),
            found=key,
            nearest=nearest(key, known),
            known=tuple(known),
        )
    for key, field in known.items():
        if key in value:
            _compare(draft, (*path, key), value[key], field.type)
        elif field.required:
            draft.report(path, N_("The key {key} is missing; add it."), key=key)


def _mismatch(draft: Draft, path: Path, value: Any, expected: Any) -> None:
    inner = bare(expected)
    if inner is str and isinstance(value, (int, float, dt.date)) and not isinstance(value, bool):
        message = N_('Found {found}, expected a text: write it in quotes, "{found}".')
        draft.report(path, message, found=_found(value))
        return
    if isinstance(value, str) and inner is not str and _is_bare(value, expected):
        draft.report(path, N_('Found "{found}": write it without quotes, {found}.'), found=value)
        return
    choices = get_args(inner) if get_origin(inner) is Literal else ()
    draft.report(
        path,
        N_("Found {found}, expected {expected}.{nearest}"),
        found=_found(value),
        expected=_expected(expected, draft),
        nearest=nearest(value, choices) if isinstance(value, str) and choices else "",
    )


def _is_bare(value: str, expected: Any) -> bool:
    """Whether a text would be right without its quotes, as a number or a truth value."""
    try:
        msgspec.convert(float(value) if "." in value else int(value), expected)
    except (ValueError, msgspec.ValidationError):
        return value in ("true", "false") and bare(expected) is bool
    return True


def _found(value: Any) -> Phrase | str:
    if isinstance(value, str) and not value:
        return Phrase(N_("an empty text"))
    if isinstance(value, list) and not value:
        return Phrase(N_("an empty list"))
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    if isinstance(value, (str, bool, int, float)):
        try:
            shown = repr(value).lower() if isinstance(value, bool) else repr(value)
        except ValueError:  # more digits than Python will print
            return Phrase(N_("a number with too many digits"))
        return shown if len(shown) <= 60 else f"{shown[:60]}…"
    return Phrase(_NAMES.get(type(value), N_("a date or time")))


def _expected(kind: Any, draft: Draft) -> Phrase:
    """What a type asks for, in words."""
    struct = struct_of(kind)
    if struct is not None and not is_list(kind):
        keys = tuple(field.name for field in fields(struct) if field.required)
        return Phrase(N_("a table with the keys {keys}"), keys=keys)
    schema = msgspec.json.schema(kind)
    wanted = [each for each in schema.get("anyOf", [schema]) if each != {"type": "null"}]
    match {**wanted[-1], **schema}:
        case {"examples": examples}:
            return Phrase(N_("a text such as {examples}"), examples=tuple(examples))
        case {"enum": _}:
            choices = get_args(bare(kind))  # in the model's order, which msgspec does not keep
            return Phrase(N_("one of {choices}"), choices=choices)
        case {"format": "date"} if draft.in_json:
            return Phrase(N_('a date in quotes, such as "2026-11-24"'))
        case {"format": "date"}:
            return Phrase(N_("a date without quotes, such as 2026-11-24"))
        case {"type": "array", "minItems": least} if least > 1:
            return Phrase(N_("a list with at least {least} entries"), least=least)
        case {"type": "array", "minItems": _}:
            return Phrase(N_("a list with at least one entry"))
        case {"type": "array"}:
            return Phrase(N_("a list"))
        case {"type": "integer", "minimum": least}:
            return Phrase(N_("a whole number from {least}"), least=least)
        case {"type": "number"}:
            return Phrase(N_("a plain number between -2^53 and 2^53"))
        case {"type": "boolean"}:
            return Phrase(N_("true or false"))
    return Phrase(N_("a text that is not empty"))
