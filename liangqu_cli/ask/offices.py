"""Offices as names: 市长, 朝阳区委书记, 曾书记, `mayor`, `secretary of Chaoyang`.

An office is what the plan's own roles say, in either language: a role, one of the
offices that it joins, or the end of one, 书记 of 区委书记 and `mayor` of `District Mayor`.
Beside it may stand the district or the holder. An office that is named whole beats the
end of a longer one; a deputy is not who they stand in for, and is only suggested.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from enum import IntEnum
from functools import cache
from itertools import groupby
from typing import NamedTuple

from liangqu_cli.ask.entities import Ambiguity, Entity, NameIndex, Role
from liangqu_cli.ask.forms import key_form, readings
from liangqu_cli.ask.names import found_by
from liangqu_cli.text import fold

LONGEST = 200
"""Letters of the longest text that is taken for an office."""
SHORTEST = 2
"""Characters of the shortest end of an office: 长 alone is none."""
_IDLE = frozenset({"of", "the", "for", "in", "s"})
"""English words that say nothing of who is meant."""
_SAME = {"vice": "deputy"}
_DEPUTY, _DEPUTY_ZH = "deputy", "副"
_Parts = tuple[str, ...]
_Look = Callable[[str], frozenset[Entity]]


class Fit(IntEnum):
    """How well an office fits what was typed, the best first."""

    WHOLE = 0
    END = 1
    DEPUTY = 2


class Claim(NamedTuple):
    """A role that may have been meant."""

    role: Role
    fit: Fit
    beside: _Parts
    """What was typed beside the office: where it is held, or by whom."""


def in_office(asked: str, index: NameIndex) -> Entity | Ambiguity | None:
    """Who holds the office that was named, one or several; None where none was named.

    Where nobody holds it, whom it may have been meant for, or who else is known of the
    district that was named.
    """
    if len(asked) > LONGEST:
        return None
    claims = set(_claims(asked, index.roles))
    look = cache(lambda part: _meant(part, index))
    holders = _holders(claims, look, index)
    for fit in (Fit.WHOLE, Fit.END):
        if found := sorted(holders[fit]):
            several = Ambiguity(asked, tuple(found), near=False, by_office=True)
            return several if len(found) > 1 else found[0]
    if near := sorted(holders[Fit.DEPUTY]):
        return Ambiguity(asked, tuple(near), near=True, by_office=True)
    place = next(_places(claims, look), None)
    if place is None:
        return None
    known = index.holding(index.roles, [place])
    return Ambiguity(asked, tuple(sorted(known)), near=True, by_office=True, vacant=place)


def is_alone(asked: str, index: NameIndex) -> bool:
    """Whether an office was named with nothing beside it."""
    return any(not claim.beside for claim in _claims(asked, index.roles))


def _holders(claims: Iterable[Claim], look: _Look, index: NameIndex) -> dict[Fit, set[Entity]]:
    """Who holds what was claimed, by how well it fits."""
    alike: dict[tuple[Fit, _Parts], set[Role]] = defaultdict(set)
    for claim in claims:
        alike[claim.fit, claim.beside].add(claim.role)
    holders: dict[Fit, set[Entity]] = defaultdict(set)
    for (fit, beside), roles in alike.items():
        meant = [look(part) for part in beside]
        if all(meant):
            held = [set(index.holding(roles, among)) for among in meant or (None,)]
            holders[fit] |= set.intersection(*held)
    return holders


def _meant(part: str, index: NameIndex) -> frozenset[Entity]:
    """The districts and officials that a part of what was typed can mean."""
    found = (found_by(form, index) for form in readings(part))
    return frozenset(next(filter(None, found), ()))


def _places(claims: Iterable[Claim], look: _Look) -> Iterator[Entity]:
    """The district that what stands beside an office names, or begins or ends with."""
    for part in sorted({part for claim in claims for part in claim.beside}):
        words = part.split(" ") if " " in part else list(part) if not part.isascii() else [part]
        gap = " " if " " in part else ""
        for left_out in range(len(words)):
            for kept in (words[: len(words) - left_out], words[left_out:]):
                found = look(gap.join(kept)) if len(gap.join(kept)) >= SHORTEST else frozenset()
                if len(found) == 1 and next(iter(found)).kind == "district":
                    yield from found


def _claims(asked: str, roles: Iterable[Role]) -> Iterator[Claim]:
    """Every role that may have been meant, with what stands beside it."""
    forms = list(readings(asked))
    words = [word for word in _words(asked) if word not in _IDLE]
    for role in roles:
        for zh, en in _joined(role):
            for form in forms:
                yield from _in_characters(form, zh, role)
            yield from _in_words(words, en, role)


def _joined(role: Role) -> Iterator[Role]:
    """A role, and the offices that it joins, where both languages tell as many."""
    yield role
    zh = re.split("[、，；]", role[0])
    en = re.split(", and |, | and ", role[1])
    if len(zh) == len(en) > 1:
        yield from zip(zh, en, strict=True)


def _in_characters(form: str, office: str, role: Role) -> Iterator[Claim]:
    """The claims of an office in Chinese, whole or by its end."""
    office = key_form(office)
    for cut in range(len(office) - SHORTEST + 1):
        before, found, after = form.partition(office[cut:])
        if found:
            deputy = Fit.DEPUTY if _DEPUTY_ZH in office[:cut] else Fit.END
            beside = tuple(filter(None, (before.removesuffix("的"), after)))
            yield Claim(role, deputy if cut else Fit.WHOLE, beside)


def _in_words(words: Sequence[str], office: str, role: Role) -> Iterator[Claim]:
    """The claims of an office in English: its title, and the words of what it is an office of."""
    title, *rest = (_words(part) for part in office.split(" of ", 1))
    if not title or title[-1] not in words:
        return
    missing = set(title) - set(words)
    fit = Fit.DEPUTY if _DEPUTY in missing else Fit.END if missing else Fit.WHOLE
    # The district may be told in the role itself, `the CPC Chaoyang District Committee`.
    for told in {frozenset(title), frozenset([*title, *(word for part in rest for word in part)])}:
        yield Claim(role, fit, _runs(words, told))


def _runs(words: Sequence[str], told: Collection[str]) -> _Parts:
    """The words that a role does not tell, those together that stand together."""
    runs = groupby(words, key=lambda word: word not in told)
    return tuple(" ".join(run) for beside, run in runs if beside)


def _words(text: str) -> list[str]:
    return [_SAME.get(word, word) for word in re.findall(r"\w+", fold(text))]
