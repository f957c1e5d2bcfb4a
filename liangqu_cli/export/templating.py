"""Pages and charts from templates; the only module that knows Jinja2.

What enters a template is data: it is escaped there, and what no reader could see in it
is made visible. Only what a template wrote itself is markup.
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from liangqu_cli.language import N_, TAGS, Code, Language
from liangqu_cli.text import visible

_HAN = "\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff"
_CHINESE = re.compile(f"[{_HAN}](?:[^A-Za-z{_HAN}]*[{_HAN}])*")
"""Characters with the digits and marks between them, as in 2021年—2025年."""
_WORD = re.compile("[A-Za-z][a-z]")


def rendered(template: str, **values: object) -> Iterator[str]:
    """What a template makes of these values, piece by piece.

    Args:
        template: Its path in the folder of templates.
        values: What it speaks of; a name that it uses and is not given is an error.
    """
    yield from _environment().get_template(template).generate(values)


def filled(message: str, values: Mapping[str, object]) -> Markup:
    """A message of the program with its `{named}` fields filled by data or by markup."""
    shown = {key: _shown(value) for key, value in values.items()}
    return escape(visible(message)).format(**shown)


def marked(text: str, lang: Language | None = None, element: str = "span") -> Markup:
    """A text in which the other language is marked as such, for voices and for fonts.

    Args:
        text: Data, or markup, which comes back as it is.
        lang: What is spoken around it. In Chinese a text in Latin words alone is English;
            anywhere else whatever is in Chinese characters is Chinese.
        element: What marks it: `tspan` in a picture.
    """
    if isinstance(text, Markup):
        return text
    seen = escape(visible(text))
    if lang is not None and lang.chinese:
        foreign = _WORD.search(text) and not _CHINESE.search(text)
        return _spoken(seen, "en", element) if foreign else seen
    if text.isascii():
        return seen
    return Markup(  # noqa: S704 - escaped above
        _CHINESE.sub(lambda found: _spoken(found.group(), "zh", element), seen)
    )


def _spoken(escaped: str, code: Code, element: str) -> Markup:
    return Markup(f'<{element} lang="{TAGS[code]}">{escaped}</{element}>')  # noqa: S704 - as it says


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("liangqu_cli.export"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(N_=N_, filled=filled, packaged=_packaged)
    environment.filters.update(digest=_digest, marked=marked)
    environment.tests["web_address"] = _is_web_address
    return environment


def _shown(value: object) -> object:
    """What an expression of a template prints: data with its unseen characters made visible."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _packaged(name: str) -> Markup:
    """A style sheet or a script of ours, as it is."""
    text = files("liangqu_cli.export").joinpath("templates", name).read_text(encoding="utf-8")
    return Markup(text)  # noqa: S704 - a file of ours


def _digest(text: str) -> str:
    """How a policy names the only style or script that it lets in (CSP Level 3, 2.3.1)."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _is_web_address(text: object) -> bool:
    """Whether a text is an address of the web; nothing else may become a link."""
    return isinstance(text, str) and bool(re.match(r"https?://\S+\Z", text, re.IGNORECASE))
