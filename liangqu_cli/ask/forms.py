"""The forms in which districts and officials are named (contract, section 3), and their keys.

A form is *spelled* where it says the name itself, be it in characters or in letters;
initials, codes and ids stand for it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from liangqu_cli.ask.entities import Entity
from liangqu_cli.language import Both
from liangqu_cli.model import District, Official
from liangqu_cli.text import fold

_UMLAUT = "\u0308"
_MARKED_U = f"(?<=[lnLN])[uU](?=[\u0300-\u036f]*{_UMLAUT})"
"""The ü of 吕 and 女 in decomposed text; after j, q, x and y nobody tells it from a u."""
_U = r"(?<=[ln])v|(?<=\b[ln])yu"
"""The ways in which a keyboard without ü writes it; `yu` where a syllable surely begins."""
_ANY_U = "(?<=[ln])(?:v|yu)"
_SYLLABLE = "(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])[aeiouv]{1,3}|[aoe][aeiou]{0,2})(?:ng|n|r)?"
_LONGEST_SYLLABLE = 6
_MOST_SYLLABLES = 4


def key_form(name: str) -> str:
    """A name as it is compared: folded, its letters and digits alone, with ü as v."""
    return _key(_folded(name))


def forms_of(named: District | Official, districts: Mapping[str, District]) -> Iterator[str]:
    """Every form that names a district or an official, a district also with what it is part of."""
    yield from spelled_forms(named)
    yield from initials_of(named)
    yield Entity.of(named).key
    if isinstance(named, Official):
        return
    names = (named.name, named.full)
    for above in ancestors(named, districts):
        for place, name in product((above.name, above.full), names):
            yield from (place.zh + name.zh, f"{name.en}, {place.en}", f"{place.en} {name.en}")
            yield (place.traditional or place.zh) + (name.traditional or name.zh)


def spelled_forms(named: District | Official) -> Iterator[str]:
    """The forms that spell a name; an official's with the family name first and last."""
    if isinstance(named, Official):
        yield from _turned(named.name.zh.replace("・", "·").split("·"), "·")
        yield from _turned(named.name.en.split(), " ")
        return
    for name in named.names:
        yield from filter(None, (name.zh, name.en, name.traditional))
    if named.level == "city":
        yield "全市"
    yield named.pinyin
    syllables = named.pinyin.split()
    if len(syllables) == len(named.full.zh) and named.full.zh.startswith(named.name.zh):
        yield " ".join(syllables[: len(named.name.zh)])


def ancestors(district: District, districts: Mapping[str, District]) -> Iterator[District]:
    """What a district is part of, the nearest first."""
    seen = {district.code}
    above = districts.get(district.part_of or "")
    while above is not None and above.code not in seen:
        seen.add(above.code)
        yield above
        above = districts.get(above.part_of or "")


def initials_of(named: District | Official) -> Iterable[str]:
    """What stands for a name by its first letters."""
    return [named.initials] if isinstance(named, District) else initials(named.name)


def initials(name: Both) -> Iterator[str]:
    """The initials of a person, by words, and by syllables where these are the characters."""
    words = [word for word in re.split("[^a-z]+", fold(name.en)) if word]
    yield from {"".join(word[0] for word in words)} - {""}
    count = len(key_form(name.zh))
    if len(words) < count <= _MOST_SYLLABLES:
        ways = product(*(list(_onsets(word, count)) for word in words))
        yield from (found for way in ways if len(found := "".join(way)) == count)


def own_keys(named: District | Official) -> list[str]:
    """The keys of all forms of a district or an official by itself, its initials aside."""
    return keys_of([*spelled_forms(named), Entity.of(named).key])


def other_spellings(name: str) -> Iterator[str]:
    """A name in Latin letters with its ü in each way of writing it; nothing where it has none."""
    folded = _folded(name)
    if re.search(_U, folded):
        yield from (re.sub(_U, written, folded) for written in ("v", "u", "yu"))


def keys_of(forms: Iterable[str]) -> list[str]:
    """The keys of forms, each once, with every way to write ü."""
    keys = (key for form in forms for key in (key_form(form), *map(_key, other_spellings(form))))
    return list(dict.fromkeys(keys))


def _key(folded: str) -> str:
    return folded if folded.isalnum() else "".join(filter(str.isalnum, folded)) or folded


def _folded(name: str) -> str:
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name)
        if _UMLAUT in decomposed:
            name = re.sub(_MARKED_U, "v", decomposed)
    return fold(name)


def _turned(parts: list[str], mark: str) -> Iterator[str]:
    """A name as it is, with its first part last, and with its last part first."""
    yield mark.join(parts)
    if len(parts) > 1:
        yield mark.join([*parts[1:], parts[0]])
        yield mark.join([parts[-1], *parts[:-1]])


def _onsets(word: str, most: int) -> Iterator[str]:
    """The first letters of the syllables of a word, for each way to part it into at most so many.

    >>> list(_onsets("youguo", 2))
    ['yg']
    """
    if not word:
        yield ""
    elif most:
        for end in range(1, min(len(word), _LONGEST_SYLLABLE) + 1):
            if re.fullmatch(_SYLLABLE, word[:end]):
                yield from (word[0] + rest for rest in _onsets(word[end:], most - 1))


def readings(asked: str) -> Iterator[str]:
    """The keys by which a name is looked up in turn: as typed, ü as u, simplified."""
    key = key_form(asked)
    if not key:
        return
    yield key
    # Most who cannot type a ü write u.
    if (plain := re.sub(_ANY_U, "u", key)) != key:
        yield plain
    if not key.isascii():
        from liangqu_cli.ask.script import simplified

        if (converted := key_form(simplified(key))) != key:
            yield converted
