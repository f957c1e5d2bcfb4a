"""What is no dataset, or none that can be used, is refused in a line that says where and why."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
import tomli
import tomli_w

from liangqu_cli.model import PlanFile
from tests.conftest import COMMAND, Result, environment
from tests.faults.datasets import as_anybody, filled
from tests.in_process import run_here
from tests.strategies import json_of, toml_of

PLAIN: PlanFile = filled(["words"])
VALID = toml_of(PLAIN)
VALID_JSON = json_of(PLAIN)


def refused(done: Result, code: int = 3) -> str:
    """The one line in which a run was refused; nothing was printed as a result."""
    assert done.code == code, done.err
    assert done.out == ""
    assert done.err.startswith("liangqu: ")
    assert done.err.count("\n") == 1, done.err
    assert done.err.endswith("\n")
    assert "Traceback" not in done.err
    return done.err.removeprefix("liangqu: ").rstrip("\n")


def told(path: Path, content: str | bytes) -> str:
    """The line in which `content`, in a file at `path`, was refused as a dataset."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return refused(run_here("targets", "--data", path))


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Where a test puts its dataset."""
    return tmp_path / "plan.toml"


def test_the_dataset_that_all_is_made_of_is_valid(plan: Path) -> None:
    """Without this the tests below would show nothing."""
    for content in (VALID, VALID_JSON):
        plan.write_text(content, encoding="utf-8")
        assert run_here("targets", "--data", plan).code == 0


# 10,000 levels of nesting

DEEP = 10_000


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "[" * DEEP + "]" * DEEP,
        "x = " + "{a=" * DEEP + "1" + "}" * DEEP,
        "x = " + "[" * DEEP,
        ".".join("a" * DEEP) + " = 1",
        "[" + ".".join("a" * DEEP) + "]",
        "[[" + ".".join("a" * DEEP) + "]]",
    ],
    ids=["arrays", "inline tables", "open arrays", "dotted key", "table", "array of tables"],
)
def test_bottomless_nesting_is_refused(text: str, plan: Path) -> None:
    """Ten thousand levels, in whatever way, are one line and exit 3, at once."""
    line = told(plan, f"{text}\n{VALID}")
    assert len(line) < 300


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}"), ("[", "")])
@pytest.mark.parametrize("depth", [500, 950, DEEP])
def test_bottomless_nesting_in_json_is_refused(
    opening: str, closing: str, depth: int, plan: Path
) -> None:
    """Some hundred levels, which can just be parsed, or ten thousand."""
    nested = opening * depth + ("1" if opening != "[" else "") + closing * depth
    line = told(plan, VALID_JSON.replace("{", f'{{"x": {nested}, ', 1))
    assert len(line) < 300


# A 5,000-digit integer, inf, nan, 1e400


@pytest.mark.parametrize(
    "number",
    [
        "9" * 5000,
        "-" + "9" * 5000,
        "0x" + "f" * 5000,
        "inf",
        "nan",
        "1e400",
        "9007199254740993",
    ],
    ids=lambda number: number[:12],
)
def test_what_is_no_number_is_refused(number: str, plan: Path) -> None:
    """A value that JSON or a spreadsheet could not hold, or that is none, is no value."""
    assert "value = -1\n" in VALID
    line = told(plan, VALID.replace("value = -1\n", f"value = {number}\n"))
    assert "NaN" not in line
    assert "number" in line
    assert len(line) < 300


@pytest.mark.parametrize(
    "number",
    ["9" * 5000, "-" + "9" * 5000, "Infinity", "NaN", "1e400", "9007199254740993"],
    ids=lambda number: number[:12],
)
def test_what_is_no_number_in_json_is_refused(number: str, plan: Path) -> None:
    """The same, and what Python's own reader of JSON takes for a number."""
    assert '"value": -1' in VALID_JSON
    line = told(plan, VALID_JSON.replace('"value": -1', f'"value": {number}'))
    assert "NaN" not in line
    assert "number" in line
    assert len(line) < 300


# Invalid UTF-8, GBK, UTF-16; BOM


def test_a_wrong_byte_is_named_with_its_line(plan: Path) -> None:
    """Invalid UTF-8: which byte, and on which line."""
    for content in (b"# first\n# second \x80\n" + VALID.encode(), b'{\n"\x80": ' + VALID.encode()):
        assert told(plan, content).startswith(f"{plan}:2: Byte 0x80 is not valid UTF-8")


