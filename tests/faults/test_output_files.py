"""A file is written whole or not at all, never onto another one unasked, never onto a dataset."""

import os
import shutil
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from liangqu_cli.errors import OutputError
from liangqu_cli.export import storage
from liangqu_cli.language import Language
from tests.conftest import COMMAND, ROOT, environment, run_command
from tests.faults.datasets import as_anybody, filled, large, written
from tests.faults.test_streams import full_disk
from tests.in_process import run_here
from tests.terminal import screen

WRITERS = {
    "table": ["targets", "-f", "table", "-o", "{out}.txt"],
    "markdown": ["targets", "-o", "{out}.md"],
    "html": ["targets", "-o", "{out}.html"],
    "svg": ["targets", "-o", "{out}.svg"],
    "json": ["targets", "-o", "{out}.json"],
    "jsonl": ["targets", "-o", "{out}.jsonl"],
    "csv": ["targets", "-o", "{out}.csv"],
    "tsv": ["targets", "-o", "{out}.tsv"],
    "xlsx": ["targets", "-o", "{out}.xlsx"],
    "cite": ["cite", "daxing-services-share-2023", "-o", "{out}.ris"],
    "schema": ["schema", "-o", "{out}.json"],
    "init": ["init", "{out}.toml"],
    "export folder": ["export", "{out}"],
    "export json": ["export", "{out}.json"],
    "export html": ["export", "{out}.html"],
    "export xlsx": ["export", "{out}.xlsx"],
    "export sqlite": ["export", "{out}.sqlite"],
}
"""Every way to a file; `{out}` stands for its path without the ending."""
OLD = b"the old one\n"


def writing(name: str, out: Path) -> tuple[list[str], Path]:
    """The arguments of a writer, and the path that it writes to."""
    arguments = [word.format(out=out) for word in WRITERS[name]]
    return arguments, Path(next(word for word in arguments if word.startswith(str(out))))


def one_line(err: str) -> str:
    """A message, which is one line."""
    assert err.startswith("liangqu: ")
    assert err.count("\n") == 1
    return err.removeprefix("liangqu: ").rstrip("\n")


@pytest.fixture
def csv() -> bytes:
    """What `targets -o FILE.csv` is to hold."""
    return run_here("targets", "-f", "csv").raw


# Interrupted -o (the moments are tested in test_interrupts.py); full disks; little memory


@pytest.mark.parametrize("name", WRITERS)
def test_a_full_disk_leaves_the_old_file_and_nothing_else(name: str, tmp_path: Path) -> None:
    """Every writer: exit 1, one line, the old file whole, no temporary one."""
    with full_disk(tmp_path) as out:
        arguments, path = writing(name, out)
        if name == "export folder":
            path.mkdir()
        else:
            path.write_bytes(OLD)
            arguments.append("--force")
        Path(tmp_path, "filler").write_bytes(b"")
        fill(tmp_path / "filler")
        before = sorted(os.listdir(tmp_path))
        done = run_here(*arguments)
        assert done.code == 1, done
        assert done.out == ""
        assert "no space is left on the device" in one_line(done.err)
        assert sorted(os.listdir(tmp_path)) == before
        assert path.is_dir() or path.read_bytes() == OLD


