"""Words as the names that they make: where one name ends and the next begins.

`chen jining wang hao` are two names with no quotation marks around them. They are read
so where there is one way alone to cut the words into names that each mean one thing.
"""

from collections.abc import Callable, Sequence
from functools import cache, partial

from liangqu_cli.ask.names import Ambiguity, Entity, NameIndex, named, understood
from liangqu_cli.ask.offices import in_office
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


def names_of(
    words: Sequence[str], index: NameIndex, is_record: Callable[[str], bool] = lambda _: False
) -> Sequence[str]:
    """The names that words are.

    A word that means one thing is a name; so `朝阳 大兴` are two. Where that is not so
    of all, all may be one name, `wang hao`, or several names one after another, in which
    a name that is typed whole beats the beginning of one. Where they cannot be read to
    the end, what can be is followed by the words that are left.

    Args:
        words: What was typed.
        index: Where names are looked up.
        is_record: Whether a word is the id of a record, where such are taken.

    Raises:
        UsageError: there are two ways to read them.
    """

    @cache
    def by_name(name: str, begun: bool) -> Meaning | None:
        return name if is_record(name) else _one(named(name, index, begun=begun))

    @cache
    def by_office(name: str) -> Meaning | None:
        return _one(in_office(name, index))

    def by_either(name: str, begun: bool) -> Meaning | None:
        return by_name(name, begun) or by_office(name)

    def by_either_of_several_words(name: str) -> Meaning | None:
        return by_either(name, False) if " " in name else by_name(name, False)

    if len(words) == 1 or len(words) > MOST:
        return words
    each = {by_name(word, True) for word in words}
    if None not in each and len(each) == len(words):
        return words
    together = " ".join(words)
    found = understood(together, index)
    if isinstance(found, Entity):
        return [together]
    # An office alone is not cut off from what may stand beside it: `chaoyang mayor`.
    cut, left = _cut(words, by_either_of_several_words)
    if left and found and found.by_office:
        return [together]
    for begun in (False, True) if left else ():
        cut, left = _cut(words, partial(by_either, begun=begun))
        if not left:
            break
    return (*cut, *left) if cut or not found else [together]


def _one(found: Entity | Ambiguity | None) -> Entity | None:
    return found if isinstance(found, Entity) else None


def _cut(words: Sequence[str], look: Look) -> tuple[Cut, Cut]:
    """The names as far as the words can be cut into such, and the words that are left.

    Raises:
        UsageError: there are two ways.
    """
    ways: list[dict[tuple[Meaning, ...], Cut]] = [{(): ()}, *({} for _ in words)]
    for end in range(1, len(words) + 1):
        for begin in range(max(0, end - LONGEST), end):
            name = " ".join(words[begin:end])
            if ways[begin] and (found := look(name)) is not None:
                for meaning, cut in list(ways[begin].items())[:2]:
                    ways[end].setdefault((*meaning, found), (*cut, name))
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
