"""The statuses, and what became of the built-in plan's targets as of a day."""

import datetime as dt

from liangqu_cli.answers.scorecard import STATUSES, Judgement, Status, judge_plan
from liangqu_cli.language import Code, Language
from liangqu_cli.load.plan import load_plan
from liangqu_cli.report import reasons, wording
from liangqu_cli.report.wording import STATUS_SYMBOLS, STATUS_WORDS
from reference.markdown import code, table

AS_OF = dt.date(2026, 11, 25)
"""The day of the last search for evidence in the built-in plan."""

MEANINGS: dict[Status, dict[Code, str]] = {
    "met": {
        "en": "The figure for the due, or the event, is there in time.",
        "zh": "期限内的数据达标，或事项如期完成。",
    },
    "late": {
        "en": "A milestone was reached after its due.",
        "zh": "节点在期限之后完成。",
    },
    "missed": {
        "en": "The due has passed, and the figure for it falls short.",
        "zh": "期限已过，该期数据未达标。",
    },
    "in_progress": {
        "en": "Measured, not there yet, and no due has passed.",
        "zh": "已有数据但未达标，且期限未过或未定。",
    },
    "reported": {
        "en": "Another indicator alone was reported, a figure that decides nothing, or a forecast.",
        "zh": "仅见其他口径的数据，或数据不足以评定，或原属预计。",
    },
    "no_evidence": {
        "en": "The due has passed, and nothing that decides it is recorded.",
        "zh": "期限已过，没有足以评定的记录。",
    },
    "pending": {
        "en": "The due lies ahead, and nothing is recorded yet.",
        "zh": "期限未到，尚无记录。",
    },
    "undated": {
        "en": "No due was given, and nothing is recorded.",
        "zh": "没有给出期限，也没有记录。",
    },
}
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
            MEANINGS[status][language],
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
