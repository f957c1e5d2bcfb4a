"""Every listing in every format of text, byte for byte as in `tests/golden`.

The expected output is written anew by `pytest tests/test_golden.py --update-golden`;
`git diff tests/golden` then shows what changed.
"""

from pathlib import Path

import pytest

from liangqu_cli.cli.app import run
from tests.conftest import ROOT, UNSET, Run

GOLDEN = ROOT / "tests" / "golden"
RIVER = ROOT / "tests" / "data" / "river.toml"
FORMATS = ("csv", "tsv", "json", "jsonl", "markdown")
AS_OF = ("--as-of", "2026-06-30")
LISTINGS = {
    "districts": (),
    "officials": (),
    "commitments": (),
    "targets": AS_OF,
    "quotes": (),
    "search": ("金融",),
    "scorecard": AS_OF,
    "timeline": AS_OF,
    "matrix": (),
    "summary": AS_OF,
}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("command", LISTINGS)
def test_a_listing_is_as_it_was(
    command: str,
    name: str,
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
    pytestconfig: pytest.Config,
) -> None:
    """What the program writes for a small plan of every kind of record is what is expected."""
    for variable in UNSET:
        monkeypatch.delenv(variable, raising=False)
    code = run([command, *LISTINGS[command], "-f", name, "--data", str(RIVER), "--lang", "en"])
    assert code == 0
    _compare(f"{command}.{name}", capfdbinary.readouterr().out, pytestconfig)


def test_excel_is_given_its_own_csv(liangqu: Run, pytestconfig: pytest.Config) -> None:
    """With --excel there are a byte order mark, CR LF, and an apostrophe before a formula."""
    result = liangqu("targets", *AS_OF, "--excel", "--data", RIVER)
    assert result.raw.startswith(b"\xef\xbb\xbfid,")
    _compare("targets.excel.csv", result.raw, pytestconfig)


def test_no_expected_output_is_left_over() -> None:
    """Every file in `tests/golden` is held against something."""
    expected = {f"{command}.{name}" for command in LISTINGS for name in FORMATS}
    assert {path.name for path in GOLDEN.iterdir()} == {*expected, "targets.excel.csv"}


def _compare(name: str, found: bytes, config: pytest.Config) -> None:
    path: Path = GOLDEN / name
    if config.getoption("--update-golden"):
        path.write_bytes(found)
    assert found == path.read_bytes(), f"{name} changed; see this module's first lines"
