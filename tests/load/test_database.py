"""A compiled plan gives what its files give, byte for byte, and reads no more than it must."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.ask.entities import Entity
from liangqu_cli.ask.index import FormTable
from liangqu_cli.ask.labels import Names
from liangqu_cli.ask.names import meaning
from liangqu_cli.errors import InvalidPlanError
from liangqu_cli.export.plans import Exported, write_database
from liangqu_cli.language import Language
from liangqu_cli.load.database import Database
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import Plan
from tests.conftest import DAY, ROOT, Run
from tests.strategies import plans

QUESTIONS = (
    "",
    "districts",
    "districts -t finance",
    "officials",
    "targets",
    "targets 大兴 -f csv",
    "targets 北京市朝阳区 王有国 -f json",
    "commitments -t finance -f jsonl",
    "commitments sjs",
    "quotes 通州",
    "search 绿色 金融",
    "search 綠色金融",
    "search companies",
    "search ftz",
    "search 1,200万 -f json",
    "search 231 companies",
    "search 2024",
    "targets -m company -f csv",
    "targets 豐台 -f csv",
    "show 北京朝阳",
    "show 王灝",
    "show 王浩",
    "show Chaoyang, Beijing",
    "show 大兴",
    "show wang-hao yu-jun",
    "show sjs -f json",
    "show tongzhou-universal-opening-2021 zeng-zanrong-on-universal",
    "show finance beijing-news-2021",
    "show evidence-beijing-measures-2021-09",
    "show evidence-beijing-two-zones-2025",
    "summary --by theme",
    "summary tz --by due",
    "scorecard",
    "scorecard 通州 -f json",
    "evidence",
    "evidence 海淀 --same -f json",
    "timeline 海淀",
    "matrix",
    "map --by status",
    "--lang zh show 朝阳",
    "show wang",
    "show 海滇区",
    "show nothing-has-this-id",
)


@pytest.fixture(scope="module")
def compiled(liangqu: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built-in plan, compiled."""
    path = tmp_path_factory.mktemp("compiled") / "plan.sqlite"
    assert liangqu("export", path).code == 0
    return path


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_command_answers_alike(liangqu: Run, compiled: Path, question: str) -> None:
    """The same bytes on both streams, and the same exit code."""
    words = question.split()
    files = liangqu(*words)
    assert liangqu("-D", compiled, *words) == files


def test_a_look_up_reads_the_records_of_its_district_alone(compiled: Path) -> None:
    """And what those refer to: the speaker, the city above, the sources."""
    database = Database(str(compiled))
    daxing = frozenset([Entity("district", "110115")])
    part, whole = database.plan(daxing), database.plan()
    assert set(part.districts) == {"110000", "110115"}
    assert {c.district for c in part.commitments.values()} == {"110115"}
    assert set(part.targets) == {key for key in whole.targets if key.startswith("daxing")}
    assert len(part.sources) < len(whole.sources)
    assert list(part.themes) == list(whole.themes)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM commitments WHERE district = ?",
        "SELECT * FROM targets WHERE commitment = ?",
        "SELECT * FROM quotes WHERE official = ?",
        "SELECT * FROM evidence WHERE target = ?",
        "SELECT * FROM officials WHERE name_zh = ? OR name_en = 'x'",
        "SELECT * FROM districts WHERE name_zh = ? OR name_en = 'x'",
    ],
)
def test_what_a_look_up_asks_is_answered_from_an_index(compiled: Path, query: str) -> None:
    """No table is read from end to end."""
    with closing(sqlite3.connect(compiled)) as database:
        assert _read_in_order(database, query, "x")


def _read_in_order(database: sqlite3.Connection, query: str, *given: str) -> bool:
    """Whether a query finds its way in every table, none of which is read from end to end."""
    steps = [row[3] for row in database.execute(f"EXPLAIN QUERY PLAN {query}", given)]
    tables = [step for step in steps if step.split()[0] in ("SEARCH", "SCAN")]
    return bool(tables) and all(
        step.startswith("SEARCH")
        or "json_each" in step
        or step in ("SCAN place", "SCAN CONSTANT ROW")
        for step in tables
    )


