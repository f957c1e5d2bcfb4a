"""Every way in which a file departs from its types, told at once.

msgspec stops at the first error, so a file that it refuses is walked again:
table by table, record by record, key by key.
"""

from typing import Any

import msgspec
from msgspec.structs import FieldInfo, fields

from liangqu_cli.errors import Phrase
from liangqu_cli.language import N_
from liangqu_cli.load.draft import Draft, nearest
from liangqu_cli.load.lines import Path
from liangqu_cli.model import PlanFile

_TOML_NAMES = {
    bool: N_("a truth value"),
    int: N_("a whole number"),
    float: N_("a number"),
    str: N_("a text"),
    list: N_("a list"),
    dict: N_("a table"),
}


def diagnosed(raw: dict[str, Any], file: str, text: str) -> Draft:
    """The draft of a file that is not valid: its problems, and the records that are sound."""
    draft = Draft(file, text, {})
    tables = {field.name: field for field in fields(PlanFile)}
    for name, value in raw.items():
        if name not in tables:
            draft.report(
                (name,),
                N_("No table is called {found}.{nearest} Known are: {known}."),
                found=name,
                nearest=nearest(name, tables),
                known=", ".join(tables),
            )
            continue
        record_type = _struct(tables[name].type)
        if name == "plan":
            draft.tables[name] = _sound(draft, (name,), [value], record_type, single=True)
        elif isinstance(value, list):
            draft.tables[name] = _sound(draft, (name,), value, record_type)
        else:
            draft.report((name,), N_("Expected a list of tables; write [[{name}]]."), name=name)
    return draft


def _sound(
    draft: Draft, path: Path, values: list[Any], record_type: type, *, single: bool = False
) -> list[tuple[int, Any]]:
    sound: list[tuple[int, Any]] = []
    for index, value in enumerate(values):
        before = len(draft.problems)
        _compare(draft, path if single else (*path, index), value, record_type)
        if len(draft.problems) == before:
            sound.append((index, msgspec.convert(value, record_type)))
    return sound


def _compare(draft: Draft, path: Path, value: Any, expected: Any) -> None:
    """Report where `value` is not what `expected`, a type of the model, asks for."""
    try:
        msgspec.convert(value, expected)
        return
    except msgspec.ValidationError:
        pass
    inner = _struct(expected)
    if inner is not None and isinstance(value, dict) and not _is_list(expected):
        _compare_keys(draft, path, value, inner)
    elif _is_list(expected) and isinstance(value, list) and value:
        before = len(draft.problems)
        for index, item in enumerate(value):
            _compare(draft, (*path, index), item, _item(expected))
        if len(draft.problems) == before:
            _mismatch(draft, path, value, expected)
    else:
        _mismatch(draft, path, value, expected)


def _compare_keys(draft: Draft, path: Path, value: dict[str, Any], struct: type) -> None:
    known: dict[str, FieldInfo] = {field.name: field for field in fields(struct)}
    for key in value.keys() - known.keys():
        draft.report(
            (*path, key),
            N_("No key is called {found} here.{nearest} Known are: {known}."),
            found=key,
            nearest=nearest(key, known),
            known=", ".join(known),
        )
    for key, field in known.items():
        if key in value:
            _compare(draft, (*path, key), value[key], field.type)
        elif field.required:
            draft.report(path, N_("The key {key} is missing; add it."), key=key)


def _mismatch(draft: Draft, path: Path, value: Any, expected: Any) -> None:
    info = msgspec.inspect.type_info(expected)
    wanted, choices = _expected(info)
    draft.report(
        path,
        N_("Found {found}, expected {expected}.{nearest}"),
        found=_found(value),
        expected=wanted,
        nearest=nearest(value, choices) if isinstance(value, str) and choices else "",
    )


def _found(value: Any) -> Phrase | str:
    if isinstance(value, str) and not value:
        return Phrase(N_("an empty text"))
    if isinstance(value, (str, bool, int, float)):
        try:
            shown = repr(value).lower() if isinstance(value, bool) else repr(value)
        except ValueError:  # more digits than Python will print
            return Phrase(N_("a number with too many digits"))
        return shown if len(shown) <= 60 else f"{shown[:60]}…"
    return Phrase(_TOML_NAMES.get(type(value), N_("a date or time")))


def _expected(info: Any) -> tuple[Phrase | str, tuple[str, ...]]:
    """What a type asks for, in words, and the values to choose from where they are few."""
    kinds = msgspec.inspect
    if isinstance(info, kinds.Metadata):
        description = (info.extra_json_schema or {}).get("examples")
        if description:
            return Phrase(N_("a text such as {examples}"), examples=", ".join(description)), ()
        return _expected(info.type)
    if isinstance(info, kinds.UnionType):
        real = [kind for kind in info.types if not isinstance(kind, kinds.NoneType)]
        if any(isinstance(kind, kinds.FloatType) for kind in real):
            return Phrase(N_("a plain number between -2^53 and 2^53")), ()
        return _expected(real[0])
    if isinstance(info, kinds.LiteralType):
        values = tuple(str(value) for value in info.values)
        return Phrase(N_("one of {choices}"), choices=", ".join(values)), values
    if isinstance(info, kinds.StrType):
        if info.pattern:
            return Phrase(N_("a text that matches {pattern}"), pattern=info.pattern), ()
        return Phrase(N_("a text that is not empty")), ()
    if isinstance(info, kinds.IntType):
        return Phrase(N_("a whole number from {least}"), least=info.ge if info.ge else 0), ()
    if isinstance(info, kinds.BoolType):
        return Phrase(N_("true or false")), ()
    if isinstance(info, kinds.DateType):
        return Phrase(N_("a date without quotes, such as 2026-11-24")), ()
    if isinstance(info, kinds.VarTupleType):
        return Phrase(N_("a list with at least one entry") if info.min_length else N_("a list")), ()
    if isinstance(info, kinds.StructType):
        keys = ", ".join(field.name for field in info.fields if field.required)
        return Phrase(N_("a table with the keys {keys}"), keys=keys), ()
    raise AssertionError(info)


def _bare(expected: Any) -> Any:
    """The type inside `Annotated` and `… | None`."""
    while True:
        arguments = [kind for kind in getattr(expected, "__args__", ()) if kind is not type(None)]
        if hasattr(expected, "__metadata__"):
            expected = expected.__origin__
        elif type(None) in getattr(expected, "__args__", ()):
            expected = arguments[0]
        else:
            return expected


def _is_list(expected: Any) -> bool:
    return getattr(_bare(expected), "__origin__", None) is tuple


def _item(expected: Any) -> Any:
    return _bare(expected).__args__[0]


def _struct(expected: Any) -> Any:
    """The record type inside `expected`, or None where it holds plain values."""
    bare = _bare(expected)
    if getattr(bare, "__origin__", None) is tuple:
        bare = _bare(bare.__args__[0])
    return bare if isinstance(bare, type) and issubclass(bare, msgspec.Struct) else None
