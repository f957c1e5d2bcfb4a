"""Which part of an author's name in English is the family name: what the plan says, never a guess.

A name of which nothing is said stays whole, as a body's does: it may be written wherever it
stands, and is never turned round.
"""

import re
from typing import NamedTuple

from liangqu_cli.model import Author


class PersonName(NamedTuple):
    """A person's name in English, in its parts."""

    family: str
    given: str
    suffix: str = ""
    """What stands behind it: `Jr.`, `III`."""
    family_first: bool = False
    """Whether the family name comes first wherever the name is written, as in Li Jiang."""


def parted(author: Author) -> PersonName | None:
    """A name in its parts; None for one that is not to be taken apart.

    What stands before the family name is the given name, and what stands behind it a
    suffix; a family name that stands first is followed by the given name.
    """
    found = family_in(author)
    if found is None or author.body:
        return None
    before, after = author.en[: found.start()].strip(), author.en[found.end() :].strip(" ,")
    if before:
        return PersonName(found.group(), before, after)
    return PersonName(found.group(), after, family_first=True) if after else None


def family_in(author: Author) -> re.Match[str] | None:
    """Where the family name stands in the name in English, in whole words; the last such place.

    None where the plan says none, or where it does not stand there.
    """
    if author.family is None:
        return None
    pattern = rf"(?<!\S){re.escape(author.family)}(?![^\s,])"
    return next(reversed(list(re.finditer(pattern, author.en))), None)
