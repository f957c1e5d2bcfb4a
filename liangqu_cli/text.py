"""Text as data: its normal forms, and the characters that a reader cannot see."""

import re
import unicodedata
from collections.abc import Iterable

_CONTROL_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}

# C1 controls; bidi embeddings, overrides, isolates and marks (UAX #9); zero-width
# and other invisible format characters; line and paragraph separators; the BOM;
# lone surrogates; tag characters; noncharacters, which XML and HTML do not take.
_HIDDEN = (
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_BYTES = "[\udc80-\udcff]+"
_UNSEEN = re.compile(_HIDDEN)
_UNDECODED = re.compile(_BYTES)
_SHOWN = re.compile(f"{_BYTES}|{_HIDDEN}")


def unseen(text: str) -> list[str]:
    """The control, bidi and zero-width characters in `text`, in order."""
    return _UNSEEN.findall(text)


def visible(text: str) -> str:
    """`text` with every character that could act on a terminal shown instead.

    C0 controls become their pictures (ESC is ␛), all others their code point,
    as in `<U+009B>`; bytes in disguise are `typed`. A text without any comes back as it is.
    """
    return text if text.isascii() and text.isprintable() else _SHOWN.sub(_shown, text)


def typed(text: str) -> str:
    """A word of the command line, or a file's name, in characters.

    Where the locale's encoding lacks its characters Python gives bytes in disguise
    (PEP 383). They are read as UTF-8; a byte that is none is written as in `\\xff`.
    """
    return text if text.isascii() else _UNDECODED.sub(_decoded, text)


def _decoded(found: re.Match[str]) -> str:
    return found.group().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _shown(found: re.Match[str]) -> str:
    code = ord(found.group()[0])
    if 0xDC80 <= code <= 0xDCFF:
        return visible(_decoded(found))
    return chr(_CONTROL_PICTURES[code]) if code in _CONTROL_PICTURES else f"<U+{code:04X}>"


def fold(text: str) -> str:
    """`text` as it is searched: width, case and runs of white space do not matter."""
    if text.isascii():
        return " ".join(text.lower().split())
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def occurrences(text: str, terms: Iterable[str]) -> list[tuple[int, int]]:
    """Where folded `terms` occur in `text`: half-open spans, sorted, none overlapping another."""
    folded, origin = "", []
    for position, letter in enumerate(text):
        part = unicodedata.normalize("NFKC", letter).casefold()
        folded += part
        origin.extend([position] * len(part))
    spans: list[tuple[int, int]] = []
    for term in terms:
        start = folded.find(term) if term else -1
        while start >= 0:
            spans.append((origin[start], origin[start + len(term) - 1] + 1))
            start = folded.find(term, start + len(term))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
