"""GB/T 7714-2015, 信息与文献 参考文献著录规则, as a note, by the CSL project's style for it.

等 or et al. goes by the document's language. The standard has no paragraphs;
they stand where it puts the page that is cited, as in `新京报, 2021: 第6段`.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from liangqu_cli.export.citations.cited import Cited
from liangqu_cli.export.citations.item import Item, Name, item
from liangqu_cli.export.citations.processor import NAMESPACES, Processor, fragment
from liangqu_cli.text import visible

STYLE = "china-national-standard-gb-t-7714-2015-note"


def render(citations: Sequence[Cited]) -> Iterator[str | bytes]:
    """A citation a line."""
    processors: dict[str, Processor] = {}
    for cited in citations:
        locale = "zh-CN" if cited.source.language == "zh" else "en-US"
        if locale not in processors:
            processors[locale] = Processor(STYLE, locale, correct)
        yield visible(processors[locale].note(_item(cited))) + "\n"


def _item(cited: Cited) -> Item:
    """The document with its names as the standard writes them."""
    made = item(cited)
    if "author" in made:
        made["author"] = [_name(name) for name in made["author"]]
    return made


def _name(name: Name) -> Name:
    """Family names in capitals, a pinyin given name in full (8.1.1); bodies as they are (8.1.4)."""
    if "literal" in name:
        return name
    family = name["family"].upper()
    if name.get("static-ordering"):
        return {"literal": f"{family} {name['given']}"}
    return {"family": family, "given": name["given"]}


def correct(style: Any) -> None:
    """What must be changed in the style for what is cited here."""
    _keep_names(style)
    _mark_print(style)
    _name_paragraphs(style)


def _keep_names(style: Any) -> None:
    """citeproc-py would put bodies into capitals too, so names come as they are to be written."""
    for part in style.iterfind(".//cs:name-part", NAMESPACES):
        part.getparent().remove(part)


def _mark_print(style: Any) -> None:
    """`[N]` for a document in print.

    citeproc-py drops a group in which any branch, taken or not, has a variable
    that is empty; here that is the medium, and `[N]` would go with it.
    """
    mark = style.find("cs:macro[@name='title']/cs:group[@delimiter='/']", NAMESPACES)
    mark.addprevious(
        fragment(
            '<choose><if variable="URL"><group delimiter="/" prefix="[" suffix="]">'
            '<text macro="type-id"/><text macro="medium-id"/></group></if>'
            '<else><group prefix="[" suffix="]"><text macro="type-id"/></group></else></choose>'
        )
    )
    mark.getparent().remove(mark)


def _name_paragraphs(style: Any) -> None:
    """The paragraphs, which the item has in words, wherever the style has a page.

    They come after a colon (7.2), where the style has parentheses for the page of a
    newspaper; in an online document before the date of its update (4.6.2).
    """
    style.find("cs:macro[@name='locator']", NAMESPACES)[:] = [fragment('<text variable="note"/>')]
    newspaper = "cs:macro[@name='container-periodical']/cs:choose/cs:if"
    page = style.find(f"{newspaper}/cs:text[@macro='locator']", NAMESPACES)
    page.set("prefix", ": ")
    page.set("suffix", "")
    *_, online, in_print = style.find("cs:macro[@name='publisher']/cs:choose", NAMESPACES)
    online.insert(0, fragment('<text macro="locator"/>'))
    in_print.append(fragment('<text macro="locator" prefix=": "/>'))
