"""The whole command that asks for an answer again, narrowed otherwise."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from liangqu_cli.ask.entities import named_in
from liangqu_cli.ask.labels import names_in
from liangqu_cli.ask.selection import Filter
from liangqu_cli.language import Language
from liangqu_cli.model import Plan
from liangqu_cli.report.table import Answer, Table
from liangqu_cli.report.wording import STATUS_WORDS, STRENGTH_WORDS, comparator_words

OPTIONS = {
    "themes": "--theme",
    "match": "--match",
    "sources": "--source",
    "strengths": "--strength",
    "due_from": "--due-from",
    "due_by": "--due-by",
    "comparators": "--comparator",
    "units": "--unit",
    "statuses": "--status",
    "since": "--since",
    "until": "--until",
    "same": "--same",
}
"""The option behind each condition of a filter."""
_USUAL = ("", "district", "commitments")
"""What is counted by where `--by` does not say."""


def line(table: Table, asked: Filter, lang: Language) -> tuple[str, ...]:
    """The command of a table for what `asked` lets through, word by word, in the reader's words."""
    answer = table.answer or Answer()
    return (
        "liangqu",
        table.name,
        *answer.terms,
        *_names(table.plan, asked, lang),
        *(() if answer.by in _USUAL else ("--by", lang.gettext(answer.by))),
        *_options(table.plan, asked, lang),
        *(() if table.day == dt.date.today() else ("--as-of", table.day.isoformat())),
    )


def _names(plan: Plan, asked: Filter, lang: Language) -> list[str]:
    """Those that are asked for, in the plan's order."""
    scope, names = asked.scope or (), names_in(plan, lang)
    return [names.typed(named) for entity, named in named_in(plan) if entity in scope]


def _options(plan: Plan, asked: Filter, lang: Language) -> Iterator[str]:
    for field, option in OPTIONS.items():
        value = getattr(asked, field)
        if value is True:
            yield option
        elif isinstance(value, str) and value:
            yield from (option, value)
        elif isinstance(value, frozenset):
            for key in sorted(value):
                yield from (option, _word(plan, field, key, lang))


def _word(plan: Plan, field: str, key: str, lang: Language) -> str:
    """A value as it is typed: the key, in Chinese the word where there is one."""
    if field == "themes" and lang.chinese:
        return plan.themes[key].name.zh
    if not key:
        return comparator_words(None, lang)
    words: Mapping[Any, str] = STATUS_WORDS if field == "statuses" else STRENGTH_WORDS
    worded = lang.chinese and field in ("statuses", "strengths")
    return lang.gettext(words[key]) if worded else key
