"""What a name that means nothing may have been meant for: a wrong suggestion is worse than none.

Names are near where they sound alike, as characters of one sound do that a keyboard
offers side by side, where their letters differ by a slip, or where one is the end of
the other. Two characters of a Chinese name have one in common with many that have
nothing to do with it, so that is not enough. Initials and codes are near nothing.
"""

from collections.abc import Iterable, Iterator
from string import ascii_lowercase

from liangqu_cli.ask.entities import Entity, NameIndex
from liangqu_cli.ask.forms import key_form
from liangqu_cli.ask.names import LONGEST, in_parts

SUGGESTED = 3
"""How many suggestions are made at most; where more are near, none is likely."""
ONE_SLIP = 5
"""Letters of the shortest name in which a slip is seen: of four, one in four would be wrong."""
LAST_PART = 4
"""Letters of the shortest ending by which a name is known."""
TWO_SLIPS = 9
"""Letters of the shortest name in which two are seen."""


def nearest(name: str, index: NameIndex) -> tuple[Entity, ...]:
    """What has a name near to `name`; nothing where nothing surely is."""
    form = key_form(sound(name))
    if not form.isascii() or len(form) > LONGEST:
        return ()
    ways = (_alike, _one_slip, _two_slips, _last_part)
    found = next((found for way in ways if (found := set(way(form, index)))), set())
    return tuple(sorted(found)) if len(found) <= SUGGESTED else ()


def sound(name: str) -> str:
    """How a name sounds, in Latin letters."""
    if name.isascii():
        return name
    from anyascii import anyascii

    return anyascii(name)


def _alike(form: str, index: NameIndex) -> set[Entity]:
    return set(index.whole(form, initials=False)) or in_parts(form, index)


def _one_slip(form: str, index: NameIndex) -> Iterator[Entity]:
    if len(form) >= ONE_SLIP:
        yield from index.any_of(set(_slips(form)))


def _slips(form: str) -> Iterator[str]:
    """What a form could have been before one letter was left out, added, changed or turned."""
    for at in range(len(form) + 1):
        before, after = form[:at], form[at:]
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]
        for letter in ascii_lowercase:
            yield before + letter + after
            yield before + letter + after[1:]


def _two_slips(form: str, index: NameIndex) -> Iterator[Entity]:
    """Of a long name whose first third is right; to look for the rest would take too long."""
    if len(form) >= TWO_SLIPS:
        from rapidfuzz.distance.OSA import distance

        for known, entity in index.begun(form[: len(form) // 3]):
            if distance(form, known, score_cutoff=2) <= 2:
                yield entity


def _last_part(form: str, index: NameIndex) -> Iterable[Entity]:
    return index.ending(form, SUGGESTED + 1) if len(form) >= LAST_PART else ()
