"""Where a passage stands in a text, or what in it is most like the passage."""

import re

NEAR = 0.5
"""What share of a passage must be found in one place for that to be called the nearest."""

TOO_MUCH = 10_000_000
"""The product of two lengths beyond which the nearest stretch is not looked for."""


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
    """The stretch of `whole` that is most like `text`; empty where less than `NEAR` of it is.

    So it is where both are so long that looking would take seconds.
    """
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.fuzz import partial_ratio_alignment

    if len(text) * len(whole) > TOO_MUCH:
        return ""
    window = whole
    if len(whole) > len(text) and (found := partial_ratio_alignment(text, whole)):
        slack = len(text) // 4 + 4
        window = whole[max(found.dest_start - slack, 0) : found.dest_end + slack]
    same = [block for block in Levenshtein.opcodes(window, text) if block.tag == "equal"]
    if sum(block.src_end - block.src_start for block in same) < max(NEAR * len(text), 1):
        return ""
    first, last = same[0], same[-1]
    begin = max(first.src_start - first.dest_start, 0)
    return window[begin : last.src_end + len(text) - last.dest_end]


def pairs_of(text: str) -> set[str]:
    """Every pair of neighbouring characters, by which like texts are found quickly."""
    return {text[at : at + 2] for at in range(max(len(text) - 1, 1))}
