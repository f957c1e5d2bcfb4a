"""How columns are declared, and those that several kinds of record share, each once.

A shared column reads a record of the model. Where a row is something else, a judgement,
say, `of` tells how to get from the row to its record.
"""

import datetime as dt
from collections.abc import Callable
from functools import cache, partial
from typing import Any

from msgspec.structs import replace

from liangqu_cli.answers.scorecard import STATUSES, Status
from liangqu_cli.language import N_, Both, Language
from liangqu_cli.model import STRENGTHS, District, Official, Plan
from liangqu_cli.report import wording
from liangqu_cli.report.table import Column, Kind, Value

Of = Callable[[Any], Any]
"""From a row to its record."""


def itself(row: Any) -> Any:
    """A row that is a record."""
    return row


def field(
    key: str,
    title: str,
    about: str,
    value: Callable[[Any], Value],
    words: Callable[[Any, Language], str] | None = None,
    kind: Kind = "text",
) -> Column:
    """A column that needs no plan: `value` and `words` are told from the row alone."""
    told = None if words is None else lambda plan, row, lang: words(row, lang)
    return Column(
        key=key,
        title=title,
        about=about,
        value=lambda plan, row: value(row),
        words=told,
        kind=kind,
    )


def identity(key: str, title: str, about: str, value: Callable[[Any], str | None]) -> Column:
    """A column that holds an id or a code."""
    return field(key, title, about, value, kind="id")


def date(key: str, title: str, about: str, value: Callable[[Any], str | None]) -> Column:
    """A column that holds a date, which readers are told in words."""
    return field(
        key, title, about, value, lambda row, lang: wording.when(value(row), lang), kind="date"
    )


def day(key: str, title: str, about: str, value: Callable[[Any], dt.date | None]) -> Column:
    """The same for a date that always has its day."""

    def told(row: Any) -> str | None:
        found = value(row)
        return None if found is None else found.isoformat()

    return replace(date(key, title, about, told), whole=True)


def number(key: str, title: str, about: str, value: Callable[[Any], float | None]) -> Column:
    """A column that holds a plain number."""
    return field(key, title, about, value, kind="number")


def count(key: str, title: str, about: str, value: Callable[[Any], int | None]) -> Column:
    """The same for a number that counts something, and so is whole."""
    return replace(number(key, title, about, value), whole=True)


def pair(
    key: str, title: str, about: str, pick: Callable[[Plan, Any], Both | None]
) -> tuple[Column, Column]:
    """The two columns of a bilingual field: `key` in Chinese and `key_en` in English."""

    def chinese(plan: Plan, row: Any) -> Value:
        text = pick(plan, row)
        return None if text is None else text.zh

    def english(plan: Plan, row: Any) -> Value:
        text = pick(plan, row)
        return None if text is None else text.en

    def words(plan: Plan, row: Any, lang: Language) -> str:
        text = pick(plan, row)
        return "" if text is None else lang.pick(text)

    return (
        Column(key=key, title=title, about=about, value=chinese, words=words),
        Column(key=f"{key}_en", title=title, about=about, value=english),
    )


def named(
    key: str,
    title: str,
    about: str,
    pick: Callable[[Plan, Any], Both | None],
    words: Callable[[Plan, Any, Language], str],
) -> tuple[Column, Column]:
    """The same for a name, which readers are told in words of its own."""
    _, english = pair(key, title, about, pick)
    chinese = Column(
        key=key,
        title=title,
        about=about,
        value=lambda plan, row: None if (name := pick(plan, row)) is None else name.zh,
        words=words,
    )
    return chinese, english


def worded(
    key: str, title: str, about: str, words: Callable[[Plan, Any, Language], str]
) -> tuple[Column, Column]:
    """The two columns of what the program itself says in both languages."""

    def chinese(plan: Plan, row: Any) -> Value:
        return words(plan, row, _language("zh")) or None

    def english(plan: Plan, row: Any) -> Value:
        return words(plan, row, _language("en")) or None

    return (
        Column(key=key, title=title, about=about, value=chinese, words=words),
        Column(key=f"{key}_en", title=title, about=about, value=english),
    )


_language = cache(Language)
"""Each language once; the Chinese one reads its catalogue only when it is asked for."""


def record_id(of: Of = itself) -> Column:
    """The column `id`."""
    return identity(
        "id",
        N_("id"),
        N_("The record's stable id; `show`, `cite` and `search` speak of it by this."),
        lambda row: of(row).id,
    )


def code(pick: Callable[[Any], District], key: str = "code") -> Column:
    """The column `code`; `pick` gives a row's district."""
    return identity(
        key,
        N_("code"),
        N_("Code of the administrative division (GB/T 2260), a text."),
        lambda row: pick(row).code,
    )


def name_of_district(key: str, pick: Callable[[Plan, Any], District]) -> tuple[Column, Column]:
    """The short name of a row's district in both languages."""
    return named(
        key,
        N_("district"),
        N_("The district's short name."),
        lambda plan, row: pick(plan, row).name,
        lambda plan, row, lang: wording.place(pick(plan, row), lang, plan),
    )


