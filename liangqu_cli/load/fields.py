"""What a field of a record holds, told from its type."""

from typing import Any

import msgspec


def bare(expected: Any) -> Any:
    """The type inside `Annotated` and `… | None`."""
    while True:
        arguments = [kind for kind in getattr(expected, "__args__", ()) if kind is not type(None)]
        if hasattr(expected, "__metadata__"):
            expected = expected.__origin__
        elif type(None) in getattr(expected, "__args__", ()):
            expected = arguments[0]
        else:
            return expected


def is_list(expected: Any) -> bool:
    """Whether it is a list of something."""
    return getattr(bare(expected), "__origin__", None) is tuple


def item_of(expected: Any) -> Any:
    """What a list is a list of."""
    return bare(expected).__args__[0]


def struct_of(expected: Any) -> Any:
    """The record type inside, alone or in a list; None where plain values are held."""
    inner = bare(item_of(expected)) if is_list(expected) else bare(expected)
    return inner if isinstance(inner, type) and issubclass(inner, msgspec.Struct) else None
