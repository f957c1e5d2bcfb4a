"""The same picture in dots, for places that take no SVG: 微信, Word, a slide of old."""

import re
from collections.abc import Callable, Iterator

from liangqu_cli.errors import OutputError, UsageError
from liangqu_cli.export import svg
from liangqu_cli.language import N_, Language
from liangqu_cli.report.table import Table

FINENESS = 2
"""How many dots a pixel of the SVG is drawn with, so that it stays sharp on paper."""
_FAMILIES = re.compile("font-family: ?([^;]+);")
_MISSING = "\U0010fff0"
"""A character that no font has."""


def render(table: Table, lang: Language) -> Iterator[str | bytes]:
    """The picture, drawn with the fonts that are installed.

    Raises:
        UsageError: resvg-py is not installed.
        OutputError: no font that is installed has the characters.
    """
    try:
        from resvg_py import svg_to_bytes
    except ImportError as error:
        message = N_("png needs resvg-py; install it with: pip install 'liangqu[png]'")
        raise UsageError(message) from error
    picture = "".join(map(str, svg.render(table, lang)))
    _hold_against_fonts(picture, svg_to_bytes)
    yield svg_to_bytes(svg_string=picture, zoom=FINENESS)


def _hold_against_fonts(picture: str, drawn: Callable[..., bytes]) -> None:
    """Refuse a picture whose text would silently be left out, since no font has it."""
    families = _FAMILIES.search(picture)
    chinese = re.search("[\u4e00-\u9fff]", picture)
    for letter in ["a", *([chinese.group()] if chinese else [])]:
        with_it, without = (
            drawn(
                svg_string='<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">'
                f"<style>text{{font-family:{families.group(1) if families else 'sans-serif'}}}"
                f'</style><text y="30" font-size="30">{each}</text></svg>'
            )
            for each in (letter, _MISSING)
        )
        if with_it == without:
            raise OutputError(
                N_(
                    "No font here has {letter}; install one that does, such as Noto Sans CJK, or "
                    "write .svg."
                ),
                letter=letter,
            )
