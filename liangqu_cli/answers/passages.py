"""Where a passage stands in a text, or what in it is most like the passage."""

import re
from difflib import SequenceMatcher

NEAR = 0.5
"""What share of a passage must be found in one place for that to be called the nearest."""

_Code = tuple[str, int, int, int, int]


def position_in(text: str, whole: str) -> int:
    """Where `text` first stands in `whole` without cutting a number in two; -1 where it does not.

    `251` does not stand in `1251`, nor in `251.5`.
    """
    start = whole.find(text) if text else -1
    while start >= 0:
        end = start + len(text)
        before, after = whole[max(start - 2, 0) : start], whole[end : end + 2]
        cut_before = text[0].isdigit() and re.search(r"[0-9][.,]?$", before)
        cut_after = text[-1].isdigit() and re.match(r"[.,]?[0-9]", after)
        if not cut_before and not cut_after:
            return start
        start = whole.find(text, start + 1)
    return -1


def nearest_in(text: str, whole: str) -> str:
    """The stretch of `whole` that is most like `text`; empty where less than `NEAR` of it is."""
    anchor = SequenceMatcher(None, whole, text, autojunk=False).find_longest_match()
    if not anchor.size:
        return ""
    slack = len(text) // 4 + 4
    window = whole[max(anchor.a - anchor.b - slack, 0) : anchor.a + len(text) - anchor.b + slack]
    codes = SequenceMatcher(None, window, text, autojunk=False).get_opcodes()
    if sum(end - start for code, start, end, _, _ in codes if code == "equal") < NEAR * len(text):
        return ""
    return window[_begin(codes[0]) : _end(codes[-1])]


def _begin(code: _Code) -> int:
    """Where a passage begins: of what stands before its first match, as much as it replaces."""
    kind, start, end, other_start, other_end = code
    return start if kind == "equal" else max(end - (other_end - other_start), start)


def _end(code: _Code) -> int:
    kind, start, end, other_start, other_end = code
    return end if kind == "equal" else min(start + (other_end - other_start), end)


def pairs_of(text: str) -> set[str]:
    """Every pair of neighbouring characters, by which like texts are found quickly."""
    return {text[at : at + 2] for at in range(max(len(text) - 1, 1))}