@pytest.mark.parametrize(
    ("codec", "name"),
    [("gbk", "GB 18030"), ("gb18030", "GB 18030"), ("utf-16", "UTF-16"), ("utf-16-be", None)],
)
def test_another_encoding_is_named(codec: str, name: str | None, plan: Path) -> None:
    """A file saved in an encoding that Chinese computers write is told which one it is in."""
    for content in (
        VALID.replace('zh = "words"', 'zh = "朝阳区的承诺"'),
        VALID_JSON.replace('"zh": "words"', '"zh": "朝阳区的承诺"'),
    ):
        line = told(plan, content.encode(codec))
        assert line.startswith(f"{plan}:")
        assert name is None or f"This looks like {name}, not UTF-8" in line


def test_a_byte_order_mark_is_accepted(plan: Path) -> None:
    """A BOM at the start, and CR LF at every line's end, as Windows writes them."""
    for content in (VALID, VALID_JSON.replace(", ", ",\n")):
        plan.write_bytes(b"\xef\xbb\xbf" + content.replace("\n", "\r\n").encode())
        done = run_here("targets", "--data", plan, "-f", "csv")
        assert (done.code, done.err) == (0, "")
        piped = run_here("targets", "--data", "-", "-f", "csv", data=plan.read_bytes())
        assert piped.raw == done.raw


# Duplicate ids, dangling references, unknown keys, missing fields, wrong types, empty texts

