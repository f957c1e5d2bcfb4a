"""Titles and descriptions in both languages at once, for files that outlive their reader's."""

from collections.abc import Callable
from functools import cache

from liangqu_cli.language import Language
from liangqu_cli.model import Bilingual

_language = cache(Language)


def both(message: str) -> Bilingual:
    """An English message of the program with its Chinese translation."""
    return Bilingual(zh=_language("zh").gettext(message), en=message)


def told(words: Callable[[Language], str]) -> Bilingual:
    """What `words` says in each language."""
    return Bilingual(zh=words(_language("zh")), en=words(_language("en")))


def side_by_side(text: Bilingual) -> str:
    """Both halves of a text, the English first; once where they are the same."""
    return text.en if text.en == text.zh else f"{text.en} / {text.zh}"
