"""The two scripts of Chinese: what is typed in traditional characters, in simplified ones.

OpenCC knows them, with their variants; it takes some forty milliseconds to load, so
it is asked only where the characters as they are do not do.
"""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC


def simplified(text: str) -> str:
    """`text` in simplified characters, as they are written in mainland China."""
    return _converter().convert(text)


def is_simplified(text: str) -> bool:
    """Whether `text` surely has no traditional character: GB 2312 has none."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@cache
def _converter() -> "OpenCC":
    from opencc import OpenCC

    return OpenCC("t2s")
