"""Words as the names that they make: where one name ends and the next begins.

`chen jining wang hao` are two names with no quotation marks around them. They are read
so where there is one way alone to cut the words into names that each mean one thing.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache, partial

from liangqu_cli.ask.entities import Ambiguity, Entity, NameIndex
from liangqu_cli.ask.names import named, understood
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_

MOST = 24
"""Words at most that are cut; with more of them each is a name."""
LONGEST = 5
"""Words of the longest name that is looked for among others."""

Meaning = Entity | str
"""What a name means, or the id of a record."""
Cut = tuple[str, ...]
Look = Callable[[str], Meaning | None]

_BETWEEN = r"(?i)\s*(?:[,，、;；&和与及]|\b(?:and|vs|versus)\b)\s*"
"""What people put between names in a row: a pattern, compiled where it is needed."""
_MARKS = frozenset(" ,，、;；&和与及")
"""The characters of which a word must have one for the pattern to match."""


def names_of(
    words: Sequence[str], index: NameIndex, is_record: Callable[[str], bool] = lambda _: False
) -> Sequence[str]:
    """The names that words are.

    A word that means one thing is a name; so `朝阳 大兴` are two. Where that is not so
    of all, all may be one name, `wang hao`, or several names one after another, in which
    a name that is typed whole beats the beginning of one. Where that fails, what people
    put between names, 朝阳和大兴, parts them. Where they cannot be read to the end, what
    can be is followed by the words that are left.

    Args:
        words: What was typed.
        index: Where names are looked up.
        is_record: Whether a word is the id of a record, where such are taken.

    Raises:
        UsageError: there are two ways to read them.
    """
    if len(words) == 1 and _MARKS.isdisjoint(words[0]):
        return words
    reading = _Reading(index, is_record)
    names, left = reading.of(words)
    if left:
        apart = [part for word in words for part in re.split(_BETWEEN, word) if part]
        others, left = reading.of(apart) if apart and apart != [*words] else (names, left)
        names = names if left else others
    return names


class _Reading:
    """How words are read."""

    def __init__(self, index: NameIndex, is_record: Callable[[str], bool]) -> None:
        self._index = index
        self._is_record = is_record
        self._by_name = cache(self._named)
        self._by_office = cache(self._in_office)

    def of(self, words: Sequence[str]) -> tuple[Sequence[str], bool]:
        """The names that words are, and whether there is one that means nothing, or several."""
        each = {self._by_name(word, True) or self._complete(word) for word in words[:MOST]}
        if len(words) > MOST or (None not in each and len(each) == len(words)):
            return words, False
        together = " ".join(words)
        found = understood(together, self._index)
        if isinstance(found, Entity):
            return [together], False
        # An office alone is not cut off from what may stand beside it: `chaoyang mayor`.
        cut, left = _cut(words, self._whole)
        if found and found.by_office and any(map(self._by_office, left)):
            return [together], True
        for begun in (False, True) if left else ():
            cut, left = _cut(words, partial(self._either, begun=begun))
            if not left:
                break
        names = (*cut, *left) if cut or not found else (together,)
        return names, bool(left)

    def _named(self, name: str, begun: bool) -> Meaning | None:
        if self._is_record(name):
            return name
        return _one(named(name, self._index, begun=begun))

    def _in_office(self, name: str) -> Entity | Ambiguity | None:
        from liangqu_cli.ask.offices import in_office

        return in_office(name, self._index)

    def _either(self, name: str, begun: bool) -> Meaning | None:
        return self._by_name(name, begun) or _one(self._by_office(name))

    def _whole(self, name: str) -> Meaning | None:
        """What is named whole, be it by an office that has beside it what it needs."""
        return self._by_name(name, False) or self._complete(name)

    def _complete(self, name: str) -> Meaning | None:
        from liangqu_cli.ask.offices import is_alone

        found = _one(self._by_office(name))
        return None if found and " " not in name and is_alone(name, self._index) else found


def _one(found: Entity | Ambiguity | None) -> Entity | None:
    return found if isinstance(found, Entity) else None


def _cut(words: Sequence[str], look: Look) -> tuple[Cut, Cut]:
    """The names as far as the words can be cut into such, and the words that are left.

    Raises:
        UsageError: there are two ways, which mean different things.
    """
    ways: list[dict[tuple[Meaning, ...], Cut]] = [{(): ()}, *({} for _ in words)]
    for end in range(1, len(words) + 1):
        for begin in range(max(0, end - LONGEST), end):
            name = " ".join(words[begin:end])
            if ways[begin] and (found := look(name)) is not None:
                for meaning, cut in list(ways[begin].items())[:2]:
                    both = meaning if found in meaning else (*meaning, found)
                    ways[end].setdefault(both, (*cut, name))
    if len(ways[-1]) > 1:
        first, second, *_ = ways[-1].values()
        message = N_(
            "{words} can be read as {first} and as {second}; put each name in quotation marks."
        )
        raise UsageError(message, words=" ".join(words), first=_told(first), second=_told(second))
    reached = max(end for end, found in enumerate(ways) if found)
    return next(iter(ways[reached].values())), tuple(words[reached:])


def _told(names: Cut) -> str:
    return " ".join(f'"{name}"' if " " in name else name for name in names)
