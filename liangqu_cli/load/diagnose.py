"""Every way in which a file departs from its types, told at once.

msgspec stops at the first error, so a file that it refuses is walked again:
table by table, record by record, key by key.
"""

import datetime as dt
from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec
from msgspec.structs import FieldInfo

from liangqu_cli.errors import Phrase
from liangqu_cli.fields import bare, is_list, item_of, struct_of
from liangqu_cli.language import N_
from liangqu_cli.load.draft import Draft, nearest
from liangqu_cli.load.notation import Path
from liangqu_cli.model import PlanFile

fields = cache(msgspec.structs.fields)
_NAMES = {
    bool: N_("a truth value"),
    int: N_("a whole number"),
    float: N_("a number"),
    str: N_("a text"),
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
    partial: list[tuple[int, Any]] = []
    for index, value in enumerate(values):
        before = len(draft.problems)
        _compare(draft, path if single else (*path, index), value, record_type)
        if len(draft.problems) == before:
            sound.append((index, msgspec.convert(value, record_type)))
        elif isinstance(value, dict):
            partial.append((index, _sound_keys(value, record_type)))
        else:
            draft.legible = False
    draft.tables[path[0]] = sound
    draft.partial[path[0]] = partial


def _sound_keys(value: dict[str, Any], record_type: type) -> dict[str, Any]:
    keys = {}
    for field in fields(record_type):
        try:
            keys[field.name] = msgspec.convert(value.get(field.name), field.type)
        except msgspec.ValidationError:
            keys[field.name] = None
    return keys


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
    wanted, choices = _expected(msgspec.inspect.type_info(expected), draft)
    if choices:
        choices = bare(expected).__args__  # in the model's order, which msgspec does not keep
        wanted = Phrase(N_("one of {choices}"), choices=choices)
    draft.report(
        path,
        N_("Found {found}, expected {expected}.{nearest}"),
        found=_found(value),
        expected=wanted,
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


def _expected(info: Any, draft: Draft) -> tuple[Phrase | str, tuple[str, ...]]:
    """What a type asks for, in words, and the values to choose from where they are few."""
    kinds = msgspec.inspect
    if isinstance(info, kinds.Metadata):
        description = (info.extra_json_schema or {}).get("examples")
        if description:
            return Phrase(N_("a text such as {examples}"), examples=tuple(description)), ()
        return _expected(info.type, draft)
    if isinstance(info, kinds.UnionType):
        real = [kind for kind in info.types if not isinstance(kind, kinds.NoneType)]
        if any(isinstance(kind, kinds.FloatType) for kind in real):
            return Phrase(N_("a plain number between -2^53 and 2^53")), ()
        return _expected(real[0], draft)
    if isinstance(info, kinds.LiteralType):
        values = tuple(str(value) for value in info.values)
        return Phrase(N_("one of {choices}"), choices=values), values
    if isinstance(info, kinds.StrType):
        return Phrase(N_("a text that is not empty")), ()
    if isinstance(info, kinds.IntType):
        return Phrase(N_("a whole number from {least}"), least=info.ge if info.ge else 0), ()
    if isinstance(info, kinds.BoolType):
        return Phrase(N_("true or false")), ()
    if isinstance(info, kinds.DateType):
        if draft.in_json:
            return Phrase(N_('a date in quotes, such as "2026-11-24"')), ()
        return Phrase(N_("a date without quotes, such as 2026-11-24")), ()
    if isinstance(info, kinds.VarTupleType):
        return _list_of(info.min_length or 0), ()
    if isinstance(info, kinds.StructType):
        keys = tuple(field.name for field in info.fields if field.required)
        return Phrase(N_("a table with the keys {keys}"), keys=keys), ()
    raise AssertionError(info)


def _list_of(least: int) -> Phrase:
    """A list of so many entries at least, in words."""
    if least > 1:
        return Phrase(N_("a list with at least {least} entries"), least=least)
    return Phrase(N_("a list with at least one entry") if least else N_("a list"))
