"""HTML read back as the standard says it is to be read."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from tinyhtml5.parser import HTMLParser

HTML = "{http://www.w3.org/1999/xhtml}"


def parsed(html: str) -> tuple[Element, list[str]]:
    """A page as the standard's parser reads it (HTML, 13.2), and every error that it met."""
    parser = HTMLParser()
    root: Element = parser.parse(html)
    return root, [f"{error} at {place}" for place, error, _ in parser.errors]


def text_of(element: Element) -> str:
    """All text in an element."""
    return "".join(element.itertext())


def elements(root: Element, *names: str) -> Iterable[Element]:
    """Every element of these names, in the page's order."""
    wanted = {f"{HTML}{name}" for name in names}
    return (element for element in root.iter() if element.tag in wanted)


def cells(root: Element) -> list[list[str]]:
    """The rows of the page's first table, headings included."""
    table = next(iter(elements(root, "table")))
    return [[text_of(cell) for cell in elements(row, "th", "td")] for row in elements(table, "tr")]


def dangling(root: Element) -> list[str]:
    """What refers to nothing in the page, and ids that are used twice."""
    ids = [element.get("id", "") for element in root.iter() if element.get("id")]
    wrong = [key for key in set(ids) if ids.count(key) > 1]
    for element in root.iter():
        names = [element.get(key, "") for key in ("for", "aria-labelledby") if element.get(key)]
        href = element.get("href", "")
        names += [href[1:]] if href.startswith("#") else []
        wrong += [name for name in names if name not in ids]
    return wrong
