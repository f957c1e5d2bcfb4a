"""What a workbook holds besides its texts: types, links, filters, limits."""

import datetime as dt
import io
import re
import zipfile
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.errors import OutputError
from liangqu_cli.export import spreadsheet, workbook
from liangqu_cli.export.spreadsheet import Heading, Linked, Workbook
from liangqu_cli.language import Language
from liangqu_cli.load.plan import load_plan
from liangqu_cli.report.wording import STATUS_WORDS
from tests.conftest import Run
from tests.export.clients import library
from tests.export.conftest import AS_OF, RIVER

Cells = list[list[Any]]


def _cells(path: Path, sheet: str) -> Cells:
    library("python_calamine")
    from python_calamine import CalamineWorkbook

    cells: Cells = CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python()
    return cells


def _rows(path: Path, sheet: str) -> list[dict[str, Any]]:
    """The rows of a sheet by heading, of which no two are alike."""
    header, *rows = _cells(path, sheet)
    assert len(set(header)) == len(header)
    return [dict(zip(header, row, strict=True)) for row in rows]


def _records(path: Path, sheet: str) -> dict[str, dict[str, Any]]:
    """The same by id."""
    return {row["id"]: row for row in _rows(path, sheet)}


def _sheets(path: Path | io.BytesIO) -> dict[str, str]:
    """The XML of each sheet by its name."""
    with zipfile.ZipFile(path) as parts:
        names = re.findall(r'<sheet name="(\w+)"', parts.read("xl/workbook.xml").decode())
        return {
            name: parts.read(f"xl/worksheets/sheet{number}.xml").decode()
            for number, name in enumerate(names, 1)
        }


def _new_book() -> Workbook:
    return Workbook("x", Language("en"))


