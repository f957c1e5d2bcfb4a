"""The patterns of a source's `strip`, which a dataset brings along."""

from pathlib import Path

from tests.conftest import run_command
from tests.faults.test_input import refused
from tests.load.faults import TEMPLATE

PATTERN = r"strip = ['\(广告[0-9]+\)']"


def plan_with(pattern: str, folder: Path) -> Path:
    """The template of `init` with this pattern in its source."""
    assert PATTERN in TEMPLATE
    path = folder / "plan.toml"
    path.write_text(TEMPLATE.replace(PATTERN, f"strip = ['{pattern}']"), encoding="utf-8")
    return path


def test_one_that_takes_too_long_is_told(tmp_path: Path) -> None:
    """`verify` stops, and names it with what to write instead: exit 3."""
    path = plan_with("(a+)+$", tmp_path)
    line = refused(run_command("-D", path, "verify", "-", data=b"a" * 32 + b"!"))
    assert line.startswith("The pattern (a+)+$ of `strip` takes too long")


def test_a_doubtful_one_is_a_problem_and_no_warning(tmp_path: Path) -> None:
    """`check` names it and its character; Python's own warning reaches nobody."""
    path = plan_with("[[a]", tmp_path)
    done = run_command("check", path, env={"PYTHONWARNINGS": "error"})
    assert done.code == 3
    assert "[[a] is not a regular expression; see its character 2" in done.out
    assert done.err == ""
