"""What can be typed, told to Typer's own completion in words that no shell takes for its own.

Typer hands over what it has parsed of the line, and gives bash, zsh and fish what
they insert, and zsh and fish the meanings beside it. None of them quotes an offer,
and zsh evaluates both. So what a shell could split, expand or run is not offered,
and a meaning is told without such characters.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct
from typer import Context

from liangqu_cli.cli.command_table import BY_NAME
from liangqu_cli.language import Language, code_of
from liangqu_cli.text import visible

if TYPE_CHECKING:
    from liangqu_cli.model import Plan

LONGEST = 100
"""How many characters of a meaning are told; a shell's list has one line for each."""
_SAFE = r"[\w.,%+/@-]+"
_UNLIKE = str.maketrans(
    {"\\": "＼", "$": "＄", "`": "｀", '"': "”", "'": "’", "[": "［", "]": "］"}
)
"""What zsh evaluates or Rich takes for markup, and what looks like it."""


class Offer(Struct, frozen=True):
    """One thing that could be typed, and what it means."""

    value: str
    about: str = ""


class Asked:
    """What stands on the line that is being completed.

    Args:
        ctx: The line, as far as Typer has parsed it.
        stem: The beginning of the word at the cursor.
    """

    def __init__(self, ctx: Context, stem: str = "") -> None:
        given = [ctx.params, ctx.parent.params if ctx.parent else {}]
        languages = [str(params.get("lang") or "") for params in given]
        code = code_of(languages[0] or languages[1])
        self.lang: Language = Language(code) if code else ctx.find_root().obj.lang
        called = ctx.info_name or ""
        self.command = BY_NAME[called].name if called in BY_NAME else called
        self.stem = stem
        self._data = [path for params in given for path in params.get("data") or ()]
        self._paths = ctx.find_root().obj.paths

    @property
    def plan(self) -> "Plan":
        """The plan that the line, or else the environment, names.

        Raises:
            LiangquError: it cannot be read, or only by waiting, as standard input and pipes.
        """
        # Shells complete before they expand; the program is given `$HOME` expanded.
        return _plan(tuple(self._paths([os.path.expandvars(path) for path in self._data])))


@cache
def _plan(paths: tuple[str, ...]) -> "Plan":
    from liangqu_cli.errors import InputError
    from liangqu_cli.load.dataset import open_dataset

    for path in paths:
        if not (os.path.isfile(path) or os.path.isdir(path)):
            raise InputError(path)
    return open_dataset(paths).plan()


Source = Callable[[Asked], Iterable[Offer]]


def completed(source: Source) -> Callable[[Context, str], list[tuple[str, str]]]:
    """What an option's `autocompletion` is: the offers of `source` that begin as was typed.

    Whatever goes wrong, the answer is just shorter: a reader who pressed TAB is in
    the middle of a line, and no message belongs there.
    """

    def complete(ctx: Context, incomplete: str) -> list[tuple[str, str]]:
        try:
            offers = {offer.value: offer.about for offer in source(Asked(ctx, incomplete))}
        except Exception:
            return []
        size, begun = len(incomplete), incomplete.lower()
        return [
            (incomplete + value[size:], meaning(about))
            for value, about in offers.items()
            if value.lower().startswith(begun) and is_safe(value)
        ]

    return complete


def begun(words: Iterable[str], line: str) -> Iterator[str]:
    """Those of some Chinese words that a word of the line begins, or is."""
    parts = [] if line.isascii() else [part.strip("'\"") for part in line.split()]
    typed = [part for part in parts if not part.isascii()]
    return (word for word in words if any(map(word.startswith, typed)))


def is_safe(value: str) -> bool:
    """Whether a word means the same to every shell with no quotes around it."""
    return re.fullmatch(_SAFE, value) is not None and not value.startswith("-")


def meaning(text: str) -> str:
    """A text as a shell can be given it: one line, and nothing in it to be run."""
    line = " ".join(visible(text).translate(_UNLIKE).split())
    line = re.sub(r":(?=\S)", "：", line)  # `:100:` would become a picture
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
