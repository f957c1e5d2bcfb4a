"""The styles of citations: which there are, which one a reader means, and the way to its module."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import NamedTuple

from liangqu_cli.errors import UsageError
from liangqu_cli.export.citations.cited import Cited
from liangqu_cli.language import N_, Language
from liangqu_cli.load.draft import nearest


class CitationStyle(NamedTuple):
    """One style."""

    module: str
    """Its module in this folder, which has `render(citations, lang)`."""
    endings: tuple[str, ...]
    """Of the files that it may be written to, and of no other."""
    about: str
    """What it is for, in a few words."""
    notes: bool = False
    """Whether it has a place for what must be known of a document."""


STYLES = {
    "gbt7714": CitationStyle("gbt7714", (".txt",), N_("GB/T 7714-2025, as a note")),
    "chicago": CitationStyle("chicago", (".txt",), N_("Chicago Manual, 18th edition, as a note")),
    "text": CitationStyle("text", (".txt",), N_("a line for an article")),
    "bibtex": CitationStyle("bibtex", (".bib",), N_("for LaTeX"), notes=True),
    "csl-json": CitationStyle("csl_json", (".json",), N_("for CSL processors"), notes=True),
    "ris": CitationStyle("ris", (".ris",), N_("for reference managers"), notes=True),
}
"""Every style by name."""


def style_of(asked: str, output: str, lang: Language) -> str:
    """The style that a reader means: named, else by the file's ending, else by their language.

    Args:
        asked: A style's name in any case, or the ending that is its alone; empty for none.
        output: The file; `-` or a device for what has no ending.
        lang: The reader's language.

    Raises:
        UsageError: there is no such style, or the file's ending is not the style's.
    """
    fitting = _fitting(output)
    if asked:
        name = _named(asked)
        if name not in fitting:
            message = N_("{file} is no file for {style}; end it with {endings}.")
            endings = STYLES[name].endings
            raise UsageError(message, file=output or "''", style=name, endings=endings)
        return name
    if not fitting:
        message = N_("The ending of {file} names no style of citations; end it with {endings}.")
        endings = tuple(dict.fromkeys(each for style in STYLES.values() for each in style.endings))
        raise UsageError(message, file=output or "''", endings=endings)
    usual = "gbt7714" if lang.chinese else "chicago"
    return usual if usual in fitting else fitting[0]


def rendered(citations: Sequence[Cited], style: str, lang: Language) -> Iterator[str | bytes]:
    """Citations in a style, piece by piece.

    Args:
        citations: What to cite, in order.
        style: A key of `STYLES`.
        lang: The language of what is ours in a style that has none of its own.
    """
    module = import_module(f"liangqu_cli.export.citations.{STYLES[style].module}")
    pieces: Iterator[str | bytes] = module.render(citations, lang)
    return pieces


def _fitting(output: str) -> list[str]:
    """The styles that may be written there."""
    if output == "-" or output.startswith("/dev/"):
        return list(STYLES)
    return [name for name, style in STYLES.items() if output.lower().endswith(style.endings)]


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
