"""LibreOffice opens what is meant for spreadsheets, and a page, and shows what went in."""

from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from liangqu_cli.export.spreadsheet import Heading, Workbook
from liangqu_cli.language import Language
from tests.conftest import Run
from tests.csv_reading import csv_records
from tests.export.clients import missing, output_of, program
from tests.export.conftest import AS_OF, LISTINGS, RIVER, Records
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
    book = Workbook("hostile", Language("en"))
    book.sheet("texts", [Heading("text")], [[text] for text in HOSTILE])
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


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,}".removesuffix(".0")


def _in_words(record: dict[str, object]) -> dict[str, str]:
    """What the sheet of a target shows in English of some of a machine's fields."""
    value = record["value"]
    assert value is None or isinstance(value, (int, float))
    return {
        "id": str(record["id"]),
        "target": str(record["metric_en"]),
        "pledged": str(record["pledged_en"] or ""),
        "value": _number(value),
        "unit": str(record["unit_en"] or ""),
        "as written": str(record["as_written"]),
        "district code": str(record["district_code"]),
    }


def _same_fields(row: dict[str, str], words: dict[str, str]) -> dict[str, str]:
    return {heading: row[heading].replace(",", "").removeprefix("'") for heading in words}


def _without_commas(words: dict[str, str]) -> dict[str, str]:
    return {heading: text.replace(",", "") for heading, text in words.items()}


@pytest.mark.parametrize("name", ["rows-Targets.csv", "excel-excel.csv", "plan-Targets.csv"])
def test_a_sheet_shows_the_rows(converted: Path, targets: Records, name: str) -> None:
    """`targets -o rows.xlsx`, `--excel` and the whole plan show every target in its words."""
    expected = [_without_commas(_in_words(record)) for record in targets]
    rows = _rows(converted / name)
    assert [_same_fields(row, expected[0]) for row in rows] == expected


@pytest.mark.parametrize("name", LISTINGS)
def test_a_whole_plan_shows_every_record(
    records: dict[str, Records], converted: Path, name: str
) -> None:
    """Each sheet of `export plan.xlsx` has the rows of the command of its name, in order."""
    key = "code" if name == "districts" else "id"
    rows = _rows(converted / f"plan-{name.capitalize()}.csv")
    assert [row[key] for row in rows] == [record[key] for record in records[name]]


def test_hostile_texts_are_shown_as_they_are(converted: Path) -> None:
    """No text becomes a formula, a number, a date or a link, and no character is lost."""
    shown = [row["text"] for row in _rows(converted / "hostile-texts.csv")]
    expected = [text.replace("\r\n", "\n") for text in HOSTILE]  # Calc knows one line end
    assert shown == expected


def test_a_word_processor_underlines_links_alone(liangqu: Run, tmp_path: Path) -> None:
    """Writer takes some rules of a style sheet for others; so might Word."""
    page = tmp_path / "quotes.html"
    assert liangqu("quotes", "-D", RIVER, "-o", page).code == 0
    result = output_of(
        program("soffice"),
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        *("--headless", "--convert-to", "fodt:OpenDocument Text Flat XML"),
        *("--outdir", tmp_path, page),
    )
    written = tmp_path / "quotes.fodt"
    if "could not be loaded" in result.stderr:
        missing("LibreOffice Writer")
    root = fromstring(written.read_text(encoding="utf-8"))  # noqa: S314 - what it made of ours
    styles = [style for style in root.iter() if style.tag.endswith("}style")]
    paragraphs = [s for s in styles if "paragraph" in s.attrib.values()]
    assert paragraphs
    for style in paragraphs:
        told = [(key, value) for part in style for key, value in part.items()]
        assert not [value for key, value in told if "underline-style" in key and value != "none"]
