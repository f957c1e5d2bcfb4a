"""A text in the words that it is made of, so that other ways to say the same are the same.

A number is its value, however it is written: `12 million`, `12m`, 1200万 and 12,000,000. An English
word is its stem. Everything else stands for itself, letter by letter, since Chinese has no
spaces between its words. Spaces, hyphens, middle dots, quotation marks and the signs of
currencies part words and mean nothing more.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from snowballstemmer.english_stemmer import EnglishStemmer

_TOKEN = re.compile(
    r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
    r"(?:(?P<short>k|m|bn|tn)\b"
    r"|\s*(?P<times>万亿|百万|千万|[千万亿]|(?:thousand|million|billion|trillion)\b))?"
    r"|(?P<word>[a-z]+(?:'[a-z]+)*)"
    r"|(?P<letters>[^\s\-·'\"$¥€£a-z0-9]+)"
)
_TIMES = {
    **{"千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "万亿": 12},
    **{"thousand": 3, "million": 6, "billion": 9, "trillion": 12},
    **{"k": 3, "m": 6, "bn": 9, "tn": 12},
}
"""How many zeros a word adds to a number."""


def words_of(folded: str, initials: Collection[str]) -> str:
    """A folded text in words, each with a space before it, and one after the last.

    Args:
        folded: The text, as `text.fold` gives it, or letter by letter.
        initials: The first letters of the English words that are looked for; only words
            that begin so are stemmed, which takes most of the time.
    """
    words: list[str] = []
    for match in _TOKEN.finditer(folded):
        words += _words(match, initials)
    return f" {' '.join(words)} "


def places_of(
    wanted: Collection[str], folded: str, initials: Collection[str]
) -> Iterator[tuple[int, int]]:
    """Where a folded text holds words: half-open spans.

    Args:
        wanted: The words, each with others before and after it as `words_of` gives them.
        folded: The text.
        initials: As for `words_of`.
    """
    words: list[str] = []
    starts, begins, ends = array("q"), array("q"), array("q")
    at = 0
    for match in _TOKEN.finditer(folded):
        found = _words(match, initials)
        alone = len(found) == 1
        for position, word in enumerate(found, match.start()):
            words.append(word)
            starts.append(at)
            begins.append(position)
            ends.append(match.end() if alone else position + 1)
            at += 1 + len(word)
    whole = f" {' '.join(words)} "
    for each in wanted:
        count = each.count(" ") - 1
        start = whole.find(each)
        while start >= 0:
            first = bisect_left(starts, start)
            yield begins[first], ends[first + count - 1]
            start = whole.find(each, start + len(each) - 1)


def english_initials(folded: str) -> set[str]:
    """The first letters of the English words in a folded text."""
    return {match["word"][0] for match in _TOKEN.finditer(folded) if match["word"]}


def _words(match: re.Match[str], initials: Collection[str]) -> list[str]:
    """A number or a word; letters each by itself."""
    kind, text = match.lastgroup, match.group()
    if kind == "letters":
        return list(text)
    if kind != "word":
        return [_value(match["number"], _TIMES.get(match["short"] or match["times"] or "", 0))]
    if "'" in text:
        text = text.removesuffix("'s").replace("'", "")
    return [_stem(text) if text[0] in initials else text]


def _value(number: str, zeros: int) -> str:
    """The digits of a number with so many zeros more, without a needless one at either end."""
    whole, _, part = number.replace(",", "").partition(".")
    whole = (whole + part[:zeros].ljust(zeros, "0")).lstrip("0") or "0"
    part = part[zeros:].rstrip("0")
    return f"{whole}.{part}" if part else whole


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    """What all forms of a lower-case word have in common: company and companies."""
    found: str = _stemmer().stemWord(word)
    return found


@cache
def _stemmer() -> "EnglishStemmer":
    """Snowball's, which takes some thirty milliseconds to load."""
    from snowballstemmer import stemmer

    return stemmer("english")