@pytest.mark.parametrize("name", ["大兴", "wang", "北京朝阳", "王浩", "Chaoyan Distrikt", "nobody"])
def test_names_are_looked_up_from_an_index(compiled: Path, name: str) -> None:
    """Whatever the plan's size: whole, by a beginning, in parts, by what is near."""
    asked: list[tuple[str, tuple[str, ...]]] = []

    class Watched(Database):
        def rows(self, query: str, *given: str) -> list[dict[str, Any]]:
            asked.append((query, given))
            return super().rows(query, *given)

    database = Watched(str(compiled))
    found = meaning(name, database.index)
    with_all = FormTable(Database(str(compiled)).plan())
    assert found == meaning(name, with_all)
    with closing(sqlite3.connect(compiled)) as connection:
        for query, given in asked:
            # A failed name may take a little longer: it is counted whether any is gone,
            # and the offices are read.
            if not re.search(
                r"count\(\*\) FROM names|substr|DISTINCT role|PRAGMA|^SELECT name", query
            ):
                assert _read_in_order(connection, query, *given), query


@pytest.mark.parametrize(
    ("change", "question"),
    [
        ("DELETE FROM names WHERE key = '110115'", "show 大兴"),
        ("DROP TABLE names", "show 大兴"),
        ("UPDATE names SET key = '999999' WHERE key = '110115'", "show 大兴"),
        ("UPDATE names SET kind = 'official' WHERE key = '110115'", "show 大兴"),
        ("UPDATE names SET form = 'daxing' WHERE form = 'chaoyang'", "check"),
        ("UPDATE names SET key = '110105' WHERE key = '110115' AND form = '大兴'", "show 大兴"),
        ("DELETE FROM names WHERE key = 'wang-hao'", "check"),
    ],
)
def test_names_that_are_not_the_plan_s_own_are_refused(
    liangqu: Run, compiled: Path, tmp_path: Path, change: str, question: str
) -> None:
    """Gone, dangling, or another's: a name is never said to mean what it does not."""
    path = tmp_path / "tampered.sqlite"
    path.write_bytes(compiled.read_bytes())
    with closing(sqlite3.connect(path)) as database:
        database.execute(change)
        database.commit()
    words = question.split()
    done = liangqu(*words, path) if words == ["check"] else liangqu("-D", path, *words)
    assert done.code == 3
    assert "damaged" in done.out + done.err


def test_a_part_holds_whoever_has_the_same_name(liangqu: Run, tmp_path: Path) -> None:
    """So that names tell apart what they tell apart in the whole."""
    files = ROOT / "tests" / "data" / "namesakes.toml"
    path = tmp_path / "namesakes.sqlite"
    assert liangqu("-D", files, "export", path).code == 0
    whole = load_plan([str(files)])
    for entity in (Entity("district", "990101"), Entity("official", "lin-lan-mentai")):
        part = Database(str(path)).plan(frozenset([entity]))
        for lang in (Language("en"), Language("zh")):
            ours, theirs = Names(part, lang), Names(whole, lang)
            for district in part.districts.values():
                assert ours.district(district) == theirs.district(district)
            for official in part.officials.values():
                assert ours.official(official) == theirs.official(official)
        assert len(part.districts) < len(whole.districts)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plans())
def test_any_plan_is_read_back_as_it_was(tmp_path: Path, plan: Plan) -> None:
    """Hostile texts, absent fields, whole and broken numbers: nothing changes, nor the order."""
    path = str(tmp_path / "plan.sqlite")
    write_database(Exported(plan, judge_plan(plan, DAY), DAY), path, force=True, datasets=[])
    database = Database(path)
    again = database.plan()
    assert again == plan
    assert repr(again) == repr(plan)
    forms = FormTable(plan)
    for form, entity, _ in forms.forms():
        assert entity in database.index.whole(form)
        assert set(database.index.beginning(form[:2])) == set(forms.beginning(form[:2]))


