"""What an option can be: a value by its key, or in the words that a reader sees.

Words of either language will do, whatever the case, the width, and the spaces or
hyphens in them. Help, completion and refusals read the same list.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from liangqu_cli.cli.completion import Offer, is_safe
from liangqu_cli.errors import Phrase, UsageError
from liangqu_cli.language import N_, Language
from liangqu_cli.load.draft import NEAR
from liangqu_cli.text import fold

MOST = 40
"""How many values a refusal names."""


class Choices(Struct, frozen=True):
    """The values of an option."""

    keys: Sequence[str]
    """What the program goes by."""
    refusal: str
    """What is said of another: a template with `{value}` and `{choices}`."""
    said: Callable[[Any, Language], str] | None = None
    """A key as readers of a language see it, and may type it."""
    about: Callable[[Any, Language], str] | None = None
    """What a key means, where that is too long to be typed."""
    also: Mapping[Any, Sequence[str]] = {}
    """What else may be typed for a key."""
    parts: bool = False
    """Whether one word of a value's name will do, where no other value has it."""
    instead: Callable[[str], str] = lambda _: ""
    """What is said of a value that is near to none, by the value as it is compared."""

    def meant(self, value: str) -> str:
        """The key that a reader means by `value`.

        Raises:
            UsageError: it means none; all are named, and what is likely to be meant.
        """
        if value in self.keys:
            return value
        wanted = _bare(value)
        forms = {_bare(form): key for key in reversed(self.keys) for form in self._forms(key)}
        if wanted in forms:
            return forms[wanted]
        fitting = [key for key in self.keys if self.parts and self._has(key, value)]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            message = N_("{value} could mean {choices}; type more of it.")
            raise UsageError(message, value=value, choices=[*map(self._told, fitting)])
        near = likely(wanted, forms)
        raise UsageError(
            N_("{problem}{more}"),
            problem=Phrase(self.refusal, value=value, choices=self._listed),
            more=Phrase(NEAR, nearest=self._told(forms[near]))
            if near
            else Phrase(self.instead(wanted)),
        )

    def offers(self, lang: Language, stem: str = "") -> Iterator[Offer]:
        """What can be typed: of each value the form that was begun, else its key."""
        explained = self.about or self.said
        for key in self.keys:
            forms = [form.replace(" ", "-") for form in self._forms(key)]
            safe = [form for form in forms if is_safe(form)]
            if safe:
                begun = next((f for f in safe if f.lower().startswith(stem.lower())), safe[0])
                yield Offer(begun, explained(key, lang) if explained else "")

    def _told(self, key: str) -> Callable[[Language], str]:
        """One value as a reader is told all."""
        return lambda lang: self._all_told(lang)[self.keys.index(key)]

    def _listed(self, lang: Language) -> str:
        """All values in a row, or the first of very many."""
        told = self._all_told(lang)
        listed, more = lang.listed(told[:MOST]), len(told) - MOST
        if more > 0:
            listed += lang.gettext(" and {count} more", count=more)
        return listed

    def _all_told(self, lang: Language) -> list[str]:
        """All values as a reader is told them: keys, or in Chinese the words for them."""
        words: list[str] = []
        for key in self.keys:
            word = self.said(key, lang) if self.said and lang.chinese else ""
            words.append(word if word and word not in words else key)
        return words

    def _has(self, key: str, value: str) -> bool:
        """Whether a value's name has a word, or a part that is of several characters."""
        wanted = _words(value)
        return bool(wanted.strip()) and any(
            wanted in _words(form)
            or (len(value) > 1 and not value.isascii() and _bare(value) in _bare(form))
            for form in self._forms(key)
        )

    def _forms(self, key: str) -> Iterator[str]:
        yield key
        if self.said:
            yield from (self.said(key, Language(code)) for code in ("en", "zh"))
        yield from self.also.get(key, ())


def likely(wrong: str, known: Iterable[str]) -> str:
    """The one of `known` that a slip of the fingers made into `wrong`, or nothing.

    A guess that is not right misleads, so a word must have the same letters, or
    nearly all of them and the first: `unmet` is not `met`.
    """
    from difflib import get_close_matches

    same = [word for word in known if sorted(word) == sorted(wrong)]
    begun = [word for word in known if word[:1] == wrong[:1]]
    return next(iter(same or get_close_matches(wrong, begun, n=1, cutoff=0.76)), "")


def _words(text: str) -> str:
    """The words of a text, each between spaces."""
    words = re.findall(r"\w+", fold(text).replace("_", " "))
    return " ".join(["", *words, ""])


def _bare(text: str) -> str:
    """A value as it is compared."""
    return "".join(letter for letter in fold(text) if letter not in " -_")
