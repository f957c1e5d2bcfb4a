"""The words in usage lines that stand for what a reader types, as in `NAME` and `[FILE]...`."""

import re

from liangqu_cli.language import NC_, Language

WORDS = (
    NC_("metavar", "COMMAND"),
    NC_("metavar", "COUNT"),
    NC_("metavar", "DATE"),
    NC_("metavar", "DIMENSION"),
    NC_("metavar", "FIELD"),
    NC_("metavar", "FILE"),
    NC_("metavar", "FORMAT"),
    NC_("metavar", "ID"),
    NC_("metavar", "LANGUAGE"),
    NC_("metavar", "N"),
    NC_("metavar", "NAME"),
    NC_("metavar", "NEW"),
    NC_("metavar", "OLD"),
    NC_("metavar", "PATH"),
    NC_("metavar", "SIGN"),
    NC_("metavar", "STATUS"),
    NC_("metavar", "STRENGTH"),
    NC_("metavar", "STYLE"),
    NC_("metavar", "TERM"),
    NC_("metavar", "TEXT"),
    NC_("metavar", "TEXT-FILE"),
    NC_("metavar", "THEME"),
    NC_("metavar", "UNIT"),
    NC_("metavar", "WHEN"),
)
_WORD = re.compile("|".join(rf"\b{word}\b(?!-[A-Z])" for word in WORDS))


def metavar(text: str, lang: Language) -> str:
    """`text` with its words in the reader's language; what a reader types as it is stays."""
    return _WORD.sub(lambda word: lang.pgettext("metavar", word.group()), text)
