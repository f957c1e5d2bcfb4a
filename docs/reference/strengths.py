"""The strengths, and the words of Chinese sources that decide them."""

from liangqu_cli.language import Code, Language
from liangqu_cli.load.strengths import DECIDING
from liangqu_cli.model import STRENGTHS, Strength
from liangqu_cli.report.wording import STRENGTH_WORDS
from reference.markdown import code, table

MEANINGS: dict[Strength, dict[Code, str]] = {
    "pledge": {"en": "It will be done.", "zh": "说了要做。"},
    "aim": {"en": "They will try to get there.", "zh": "说了要尽力做到。"},
    "exploration": {"en": "They will look into it.", "zh": "说了要探索、要谋划。"},
    "forecast": {"en": "It is expected to happen.", "zh": "预料会如此。"},
    "under_way": {"en": "It had begun when it was said.", "zh": "说的时候已在进行。"},
    "stated": {"en": "It was so already when it was said.", "zh": "说的时候已是如此。"},
}
OTHERS: dict[Strength, dict[Code, str]] = {
    "pledge": {"en": "将, 要, 会, or none of these words", "zh": "将、要、会，或没有这些词"},
    "stated": {"en": "no word: the sentence tells it", "zh": "没有专门的词，由句意判断"},
}
"""What decides for the strengths whose words cannot be looked for."""
_HEADINGS: dict[Code, tuple[str, ...]] = {
    "en": ("On the screen", "In the dataset", "What it means", "Words of the source"),
    "zh": ("屏幕上", "数据中", "含义", "来源用词"),
}


def meanings(language: Code) -> str:
    """Every strength with its word, its meaning, and the words that decide for it."""
    lang = Language(language)
    rows = [
        (
            lang.gettext(STRENGTH_WORDS[strength]),
            code(strength),
            MEANINGS[strength][language],
            OTHERS[strength][language] if strength in OTHERS else lang.listed(DECIDING[strength]),
        )
        for strength in STRENGTHS
    ]
    return table(_HEADINGS[language], rows)
