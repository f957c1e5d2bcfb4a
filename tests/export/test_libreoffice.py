"""LibreOffice Calc opens what is meant for spreadsheets and shows what went in."""

from pathlib import Path

import pytest

from liangqu_cli.export.spreadsheet import Heading, Workbook
from tests.conftest import Run
from tests.csv_reading import csv_records
from tests.export.clients import output_of, program
from tests.export.conftest import AS_OF, LISTINGS, Records
from tests.strategies import HOSTILE

AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""Every sheet as CSV in UTF-8, each cell as it is shown."""


@pytest.fixture(scope="module")
def converted(liangqu: Run, exported: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with each sheet of our files as CSV, written by one run of LibreOffice."""
    office = program("soffice")
    folder = tmp_path_factory.mktemp("libreoffice")
    for name in ("rows.xlsx", "excel.csv"):
        excel = ["--excel"] if name.endswith(".csv") else []
        assert liangqu("targets", *AS_OF, *excel, "-o", folder / name).code == 0
    book = Workbook("hostile")
    book.sheet("texts", [Heading("text", "text")], [[text] for text in HOSTILE])
    (folder / "hostile.xlsx").write_bytes(book.bytes())
    books = [folder / "rows.xlsx", folder / "hostile.xlsx", exported / "plan.xlsx"]
    # Its window finds the encoding by the byte order mark; without one it must be told.
    for files, told in ((books, ()), ([folder / "excel.csv"], ("--infilter=CSV:44,34,76,1",))):
        result = output_of(
            office,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            *told,
            "--convert-to",
            AS_SHOWN,
            "--outdir",
            folder / "out",
            *files,
        )
        assert result.returncode == 0, result.stderr
    return folder / "out"


def _rows(path: Path) -> list[dict[str, str]]:
    return csv_records(path.read_bytes().decode())


def _shown(value: object) -> str:
    """What a cell with a machine's value looks like."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


def _as_shown(records: Records) -> list[dict[str, str]]:
    return [{key: _shown(value) for key, value in record.items()} for record in records]


def test_a_workbook_shows_the_rows(converted: Path, targets: Records) -> None:
    """`targets -o rows.xlsx` is, cell for cell, `targets -f json`."""
    assert _rows(converted / "rows-targets.csv") == _as_shown(targets)


def test_the_csv_for_excel_shows_the_rows(converted: Path, targets: Records) -> None:
    """`--excel` is the same, but for the apostrophe before what could be a formula."""
    found = [
        {key: cell.removeprefix("'") for key, cell in row.items()}
        for row in _rows(converted / "excel-excel.csv")
    ]
    assert found == _as_shown(targets)


@pytest.mark.parametrize("name", LISTINGS)
def test_a_whole_plan_shows_every_record(
    records: dict[str, Records], converted: Path, name: str
) -> None:
    """Each sheet of `export plan.xlsx` has the rows of the command of its name."""
    assert _rows(converted / f"plan-{name}.csv") == _as_shown(records[name])


def test_hostile_texts_are_shown_as_they_are(converted: Path) -> None:
    """No text becomes a formula, a number, a date or a link, and no character is lost."""
    shown = [row["text"] for row in _rows(converted / "hostile-texts.csv")]
    expected = [text.replace("\r\n", "\n") for text in HOSTILE]  # Calc knows one line end
    assert shown == expected
