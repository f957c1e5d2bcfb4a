"""What a reader looks for, and where a text holds it.

A term is held as it is typed, as part of a word too; and in the other ways of saying the
same: in simplified characters where it is typed in traditional ones, with its numbers
written otherwise, its English words in another form, or words of the same meaning where
the plan lists them. A number is held whole: 20 is not held by 2025.
"""

import re
from array import array
from collections.abc import Collection, Iterable, Sequence

from msgspec import Struct

from liangqu_cli.ask.tokens import english_initials, places_of, words_of
from liangqu_cli.text import fold, folded_letters

MOST_WAYS = 64
"""So many ways to say a term are tried at most, however many words of it have others."""
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_ONLY_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]+")


class _Term(Struct, frozen=True):
    """One thing that is looked for."""

    typed: tuple[re.Pattern[str], ...]
    """What finds it as it is typed, in a folded text."""
    ways: tuple[str, ...]
    """The other ways to say it, in words; none where they could find nothing more."""


class Sought:
    """What is looked for.

    Args:
        terms: The terms; a text, or several together, hold all of them or none.
        synonyms: Groups of words that mean the same, as the plan lists them.
    """

    def __init__(self, terms: Iterable[str], synonyms: Sequence[Sequence[str]] = ()) -> None:
        folded = [_scripts(fold(term)) for term in terms]
        self._initials = set().union(*(english_initials(way) for ways in folded for way in ways))
        groups = self._groups([way for ways in folded for way in ways], synonyms)
        self._terms = [self._term(scripts, groups) for scripts in folded]
        self._all = (1 << len(self._terms)) - 1
        self._known: dict[str, int] = {}

    def held_by(self, texts: Iterable[str]) -> bool:
        """Whether texts hold every term, be it each another."""
        missing = self._all
        for text in texts:
            if not missing:
                break
            missing &= ~self._held(text)
        return not missing

    def adds(self, text: str, shown: Iterable[str]) -> bool:
        """Whether a text holds a term that none of the shown ones holds."""
        held = self._held(text)
        for other in shown if held else ():
            held &= ~self._held(other)
        return bool(held)

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where a text holds a term: half-open spans, in order, none touching another."""
        letters = folded_letters(text)
        folded = "".join(letters)
        origin = array("q", (at for at, letter in enumerate(letters) for _ in letter))
        patterns = [pattern for term in self._terms for pattern in term.typed]
        found = [match.span() for pattern in patterns for match in pattern.finditer(folded)]
        ways = [way for term in self._terms for way in term.ways]
        if ways:
            found += places_of(ways, folded, self._initials)
        return _merged((origin[start], origin[end - 1] + 1) for start, end in found if start < end)

    def _held(self, text: str) -> int:
        """The terms that a text holds, a bit each; a plan repeats many of its texts."""
        held = self._known.get(text)
        if held is None:
            held = self._known[text] = self._look(fold(text))
        return held

    def _look(self, folded: str) -> int:
        held, words = 0, ""
        for at, term in enumerate(self._terms):
            found = any(each.search(folded) for each in term.typed)
            if not found and term.ways:
                words = words or words_of(folded, self._initials)
                found = any(way in words for way in term.ways)
            held |= found << at
        return held

    def _groups(
        self, scripts: Collection[str], synonyms: Sequence[Sequence[str]]
    ) -> list[list[str]]:
        """The groups of which a term has a word, the longest words first."""
        terms = [self._words(script) for script in scripts]
        folded = [[fold(word) for word in group] for group in synonyms]
        concerned = [
            group
            for group in folded
            if any(form in term for form in map(self._words, group) if form.strip()
                   for term in terms)
        ]  # fmt: skip
        for group in concerned:
            self._initials.update(*map(english_initials, group))
        return [sorted(map(self._words, group), key=len, reverse=True) for group in concerned]

    def _term(self, scripts: Sequence[str], groups: Sequence[Sequence[str]]) -> _Term:
        ways = dict.fromkeys(self._words(script) for script in scripts)
        for group in groups:
            said = [
                way.replace(form, other)
                for way in ways
                if (form := next((form for form in group if form in way), None))
                for other in group
            ]
            ways.update(dict.fromkeys(said[:MOST_WAYS]))
        if len(ways) == len(scripts) and all(map(_ONLY_HAN.fullmatch, scripts)):
            ways = {}  # letter by letter as they are typed
        useful = tuple(way for way in ways if way.strip())
        return _Term(tuple(map(_as_typed, scripts)), useful)

    def _words(self, folded: str) -> str:
        return words_of(folded, self._initials)


def _scripts(folded: str) -> list[str]:
    """A folded term as it is typed, and in simplified characters where that differs."""
    if not _HAN.search(folded):
        return [folded]
    from liangqu_cli.ask.script import is_simplified, simplified

    if is_simplified("".join(_HAN.findall(folded))):
        return [folded]
    return list(dict.fromkeys([folded, fold(simplified(folded))]))


def _as_typed(folded: str) -> re.Pattern[str]:
    """What finds a folded term in a folded text, its numbers whole.

    Between Chinese characters there may be quotation marks: whoever checks a quotation
    seldom types those within it.
    """
    parts = (
        "[\"']?".join(part) if _ONLY_HAN.fullmatch(part) else re.escape(part)
        for part in folded.split()
    )
    pattern = r"\s+".join(parts)
    if folded[:1].isdigit():
        pattern = f"(?<![0-9])(?<![0-9][.,]){pattern}"
    if folded[-1:].isdigit():
        pattern = f"{pattern}(?![.,]?[0-9])"
    return re.compile(pattern)


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that touch made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
