"""The one resolver: what a reader typed, and which district or official it means.

Contract, section 3. Nothing that only looks different matters, and nothing is ever
guessed. An exact id means itself; then a form that is typed whole beats the beginning
of a longer one, and that beats a name in two parts: the city with the district, a
district with its official, or a name said in both languages.
"""

import re
from collections.abc import Callable, Iterable

from liangqu_cli.ask.entities import Ambiguity, Entity, NameIndex, People
from liangqu_cli.ask.forms import readings
from liangqu_cli.ask.labels import labels
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_, Language
from liangqu_cli.text import fold, typed

LISTED = 8
"""How many meanings an error names before it says how many more there are."""
PARTS = 3
"""How many parts a name may have: `Chaoyang 朝阳 110105`, as an error lists it."""
LONGEST = 64
"""Letters of the longest name that is taken apart."""

_LABELLED = r"\((?:.*,)?\s*([a-z0-9-]+)\)$"
"""The code or id at the end of what an error calls a district or an official."""


class UnknownNameError(UsageError):
    """A name means nothing, and is near to none."""


def meaning(name: str, index: NameIndex) -> Entity | Ambiguity:
    """The one thing that `name` means, or what it could mean."""
    found = understood(name, index)
    if found is not None:
        return found
    index.assure()
    from liangqu_cli.ask.near import nearest

    return Ambiguity(name, nearest(typed(name), index), near=True)


def understood(name: str, index: NameIndex) -> Entity | Ambiguity | None:
    """What a name or an office means or could mean; None where it is neither."""
    found = named(name, index)
    if found is not None:
        return found
    from liangqu_cli.ask.offices import in_office

    return in_office(typed(name), index)


def named(name: str, index: NameIndex, *, begun: bool = True) -> Entity | Ambiguity | None:
    """What a name, or where `begun` the beginning of one, means or could mean; None for none."""
    asked = typed(name)
    folded = fold(asked)
    labelled = re.search(_LABELLED, folded) if folded.endswith(")") else None
    for key in (folded, labelled.group(1) if labelled else ""):
        if (itself := index.exact(key)) is not None:
            return itself
    for form in readings(asked):
        found = sorted(found_by(form, index, begun=begun))
        if len(found) == 1:
            return found[0]
        if found:
            return Ambiguity(name, tuple(found), near=False)
    return None


def is_name(word: str, index: NameIndex) -> bool:
    """Whether a word by itself is one whole name, or an office that one alone is known to hold."""
    found = named(word, index, begun=False)
    if found is None:
        from liangqu_cli.ask.offices import in_office

        found = in_office(typed(word), index)
    return isinstance(found, Entity)


def one_meaning(name: str, index: NameIndex, people: People, lang: Language) -> Entity:
    """The one district or official that `name` means.

    Raises:
        UsageError: it means several, which are listed, or none; the nearest are suggested.
    """
    found = meaning(name, index)
    if isinstance(found, Ambiguity):
        raise _refused(found, people, lang)
    return found


def _refused(found: Ambiguity, people: People, lang: Language) -> UsageError:
    told = labels(found.meanings[:LISTED], people, lang, in_office=found.by_office)
    listed = lang.listed(told)
    more = len(found.meanings) - len(told)
    if more > 0:
        listed += lang.gettext(" and {count} more", count=more)
    if found.vacant:
        (place,) = labels([found.vacant], people, lang)
        message = N_("The plan names nobody as {name}, and no official of {place}.")
        if told:
            message = N_("The plan names nobody as {name}; of {place} it names {listed}.")
        return UsageError(message, name=found.name, place=place, listed=listed)
    if not found.near:
        message = N_("{name} could mean {listed}; type more of it, or the code or id.")
        return UsageError(message, name=found.name, listed=listed)
    if told:
        message = N_("No district or official is called {name}. Did you mean {listed}?")
        return UsageError(message, name=found.name, listed=listed)
    message = N_(
        "No district or official is called {name}; `liangqu districts` and `liangqu officials` "
        "list them."
    )
    return UnknownNameError(message, name=found.name or "''")


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

    Where `begun`, the last of its parts may be the beginning of a name.
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
