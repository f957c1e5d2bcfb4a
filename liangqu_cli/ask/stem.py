"""The other forms of an English word: company and companies, opening and opened.

Snowball's stemmer knows them; it takes some thirty milliseconds to load, so it is asked
only of words that begin as one that is looked for.
"""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from snowballstemmer.english_stemmer import EnglishStemmer


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What all forms of a lower-case word have in common."""
    found: str = _stemmer().stemWord(word)
    return found


@cache
def _stemmer() -> "EnglishStemmer":
    from snowballstemmer import stemmer

    return stemmer("english")
