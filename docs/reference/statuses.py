"""The statuses, and what became of the built-in plan's targets as of a day."""

import datetime as dt

from liangqu_cli.answers.scorecard import STATUSES, Judgement, judge_plan
from liangqu_cli.language import Code, Language
from liangqu_cli.load.plan import load_plan
from liangqu_cli.report import reasons, wording
from liangqu_cli.report.statuses import STATUS_MEANINGS
from liangqu_cli.report.wording import STATUS_SYMBOLS, STATUS_WORDS
from reference.markdown import code, table

AS_OF = dt.date(2026, 11, 26)
"""The day of the last search for evidence in the built-in plan."""

_MEANING_HEADINGS: dict[Code, tuple[str, ...]] = {
    "en": ("", "On the screen", "In formats for programs", "When"),
    "zh": ("", "屏幕上", "机器格式中", "判定条件"),
}
_JUDGEMENT_HEADINGS: dict[Code, tuple[str, ...]] = {
    "en": ("Target", "Pledged", "Status", "Why"),
    "zh": ("目标", "内容", "状态", "理由"),
}


def meanings(language: Code) -> str:
    """Every status with its symbol, its word and its meaning."""
    lang = Language(language)
    rows = [
        (
            STATUS_SYMBOLS[status],
            lang.gettext(STATUS_WORDS[status]),
            code(status),
            lang.gettext(STATUS_MEANINGS[status]),
        )
        for status in STATUSES
    ]
    return table(_MEANING_HEADINGS[language], rows)


def judgements(language: Code) -> str:
    """Every target of the built-in plan with its status and the reason for it."""
    lang = Language(language)
    judged = judge_plan(load_plan([]), AS_OF).values()
    return table(_JUDGEMENT_HEADINGS[language], [_judgement(each, lang) for each in judged])


def _judgement(judgement: Judgement, lang: Language) -> tuple[str, str, str, str]:
    target = judgement.target
    aim = [lang.pick(target.metric), wording.quantity(target, lang), wording.due(target, lang)]
    return (
        code(target.id),
        lang.joined(part for part in aim if part),
        wording.status_words(judgement.status, lang),
        reasons.why(judgement, lang),
    )