@pytest.fixture(scope="module")
def book(liangqu: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small plan as a workbook."""
    path = tmp_path_factory.mktemp("book") / "river.xlsx"
    assert liangqu("export", path, *AS_OF, "--data", RIVER).code == 0
    return path


def test_numbers_flags_and_whole_dates_are_what_they_are(book: Path) -> None:
    """A number and a day are no texts, and a year is no number."""
    by_id = _records(book, "Scorecard")
    share, quay = by_id["east-bank-finance-share"], by_id["east-bank-quay-opens"]
    assert (share["value"], share["due"], share["same indicator"]) == (12.5, "2025", "yes")
    assert (quay["evidence date"], quay["due"]) == (dt.date(2025, 9, 20), "May 2025")
    assert quay["as of"] == dt.date(2026, 6, 30)
    assert "990000" in [row["code"] for row in _rows(book, "Districts")]


def test_a_reference_leads_to_the_row_that_it_names(book: Path) -> None:
    """Clicking a target's commitment, district or source shows that very record."""
    sheets = _sheets(book)
    checked = 0
    for sheet, key, columns in (
        ("Targets", "id", {"district code": "Districts", "official's id": "Officials"}),
        ("Scorecard", "id", {"id": "Targets", "official's id": "Officials"}),
        ("Evidence", "id", {"target": "Targets", "commitment": "Commitments"}),
    ):
        cells = _cells(book, sheet)
        pattern = r'<hyperlink ref="([A-Z]+)(\d+)" location="\'(\w+)\'!A(\d+)"'
        for column, row, other, place in re.findall(pattern, sheets[sheet]):
            field = cells[0][_number(column)]
            if field in columns:
                assert other == columns[field]
                value = cells[int(row) - 1][_number(column)]
                target = dict(
                    zip(*(_cells(book, other)[i] for i in (0, int(place) - 1)), strict=True)
                )
                assert target["code" if other == "Districts" else key] == value
                checked += 1
    assert checked > 30


def _number(column: str) -> int:
    place = 0
    for letter in column:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def test_an_address_is_a_link(book: Path) -> None:
    """The address of a source opens the page; nothing else leads out of the workbook."""
    with zipfile.ZipFile(book) as parts:
        links = [parts.read(name).decode() for name in parts.namelist() if "sheets/_rels" in name]
    outside = set(re.findall(r'Target="([^"]+)" TargetMode="External"', "".join(links)))
    assert outside == {"https://statistics.example/2026?table=3&amp;part=1"}


def test_every_sheet_keeps_its_header_in_sight_and_filters(book: Path) -> None:
    """The first row is frozen and has a filter for each column, and no cell is a formula."""
    for name, xml in _sheets(book).items():
        assert '<pane ySplit="1"' in xml, name
        assert "<autoFilter " in xml, name
        assert "<f>" not in xml, name


def test_every_field_is_told_in_words(book: Path) -> None:
    """The sheet `Fields` explains every column of the others and every status, each once."""
    rows = _rows(book, "Fields")
    told = {(sheet, row["heading"]) for row in rows for sheet in row["sheets"].split(", ")}
    sheets = set(_sheets(book)) - {"Plan", "Fields"}
    named = {("", name) for name in sheets}
    columns = {(name, key) for name in sheets for key in _cells(book, name)[0]}
    judged = [name for name, key in columns if key == "status"]
    assert told == named | columns | set(product(judged, STATUS_WORDS.values()))
    fields = [(row["heading"], row["meaning"], row["key"]) for row in rows]
    assert len(set(fields)) == len(fields)
    assert all(all(field) for field in fields)


def test_a_heading_says_what_it_means(book: Path) -> None:
    """Choosing a heading's cell shows its title and its meaning."""
    for name, xml in _sheets(book).items():
        if name not in ("Plan", "Fields"):
            assert xml.count("<dataValidation ") == len(_cells(book, name)[0])


def test_chinese_is_wrapped_in_columns_that_can_be_read(book: Path) -> None:
    """No column is wider than a page, and a row is as high as the texts that are printed need."""
    xml = _sheets(book)["Quotes"]
    widths = [float(width) for width in re.findall(r'<col [^>]*width="([\d.]+)"', xml)]
    assert 8 < min(widths) <= max(widths) < 75
    assert "customHeight" in xml


@pytest.mark.parametrize(("printed", "lines"), [(1, 1), (2, 3), (None, 9)])
def test_a_row_is_as_high_as_the_longest_text_that_is_printed(
    printed: int | None, lines: int, tmp_path: Path
) -> None:
    """A note in a column beyond the page would make the page long and mostly empty."""
    book, heading = _new_book(), Heading("text", "text")
    book.sheet("x", [heading] * 3, [["x", "x\n" * 2, "x\n" * 8]], printed)
    path = tmp_path / "book.xlsx"
    path.write_bytes(book.bytes())
    (height,) = re.findall(r' ht="([\d.]+)" customHeight', _sheets(path)["x"])
    assert float(height) == pytest.approx(lines * 16, abs=1)


def test_the_same_plan_gives_the_same_bytes(liangqu: Run, book: Path, tmp_path: Path) -> None:
    """A workbook carries no time of its own."""
    assert liangqu("export", tmp_path / "again.xlsx", *AS_OF, "--data", RIVER).code == 0
    assert (tmp_path / "again.xlsx").read_bytes() == book.read_bytes()


def test_a_text_that_no_cell_can_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is cut: a text or a table beyond Excel's limits is an error that says so."""
    heading = [Heading("text")]
    _new_book().sheet("x", heading, [["é" * 32_767]])
    for text in ("é" * 32_768, "𠮷" * 16_384):
        with pytest.raises(OutputError):
            _new_book().sheet("x", heading, [[text]])
    monkeypatch.setattr(spreadsheet, "MOST_ROWS", 2)
    with pytest.raises(OutputError):
        _new_book().sheet("x", heading, [["a"], ["b"], ["c"]])


def test_an_address_that_cannot_be_a_link_is_a_text() -> None:
    """Control characters and more than 2,079 characters would break a link."""
    long, odd = f"https://example.org/{'a' * 2100}", "https://example.org/\x01\x9b"
    book = _new_book()
    book.sheet("x", [Heading("url")], [[Linked(long, long)], [Linked(odd, odd)]])
    with zipfile.ZipFile(io.BytesIO(book.bytes())) as parts:
        assert "<hyperlink" not in parts.read("xl/worksheets/sheet1.xml").decode()


def test_columns_are_linked_as_long_as_the_sheet_has_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond Excel's limit the first columns lead on, and the others are texts, whole."""
    plan = load_plan([str(RIVER)])
    judged = judge_plan(plan, dt.date(2026, 6, 30))
    targets = len(plan.targets)
    monkeypatch.setattr(workbook, "MOST_LINKS", 2 * targets + 1)
    pieces = workbook.render(plan, judged, dt.date(2026, 6, 30), Language("en"))
    data = b"".join(piece for piece in pieces if isinstance(piece, bytes))
    xml = _sheets(io.BytesIO(data))["Targets"]
    linked = re.findall(r'<hyperlink ref="([A-Z]+)\d+"', xml)
    assert len(set(linked)) == 2
    assert targets < len(linked) <= 2 * targets
