"""Titles and descriptions in both languages at once, for files that outlive their reader's."""

from functools import lru_cache

from liangqu_cli.language import Language
from liangqu_cli.model import Bilingual


@lru_cache(maxsize=1)
def _chinese() -> Language:
    return Language("zh")


def both(message: str) -> Bilingual:
    """An English message of the program with its Chinese translation."""
    return Bilingual(zh=_chinese().gettext(message), en=message)


def side_by_side(text: Bilingual) -> str:
    """Both halves of a text, the English first; once where they are the same."""
    return text.en if text.en == text.zh else f"{text.en} / {text.zh}"
