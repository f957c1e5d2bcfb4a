"""HTML and XML by construction: a text is escaped where it enters, and only there."""

import re
from collections.abc import Iterable
from html import escape

from liangqu_cli.text import visible

_VOID = frozenset({"meta", "link", "input", "br", "hr"})


class Markup(str):
    """A text that is markup already; every other text is data."""

    __slots__ = ()


def escaped(text: str) -> Markup:
    """Data as markup, with what no reader could see, or no parser would take, shown visibly."""
    return text if isinstance(text, Markup) else Markup(escape(visible(text)))


def joined(parts: Iterable[str], between: str = "") -> Markup:
    """Parts in a row; data among them is escaped."""
    return Markup(escaped(between).join(escaped(part) for part in parts))


def filled(template: str, **values: str) -> Markup:
    """A template with `{named}` fields, which markup or data may fill."""
    return Markup(
        escaped(template).format(**{key: escaped(value) for key, value in values.items()})
    )


def element(name: str, /, *children: str, **attributes: str | int | bool | None) -> Markup:
    """One element with what it contains.

    Args:
        name: The element's name.
        children: Data, which is escaped, or markup.
        attributes: By name, with `_` for `-` and a `_` after a Python keyword. What
            is None or False is left out; True stands without a value.
    """
    written = ""
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        attribute = key.rstrip("_").replace("_", "-")
        written += f" {attribute}" if value is True else f' {attribute}="{escaped(str(value))}"'
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{joined(children)}</{name}>")


def link(address: str | None, *children: str, **attributes: str | None) -> Markup:
    """What leads to an address of the web; any other address stays a text without a link."""
    if address is None or not re.match(r"https?://\S+\Z", address, re.IGNORECASE):
        return joined(children)
    return element("a", *children, href=address, rel="noopener noreferrer", **attributes)
