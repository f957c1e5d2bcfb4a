"""`liangqu export` replaces what it may, whole, and loses nothing else."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import COMMAND, Run, environment
from tests.export.conftest import RIVER
from tests.export.reading import kind_of

SNIPPET = """
import os, signal, sys
calls, at, sync = 0, int(sys.argv.pop(1)), os.fsync
def counted(descriptor):
    global calls
    calls += 1
    if calls == at:
        os.kill(os.getpid(), signal.SIGKILL)
    sync(descriptor)
os.fsync = counted
from liangqu_cli.__main__ import main
sys.exit(main())
"""
"""The program, killed as it is about to have its n-th file or folder reach the disk."""


def _files(folder: Path) -> dict[str, bytes]:
    """All that lies in a folder, hidden files too."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("name", ["plan.sqlite", "plan.json", "plan.xlsx", "plan"])
def test_what_exists_is_replaced_only_with_force(liangqu: Run, tmp_path: Path, name: str) -> None:
    """Without --force the old one stays as it was; with it, it is replaced whole."""
    path = tmp_path / name
    assert liangqu("export", path, "--data", RIVER).code == 0
    before = _files(path if path.is_dir() else tmp_path)
    result = liangqu("export", path)
    assert (result.code, "add --force" in result.err) == (2, True)
    assert _files(path if path.is_dir() else tmp_path) == before
    assert liangqu("export", path, "--force").code == 0
    after = _files(path if path.is_dir() else tmp_path)
    assert after.keys() == before.keys()
    assert after != before
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_an_empty_folder_is_filled(liangqu: Run, tmp_path: Path) -> None:
    """A folder that holds nothing has nothing to lose."""
    (tmp_path / "plan").mkdir()
    assert liangqu("export", tmp_path / "plan", "--data", RIVER).code == 0
    assert kind_of(tmp_path / "plan") == "datapackage"


@pytest.mark.parametrize("other", ["notes.txt", ".git", "sub/"])
def test_a_folder_with_something_else_in_it_is_left_alone(
    liangqu: Run, tmp_path: Path, other: str
) -> None:
    """Not even --force replaces a folder that holds what no export made."""
    folder = tmp_path / "plan"
    assert liangqu("export", folder, "--data", RIVER).code == 0
    (folder / other).mkdir() if other.endswith("/") else (folder / other).write_bytes(b"mine")
    before = _files(folder)
    result = liangqu("export", folder, "--force")
    assert result.code == 2
    assert f"holds {other.rstrip('/')}, which no export made" in result.err
    assert _files(folder) == before
    assert (folder / other).exists()


def test_a_data_package_of_somebody_else_is_left_alone(liangqu: Run, tmp_path: Path) -> None:
    """Only a package that this program made is ever replaced."""
    folder = tmp_path / "plan"
    folder.mkdir()
    (folder / "datapackage.json").write_text('{"name": "x", "resources": []}', encoding="utf-8")
    assert liangqu("export", folder, "--force", "--data", RIVER).code == 2
    assert list(_files(folder)) == ["datapackage.json"]


def test_the_dataset_is_never_written_onto(liangqu: Run, tmp_path: Path) -> None:
    """Neither its file nor a folder that it lies in is replaced, whatever the option says."""
    folder = tmp_path / "plan"
    assert liangqu("export", folder, "--data", RIVER).code == 0
    dataset = folder / "river.toml"
    dataset.write_bytes(RIVER.read_bytes())
    for path in (dataset, folder):
        result = liangqu("export", path, "-f", "json", "--force", "--data", dataset)
        assert result.code == 2
        result = liangqu("export", path, "-f", "datapackage", "--force", "--data", dataset)
        assert result.code == 2
    assert "where the dataset itself lies" in result.err
    assert dataset.read_bytes() == RIVER.read_bytes()


