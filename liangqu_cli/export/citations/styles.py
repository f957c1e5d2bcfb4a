"""The styles of citations: which there are, which one a reader means, and the way to its module."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import NamedTuple

from liangqu_cli.errors import UsageError
from liangqu_cli.export.citations.cited import Cited
from liangqu_cli.language import N_, Language
from liangqu_cli.load.draft import nearest


class CitationStyle(NamedTuple):
    """One style: its module in this folder, and the endings of files in it."""

    module: str
    endings: tuple[str, ...]


STYLES = {
    "gbt7714": CitationStyle("gbt7714", ()),
    "chicago": CitationStyle("chicago", ()),
    "bibtex": CitationStyle("bibtex", (".bib",)),
    "csl-json": CitationStyle("csl_json", (".json",)),
    "ris": CitationStyle("ris", (".ris",)),
}
"""Every style by name; those without an ending are texts."""


def style_of(asked: str, output: str, lang: Language) -> str:
    """The style that a reader means: named, else by the file's ending, else by their language.

    Raises:
        UsageError: there is no such style.
    """
    if not asked:
        for name, style in STYLES.items():
            if style.endings and output.lower().endswith(style.endings):
                return name
        return "gbt7714" if lang.chinese else "chicago"
    if asked not in STYLES:
        raise UsageError(
            N_("{value} is no style; choose from {choices}.{nearest}"),
            value=asked,
            choices=tuple(STYLES),
            nearest=nearest(asked, STYLES),
        )
    return asked


def rendered(citations: Sequence[Cited], style: str) -> Iterator[str | bytes]:
    """Citations in a style, piece by piece.

    Args:
        citations: What to cite, in order.
        style: A key of `STYLES`.

    Raises:
        UsageError: the style needs packages that are not installed.
    """
    module = import_module(f"liangqu_cli.export.citations.{STYLES[style].module}")
    pieces: Iterator[str | bytes] = module.render(citations)
    return pieces
