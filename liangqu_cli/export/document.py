"""The frame of every HTML page that goes out: one file, and no request to anywhere."""

from collections.abc import Iterable, Iterator

from liangqu_cli.language import Code, Language
from liangqu_cli.markup import Markup, element

TAGS: dict[Code, str] = {"zh": "zh-CN", "en": "en"}
"""The tag (BCP 47) of each of the two languages."""


def document(
    lang: Language,
    title: Markup,
    body: Iterable[str],
    *,
    style: str,
    script: str = "",
) -> Iterator[str]:
    """A whole page that asks nothing of anyone: its policy forbids every request.

    Style and script are let in by their own digests, so that even markup that got
    past the escaping could not run (Content Security Policy Level 3, 2.3.1).

    Args:
        lang: The language that the page begins in.
        title: The `title` element.
        body: What the body contains, piece by piece.
        style: A style sheet, our own.
        script: A script, our own.
    """
    policy = [
        "default-src 'none'",
        "img-src data:",
        f"style-src {_digest(style)}",
        f"script-src {_digest(script)}" if script else "script-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    yield f'<!DOCTYPE html>\n<html lang="{TAGS[lang.code]}">\n<head>\n'
    for meta in (
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content="; ".join(policy)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="generator", content="liangqu"),
        element("link", rel="icon", href="data:,"),
        title,
        element("style", Markup(style)),
    ):
        yield f"{meta}\n"
    yield "</head>\n<body>\n"
    yield from body
    if script:
        yield element("script", Markup(script)) + "\n"
    yield "</body>\n</html>\n"


def packaged(name: str) -> str:
    """A style sheet or a script of this package, by its path in the folder of exports."""
    from importlib.resources import files

    return files("liangqu_cli.export").joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    from base64 import b64encode
    from hashlib import sha256

    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
