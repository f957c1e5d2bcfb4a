"""Texts as a full-text index can hold them that knows words only by the spaces between them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from liangqu_cli.text import fold

LONGEST = 16
"""Characters of the longest Chinese word that is found as such."""
_RUN = re.compile(r"[^\W_]+")


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
    for run in _RUN.findall(text):
        parts: list[str] = []
        for wide, letters in groupby(run, _is_wide):
            together = "".join(letters)
            parts += together if wide else [together]
        if any(map(_is_wide, run)):
            yield parts


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"
