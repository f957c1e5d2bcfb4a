"""What a field of a record holds, told from its type."""

from typing import Annotated, Any, get_args, get_origin

import msgspec


def bare(kind: Any) -> Any:
    """The type inside `Annotated` and `… | None`."""
    while True:
        if get_origin(kind) is Annotated:
            kind = kind.__origin__
        elif type(None) in get_args(kind):
            kind = get_args(kind)[0]
        else:
            return kind


def is_list(kind: Any) -> bool:
    """Whether it is a list of something."""
    return get_origin(bare(kind)) is tuple


def item_of(kind: Any) -> Any:
    """What a list is a list of."""
    return get_args(bare(kind))[0]


def struct_of(kind: Any) -> Any:
    """The record type inside, alone or in a list; None where plain values are held."""
    inner = bare(item_of(kind)) if is_list(kind) else bare(kind)
    return inner if isinstance(inner, type) and issubclass(inner, msgspec.Struct) else None
