"""`liangqu init`: a dataset to start from, on which everything works."""

import json
import shlex
from pathlib import Path

import pytest

from liangqu_cli.cli.command_table import ENTRIES
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import TABLES
from tests.conftest import Run

TEXT_FILE = "copy.txt"
ARGUMENTS = {
    "show": ["溪东"],
    "compare": ["溪东", "鹿屿"],
    "search": ["公园"],
    "cite": ["su-xiaotang-on-the-river"],
    "export": ["plan.json"],
    "verify": [TEXT_FILE],
    "diff": ["plan.toml", "plan.toml"],
    "init": ["another.toml"],
}
"""What a command must be given; all others are asked for everything."""


@pytest.fixture(scope="module")
def folder(liangqu: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a fresh dataset and a copy of the text that it rests on."""
    place = tmp_path_factory.mktemp("start")
    assert liangqu("init", "plan.toml", cwd=place).code == 0
    lines = (place / "plan.toml").read_text(encoding="utf-8").splitlines()
    text = [line.removeprefix("#> ") for line in lines if line.startswith("#> ")]
    (place / TEXT_FILE).write_text("\n".join(text) + "\n", encoding="utf-8")
    return place


def test_it_is_valid_without_a_warning(liangqu: Run, folder: Path) -> None:
    """`init`, then `check`."""
    done = liangqu("check", "plan.toml", cwd=folder)
    assert (done.code, done.out) == (0, "plan.toml: 27 records, no problems.\n")


@pytest.mark.parametrize("command", [entry.name for entry in ENTRIES])
def test_every_command_works_on_it(liangqu: Run, folder: Path, command: str) -> None:
    """`init`, then any command: done, with something to show for it."""
    arguments = [command, *ARGUMENTS.get(command, [])]
    done = liangqu(*arguments, cwd=folder, env={"LIANGQU_DATA": "plan.toml"})
    assert done.code == 0, done.err
    assert done.out or command in ("init", "export")


def test_it_shows_every_table_and_every_kind_of_target(folder: Path) -> None:
    """A number, a range, a milestone, one a year; a value, a share, a date as evidence."""
    plan = load_plan([str(folder / "plan.toml")])
    targets = plan.targets.values()
    assert all(getattr(plan, table) for table in TABLES)
    assert {">=", "~", "range", None} == {target.comparator for target in targets}
    assert {"cumulative", "annual", None} == {target.basis for target in targets}
    assert any(target.due is None and target.note for target in targets)
    assert any(target.searched for target in targets)
    for figure in ("value", "share", "reached", "period", "commitment"):
        assert any(getattr(found, figure) is not None for found in plan.evidence.values()), figure


def test_it_has_what_each_status_takes(liangqu: Run, folder: Path) -> None:
    """Its scorecard is worth looking at: met, late, in progress, and nothing found."""
    done = liangqu("-D", "plan.toml", "scorecard", "-f", "json", cwd=folder)
    assert {row["status"] for row in json.loads(done.out)} == {
        "met",
        "late",
        "in_progress",
        "no_evidence",
    }


def test_an_existing_file_is_not_overwritten(liangqu: Run, tmp_path: Path) -> None:
    """Unless `--force` says so."""
    file = tmp_path / "my plan.toml"
    file.write_text("# mine\n", encoding="utf-8")
    refused = liangqu("init", file)
    assert (refused.code, refused.out) == (2, "")
    assert "--force" in refused.err
    assert file.read_text(encoding="utf-8") == "# mine\n"
    done = liangqu("init", file, "--force")
    assert (done.code, done.out) == (0, "")
    assert f"`liangqu --data {shlex.quote(str(file))}`" in done.err
    assert "[[targets]]" in file.read_text(encoding="utf-8")


def test_the_dataset_in_use_is_never_overwritten(liangqu: Run, folder: Path) -> None:
    """Not even with `--force`."""
    before = (folder / "plan.toml").read_bytes()
    done = liangqu("-D", "plan.toml", "init", "plan.toml", "--force", cwd=folder)
    assert done.code == 2
    assert (folder / "plan.toml").read_bytes() == before


def test_it_can_be_piped(liangqu: Run) -> None:
    """`-` writes it to standard output, and `check -` takes it."""
    done = liangqu("init", "-")
    assert (done.code, done.err) == (0, "")
    assert liangqu("check", "-", data=done.raw).out == "-: 27 records, no problems.\n"


@pytest.mark.parametrize("place", ["nowhere/plan.toml", "."])
def test_a_place_that_cannot_be_written_to_is_one_line(
    liangqu: Run, tmp_path: Path, place: str
) -> None:
    """A folder that is missing, or a folder in place of a file."""
    done = liangqu("init", place, cwd=tmp_path)
    assert done.code in (1, 2)
    assert done.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
