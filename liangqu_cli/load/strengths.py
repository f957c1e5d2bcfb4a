"""The words by which a source in Chinese says how firmly a thing was said.

The rule is in docs/strengths.md. 将, 要 and 会 make a pledge, and so does no such word at all;
they stand in too many others (会议, 重要) to be looked for, and give way to those below.
`stated` has no word: that a thing was so already is told by the sentence.
"""

import re

from liangqu_cli.model import Strength

DECIDING: dict[Strength, tuple[str, ...]] = {
    "aim": ("力争", "努力", "争取", "争创"),
    "exploration": ("探索", "谋划", "研究"),
    "forecast": ("预计",),
    "under_way": ("正在", "已开始", "已进行"),
}
NOUNS = ("研究院", "研究所", "研究中心", "研究生", "研究员", "研究成果")
"""What begins like such a word, but names an institution, a person or a thing."""
_OF: dict[str, Strength] = {word: strength for strength, some in DECIDING.items() for word in some}
_WORD = re.compile("|".join([*NOUNS, *_OF]))  # the first that fits is taken, so nouns go before


def deciding_words(text: str) -> dict[Strength, str]:
    """The strengths that a text's words speak for, each with the first word that does."""
    found: dict[Strength, str] = {}
    for word in _WORD.findall(text):
        if word in _OF:
            found.setdefault(_OF[word], word)
    return found
