"""The columns that several kinds of record share."""

from typing import Any

from liangqu_cli.language import N_, Both
from liangqu_cli.model import District, Official, Plan
from liangqu_cli.report import wording
from liangqu_cli.report.table import Column, Value, pair

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


def district(pick: Any) -> tuple[Column, Column]:
    """The columns `district` and `district_en`; `pick` gives a row's district from the plan."""

    def name(plan: Plan, row: Any) -> Both:
        found: District = pick(plan, row)
        return found.name

    zh, en = pair("district", N_("district"), N_("The district's short name."), name)
    return (
        Column(
            key=zh.key,
            title=zh.title,
            about=zh.about,
            value=zh.value,
            words=lambda plan, row, lang: wording.place(pick(plan, row), lang),
        ),
        en,
    )


def official(pick: Any) -> tuple[Column, Column]:
    """The columns `official` and `official_en`; `pick` gives a row's official, or None."""

    def name(plan: Plan, row: Any) -> Both | None:
        found: Official | None = pick(plan, row)
        return None if found is None else found.name

    zh, en = pair("official", N_("official"), N_("Who said it, where one person did."), name)
    return (
        Column(
            key=zh.key,
            title=zh.title,
            about=zh.about,
            value=zh.value,
            words=lambda plan, row, lang: wording.person(pick(plan, row), lang),
        ),
        en,
    )


def counted(key: str, title: str, about: str) -> Column:
    """A column that counts; `key` is the attribute that holds the count."""

    def value(plan: Plan, row: Any) -> Value:
        count: int = getattr(row, key)
        return count

    return Column(key=key, title=title, about=about, value=value, kind="number")
