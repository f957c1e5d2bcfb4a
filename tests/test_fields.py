"""A field that a record has is everywhere that a field must be; what fails names the place.

Whoever adds a field to `model.py` runs this first: it lists what is still to be done
(CONTRIBUTING.md, "A field of a record").
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from typing import Any

import pytest
import tomli
from hypothesis import HealthCheck, Phase, find, settings
from msgspec.structs import fields

from liangqu_cli.ask.texts import record_texts
from liangqu_cli.export.plans import Exported, write_database
from liangqu_cli.fields import bare, is_list, item_of, struct_of
from liangqu_cli.model import Bilingual, PlanFile
from liangqu_cli.report.whole import related_tables
from tests.conftest import DAY, ROOT
from tests.strategies import plan_files, plan_of

TEMPLATE = ROOT / "liangqu_cli" / "template" / "plan.toml"
RECORDS = {each.name: item_of(each.type) for each in fields(PlanFile) if is_list(each.type)}
FIELDS = [(table, field.name) for table, kind in RECORDS.items() for field in fields(kind)]

LISTED_AS = {("quotes", "zh"): "text", ("quotes", "en"): "text_en"}
"""Fields whose column has another name."""
UNLISTED = {
    **dict.fromkeys(
        [("districts", name) for name in ("full", "pinyin", "initials", "former")],
        "forms of a name, which are there to be typed",
    ),
    **dict.fromkeys(
        [("districts", "part_of"), ("districts", "tile")], "where it lies, which the map shows"
    ),
    **dict.fromkeys(
        [("officials", name) for name in ("as_of", "source", "paragraphs")],
        "what `show` and `cite` tell of an official",
    ),
    **dict.fromkeys(
        [("sources", "strip"), ("sources", "paragraphs")], "what `verify` needs, and no reader"
    ),
}
"""Fields without a column, each with the reason."""
UNSEARCHED = {
    ("districts", "searched_note"): "what was not found",
    ("commitments", "searched_note"): "what was not found",
    ("targets", "searched_note"): "what was not found",
}
"""Texts that a search passes by, each with the reason."""


def ids(pairs: list[tuple[str, str]]) -> pytest.MarkDecorator:
    """Parameters that are called as a problem of `check` calls a key."""
    return pytest.mark.parametrize(("table", "name"), pairs, ids=[".".join(pair) for pair in pairs])


MADE_UP: list[PlanFile] = []
"""What was drawn so far; most fields occur in the first few."""


@cache
def example(table: str, name: str) -> PlanFile:
    """A made-up dataset file in which a record has this field."""

    def has_it(file: PlanFile) -> bool:
        MADE_UP.append(file)
        return _has(file, table, name)

    for file in MADE_UP:
        if _has(file, table, name):
            return file
    quick = settings(
        max_examples=2000,
        phases=[Phase.generate],
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    return find(plan_files(), has_it, settings=quick)


def _has(file: PlanFile, table: str, name: str) -> bool:
    return any(getattr(record, name) not in (None, ()) for record in getattr(file, table))


@pytest.fixture(scope="module")
def columns(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """The columns of each table of a compiled plan; a table of themes is a column `themes`."""
    path = tmp_path_factory.mktemp("compiled") / "plan.sqlite"
    empty = Exported(plan_of(PlanFile()), {}, DAY)
    write_database(empty, str(path), force=False, datasets=[])
    with closing(sqlite3.connect(path)) as database:
        found = {
            table: {row[1] for row in database.execute(f"PRAGMA table_info({table})")}
            for table in RECORDS
        }
        for table in ("commitment", "quote"):
            if database.execute(f"PRAGMA table_info({table}_themes)").fetchall():
                found[f"{table}s"].add("themes")
    return found


@ids(FIELDS)
def test_a_compiled_plan_keeps_it(columns: dict[str, set[str]], table: str, name: str) -> None:
    """`export/sqlite.sql` has a column for it, or one for each part of it."""
    assert set(_stored(RECORDS[table], name)) <= columns[table]


def _stored(kind: Any, name: str, prefix: str = "") -> Iterator[str]:
    field = next(field for field in fields(kind) if field.name == name)
    inner = None if is_list(field.type) else struct_of(field.type)
    if inner is None:
        yield prefix + name
    else:
        for part in fields(inner):
            yield from _stored(inner, part.name, f"{prefix}{name}_")


@ids([pair for pair in FIELDS if pair not in UNLISTED])
def test_a_listing_has_it(table: str, name: str) -> None:
    """A column in `report/` has it, or `UNLISTED` says why none does."""
    tables = {each.table.name: each.table for each in related_tables(plan_of(PlanFile()), {})}
    assert LISTED_AS.get((table, name), name) in {column.key for column in tables[table].columns}


@ids(FIELDS)
def test_the_template_shows_it(table: str, name: str) -> None:
    """Whoever begins a dataset sees in `template/plan.toml` how it is written."""
    records = tomli.loads(TEMPLATE.read_text(encoding="utf-8"))[table]
    assert any(name in record for record in records)


@ids(FIELDS)
def test_made_up_plans_have_it(table: str, name: str) -> None:
    """`tests/strategies/plans.py` draws it, so that every round trip is tried with it."""
    assert getattr(example(table, name), table)


@ids([pair for pair in FIELDS if pair[0] not in ("sources", "themes") and pair not in UNSEARCHED])
def test_a_search_finds_it(table: str, name: str) -> None:
    """`ask.texts.record_texts` gives it where it is a text in both languages."""
    field = next(field for field in fields(RECORDS[table]) if field.name == name)
    if name != "as_written" and struct_of(field.type) is not Bilingual:
        return
    file = example(table, name)
    plan = plan_of(file)
    record = next(each for each in getattr(file, table) if getattr(each, name) not in (None, ()))
    value = getattr(record, name)
    texts = list(record_texts(plan, record))
    for part in value if is_list(field.type) else (value,):
        for text in (part,) if isinstance(part, str) else (part.zh, part.en):
            assert text in texts


def test_the_exceptions_are_fields() -> None:
    """None is left over from a field that is gone."""
    assert {*LISTED_AS, *UNLISTED, *UNSEARCHED} <= set(FIELDS)
    assert bare(fields(RECORDS["targets"])[0].type) is str
