"""Quotation marks, which both languages write in two kinds that take turns.

“ ” outside, ‘ ’ inside them, “ ” inside these: so GB/T 15834-2011 (4.8.3.4) has it in
Chinese, and the Chicago Manual in English.
"""

import re


def quoted(words: str) -> str:
    """Words in quotation marks, the marks in them in their turn."""
    return f"“{inside(words)}”"


def inside(words: str) -> str:
    """Words as they stand inside quotation marks."""
    return re.sub("“([^“”]*)”", _turned, words)


def _turned(found: re.Match[str]) -> str:
    return "‘" + re.sub("‘([^‘’]*)’", r"“\1”", found[1]) + "’"


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