def fill(path: Path) -> None:
    """Let a file take all the room that is left."""
    with open(path, "wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 512)
        except OSError:
            return


@pytest.mark.skipif(shutil.which("prlimit") is None, reason="there is no prlimit to limit memory")
@pytest.mark.parametrize("megabytes", [20, 24, 60])
def test_too_little_memory_is_told(megabytes: int, tmp_path: Path) -> None:
    """`ulimit -v`: exit 1, one line, and neither a half file nor a temporary one."""
    dataset = large(tmp_path / "large.toml", 20_000)
    done = subprocess.run(
        [
            *("prlimit", f"--as={megabytes << 20}:{megabytes << 20}", "--"),
            *(COMMAND, "targets", "--data", dataset, "-o", tmp_path / "out.csv"),
        ],
        capture_output=True,
        env=environment(),
        check=False,
    )
    assert done.stdout == b""
    assert os.listdir(tmp_path) == ["large.toml"]
    if done.returncode < 0:  # a library in C died of it before anything could be told
        return
    assert done.returncode == 1
    message = done.stderr.decode()
    if "Traceback" not in message or "liangqu_cli" in message:  # Python itself did not start
        assert one_line(message)


def test_a_pipe_is_written_to(csv: bytes, tmp_path: Path) -> None:
    """What a shell puts in place of `>(…)`, and standard output by its number."""
    for words in (
        f"{COMMAND} targets -f csv -o >(cat > found; echo > done) && until [ -e done ]; do :; done",
        f"{COMMAND} targets -f csv -o /dev/fd/1 > found",
    ):
        done = subprocess.run(
            ["bash", "-c", words], capture_output=True, env=environment(), cwd=tmp_path, check=False
        )
        assert (done.returncode, done.stderr) == (0, b"")
        assert (tmp_path / "found").read_bytes() == csv
        (tmp_path / "found").unlink()


@pytest.mark.parametrize("name", ["csv", "export folder", "export sqlite"])
def test_of_several_that_write_one_new_name_one_wins(name: str, tmp_path: Path) -> None:
    """Without --force nobody replaces what another process made meanwhile: the others exit 2."""
    arguments, path = writing(name, tmp_path / "plan")
    running = [
        subprocess.Popen([COMMAND, *arguments], stderr=subprocess.PIPE, env=environment())
        for _ in range(3)
    ]
    told = [process.communicate()[1].decode() for process in running]
    assert sorted(process.returncode for process in running) == [0, 2, 2]
    assert sorted(told) == ["", *[f"liangqu: {path} exists; add --force to replace it.\n"] * 2]
    assert os.listdir(tmp_path) == [path.name]


def test_a_device_is_written_to_as_it_is(csv: bytes) -> None:
    """`-o /dev/full` is a failure, `/dev/null` takes all, `/dev/stdout` is standard output."""
    done = run_here("targets", "-f", "csv", "-o", "/dev/full")
    assert (done.code, done.out) == (1, "")
    assert one_line(done.err) == ("/dev/full could not be written: no space is left on the device.")
    assert run_here("targets", "-f", "csv", "-o", "/dev/null")[:3] == (0, "", "")
    assert run_here("targets", "-f", "csv", "-o", "/dev/stdout").raw == csv
    assert run_here("targets", "-f", "csv", "-o", "-").raw == csv


def test_what_is_no_file_is_not_written_to(tmp_path: Path) -> None:
    """A pipe in the file system that nobody reads from: neither waited for nor replaced."""
    os.mkfifo(tmp_path / "pipe.csv")
    done = run_here("targets", "-o", tmp_path / "pipe.csv", "--force")
    assert done.code == 1
    assert one_line(done.err).startswith("Nobody reads from the pipe ")
    assert (tmp_path / "pipe.csv").is_fifo()


# -o onto an existing file, through a link, onto the dataset


@pytest.mark.parametrize("name", ["csv", "cite", "schema", "init", "export json", "export sqlite"])
def test_an_existing_file_is_kept_unless_forced(name: str, tmp_path: Path) -> None:
    """Every writer: exit 2 without `--force`, and the old file as it was; with it, replaced."""
    arguments, path = writing(name, tmp_path / "out")
    path.write_bytes(OLD)
    done = run_here(*arguments)
    assert (done.code, done.out) == (2, "")
    assert one_line(done.err) == f"{path} exists; add --force to replace it."
    assert path.read_bytes() == OLD
    path.chmod(0o640)
    assert run_here(*arguments, "--force").code == 0
    assert path.read_bytes() != OLD
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == [path.name]


def test_an_existing_folder_is_kept_unless_it_is_an_export(tmp_path: Path) -> None:
    """A folder with anybody's files is never replaced; an export's own, with `--force`."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_bytes(OLD)
    for force in ([], ["--force"]):
        done = run_here("export", tmp_path / "mine", *force)
        assert done.code == 2
        assert one_line(done.err)
    assert os.listdir(tmp_path / "mine") == ["thesis.txt"]
    assert run_here("export", tmp_path / "out").code == 0
    assert run_here("export", tmp_path / "out").code == 2
    assert run_here("export", tmp_path / "out", "--force").code == 0
    assert sorted(os.listdir(tmp_path)) == ["mine", "out"]


def test_a_link_stays_and_its_target_is_replaced(tmp_path: Path, csv: bytes) -> None:
    """Through a link, through two, and through one that leads to nothing yet."""
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "file.csv"
    target.write_bytes(OLD)
    (tmp_path / "one.csv").symlink_to("two.csv")
    (tmp_path / "two.csv").symlink_to("real/file.csv")
    (tmp_path / "new.csv").symlink_to("real/new.csv")
    assert run_here("targets", "-o", tmp_path / "one.csv").code == 2
    assert target.read_bytes() == OLD
    assert run_here("targets", "-o", tmp_path / "one.csv", "--force").code == 0
    assert target.read_bytes() == csv
    assert run_here("targets", "-o", tmp_path / "new.csv").code == 0
    assert (tmp_path / "real" / "new.csv").read_bytes() == csv
    assert all((tmp_path / f"{name}.csv").is_symlink() for name in ("one", "two", "new"))
    assert sorted(os.listdir(tmp_path / "real")) == ["file.csv", "new.csv"]


def test_a_loop_of_links_is_refused(tmp_path: Path) -> None:
    """A link that leads to itself stays what it is."""
    (tmp_path / "loop.csv").symlink_to("loop.csv")
    done = run_here("targets", "-o", tmp_path / "loop.csv")
    assert done.code == 1
    assert one_line(done.err)
    assert os.readlink(tmp_path / "loop.csv") == "loop.csv"


def test_nothing_is_written_onto_the_dataset(tmp_path: Path) -> None:
    """By its own name, another path, a link, a hard link, its folder, or standard input."""
    dataset = written(tmp_path / "plan.toml", filled(["words"]))
    before = dataset.read_bytes()
    (tmp_path / "soft.csv").symlink_to(dataset)
    os.link(dataset, tmp_path / "hard.csv")
    (tmp_path / "sub").mkdir()
    names = ["plan.toml", "./sub/../plan.toml", str(dataset), "soft.csv", "hard.csv"]
    for name in names:
        arguments = ["targets", "-f", "csv", "-o", name, "--force", "--data", "plan.toml"]
        done = run_here(*arguments, cwd=tmp_path)
        assert done.code == 2
        assert one_line(done.err) == f"{name} is the dataset itself; write to another file."
    for arguments in (
        ["targets", "-f", "csv", "-o", "plan.toml", "--force", "--data", str(tmp_path)],
        ["targets", "-f", "csv", "-o", "plan.toml", "--force"],
        ["check", "plan.toml", "-f", "json", "-o", "plan.toml", "--force"],
        ["diff", "plan.toml", "plan.toml", "-f", "json", "-o", "plan.toml", "--force"],
        ["export", "plan.toml", "-f", "json", "--data", "plan.toml", "--force"],
        ["export", "plan.toml", "-f", "sqlite", "--data", "plan.toml", "--force"],
    ):
        done = run_here(*arguments, cwd=tmp_path, env={"LIANGQU_DATA": "plan.toml"})
        assert done.code == 2, arguments
    with open(dataset, "rb") as file:
        piped = subprocess.run(
            [COMMAND, "targets", "--data", "-", "-f", "csv", "-o", "plan.toml", "--force"],
            stdin=file,
            env=environment(),
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
    assert piped.returncode == 2
    assert dataset.read_bytes() == before
    assert sorted(os.listdir(tmp_path)) == ["hard.csv", "plan.toml", "soft.csv", "sub"]


def test_nothing_is_written_onto_the_built_in_plan(tmp_path: Path) -> None:
    """The plan that everybody gets is protected like any other dataset, with `--force` too."""
    package = tmp_path / "site" / "liangqu_cli"
    shutil.copytree(ROOT / "liangqu_cli", package)
    shutil.copytree(ROOT / "data", package / "data")
    plan = package / "data" / "plan.toml"
    before = plan.read_bytes()
    env = {"PYTHONPATH": str(package.parent)}
    done = run_command("targets", "-f", "csv", "-o", plan, "--force", env=env)
    assert plan.read_bytes() == before
    assert done.code == 2
    assert one_line(done.err) == f"{plan} is the dataset itself; write to another file."


def test_a_place_where_nothing_can_be_written_is_told(tmp_path: Path) -> None:
    """A folder instead of a file, a folder that is not there, a name that is too long."""
    (tmp_path / "folder.csv").mkdir()
    for path, code, words in (
        (tmp_path / "folder.csv", 2, "is a folder; name a file"),
        (tmp_path / "none" / "out.csv", 1, "there is no such file or folder"),
        (tmp_path / ("x" * 300 + ".csv"), 1, "the name is too long"),
        (Path("/proc/out.csv"), 1, "could not be written"),
    ):
        done = run_here("targets", "-o", path)
        assert (done.code, done.out) == (code, "")
        assert one_line(done.err).startswith(str(path))
        assert words in done.err
    assert os.listdir(tmp_path) == ["folder.csv"]


def test_a_file_in_a_closed_folder_is_told(tmp_path: Path) -> None:
    """No permission to write: exit 1, one line, nothing changed."""
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "old.csv").write_bytes(OLD)
    closed.chmod(0o555)
    for name in ("old.csv", "new.csv"):
        done = subprocess.run(
            [*as_anybody(), COMMAND, "targets", "-o", closed / name, "--force"],
            capture_output=True,
            env=environment(),
            check=False,
        )
        assert done.returncode == 1
        message = one_line(done.stderr.decode())
        assert message == f"{closed / name} could not be written: permission denied."
    assert os.listdir(closed) == ["old.csv"]
    assert (closed / "old.csv").read_bytes() == OLD


def test_the_longest_name_can_be_written(tmp_path: Path, csv: bytes) -> None:
    """A name as long as the system allows is no reason to fail, though a temporary file is used."""
    for name in ("x" * 251 + ".csv", "承" * 83 + ".csv"):
        assert run_here("targets", "-o", tmp_path / name).code == 0
        assert (tmp_path / name).read_bytes() == csv


# An export open in Excel (Windows)


def test_a_file_that_excel_holds_open_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Windows refuses to replace a file that is open, the reader is told to close it."""

    def replace(source: str, target: str) -> None:
        raise PermissionError(13, "The process cannot access the file")

    windows = SimpleNamespace(**{**vars(os), "name": "nt", "replace": replace})
    monkeypatch.setattr(storage, "os", windows)
    path = tmp_path / "targets.csv"
    path.write_bytes(OLD)
    with pytest.raises(OutputError) as caught:
        storage.write_file(str(path), ["new"], force=True)
    told = caught.value.lines(Language("en"))
    assert told == [f"{path} is open in another program; close it there first."]
    assert caught.value.code == 1
    assert path.read_bytes() == OLD
    assert os.listdir(tmp_path) == ["targets.csv"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("targets", "-f", "csv", "-o"), "14 rows are written to {file}."),
        (("map", "-f", "svg", "-o"), "{file} is written."),
        (("show", "daxing", "-f", "markdown", "-o"), "{file} is written."),
        (("export", "-f", "sqlite"), "{file} is written."),
        (("export", "-f", "datapackage"), "{file} is written."),
        (("init",), "{file} is written; `liangqu --data {file}` shows it."),
    ],
)
def test_whoever_sits_at_a_terminal_is_told_what_was_written(
    words: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    """In one line, once."""
    lines = screen([*words, "out"], columns=120, cwd=tmp_path)
    assert [line for line in lines if line] == [f"liangqu: {told.format(file='out')}"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("targets -n 2", ["2 rows are written", "2 of 14 records."]),
        (
            "targets --due-by 2022",
            [
                "2 rows are written",
                "6 targets without a deadline, whatever their status, are left out.",
            ],
        ),
        (
            "targets --due-by 2020",
            ["0 rows are", "14 match without --due-by: `liangqu targets`", "6 targets"],
        ),
        (
            "scorecard --status late",
            ["1 row is written", "7 targets that fell due without a verdict"],
        ),
        (
            "summary --lang zh --due-from 2022",
            ["已将", "另有6项目标没有期限（不论状态），未列入。"],
        ),
        ("commitments -t finance", ["7 rows are", "7 more are of Green finance, Fintech"]),
    ],
)
def test_what_a_file_leaves_out_is_told_as_below_a_screen(
    words: str, told: list[str], tmp_path: Path
) -> None:
    """Each on a line of its own; the file has the records alone."""
    lines = screen([*words.split(), "-o", "out.csv"], columns=240, cwd=tmp_path)
    found = [line.removeprefix("liangqu: ") for line in lines if line]
    assert len(found) == len(told) and all(map(str.startswith, found, told)), found
    assert "left out" not in (tmp_path / "out.csv").read_text()


def test_a_script_is_told_nothing_of_what_was_written(tmp_path: Path) -> None:
    """It has the exit code."""
    done = run_command("targets", "-o", tmp_path / "out.csv")
    assert (done.code, done.out, done.err) == (0, "", "")