def test_the_folder_one_is_in_stays(
    liangqu: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A shell whose folder was swapped away under it would show nothing any more."""
    monkeypatch.chdir(tmp_path)
    result = liangqu("export", ".", "--data", RIVER)
    assert (result.code, "the folder you are in" in result.err) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_a_file_does_not_become_a_folder_nor_a_folder_a_file(liangqu: Run, tmp_path: Path) -> None:
    """What is there decides what can take its place."""
    (tmp_path / "plan").write_bytes(b"mine")
    (tmp_path / "plan.json").mkdir()
    assert liangqu("export", tmp_path / "plan", "--force", "--data", RIVER).code == 2
    arguments = ("export", tmp_path / "plan.json", "-f", "json", "--force", "--data", RIVER)
    assert liangqu(*arguments).code == 2
    assert (tmp_path / "plan").read_bytes() == b"mine"


def test_a_link_stays_a_link(liangqu: Run, tmp_path: Path) -> None:
    """What it leads to is replaced: a file, a database, a folder."""
    for name in ("plan.json", "plan.sqlite", "plan"):
        (tmp_path / "store").mkdir(exist_ok=True)
        real, link = tmp_path / "store" / name, tmp_path / name
        assert liangqu("export", real, "--data", RIVER).code == 0
        link.symlink_to(real)
        assert liangqu("export", link, "--force").code == 0
        assert link.is_symlink()
        assert kind_of(real) == {"plan": "datapackage"}.get(name, name.removeprefix("plan."))


def test_permissions_are_kept(liangqu: Run, tmp_path: Path) -> None:
    """What takes a place takes on who may read it."""
    for name in ("plan.sqlite", "plan"):
        path = tmp_path / name
        assert liangqu("export", path, "--data", RIVER).code == 0
        path.chmod(0o700)
        assert liangqu("export", path, "--force").code == 0
        assert path.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("name", ["plan.sqlite", "plan.json", "plan.xlsx", "plan"])
def test_a_folder_that_is_not_there_is_one_line(liangqu: Run, tmp_path: Path, name: str) -> None:
    """A path that cannot be written is told, with the reason."""
    result = liangqu("export", tmp_path / "nowhere" / name, "--data", RIVER)
    assert result.code == 1
    assert "there is no such file or folder" in result.err
    assert result.err.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="a limit on the size of files is POSIX's")
@pytest.mark.parametrize("name", ["plan.sqlite", "plan.json", "plan.xlsx", "plan"])
def test_a_full_disk_leaves_the_old_one(liangqu: Run, tmp_path: Path, name: str) -> None:
    """What does not fit is told in one line, and nothing half done stays behind."""
    path = tmp_path / name
    assert liangqu("export", path, "--data", RIVER).code == 0
    before = _files(path if path.is_dir() else tmp_path)
    done = subprocess.run(
        ["sh", "-c", 'ulimit -f 8; exec "$@"', "sh", COMMAND, "export", path, "--force"],
        capture_output=True,
        text=True,
        env=environment(PYTHONDONTWRITEBYTECODE="1"),  # or Python leaves its own files cut short
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert _files(path if path.is_dir() else tmp_path) == before
    assert [each.name for each in tmp_path.iterdir()] == [name]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL to send")
@pytest.mark.parametrize("moment, whole", [(1, "old"), (10, "old"), (11, "old"), (12, "new")])
def test_a_killed_export_leaves_the_old_folder_or_the_new(
    liangqu: Run, tmp_path: Path, moment: int, whole: str
) -> None:
    """At no moment is the folder half, or missing: ten files, the folder, and what it lies in."""
    expected = {"old": tmp_path / "old", "new": tmp_path / "new"}
    assert liangqu("export", expected["old"], "--data", RIVER).code == 0
    assert liangqu("export", expected["new"]).code == 0
    path = tmp_path / "plan"
    assert liangqu("export", path, "--data", RIVER).code == 0
    done = subprocess.run(
        [sys.executable, "-c", SNIPPET, str(moment), "export", path, "--force"],
        env=environment(),
        timeout=60,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert _files(path) == _files(expected[whole])
    assert liangqu("export", path, "--force").code == 0
    assert _files(path) == _files(expected["new"])


def test_what_a_user_added_to_a_package_is_not_ours(liangqu: Run, tmp_path: Path) -> None:
    """Listed in the descriptor or not: the export is refused, and nothing is touched."""
    path = tmp_path / "plan"
    assert liangqu("export", path).code == 0
    (path / "notes.csv").write_text("mine\n", encoding="utf-8")
    descriptor = json.loads((path / "datapackage.json").read_text("utf-8"))
    descriptor["resources"].append({"name": "notes", "path": "notes.csv"})
    (path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    before = _files(path)
    done = liangqu("export", path, "--force")
    assert done.code == 2
    assert "holds notes.csv, which no export made" in done.err
    assert _files(path) == before


@pytest.mark.parametrize("resources", [5, "x", None, [1], [{"path": 7}], [{"path": "../x"}], {}])
def test_an_odd_descriptor_is_no_fault_of_ours(
    liangqu: Run, tmp_path: Path, resources: object
) -> None:
    """Whatever a foreign `datapackage.json` holds: refused in one line, or replaced if ours."""
    path = tmp_path / "plan"
    path.mkdir()
    text = json.dumps({"liangqu": 1, "resources": resources})
    (path / "datapackage.json").write_text(text, encoding="utf-8")
    assert liangqu("export", path).code == 2
    assert liangqu("export", path, "--force").code == 0


def test_the_old_folder_comes_back_where_the_new_one_cannot_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two renames do it, and the first is undone where the second fails."""
    from liangqu_cli.errors import OutputError
    from liangqu_cli.export import folders

    path, renamed = tmp_path / "plan", os.rename

    def write(text: str, *, force: bool = False) -> None:
        files = [("a.csv", [text])]
        folders.write_folder(str(path), files, members=lambda _: {"a.csv"}, force=force)

    def refusing(source: str, target: str) -> None:
        if target == str(path) and source.endswith(".part"):
            raise PermissionError(1, "not now")
        renamed(source, target)

    write("old")
    monkeypatch.setattr(os, "rename", refusing)
    with pytest.raises(OutputError):
        write("new", force=True)
    assert _files(path) == {"a.csv": b"old"}
    monkeypatch.setattr(os, "rename", renamed)
    write("new", force=True)
    assert _files(path) == {"a.csv": b"new"}
    assert [each.name for each in tmp_path.iterdir()] == ["plan"]
