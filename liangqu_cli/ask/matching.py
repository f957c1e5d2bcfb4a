"""What a form means: whole, by its beginning, or in parts that tell one thing together."""

from collections.abc import Callable, Iterable

from liangqu_cli.ask.entities import Entity, NameIndex

PARTS = 3
"""How many parts a name may have: `Chaoyang 朝阳 110105`, as an error lists it."""
LONGEST = 64
"""Letters of the longest name that is taken apart."""


def found_by(form: str, index: NameIndex, *, begun: bool = True) -> set[Entity]:
    """What a form means: whole, else (where that will do) by its beginning, else in parts."""
    looks: list[Callable[[str], Iterable[Entity]]] = [
        index.whole,
        lambda form: in_parts(form, index),
    ]
    if begun:
        looks.insert(1, index.beginning)
        looks.append(lambda form: in_parts(form, index, begun=True))
    return next((set(found) for look in looks if (found := look(form))), set())


def in_parts(
    form: str, index: NameIndex, *, begun: bool = False, parts: int = PARTS
) -> set[Entity]:
    """What a form means that says a name twice, or where the thing lies beside its name.

    Args:
        form: The form.
        index: Where its parts are looked up.
        begun: Whether the last part may be the beginning of a name.
        parts: How many there may be.
    """
    found: set[Entity] = set()
    for cut in range(1, len(form) if len(form) <= LONGEST else 0):
        first = set(index.whole(form[:cut], initials=False))
        if first:
            rest = form[cut:]
            look = index.beginning if begun else index.whole
            second = set(look(rest, initials=False))
            if parts > 2:
                second |= in_parts(rest, index, begun=begun, parts=parts - 1)
            found |= _together(first, second, index)
    return found


def _together(first: set[Entity], second: set[Entity], index: NameIndex) -> set[Entity]:
    """What two parts of a name mean together: what both mean, or what one has in the other."""
    if not second:
        return set()
    return {*(first & second), *index.inside(second, first), *index.inside(first, second)}
