"""The columns that several kinds of record share."""

from collections.abc import Callable
from functools import partial
from typing import Any

from msgspec.structs import replace

from liangqu_cli.language import N_, Both
from liangqu_cli.model import District, Official, Plan
from liangqu_cli.report import wording
from liangqu_cli.report.table import Column, Value, pair
from liangqu_cli.scorecard import STATUSES, Status

ID = Column(
    key="id",
    title=N_("id"),
    about=N_("The record's stable id; `show`, `cite` and `search` speak of it by this."),
    value=lambda plan, row: row.id,
    kind="id",
)
THEMES = Column(
    key="themes",
    title=N_("themes"),
    about=N_("Ids of its themes."),
    value=lambda plan, row: row.themes,
    words=lambda plan, row, lang: wording.themes(plan, row.themes, lang),
    kind="list",
)
SOURCE = Column(
    key="source",
    title=N_("source"),
    about=N_("Id of the document that it rests on."),
    value=lambda plan, row: row.source,
    words=lambda plan, row, lang: lang.pick(plan.sources[row.source].publisher),
    kind="id",
)
PARAGRAPHS = Column(
    key="paragraphs",
    title=N_("paragraphs"),
    about=N_("The source's non-empty lines in which it stands, counted from 1."),
    value=lambda plan, row: row.paragraphs,
    kind="list",
)


def code(pick: Callable[[Any], District]) -> Column:
    """The column `code`; `pick` gives a row's district."""
    return Column(
        key="code",
        title=N_("code"),
        about=N_("Code of the administrative division (GB/T 2260), a text."),
        value=lambda plan, row: pick(row).code,
        kind="id",
    )


def district(pick: Callable[[Plan, Any], District]) -> tuple[Column, Column]:
    """The columns `district` and `district_en`; `pick` gives a row's district from the plan."""
    zh, en = pair(
        "district",
        N_("district"),
        N_("The district's short name."),
        lambda plan, row: pick(plan, row).name,
    )
    return replace(zh, words=lambda plan, row, lang: wording.place(pick(plan, row), lang)), en


def official(pick: Callable[[Plan, Any], Official | None]) -> tuple[Column, Column]:
    """The columns `official` and `official_en`; `pick` gives a row's official, or None."""

    def name(plan: Plan, row: Any) -> Both | None:
        found = pick(plan, row)
        return None if found is None else found.name

    zh, en = pair("official", N_("official"), N_("Who said it, where one person did."), name)
    return replace(zh, words=lambda plan, row, lang: wording.person(pick(plan, row), lang)), en


def counted(key: str, title: str, about: str) -> Column:
    """A column that counts; `key` is the attribute that holds the count."""

    def value(plan: Plan, row: Any) -> Value:
        count: int = getattr(row, key)
        return count

    return Column(key=key, title=title, about=about, value=value, kind="number")


def by_status(about: str) -> tuple[Column, ...]:
    """A column for each status that counts the targets of it, from a row's `statuses`."""
    return tuple(
        Column(
            key=status,
            title=wording.STATUS_WORDS[status],
            about=about,
            value=partial(_of_status, status),
            kind="number",
        )
        for status in STATUSES
    )


def _of_status(status: Status, plan: Plan, row: Any) -> Value:
    count: int = row.statuses[status]
    return count
