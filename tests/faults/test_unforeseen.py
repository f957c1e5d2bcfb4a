"""What nobody foresaw is one line as well, unless a developer asks for more."""

from importlib.util import MAGIC_NUMBER
from pathlib import Path

import pytest

from tests.conftest import run_command
from tests.faults.test_input import refused

BROKEN = ("raise RuntimeError('broken')", "def (", "from nowhere import nothing")


@pytest.mark.parametrize("module", ["typer", "msgspec", "rich"])
def test_a_module_in_a_librarys_place_is_told(module: str, tmp_path: Path) -> None:
    """Whether it is loaded at the start or when it is needed, and whatever is wrong with it."""
    for number, text in enumerate(BROKEN):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / f"{module}.py").write_text(text, encoding="utf-8")
        env = {"PYTHONPATH": str(tmp_path / str(number))}
        line = refused(run_command("targets", env=env), 1)
        assert "cannot be started" in line or "cannot be loaded" in line
    traced = run_command("targets", env={**env, "LIANGQU_TRACEBACK": "1"})
    assert "Traceback" in traced.err


@pytest.mark.parametrize("module", ["typer", "msgspec", "rich"])
def test_a_compiled_module_that_was_cut_short_is_told(module: str, tmp_path: Path) -> None:
    """As it is left where the disk was full when it was written."""
    (tmp_path / f"{module}.pyc").write_bytes(MAGIC_NUMBER + bytes(12))
    line = refused(run_command("targets", env={"PYTHONPATH": str(tmp_path)}), 1)
    assert "cannot be started" in line or "cannot be loaded" in line