def district(pick: Callable[[Plan, Any], District]) -> tuple[Column, ...]:
    """The columns `district_code`, `district` and `district_en`; `pick` gives a row's district."""
    return (
        Column(
            key="district_code",
            title=N_("district code"),
            about=N_("Code of the district (GB/T 2260), a text; names may repeat, codes do not."),
            value=lambda plan, row: pick(plan, row).code,
            kind="id",
        ),
        *name_of_district("district", pick),
    )


def district_of(of: Of = itself) -> tuple[Column, ...]:
    """The columns of the district that a row's record belongs to."""
    return district(lambda plan, row: plan.district_of(of(row)))


def official(pick: Callable[[Plan, Any], Official | None]) -> tuple[Column, ...]:
    """The columns `official_id`, `official` and `official_en`; `pick` gives a row's official."""
    return (
        Column(
            key="official_id",
            title=N_("official's id"),
            about=N_("Id of who said it, where one person did; names may repeat, ids do not."),
            value=lambda plan, row: found.id if (found := pick(plan, row)) else None,
            kind="id",
        ),
        *named(
            "official",
            N_("official"),
            N_("Who said it, where one person did."),
            lambda plan, row: found.name if (found := pick(plan, row)) else None,
            lambda plan, row, lang: wording.person(pick(plan, row), lang, plan),
        ),
    )


def official_of(of: Of = itself) -> tuple[Column, ...]:
    """The columns of who said a row's record; readers are told where the source names nobody."""

    def words(plan: Plan, row: Any, lang: Language) -> str:
        return wording.speaker(plan, of(row), lang)

    key, name, english = official(lambda plan, row: plan.official_of(of(row)))
    return key, replace(name, words=words), english


def themes(of: Of = itself) -> Column:
    """The column `themes`."""
    return Column(
        key="themes",
        title=N_("themes"),
        about=N_("The policy fields that it belongs to."),
        value=lambda plan, row: of(row).themes,
        words=lambda plan, row, lang: wording.themes(plan, of(row).themes, lang),
        kind="list",
    )


def strength(of: Of = itself) -> Column:
    """The column `strength` of a commitment or a target."""
    return Column(
        key="strength",
        title=N_("strength"),
        about=N_("How firmly it was said: pledge, aim, exploration, forecast, under_way, stated."),
        value=lambda plan, row: plan.strength_of(of(row)),
        order=STRENGTHS,
        words=lambda plan, row, lang: lang.gettext(
            wording.STRENGTH_WORDS[plan.strength_of(of(row))]
        ),
    )


def as_written(of: Of = itself) -> Column:
    """The column `as_written` of a commitment or a target."""
    return field(
        "as_written",
        N_("as written"),
        N_("The words of the source that it rests on, verbatim."),
        lambda row: of(row).as_written,
    )


def searched(of: Of = itself) -> tuple[Column, ...]:
    """The columns `searched`, `searched_note` and `searched_note_en`."""
    return (
        day(
            "searched",
            N_("searched on"),
            N_("The day of a search that found none, where there was one."),
            lambda row: of(row).searched,
        ),
        *pair(
            "searched_note",
            N_("search"),
            N_("What was searched for and not found."),
            lambda plan, row: of(row).searched_note,
        ),
    )


def source(of: Of = itself) -> Column:
    """The column `source`; readers are told who published it, under which title, and when."""
    return Column(
        key="source",
        title=N_("source"),
        about=N_("The document that it rests on."),
        value=lambda plan, row: of(row).source,
        words=lambda plan, row, lang: wording.source_line(plan.sources[of(row).source], (), lang),
        kind="id",
    )


def paragraphs(of: Of = itself) -> Column:
    """The column `paragraphs`."""
    return Column(
        key="paragraphs",
        title=N_("paragraphs"),
        about=N_("The source's non-empty lines in which it stands, counted from 1."),
        value=lambda plan, row: of(row).paragraphs,
        kind="list",
        whole=True,
    )


def counts(of: Of = itself) -> tuple[Column, ...]:
    """The columns that count what there is of a district."""
    return tuple(
        count(key, title, about, partial(_attribute, key, of))
        for key, title, about in (
            ("commitments", N_("commitments"), N_("How many commitments it has.")),
            ("targets", N_("targets"), N_("How many targets it has.")),
            ("quotes", N_("quotes"), N_("How many quotes there are of its officials.")),
        )
    )


def by_status(about: str) -> tuple[Column, ...]:
    """A column for each status that counts the targets of it, from a row's `statuses`."""
    return tuple(
        count(status, wording.STATUS_WORDS[status], about, partial(_of_status, status))
        for status in STATUSES
    )


def status(about: str, value: Callable[[Any], Status | None]) -> Column:
    """The column `status`, in the order from met to undated."""
    column = field(
        "status",
        N_("status"),
        about,
        value,
        lambda row, lang: wording.status_told(value(row), lang),
    )
    return replace(column, order=STATUSES)


def _attribute(name: str, of: Of, row: Any) -> int:
    count: int = getattr(of(row), name)
    return count


def _of_status(status: Status, row: Any) -> int:
    count: int = row.statuses[status]
    return count
