"""Quotation marks and apostrophes in English, as they are printed."""

import re


def curly(text: str) -> str:
    """English text with its straight quotation marks and apostrophes made typographic."""
    text = re.sub(r"""(?<![^\s(\[—–/"“‘])'(?![\s\d])""", "‘", text).replace("'", "’")
    return re.sub(r"""(?<![^\s(\[—–/“‘])"(?!\s)""", "“", text).replace('"', "”")


def ended(text: str, mark: str) -> str:
    """English text with a comma or full stop after it, which goes inside quotation marks."""
    end = len(text)
    while text.endswith("”", 0, end) or _is_quoted(text, end):
        end -= 1
    needless = mark == "." and text.endswith((".", "?", "!"), 0, end)
    return text[:end] + ("" if needless else mark) + text[end:]


def _is_quoted(text: str, end: int) -> bool:
    """Whether the text up to `end` closes with a single mark, and not with an apostrophe."""
    return text.endswith("’", 0, end) and text.rfind("‘", 0, end) > text.rfind("’", 0, end - 1)
