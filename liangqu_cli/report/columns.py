"""How columns are declared, and those that several kinds of record share, each once.

A shared column is of a record of the model. Where a row is something else, a judgement,
say, `Column.of` tells how to get from the row to its record.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from msgspec.structs import replace

from liangqu_cli.answers.scorecard import STATUSES, Status
from liangqu_cli.language import N_, Both, Language
from liangqu_cli.model import STRENGTHS, Plan
from liangqu_cli.report import wording
from liangqu_cli.report.table import Column, Of, Value

Columns = tuple[Column, ...]
Words = Callable[[Plan, Any, Language], str]


def date(key: str, title: str, about: str) -> Column:
    """A column that holds a date, which readers are told in words."""
    return Column(
        key,
        title,
        about,
        words=lambda plan, row, lang: wording.when(getattr(row, key), lang),
        kind="date",
    )


def day(key: str, title: str, about: str) -> Column:
    """The same for a date that always has its day."""

    def told(_plan: Plan, row: Any) -> str | None:
        found = getattr(row, key)
        return None if found is None else str(found.isoformat())

    def words(plan: Plan, row: Any, lang: Language) -> str:
        return wording.when(told(plan, row), lang)

    return Column(key, title, about, told, words, kind="date", whole=True)


def count(
    key: str, title: str, about: str, value: Callable[[Plan, Any], int | None] | None = None
) -> Column:
    """A column that holds how many there are of something, or which one it is."""
    return Column(key, title, about, value, kind="number", whole=True)


def pair(
    key: str,
    title: str,
    about: str,
    pick: Callable[[Plan, Any], Both | None] | None = None,
    words: Words | None = None,
) -> Columns:
    """The two columns of a bilingual field: `key` in Chinese and `key_en` in English.

    `pick` gives the field where it is not what the row has under that key; readers are told
    their half of it unless there are `words` of its own.
    """
    both = pick or (lambda plan, row: getattr(row, key))

    def half(name: str) -> Callable[[Plan, Any], Value]:
        return lambda plan, row: None if (text := both(plan, row)) is None else getattr(text, name)

    def told(plan: Plan, row: Any, lang: Language) -> str:
        return "" if (text := both(plan, row)) is None else lang.pick(text)

    return (
        Column(key, title, about, half("zh"), words or told),
        Column(f"{key}_en", title, about, half("en")),
    )


def worded(key: str, title: str, about: str, words: Words) -> Columns:
    """The two columns of what the program itself says in both languages."""
    return (
        Column(
            key, title, about, lambda plan, row: words(plan, row, _language("zh")) or None, words
        ),
        Column(
            f"{key}_en", title, about, lambda plan, row: words(plan, row, _language("en")) or None
        ),
    )


_language = cache(Language)
"""Each language once; the Chinese one reads its catalogue only when it is asked for."""

RECORD_ID = Column(
    "id",
    N_("id"),
    N_("The record's stable id; `show`, `cite` and `search` speak of it by this."),
    kind="id",
)
CODE = Column(
    "code",
    N_("code"),
    N_("Code of the administrative division (GB/T 2260), a text."),
    kind="id",
)
"""Of a district."""


def name_of_district(key: str) -> Columns:
    """The short name of a district in both languages."""
    return pair(
        key,
        N_("district"),
        N_("The district's short name."),
        lambda plan, row: row.name,
        lambda plan, row, lang: wording.place(row, lang, plan),
    )


def of(record: Of, *columns: Column) -> Columns:
    """Columns of rows from which `record` gets what they are of."""
    return tuple(column.of(record) for column in columns)


def district(pick: Of) -> Columns:
    """The columns `district_code`, `district` and `district_en`; `pick` gives a row's district."""
    code = Column(
        "district_code",
        N_("district code"),
        N_("Code of the district (GB/T 2260), a text; names may repeat, codes do not."),
        lambda plan, row: row.code,
        kind="id",
    )
    return of(pick, code, *name_of_district("district"))


def official(pick: Of, words: Words | None = None) -> Columns:
    """The columns `official_id`, `official` and `official_en`; `pick` gives a row's official.

    Readers are told the official's name, unless there are `words` of the row's.
    """
    key, name, english = of(
        pick,
        Column(
            "official_id",
            N_("official's id"),
            N_("Id of who said it, where one person did; names may repeat, ids do not."),
            lambda plan, row: row.id,
            kind="id",
        ),
        *pair(
            "official",
            N_("official"),
            N_("Who said it, where one person did."),
            lambda plan, row: row.name,
            lambda plan, row, lang: wording.person(row, lang, plan),
        ),
    )
    return key, replace(name, words=words or name.words), english


DISTRICT = district(lambda plan, row: plan.district_of(row))
"""Of the district that a record belongs to."""
OFFICIAL = official(
    lambda plan, row: plan.official_of(row),
    wording.speaker,
)
"""Of who said a record; readers are told where the source names nobody."""
THEMES = Column(
    "themes",
    N_("themes"),
    N_("The policy fields that it belongs to."),
    words=lambda plan, row, lang: wording.themes(plan, row.themes, lang),
    kind="list",
)
STRENGTH = Column(
    "strength",
    N_("strength"),
    N_("How firmly it was said: pledge, aim, exploration, forecast, under_way, stated."),
    lambda plan, row: plan.strength_of(row),
    lambda plan, row, lang: lang.gettext(wording.STRENGTH_WORDS[plan.strength_of(row)]),
    order=STRENGTHS,
)
AS_WRITTEN = Column(
    "as_written",
    N_("as written"),
    N_("The words of the source that it rests on, verbatim."),
)
SEARCHED = (
    day(
        "searched",
        N_("searched on"),
        N_("The day of a search that found none, where there was one."),
    ),
    *pair("searched_note", N_("search"), N_("What was searched for and not found.")),
)
SOURCE = Column(
    "source",
    N_("source"),
    N_("The document that it rests on."),
    words=lambda plan, row, lang: wording.source_line(plan.sources[row.source], (), lang),
    kind="id",
)
PARAGRAPHS = Column(
    "paragraphs",
    N_("paragraphs"),
    N_("The source's non-empty lines in which it stands, counted from 1."),
    kind="list",
    whole=True,
)
COUNTS = (
    count("commitments", N_("commitments"), N_("How many commitments it has.")),
    count("targets", N_("targets"), N_("How many targets it has.")),
    count("quotes", N_("quotes"), N_("How many quotes there are of its officials.")),
)
"""How much there is of a district."""


def by_status(about: str) -> Columns:
    """A column for each status that counts the targets of it, from a row's `statuses`."""

    def counted(status: Status) -> Column:
        title = wording.STATUS_WORDS[status]
        return count(status, title, about, lambda plan, row: row.statuses[status])

    return tuple(map(counted, STATUSES))


def status(about: str) -> Column:
    """The column `status`, in the order from met to undated."""
    return Column(
        "status",
        N_("status"),
        about,
        words=lambda plan, row, lang: wording.status_words(row.status, lang),
        order=STATUSES,
    )
