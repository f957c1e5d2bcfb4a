"""A compiled plan is as trusted as the TOML it came from, and no more."""

import os
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import COMMAND, ROOT, environment, started
from tests.faults.test_input import refused
from tests.in_process import run_here

RIVER = ROOT / "tests" / "data" / "river.toml"


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small plan, compiled."""
    path = tmp_path_factory.mktemp("compiled") / "plan.sqlite"
    assert run_here("-D", RIVER, "export", path).code == 0
    return path


@pytest.fixture
def plan(compiled: Path, tmp_path: Path) -> Path:
    """A copy of it to tamper with."""
    return Path(shutil.copy(compiled, tmp_path))


def changed(path: Path, *statements: str) -> None:
    """Change a database as anybody can."""
    with closing(sqlite3.connect(path)) as database, database:
        for statement in statements:
            database.execute(statement)


def test_what_is_not_yet_in_the_file_itself_is_read(plan: Path) -> None:
    """Changes that stand in the log beside the database count, as its writer meant them to."""
    with closing(sqlite3.connect(plan)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        with database:
            database.execute("UPDATE officials SET name_en = 'Shen Bridge' WHERE id = 'shen-qiao'")
        assert Path(f"{plan}-wal").stat().st_size > 0
        assert "Shen Bridge" in run_here("-D", plan, "officials").out


def test_a_plan_that_is_being_written_is_in_use(plan: Path) -> None:
    """It is not called damaged, and nothing half written is read: exit 1, one line."""
    with closing(sqlite3.connect(plan, isolation_level=None)) as database:
        database.execute("BEGIN EXCLUSIVE")
        line = refused(run_here("-D", plan, "targets"), 1)
        assert line == f"{plan} is in use by another program; try again."
    assert run_here("-D", plan, "targets").code == 0


def test_a_plan_in_a_folder_that_nobody_may_write_to_is_read(plan: Path, tmp_path: Path) -> None:
    """Whatever kind of log it once had."""
    with closing(sqlite3.connect(plan)) as database:
        database.execute("PRAGMA journal_mode = WAL")
    folder = tmp_path / "closed"
    folder.mkdir()
    shutil.copy(plan, folder / "plan.sqlite")
    folder.chmod(0o555)
    try:
        assert run_here("-D", folder / "plan.sqlite", "targets").code == 0
    finally:
        folder.chmod(0o755)


@pytest.mark.parametrize("table", ["districts", "targets", "names", "plan", "quote_themes"])
def test_a_view_in_place_of_a_table_is_refused(table: str, plan: Path) -> None:
    """It might run without end, or call what no reader asked for."""
    endless = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
    changed(plan, f"ALTER TABLE {table} RENAME TO old_{table}", f"CREATE VIEW {table} AS {endless}")
    assert "damaged" in refused(run_here("-D", plan, "targets"))
    assert run_here("check", plan).code == 3


@pytest.mark.parametrize("table", ["targets", "names", "meta"])
def test_a_column_that_is_computed_is_refused(table: str, plan: Path) -> None:
    """A few words in the layout would fill the memory, once for each row."""
    costly = "length(replace(hex(zeroblob(200000000)), '0', '00'))"
    changed(
        plan, f"ALTER TABLE {table} ADD COLUMN more TEXT GENERATED ALWAYS AS ({costly}) VIRTUAL"
    )
    assert "damaged" in refused(run_here("-D", plan, "targets"))


def test_an_endless_question_can_be_interrupted(plan: Path) -> None:
    """Ctrl-C ends the program while the database works, though it is compiled code that does."""
    endless = (
        "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    )
    snippet = (
        "from liangqu_cli.__main__ import _heed_signals; _heed_signals()\n"
        "from liangqu_cli.load.database import Database\n"
        f"print('begun', flush=True); Database({str(plan)!r}).rows({endless!r})"
    )
    python = COMMAND.with_name("python")
    with started([python, "-c", snippet], stdout=subprocess.PIPE, env=environment()) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 130


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("UPDATE quotes SET zh = char(27) || '[31m' || zh WHERE position = 1", "U+001B"),
        ("UPDATE targets SET metric_en = 'a' || char(8238) WHERE position = 1", "U+202E"),
        ("UPDATE commitments SET title_zh = ' ' || title_zh WHERE position = 1", "white space"),
        ("DELETE FROM plan", "damaged"),
        ("DELETE FROM names", "damaged"),
        ("UPDATE names SET key = '990102' WHERE key = '990101'", "damaged"),
        ("INSERT INTO names VALUES ('nobody', 'official', 'no-body', 0)", "damaged"),
        ("UPDATE targets SET commitment = 'nothing' WHERE position = 1", "nothing"),
    ],
)
def test_check_says_of_it_what_it_says_of_toml(statement: str, says: str, plan: Path) -> None:
    """What a text hides, what is gone, what leads nowhere: exit 3, and never a word of ours."""
    changed(plan, "PRAGMA foreign_keys = OFF", "PRAGMA ignore_check_constraints = ON", statement)
    done = run_here("check", plan)
    assert done.code == 3
    assert says in done.out + done.err
    assert "program itself" not in done.err


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM plan",
        "DELETE FROM names",
        "UPDATE names SET key = '990102' WHERE key = '990101'",
        "UPDATE names SET kind = 'official'",
    ],
)
def test_names_are_its_records_or_nobodys(statement: str, plan: Path) -> None:
    """A name that was tampered with never leads to somebody else's records."""
    names = ("东岸", "shen qiao", "nobody at all")
    before = [run_here("-D", plan, "show", name) for name in names]
    changed(plan, statement)
    for name, right in zip(names, before, strict=True):
        done = run_here("-D", plan, "show", name)
        assert done == right or (done.code, done.out) == (3, "")
        assert "program itself" not in done.err


def test_nothing_is_left_beside_it(plan: Path, tmp_path: Path) -> None:
    """A look-up leaves no log and no lock."""
    assert run_here("-D", plan, "targets").code == 0
    assert os.listdir(tmp_path) == [plan.name]
