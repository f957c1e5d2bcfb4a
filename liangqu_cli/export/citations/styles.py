"""Which style of citations a reader means, and citations in it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from liangqu_cli.errors import UsageError
from liangqu_cli.export.citations.cited import Cited
from liangqu_cli.export.formats import STYLES, endings, fitting
from liangqu_cli.language import N_, Language
from liangqu_cli.load.draft import nearest

if TYPE_CHECKING:
    from liangqu_cli.export.interface import OfCitations, Pieces


def style_of(asked: str, output: str, lang: Language) -> str:
    """The style that a reader means: named, else by the file's ending, else by their language.

    Args:
        asked: A style's name in any case, or the ending that is its alone; empty for none.
        output: The file; `-` or a device for what has no ending.
        lang: The reader's language.

    Raises:
        UsageError: there is no such style, or the file's ending is not the style's.
    """
    found = fitting(output, STYLES) if output else []
    if asked:
        name = _named(asked)
        if name not in found:
            message = N_("{file} is no file for {style}; end it with {endings}.")
            raise UsageError(message, file=output or "''", style=name, endings=STYLES[name].endings)
        return name
    if not found:
        message = N_("The ending of {file} names no style of citations; end it with {endings}.")
        raise UsageError(message, file=output or "''", endings=endings(STYLES))
    usual = "gbt7714" if lang.chinese else "chicago"
    return usual if usual in found else found[0]


def rendered(citations: Sequence[Cited], style: str, lang: Language) -> "Pieces":
    """Citations in a style by its name, piece by piece."""
    module: OfCitations = STYLES[style].load()
    return module.render(citations, lang)


def _named(asked: str) -> str:
    key = asked.lower()
    if key in STYLES:
        return key
    by_ending = [name for name, style in STYLES.items() if f".{key}" in style.endings]
    if len(by_ending) == 1:
        return by_ending[0]
    raise UsageError(
        N_("{value} is no style; choose from {choices}.{nearest}"),
        value=asked,
        choices=tuple(STYLES),
        nearest=nearest(key, STYLES),
    )
