"""Whatever else a dataset file may hold: it loads, or it is refused; what loads can be shown."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
import tomli
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from liangqu_cli.errors import InvalidPlanError
from liangqu_cli.language import Language
from liangqu_cli.load.lint import check
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import PlanFile
from tests.faults.datasets import filled
from tests.faults.test_hostile_text import acting
from tests.in_process import run_here
from tests.strategies import json_of, plan_files, plan_of, toml_of

quick = settings(
    max_examples=40,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
VALID = toml_of(filled(["words", "文字"])).encode()
VALID_JSON = json_of(filled(["words", "文字"])).encode()
RULES = ("=", "[", "]", "{", "}", '"', "'", "\n", "\\", "#", ",", ".", "\x00", "\ufeff", "é", "1e9")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where each dataset lies while it is looked at."""
    return tmp_path_factory.mktemp("fuzz") / "plan.toml"


def loads(path: Path, data: bytes) -> bool:
    """Whether a file loads; where it does not, every problem has words, and `check` has it too."""
    path.write_bytes(data)
    try:
        load_plan([str(path)])
    except InvalidPlanError as error:
        assert error.problems
        last = data.count(b"\n") + 1
        for problem in error.problems:
            assert problem.file == str(path)
            assert 0 <= problem.line <= last
        for lang in ("en", "zh"):
            for line in error.lines(Language(lang)):
                assert "\n" not in line
                assert not acting(line)
        assert not check([str(path)]).valid
        return False
    check([str(path)])
    return True


# Load


@quick
@given(plan_files())
def test_every_valid_dataset_loads_as_it_was_written(path: Path, file: PlanFile) -> None:
    """What the rules allow is read back field by field, and nothing of it is changed."""
    path.write_text(toml_of(file), encoding="utf-8", newline="\n")
    assert load_plan([str(path)]) == plan_of(file)


@quick
@given(st.binary(max_size=200))
def test_any_bytes_load_or_are_refused(path: Path, data: bytes) -> None:
    """Noise is refused."""
    assert not loads(path, data)


@settings(quick, max_examples=200)
@given(st.integers(0, len(VALID)), st.integers(0, 30), st.sampled_from(RULES) | st.text(max_size=4))
def test_a_valid_file_with_a_cut_and_a_patch_loads_or_is_refused(
    path: Path, at: int, length: int, patch: str
) -> None:
    """A dataset in which some bytes were replaced by others never crashes the loader."""
    loads(path, VALID[:at] + patch.encode("utf-8", "surrogatepass") + VALID[at + length :])


@settings(quick, max_examples=200)
@given(
    st.integers(0, len(VALID_JSON)),
    st.integers(0, 30),
    st.sampled_from([*RULES, ":", "null", "NaN", "\\ud83d"]) | st.text(max_size=4),
)
def test_valid_json_with_a_cut_and_a_patch_loads_or_is_refused(
    path: Path, at: int, length: int, patch: str
) -> None:
    """The same in the other notation."""
    patched = patch.encode("utf-8", "surrogatepass")
    loads(path, VALID_JSON[:at] + patched + VALID_JSON[at + length :])


SCALARS = st.one_of(
    st.text(max_size=5),
    st.integers(-(10**20), 10**20),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(timezones=st.none() | st.just(dt.timezone.utc)),
    st.times(),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=5,
)
PATHS = tuple(
    (table, key)
    for table, records in tomli.loads(VALID.decode()).items()
    for key in (records if isinstance(records, dict) else records[0])
)


@settings(quick, max_examples=120)
@given(st.sampled_from(PATHS), VALUES)
def test_any_value_anywhere_loads_or_is_refused(
    path: Path, place: tuple[str, str], value: Any
) -> None:
    """Any TOML value in the place of any key is accepted or told, never a crash."""
    tables = tomli.loads(VALID.decode())
    table, key = place
    record = tables[table] if isinstance(tables[table], dict) else tables[table][0]
    record[key] = value
    loads(path, tomli_w.dumps(tables).encode())


@quick
@given(st.dictionaries(st.sampled_from(list(msgspec.structs.asdict(PlanFile()))), VALUES))
def test_any_tables_load_or_are_refused(path: Path, tables: dict[str, Any]) -> None:
    """Any TOML value as a whole table."""
    loads(path, tomli_w.dumps(tables).encode())


# Every view


def ways(file: PlanFile) -> list[list[str]]:
    """Every command, with arguments that fit a dataset."""
    commitments = [record.id for record in file.commitments]
    records = [*commitments, *(t.id for t in file.targets), *(q.id for q in file.quotes)]
    districts = [record.code for record in file.districts]
    return [
        [],
        ["districts"],
        ["officials"],
        ["show", file.sources[0].id, file.themes[0].id, *records],
        ["show", *districts],
        ["commitments"],
        ["targets"],
        ["quotes"],
        ["search", "a"],
        ["summary", "--by", "theme"],
        ["summary", "--by", "status"],
        ["scorecard"],
        ["evidence"],
        *([["compare", *districts], ["compare", *districts, "--full"]] if districts[1:] else []),
        ["timeline"],
        ["matrix"],
        ["map"],
        ["map", "--by", "status"],
        *([["cite", *records], ["cite", *records, "--style", "ris"]] if records else []),
        ["targets", "-f", "html"],
        ["targets", "-f", "svg"],
        ["targets", "-f", "markdown"],
        ["export", "-", "-f", "html"],
    ]


STYLES = re.compile(
    r"\x1b\[[0-9;]*m|\x1b\]8;(?:id=[0-9]+)?;(?:https?://[^\x00-\x1f\x7f-\x9f]*)?\x1b\\"
)
"""What we send on a terminal: styles, and links to a source's address."""
FITTING = (*(["quotes"], ["commitments"], ["targets"], ["scorecard"], ["evidence"], ["districts"]),)
"""Views none of whose lines is wider than a terminal of a usual width."""


@settings(quick, max_examples=15)
@given(
    plan_files(),
    st.sampled_from((None, 120, 80, 40, 39, 20, 6)),
    st.sampled_from(("zh", "en")),
    st.sampled_from(("always", "never")),
)
def test_every_view_shows_every_dataset(
    path: Path, file: PlanFile, columns: int | None, lang: str, color: str
) -> None:
    """No valid dataset crashes a view, gets a control through it, or makes its lines too long."""
    path.write_text(toml_of(file), encoding="utf-8", newline="\n")
    for arguments in ways(file):
        shared = ("--data", path, "--lang", lang, "--color", color)
        ran = run_here(*arguments, *shared, columns=columns, env={"LIANGQU_TRACEBACK": "1"})
        if ran.code == 2 and arguments[:1] == ["show"]:
            continue  # a name of one district may be the beginning of another's code
        assert ran.code == 0, arguments
        # A citation is told beside what is not known of its document.
        assert arguments[:1] == ["cite"] or ran.err == "", arguments
        assert ran.out
        plain = STYLES.sub("", ran.out)
        assert "ris" in arguments or not acting(plain), arguments
        if arguments in FITTING and columns and columns >= 39:
            assert max(map(cell_len, plain.split("\n"))) <= columns, arguments
