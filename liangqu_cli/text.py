"""Text as data: its normal forms, and the characters that a reader cannot see."""

import re
import unicodedata

_CONTROL_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}

# Few commands look for what follows, so it is compiled when one does.
#
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
_SHOWN = f"{_BYTES}|{_HIDDEN}"
_UNHEARD = f"[\u0300-\u036f\ufe00-\ufe0f\U000e0100-\U000e01ef]|{_HIDDEN}"
"""Accents, selectors of shapes, and what nobody sees."""
_DISGUISES = "[\u2e80-\u2fd5\uf900-\ufaff\U0002f800-\U0002fa1f]"
_PRIVATE = "[\ue000-\uf8ff\U000f0000-\U0010ffff]"

_SHAPES = {
    **dict.fromkeys("‘’‚‛ʼ", "'"),
    **dict.fromkeys("“”„‟〝〞「」『』", '"'),
    **dict.fromkeys("‐‒–—―−", "-"),
    **dict.fromkeys("•‧∙⋅・", "·"),
    "〜": "~",
}
"""Marks of one meaning, and the one by which they are compared."""

# The characters of the CJK Radicals Supplement that NFKC does not know, U+2E81 to U+2EF2,
# by Unicode's EquivalentUnifiedIdeograph.txt.
_RADICALS = dict(
    zip(
        map(chr, [*range(0x2E81, 0x2E9A), *range(0x2E9B, 0x2EF3)]),
        "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵"
        "旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎"
        "衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾"
        "斉齐歯齿竜龙龜亀",
        strict=True,
    )
)


def unseen(text: str) -> list[str]:
    """The control, bidi and zero-width characters in `text`, in order."""
    return re.findall(_HIDDEN, text)


def visible(text: str) -> str:
    """`text` with every character that could act on a terminal shown instead.

    C0 controls become their pictures (ESC is ␛), all others their code point,
    as in `<U+009B>`; bytes in disguise are `typed`. A text without any comes back as it is.
    """
    return text if text.isascii() and text.isprintable() else re.sub(_SHOWN, _shown, text)


def typed(text: str) -> str:
    """A word of the command line, or a file's name, in characters.

    Where the locale's encoding lacks its characters Python gives bytes in disguise
    (PEP 383). They are read as UTF-8; a byte that is none is written as in `\\xff`.
    """
    return text if text.isprintable() else re.sub(_BYTES, _decoded, text)


def _decoded(found: re.Match[str]) -> str:
    return found.group().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _shown(found: re.Match[str]) -> str:
    code = ord(found.group()[0])
    if 0xDC80 <= code <= 0xDCFF:
        return visible(_decoded(found))
    return chr(_CONTROL_PICTURES[code]) if code in _CONTROL_PICTURES else f"<U+{code:04X}>"


def fold(text: str) -> str:
    """`text` as it is searched: nothing that only looks different matters.

    That is width, case, accents and tone marks, the shapes of quotation marks, dashes and
    middle dots, radicals in the place of characters, what nobody sees, and runs of white
    space. Each character is folded by itself, so a part of a text folds to a part of it.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    return " ".join(text.translate(_FOLDED).split())


def folded_letters(text: str) -> list[str]:
    """What each character of `text` folds to, in order; white space stays as it is."""
    return [_FOLDED[ord(letter)] for letter in text]


class _Folded(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_letter(chr(code))
        return folded


_FOLDED = _Folded()


def _fold_letter(letter: str) -> str:
    if "\u4e00" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7a3":
        return letter  # a character means itself; a Korean syllable is one letter to its readers
    folded = _RADICALS.get(letter, letter)
    for _ in range(2):  # a letter may fold to one that is decomposed in turn
        folded = unicodedata.normalize("NFKD", folded).casefold()
    return "".join(_SHAPES.get(part, part) for part in folded if not _unheard(part))


def _unheard(letter: str) -> bool:
    return letter > "\x7f" and not letter.isspace() and re.match(_UNHEARD, letter) is not None


def disguised(text: str) -> list[str]:
    """The characters in `text` that only look like the one that is meant, in order.

    The radicals of a dictionary's index (U+2E80 to U+2FD5) and the compatibility
    ideographs, which copying from a PDF puts in the place of characters.
    """
    return [letter for letter in re.findall(_DISGUISES, text) if undisguised(letter) != letter]


def private(text: str) -> list[str]:
    """The characters in `text` for private use, which mean something in one font alone."""
    return re.findall(_PRIVATE, text)


def undisguised(text: str) -> str:
    """`text` with the characters that are meant, where Unicode tells which."""
    return re.sub(_DISGUISES, lambda found: _meant(found.group()), text)


def _meant(letter: str) -> str:
    return _RADICALS.get(letter) or unicodedata.normalize("NFKC", letter)