Change = Callable[[dict[str, Any]], object]
BROKEN: dict[str, tuple[Change, str, str, str]] = {
    "a duplicate id": (
        lambda plan: plan["targets"].append(plan["targets"][0]),
        "targets[2].id",
        "id = ",
        "target-1 is used twice",
    ),
    "a dangling reference": (
        lambda plan: plan["targets"][0].update(commitment="comitment-1"),
        "targets[1].commitment",
        "commitment = ",
        "Did you mean commitment-1?",
    ),
    "a dangling theme": (
        lambda plan: plan["quotes"][0].update(themes=["tehme-1"]),
        "quotes[1].themes[1]",
        "",
        "Did you mean theme-1?",
    ),
    "an unknown key": (
        lambda plan: plan["targets"][0].update(duee="2023"),
        "targets[1].duee",
        "duee = ",
        "Did you mean due?",
    ),
    "an unknown table": (
        lambda plan: plan.update(target=[]),
        "target",
        "target = ",
        "Did you mean targets?",
    ),
    "a missing field": (
        lambda plan: plan["targets"][0].pop("as_written"),
        "targets[1]",
        "[[targets]]",
        "The key as_written is missing",
    ),
    "a wrong type": (
        lambda plan: plan["targets"][0].update(value="80"),
        "targets[1].value",
        "value = ",
        'Found "80": write it without quotes, 80.',
    ),
    "an empty text": (
        lambda plan: plan["targets"][0]["metric"].update(en=""),
        "targets[1].metric.en",
        'en = ""',
        "Found an empty text",
    ),
    "a wrong word": (
        lambda plan: plan["targets"][0].update(basis="anual"),
        "targets[1].basis",
        "basis = ",
        "Did you mean annual?",
    ),
    "a date that does not exist": (
        lambda plan: plan["targets"][0].update(due="2023-02-30"),
        "targets[1].due",
        "due = ",
        "2023-02-30 is no date",
    ),
    "a table that is a value": (
        lambda plan: plan.update(quotes="none"),
        "quotes",
        "quotes = ",
        "[[quotes]]",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_is_told_with_file_line_and_key(name: str, plan: Path) -> None:
    """Exit 3, the file, the line that it is on, the key, what is wrong, and what may be meant."""
    change, key, on_line, words = BROKEN[name]
    tables = tomli.loads(VALID)
    change(tables)
    text = tomli_w.dumps(tables)
    line = told(plan, text)
    place, found, message = line.split(": ", 2)
    assert found == key
    assert words in message
    file, number = place.rsplit(":", 1)
    assert file == str(plan)
    assert on_line in text.split("\n")[int(number) - 1]


def test_every_problem_is_told_at_once(plan: Path) -> None:
    """Several mistakes are several lines, in the file's order; beyond twenty they are counted."""
    tables = tomli.loads(VALID)
    for number in range(30):
        tables["themes"].append({"id": f"theme-{number + 2}", "name": {"zh": "", "en": "x"}})
    plan.write_text(tomli_w.dumps(tables), encoding="utf-8")
    done = run_here("targets", "--data", plan)
    lines = done.err.splitlines()
    assert (done.code, done.out) == (3, "")
    assert len(lines) == 21
    assert all("Found an empty text" in line for line in lines[:20])
    assert lines[-1] == "liangqu: 10 more problems; `liangqu check FILE` lists them all."
    checked = run_here("check", plan, "-f", "jsonl")
    assert checked.code == 3
    problems = [msgspec.json.decode(line) for line in checked.out.splitlines()]
    assert len([p for p in problems if "Found an empty text" in p["message"]]) == 30


# Directory without TOML, missing path, no permission


def test_a_path_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    """A missing file, a missing folder, a loop of links, a name that is too long, or none."""
    loop = tmp_path / "loop.toml"
    loop.symlink_to(loop)
    for path, reason in (
        (tmp_path / "missing.toml", "there is no such file or folder"),
        (tmp_path / "missing" / "plan.toml", "there is no such file or folder"),
        (loop, "its links lead in a circle"),
        (tmp_path / ("x" * 300), "the name is too long"),
    ):
        line = refused(run_here("targets", "--data", path), 1)
        assert line == f"{path} cannot be read: {reason}."
    line = refused(run_here("targets", "--data", ""), 2)
    assert line.startswith("-D/--data needs a value")


def test_a_folder_without_a_dataset_is_told(tmp_path: Path) -> None:
    """An empty folder, and one in which nothing ends with `.toml`."""
    (tmp_path / "plan.json").write_text("{}", encoding="utf-8")
    line = refused(run_here("targets", "--data", tmp_path))
    assert line.startswith(f"{tmp_path}: This folder holds no .toml file")


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    """No permission for the file, for its folder, or for what is in it: exit 1, one line."""
    secret, closed = tmp_path / "secret.toml", tmp_path / "closed"
    closed.mkdir()
    secret.write_text(VALID, encoding="utf-8")
    (closed / "plan.toml").write_text(VALID, encoding="utf-8")
    secret.chmod(0)
    closed.chmod(0)
    for path in (secret, closed, closed / "plan.toml"):
        done = subprocess.run(
            [*as_anybody(), COMMAND, "targets", "--data", path],
            capture_output=True,
            env=environment(),
            check=False,
        )
        assert done.returncode == 1
        assert done.stderr.decode() == f"liangqu: {path} cannot be read: permission denied.\n"
    closed.chmod(0o700)


def test_several_files_are_told_apart(tmp_path: Path) -> None:
    """A problem names the file that it is in, whichever of several it is."""
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text(VALID, encoding="utf-8")
    bad.write_text('[[themes]]\nid = "Bad Id"\nname = { zh = "x", en = "x" }\n', encoding="utf-8")
    line = refused(run_here("targets", "-D", good, "-D", bad))
    assert line.startswith(f"{bad}:2: themes[1].id: Found 'Bad Id', expected a text such as")


# A compiled plan that is none, or is damaged


def test_a_damaged_database_is_told(tmp_path: Path) -> None:
    """A compiled plan that was cut, overwritten in places, or is somebody else's: exit 3."""
    assert run_here("export", tmp_path / "plan.sqlite").code == 0
    whole = (tmp_path / "plan.sqlite").read_bytes()
    for content in (
        whole[:5000],
        whole[:16] + b"\xa5" * 4000,
        whole.replace(b"value", b"v\xffl\xffe"),
        whole.replace(b"metric", b"metrix"),
        whole.replace(b"NOT NULL", b"NOT N\xa9LL"),
        whole.replace(b"LQPL", b"LQPX", 1),
    ):
        (tmp_path / "damaged.sqlite").write_bytes(content)
        line = refused(run_here("targets", "--data", tmp_path / "damaged.sqlite"))
        assert line.startswith(f"{tmp_path / 'damaged.sqlite'}: ")
