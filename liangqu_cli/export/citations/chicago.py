"""The Chicago Manual of Style, 18th edition, as a full note, by the CSL project's style.

A Chinese document is cited as an English book cites one: names romanised with
the family name first and the characters beside them, the title followed by its
translation in brackets. Where a document has no title, what it is stands there,
in brackets and without quotation marks.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from liangqu_cli.export.citations.cited import Cited
from liangqu_cli.export.citations.item import Item, item, runs
from liangqu_cli.export.citations.processor import NAMESPACES, Processor, fragment
from liangqu_cli.model import Bilingual, Source
from liangqu_cli.text import visible

STYLE = "chicago-notes-bibliography"
_INNER = str.maketrans("“”", "‘’")
_LEFT_SMALL = re.compile("(?<![\\w-])[a-z]+(?:-[a-z]+)+(?![\\w-])|(?<=[‘“])[a-z]+(?![\\w-])")
_SMALL = re.compile("an?|and|as|at|but|by|for|from|in|into|nor|of|on|or|over|the|to|up|with")


def render(citations: Sequence[Cited]) -> Iterator[str | bytes]:
    """A citation a line."""
    processors: dict[bool, Processor] = {}
    for cited in citations:
        titled = cited.source.title is not None and cited.source.language in ("zh", "en")
        if titled not in processors:
            processors[titled] = Processor(STYLE, "en-US", _titled if titled else _described)
        note = processors[titled].note(_item(cited), runs(cited.paragraphs))
        yield visible(_marks_inside(note)) + "\n"


def _item(cited: Cited) -> Item:
    """The document as an English reader is told of it; `annote` translates its title."""
    source = cited.source
    made = item(cited)
    made.pop("annote", None)
    publisher = _both(source.publisher, source)
    if source.authors:
        made["author"] = [{"literal": _both(author, source)} for author in source.authors]
    elif "author" in made:
        made["author"] = [{"literal": publisher}]
    if "container-title" in made:
        made["container-title"] = publisher
    if "publisher" in made:
        made["publisher"] = publisher
    made["title"] = _title(source)
    if source.title is not None and source.language == "zh" and source.title.en != source.title.zh:
        made["annote"] = curly(source.title.en)
    return made


def _title(source: Source) -> str:
    """The title, the marks in it single where the style quotes it; in brackets what is ours."""
    if source.title is None:
        return f"[{curly(source.description.en)}]" if source.description is not None else ""
    if source.language not in ("zh", "en"):
        return f"[{curly(source.title.en)}]"
    title = (
        source.title.zh
        if source.language == "zh"
        else _LEFT_SMALL.sub(_capitals, curly(source.title.en))
    )
    return title if source.type == "report" else title.translate(_INNER)


def _both(name: Bilingual, source: Source) -> str:
    """A name in English, with the characters beside it where the document is Chinese."""
    beside = f" {name.zh}" if source.language == "zh" and name.zh != name.en else ""
    return curly(name.en) + beside


def curly(text: str) -> str:
    """English text with its straight quotation marks and apostrophes made typographic."""
    text = re.sub(r"""(?<![^\s(\[—–/"“‘])'(?![\s\d])""", "‘", text).replace("'", "’")
    return re.sub(r"""(?<![^\s(\[—–/“‘])"(?!\s)""", "“", text).replace('"', "”")


def _capitals(found: re.Match[str]) -> str:
    """A word that citeproc-py leaves small in headline style: in a compound, after a quote."""
    first, *rest = found.group().split("-")
    return "-".join(
        [first.capitalize(), *(p if _SMALL.fullmatch(p) else p.capitalize() for p in rest)]
    )


def _marks_inside(note: str) -> str:
    """Commas and full stops before closing quotation marks, which citeproc-py leaves behind them.

    CSL's `punctuation-in-quote`, which the locale en-US asks for.
    """
    note = re.sub("(‘[^‘’”]*)’”([,.])", r"\1\2’”", note)
    return re.sub("”([,.])", r"\1”", note)


def _titled(style: Any) -> None:
    """For documents with a title: its translation after it, in brackets."""
    _drop_labels(style)
    title = style.find("cs:macro[@name='title-primary']", NAMESPACES)
    group = fragment('<group delimiter=" "><text variable="annote" prefix="[" suffix="]"/></group>')
    group[:0] = list(title)
    title.append(group)


def _described(style: Any) -> None:
    """For documents without one: what they are as it is, where a title would be quoted."""
    _drop_labels(style)
    title = style.find("cs:macro[@name='title-primary']", NAMESPACES)
    title[:] = [fragment('<text variable="title"/>')]


def _drop_labels(style: Any) -> None:
    """No word for an edition, a volume or a number, which none of our documents has.

    CSL prints a label with its variable alone; citeproc-py prints it without, too.
    """
    for label in style.iterfind(".//cs:label[@variable]", NAMESPACES):
        if label.get("variable") != "locator":
            label.getparent().remove(label)
