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
from liangqu_cli.language import N_, Both, Language
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
    said: Callable[[Any], Both] | None = None
    """A key as readers see it, and may type it."""
    about: Callable[[Any], Both] | None = None
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
            told = [Told(self, key) for key in fitting]
            raise UsageError(message, value=value, choices=told)
        raise self._refused(value, forms)

    def _refused(self, value: str, forms: Mapping[str, str]) -> UsageError:
        wanted = _bare(value)
        near = likely(wanted, forms)
        return UsageError(
            N_("{problem}{more}"),
            problem=Phrase(self.refusal, value=value, choices=Listed(self)),
            more=Phrase(NEAR, nearest=Told(self, forms[near]))
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
                yield Offer(begun, lang.pick(explained(key)) if explained else "")

    def told(self, lang: Language) -> list[str]:
        """All values as a reader is told them: keys, or in Chinese the words for them."""
        words: list[str] = []
        for key in self.keys:
            word = self.said(key).zh if self.said and lang.chinese else ""
            words.append(word if word and word not in words else key)
        return words

    def _has(self, key: str, value: str) -> bool:
        """Whether a value's name has a word, or a part that is of several characters."""
        wanted = _words(value)
        return any(
            _holds(_words(form), wanted)
            or (len(value) > 1 and not value.isascii() and _bare(value) in _bare(form))
            for form in self._forms(key)
        )

    def _forms(self, key: str) -> Iterator[str]:
        yield key
        if self.said:
            yield from (self.said(key).en, self.said(key).zh)
        yield from self.also.get(key, ())


class Told(Phrase):
    """One of the values, in the reader's language."""

    def __init__(self, choices: Choices, key: str) -> None:
        super().__init__("")
        self.choices = choices
        self.key = key

    def words(self, lang: Language) -> str:
        """The value as all of them are told."""
        return self.choices.told(lang)[self.choices.keys.index(self.key)]


class Listed(Phrase):
    """All values in a refusal, in the reader's language."""

    def __init__(self, choices: Choices) -> None:
        super().__init__("")
        self.choices = choices

    def words(self, lang: Language) -> str:
        """The values in a row, or the first of very many."""
        told = self.choices.told(lang)
        more = len(told) - MOST
        listed = lang.listed(told[:MOST])
        return (
            listed + lang.gettext(N_(" and {count} more")).format(count=more)
            if more > 0
            else listed
        )


def likely(wrong: str, known: Iterable[str]) -> str:
    """The one of `known` that a slip of the fingers made into `wrong`, or nothing.

    A guess that is not right misleads, so a word must have the same letters, or
    nearly all of them and the first: `unmet` is not `met`.
    """
    from difflib import get_close_matches

    same = [word for word in known if sorted(word) == sorted(wrong)]
    begun = [word for word in known if word[:1] == wrong[:1]]
    return next(iter(same or get_close_matches(wrong, begun, n=1, cutoff=0.76)), "")


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text).replace("_", " "))


def _holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether some words stand among others, one after another."""
    size = len(wanted)
    starts = range(len(words) - size + 1) if size else ()
    return any(words[start : start + size] == wanted for start in starts)


def _bare(text: str) -> str:
    """A value as it is compared."""
    return "".join(letter for letter in fold(text) if letter not in " -_")
