"""Texts as a full-text index can hold them that knows words only by the spaces between them."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from liangqu_cli.text import fold

LONGEST = 16
"""Characters of the longest Chinese word that is found as such."""


def words(texts: Iterable[str]) -> str:
    """The texts, followed by every word that a reader of Chinese may look for in them.

    SQLite's tokenizer `unicode61` takes a run of Chinese for one word, and `trigram`
    finds nothing shorter than three characters. So every part of a run, of up to
    `LONGEST` characters, is added as a word of its own; a Latin word or a number in
    the run counts as one character.
    """
    folded = list(dict.fromkeys(fold(text) for text in texts))
    parts = frozenset[str]().union(*map(_parts_of, folded))
    return "\n".join([*folded, " ".join(sorted(parts))])


@lru_cache(maxsize=4096)
def _parts_of(text: str) -> frozenset[str]:
    """The words of one text; a record repeats the texts of those that it belongs to."""
    if text.isascii():
        return frozenset()
    return frozenset(part for run in _runs(text) for part in _parts(run))


def _parts(run: list[str]) -> Iterator[str]:
    for start in range(len(run)):
        for end in range(start + 1, min(start + LONGEST, len(run)) + 1):
            yield "".join(run[start:end])


def _runs(text: str) -> Iterator[list[str]]:
    """The runs of letters and digits in a text that hold wide characters, in their parts."""
    run: list[str] = []
    wide = inside = False
    for letter in f"{text} ":
        if unicodedata.category(letter)[0] not in "LN":
            if wide:
                yield run
            run, wide, inside = [], False, False
        elif unicodedata.east_asian_width(letter) in "WF":
            run.append(letter)
            wide, inside = True, False
        elif inside:
            run[-1] += letter
        else:
            run.append(letter)
            inside = True
