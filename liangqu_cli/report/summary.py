"""The summary as a table: a key of a dimension a row."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from liangqu_cli.answers.scorecard import STATUSES
from liangqu_cli.answers.summary import Count
from liangqu_cli.language import N_, Both, Language
from liangqu_cli.model import Bilingual, Plan
from liangqu_cli.report import columns, wording
from liangqu_cli.report.table import Column, Table

TITLES: dict[str, str] = {
    "district": N_("Targets by district"),
    "theme": N_("Targets by theme"),
    "due": N_("Targets by deadline"),
    "unit": N_("Targets by unit"),
    "status": N_("Targets by status"),
    "strength": N_("Targets by strength"),
}


def group_name(plan: Plan, row: Count) -> Both:
    """A key as a reader sees it."""
    if row.key is None:
        return _both(N_("no deadline") if row.by == "due" else N_("milestone"))
    if row.by == "district":
        return plan.districts[row.key].name
    if row.by == "theme":
        return plan.themes[row.key].name
    if row.unit is not None:
        return row.unit
    if row.by == "due":
        zh, en = (wording.when(row.key, Language(code)) for code in ("zh", "en"))
        return Bilingual(zh=zh, en=en)
    words: Mapping[Any, str] = wording.STATUS_WORDS
    if row.by == "strength":
        words = wording.STRENGTH_WORDS
    return _both(words[row.key])


def _both(message: str) -> Both:
    """A text of the program in both languages."""
    return Bilingual(zh=Language("zh").gettext(message), en=message)


COLUMNS = (
    Column(
        "by",
        N_("by"),
        N_("The dimension: district, theme, due, unit, status or strength."),
        words=lambda plan, row, lang: lang.gettext(row.by),  # each heads a column elsewhere
    ),
    Column(
        "key",
        N_("key"),
        N_("Its code, id, date or word; nothing for no deadline, and for a milestone's unit."),
        kind="id",
    ),
    *columns.pair("name", N_("group"), N_("The key as a reader sees it."), group_name),
    columns.count("targets", N_("targets"), N_("How many targets there are.")),
    *columns.by_status(N_("How many of them have this status.")),
)

summary_table = partial(
    Table, name="summary", columns=COLUMNS, shown=("name", "targets", *STATUSES)
)