def test_a_compiled_plan_may_be_merged_with_files(
    liangqu: Run, compiled: Path, tmp_path: Path
) -> None:
    """As any other dataset file; an id that both have is told."""
    more = tmp_path / "more.toml"
    more.write_text('[[themes]]\nid = "more"\nname = { zh = "更多", en = "More" }\n', "utf-8")
    both = liangqu("-D", compiled, "-D", more, "show", "more", "beijing-measures-carried-out")
    assert (both.code, both.err) == (0, "")
    twice = liangqu("-D", compiled, "-D", compiled, "targets")
    assert twice.code == 3
    assert "used twice" in twice.err


def test_what_each_file_says_of_itself_is_read_back(liangqu: Run, tmp_path: Path) -> None:
    """Also where two have one id."""
    files = [tmp_path / "one.toml", tmp_path / "two.toml"]
    for file in files:
        title = f'{{ zh = "{file.stem}", en = "{file.stem}" }}'
        told = f'id = "plan"\ntitle = {title}\ndescription = {title}\nstart = "2021"\nend = "2025"'
        file.write_text(f"[plan]\n{told}\n", "utf-8")
    compiled = tmp_path / "both.sqlite"
    assert liangqu("-D", files[0], "-D", files[1], "export", compiled).code == 0
    infos = Database(str(compiled)).plan().infos
    assert [info.title.zh for info in infos] == ["one", "two"]


def test_another_database_is_refused(liangqu: Run, compiled: Path, tmp_path: Path) -> None:
    """One of another program, of another version, or damaged: exit 3, one line."""
    other = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(other)) as database:
        database.execute("CREATE TABLE targets (id)")
    newer = tmp_path / "newer.sqlite"
    newer.write_bytes(compiled.read_bytes())
    with closing(sqlite3.connect(newer)) as database:
        database.execute("PRAGMA user_version = 99")
    damaged = tmp_path / "damaged.sqlite"
    whole = compiled.read_bytes()
    damaged.write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    for path, told in ((other, "holds no plan"), (newer, "version"), (damaged, "damaged")):
        done = liangqu("-D", path, "targets", "大兴")
        assert (done.code, done.out) == (3, "")
        assert told in done.err
        assert done.err.count("\n") == 1


def test_nothing_is_written_onto_a_compiled_plan(liangqu: Run, compiled: Path) -> None:
    """It is the dataset, whatever it is made of."""
    before = compiled.read_bytes()
    done = liangqu("-D", compiled, "targets", "-f", "csv", "-o", compiled, "--force")
    assert done.code == 2
    assert compiled.read_bytes() == before


def test_a_record_that_was_tampered_with_is_refused(compiled: Path, tmp_path: Path) -> None:
    """The types hold for a compiled plan, too."""
    path = tmp_path / "tampered.sqlite"
    path.write_bytes(compiled.read_bytes())
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE targets SET basis = 'sometimes'")
        database.commit()
    with pytest.raises(InvalidPlanError):
        Database(str(path)).plan()


def test_a_reference_to_nothing_is_refused(liangqu: Run, compiled: Path, tmp_path: Path) -> None:
    """The rules hold for a compiled plan, too, whole and in part."""
    path = tmp_path / "dangling.sqlite"
    path.write_bytes(compiled.read_bytes())
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE commitments SET district = '999999' WHERE district = '110115'")
        database.execute("UPDATE targets SET source = 'nowhere'")
        database.commit()
    for words in (["targets"], ["show", "通州"]):
        done = liangqu("-D", path, *words)
        assert (done.code, done.out) == (3, "")
        assert "nowhere" in done.err
