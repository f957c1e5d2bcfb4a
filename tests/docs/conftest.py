"""What the tests of the pages share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from liangqu_cli.cli.app import run
from tests.conftest import UNSET


@pytest.fixture
def here(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """The program within this process, in English; the call gives what it prints."""
    for variable in UNSET:
        monkeypatch.delenv(variable, raising=False)

    def called(*arguments: str | Path) -> str:
        assert run([*map(str, arguments), "--lang", "en"]) == 0
        return capfd.readouterr().out

    return called
