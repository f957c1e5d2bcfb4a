"""The exported database is sound, lossless, and quick to look things up in."""

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.export.sqlite import make
from liangqu_cli.load.database import VERSION
from liangqu_cli.load.plan import load_plan
from tests.export.conftest import RIVER, Records
from tests.export.reading import plan_in

DAY = dt.date(2026, 6, 30)
VIEWS = {
    "districts": "districts_full",
    "officials": "officials_full",
    "commitments": "commitments_full",
    "targets": "targets_full",
    "quotes": "quotes_full",
    "evidence": "evidence_full",
    "scorecard": "scorecard",
}
LISTS = ("officials", "themes", "places", "paragraphs")


@pytest.fixture
def database(exported: Path) -> Iterator[sqlite3.Connection]:
    """The built-in plan's database, open for reading."""
    address = f"{(exported / 'plan.sqlite').as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        yield connection


def test_sqlite_finds_it_sound(database: sqlite3.Connection) -> None:
    """The integrity of its pages and indexes, and every foreign key, are as they must be."""
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    referring = database.execute(
        "SELECT count(*) FROM sqlite_schema AS s, pragma_foreign_key_list(s.name) AS f"
        " WHERE s.type = 'table'"
    ).fetchone()
    assert referring[0] > 15


def test_it_tells_what_it_is(database: sqlite3.Connection) -> None:
    """A program knows the file by its application id and the layout by its user version."""
    assert database.execute("PRAGMA application_id").fetchone() == (int.from_bytes(b"LQPL", "big"),)
    assert database.execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert database.execute("SELECT id FROM plan").fetchall() == [(load_plan([]).infos[0].id,)]


@pytest.mark.parametrize("command, view", VIEWS.items())
def test_a_view_has_the_records_of_its_command(
    records: dict[str, Records], database: sqlite3.Connection, command: str, view: str
) -> None:
    """Keys, values and order are those of the JSON; a list is a JSON array, a flag is 0 or 1."""
    expected = records[command]
    cursor = database.execute(f"SELECT * FROM {view}")  # noqa: S608 - our own views
    keys = [column[0] for column in cursor.description]
    found = [
        {
            key: json.loads(value) if key in LISTS and isinstance(value, str) else value
            for key, value in zip(keys, row, strict=True)
        }
        for row in cursor
    ]
    assert found == expected
    assert keys == list(expected[0])


def test_every_field_of_a_view_is_told_in_words(database: sqlite3.Connection) -> None:
    """The table `fields` says in both languages what each column of each view holds."""
    told = set(database.execute("SELECT view, field FROM fields WHERE about_en <> ''"))
    columns = {
        (view, column[0])
        for view in VIEWS.values()
        for column in database.execute(f"SELECT * FROM {view} LIMIT 0").description  # noqa: S608
    }
    assert told == columns


def test_every_table_says_what_it_holds(database: sqlite3.Connection) -> None:
    """The schema, which Datasette and `.schema` show, explains each table in both languages."""
    schemas = database.execute(
        "SELECT sql FROM sqlite_schema WHERE type IN ('table', 'view') AND sql LIKE 'CREATE %'"
        " AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\'"
    ).fetchall()
    assert len(schemas) >= 20
    for (schema,) in schemas:
        english, chinese = (line.strip() for line in schema.splitlines()[1:3])
        assert english.startswith("-- ")
        assert english.isascii()
        assert chinese.startswith("-- ")
        assert not chinese.isascii()


def test_the_plan_can_be_read_back_from_it(exported: Path) -> None:
    """Every field of every record is in the tables, in the plan's order."""
    assert plan_in(exported / "plan.sqlite") == load_plan([])


def test_several_merged_files_are_read_back_from_it(tmp_path: Path) -> None:
    """A plan of several files keeps each file's [plan] table, even of the same id."""
    extra = tmp_path / "extra.toml"
    title = '{ zh = "又一份", en = "Another" }'
    extra.write_text(
        f'[plan]\nid = "extra"\ntitle = {title}\ndescription = {title}\n'
        'start = "2020"\nend = "2030"\n',
        encoding="utf-8",
    )
    plan = load_plan([str(RIVER), str(extra)])
    path = tmp_path / "plan.sqlite"
    make(plan, judge_plan(plan, DAY), DAY, str(path))
    assert plan_in(path) == plan


@pytest.mark.parametrize(
    "query, index",
    [
        ("SELECT * FROM officials WHERE district = ?", "officials_district"),
        ("SELECT * FROM commitments WHERE district = ?", "commitments_district"),
        ("SELECT * FROM targets WHERE commitment = ?", "targets_commitment"),
        ("SELECT * FROM quotes WHERE official = ?", "quotes_official"),
        ("SELECT * FROM evidence WHERE target = ?", "evidence_target"),
        ("SELECT * FROM commitment_themes WHERE theme = ?", "commitment_themes_theme"),
    ],
)
def test_a_look_up_goes_by_an_index(database: sqlite3.Connection, query: str, index: str) -> None:
    """What belongs to one district is found without reading a whole table."""
    plan = database.execute(f"EXPLAIN QUERY PLAN {query}", ("x",)).fetchall()
    assert all(f"USING INDEX {index}" in step[-1] for step in plan)


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path, exported: Path) -> None:
    """A database can be compared with another by its bytes."""
    plan = load_plan([])
    make(plan, judge_plan(plan, DAY), DAY, str(tmp_path / "again.sqlite"))
    assert (tmp_path / "again.sqlite").read_bytes() == (exported / "plan.sqlite").read_bytes()


def test_searching_outlives_a_vacuum(tmp_path: Path, exported: Path) -> None:
    """The index still points at the right rows after the file has been packed."""
    path = tmp_path / "packed.sqlite"
    path.write_bytes((exported / "plan.sqlite").read_bytes())
    query = (
        "SELECT id FROM commitments WHERE rowid IN"
        " (SELECT rowid FROM commitments_fts WHERE commitments_fts MATCH '\"金融\"')"
    )
    with closing(sqlite3.connect(path)) as connection:
        before = connection.execute(query).fetchall()
        connection.execute("VACUUM")
        assert connection.execute(query).fetchall() == before != []


@pytest.mark.parametrize("words", ['"FRY"', '"渡船"', "ferry", "ferries", '"芦洲县"'])
def test_the_index_knows_the_other_ways_to_say_it(tmp_path: Path, words: str) -> None:
    """Words of one meaning, other forms of English words, former names."""
    plan = load_plan([str(RIVER)])
    make(plan, judge_plan(plan, DAY), DAY, str(tmp_path / "river.sqlite"))
    query = "SELECT count(*) FROM commitments_fts WHERE commitments_fts MATCH ?"
    with closing(sqlite3.connect(tmp_path / "river.sqlite")) as connection:
        assert connection.execute(query, [words]).fetchone() > (0,)


def test_the_index_has_figures_as_they_are_read(database: sqlite3.Connection) -> None:
    """In both languages."""
    query = "SELECT count(*) FROM targets_fts WHERE targets_fts MATCH ?"
    for words in ('"12 million visits"', "1200万人次"):
        assert database.execute(query, [words]).fetchone() > (0,)
