"""Workbooks and the CSV for Excel speak the reader's language; machine formats keep their keys."""

import csv
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from liangqu_cli.answers.scorecard import STATUSES
from tests.conftest import DAY, Run
from tests.export.clients import library
from tests.export.conftest import AS_OF, RIVER

Rows = list[dict[str, Any]]
ENGLISH = re.compile(r"[a-z]{3,} [a-z]{3,}")
"""Two English words in a row."""
CODES = ("id", "编号", "键", "网址", "address")
OTHER = "city-ferry-fare"
"""A target with evidence of another indicator alone."""


def book_of(liangqu: Run, folder: Path, lang: str, *words: str) -> dict[str, Rows]:
    """The sheets of `words -o book.xlsx`, or of `export book.xlsx`, as Excel reads them."""
    library("python_calamine")
    from python_calamine import CalamineWorkbook

    path = folder / f"book.{lang}.xlsx"
    out = (path,) if words[0] == "export" else ("-o", path)
    done = liangqu(*words, *out, "--force", "--lang", lang, "--data", RIVER)
    assert (done.code, done.err) == (0, "")
    book = CalamineWorkbook.from_path(path)
    sheets = {}
    for name in book.sheet_names:
        header, *rows = book.get_sheet_by_name(name).to_python()
        sheets[name] = [dict(zip(map(str, header), row, strict=True)) for row in rows]
    return sheets


def excel_csv(liangqu: Run, lang: str, *words: str) -> Rows:
    """The rows of `words --excel`."""
    done = liangqu(*words, "--excel", "--lang", lang, "--data", RIVER)
    assert done.code == 0
    return list(csv.DictReader(io.StringIO(done.out.removeprefix("\ufeff"))))


def xml_of(liangqu: Run, folder: Path, *words: str) -> dict[str, str]:
    """The parts of a workbook as they are written."""
    path = folder / "book.xlsx"
    assert liangqu(*words, "-o", path, "--force", "--data", RIVER).code == 0
    with zipfile.ZipFile(path) as parts:
        return {name: parts.read(name).decode() for name in parts.namelist()}


# --- The reader's language ------------------------------------------------------------------


def test_a_chinese_reader_finds_chinese_alone(liangqu: Run, tmp_path: Path) -> None:
    """Sheets, headings and cells of the whole plan; only ids, keys and addresses are none."""
    sheets = book_of(liangqu, tmp_path, "zh", "export", *AS_OF)
    assert list(sheets) == [
        *("数据集信息", "各区", "官员", "承诺", "目标", "引语", "兑现情况", "证据", "来源", "主题"),
        "字段说明",
    ]
    for name, rows in sheets.items():
        for row in rows:
            told = " ".join(f"{k} {v}" for k, v in row.items() if k not in CODES)
            told = told.replace(str(row.get("译文（本项目所译）")), "")
            assert not ENGLISH.search(told), (name, told)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "en",
            {
                "status": "met late",
                "strength": "pledge",
                "due": "May 2025",
                "district": "East Bank 东岸",
            },
        ),
        ("zh", {"状态": "逾期实现", "措辞": "明确承诺", "期限": "2025年5月", "区": "东岸"}),
    ],
)
def test_a_target_is_told_in_the_readers_words(
    liangqu: Run, tmp_path: Path, lang: str, expected: dict[str, str]
) -> None:
    """Statuses, strengths, dates and names as on the screen, in a workbook and in CSV for Excel."""
    name = {"en": "Scorecard", "zh": "兑现情况"}[lang]
    sheet = book_of(liangqu, tmp_path, lang, "scorecard", *AS_OF)[name]
    key = {"en": "id", "zh": "编号"}[lang]
    for rows in (sheet, excel_csv(liangqu, lang, "scorecard", *AS_OF)):
        row = next(row for row in rows if row[key] == "east-bank-quay-opens")
        assert {heading: row[heading] for heading in expected} == expected


def test_themes_and_units_are_words(liangqu: Run, tmp_path: Path) -> None:
    """As the plan names them in the reader's language."""
    themes = {lang: excel_csv(liangqu, lang, "commitments") for lang in ("en", "zh")}
    assert {row["themes"] for row in themes["en"]} >= {"Finance"}
    assert {row["主题"] for row in themes["zh"]} >= {"金融"}
    units = {lang: excel_csv(liangqu, lang, "targets") for lang in ("en", "zh")}
    assert {row["unit"] for row in units["en"]} >= {"%", "rides"}
    assert {row["单位"] for row in units["zh"]} >= {"%", "人次"}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_quote_stands_beside_its_translation(liangqu: Run, tmp_path: Path, lang: str) -> None:
    """Which is named as ours; the reader's language comes first."""
    original, ours = {"en": ("quote", "translation, ours"), "zh": ("引语", "译文（本项目所译）")}[
        lang
    ]
    sheet = next(iter(book_of(liangqu, tmp_path, lang, "quotes").values()))
    for row in [*sheet, *excel_csv(liangqu, lang, "quotes")]:
        assert re.search("[\u4e00-\u9fff]", row[original])
        assert ENGLISH.search(row[ours])
        assert (list(row).index(ours) < list(row).index(original)) == (lang == "en")


def test_the_fields_are_explained_once_each(liangqu: Run, tmp_path: Path) -> None:
    """Every heading of the rows with its meaning and the key that a program asks for, then the
    statuses, likewise; and the day of judgement, and what must be known of the sources.
    """
    for lang, key in (("en", "metric_en"), ("zh", "metric")):
        rows, fields = book_of(liangqu, tmp_path, lang, "targets").values()
        told = [list(field.values()) for field in fields]
        headings = list(rows[0])
        assert [heading for heading, _, _ in told[: len(headings)]] == headings
        after = told[len(headings) :]
        assert [status for _, _, status in after[: len(STATUSES)]] == list(STATUSES)
        (_, day, _), (_, source, _) = after[len(STATUSES) :]
        assert {"en": "as of", "zh": "截至"}[lang] in day
        assert {"en": "12 March 2024. A reprint.", "zh": "2024年3月12日。转载本。"}[lang] in source
        assert all(meaning for _, meaning, _ in told)
        assert not any(word in str(told) for word in ("annual_average", "under_way"))
        assert key in [field for _, _, field in told]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_event_of_a_commitment_has_no_status(liangqu: Run, tmp_path: Path, lang: str) -> None:
    """Nothing is judged there, so the timeline's cell is empty, and those of targets are not."""
    commitment, status = {"en": ("commitment", "status"), "zh": ("承诺", "状态")}[lang]
    sheet = next(iter(book_of(liangqu, tmp_path, lang, "timeline", *AS_OF).values()))
    for rows in (sheet, excel_csv(liangqu, lang, "timeline", *AS_OF)):
        assert {bool(row[status]) for row in rows if row[commitment]} == {False}
        assert {bool(row[status]) for row in rows if not row[commitment]} == {True}


def test_fields_that_are_named_stand_alone(liangqu: Run, tmp_path: Path) -> None:
    """In their order, each half of a field as it is named."""
    rows, _ = book_of(liangqu, tmp_path, "en", "targets", "--fields", "id,metric_en,value").values()
    assert [*rows[0]][:2] == ["id", "target"]
    assert {row["value"] for row in rows} >= {12.5}


# --- Numbers, dates, pages ------------------------------------------------------------------


def test_what_is_a_number_is_one_in_both_languages(liangqu: Run, tmp_path: Path) -> None:
    """With all its digits, apart from its unit; and the day of judgement is a date."""
    for lang, (number, day) in {"en": ("value", "as of"), "zh": ("数值", "截至")}.items():
        rows = next(iter(book_of(liangqu, tmp_path, lang, "scorecard", *AS_OF).values()))
        values = [row[number] for row in rows if row[number] != ""]
        assert values
        assert all(isinstance(value, float) for value in values)
        assert {row[day] for row in rows} == {DAY}


def test_dates_are_shown_in_the_readers_way(liangqu: Run, tmp_path: Path) -> None:
    """A whole day stays a date, and looks like one of the language."""
    english = xml_of(liangqu, tmp_path, "scorecard", "--lang", "en")["xl/styles.xml"]
    chinese = xml_of(liangqu, tmp_path, "scorecard", "--lang", "zh")["xl/styles.xml"]
    assert "d mmmm yyyy" in english
    assert "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;" in chinese


@pytest.mark.parametrize(("lang", "width"), [("zh", 13), ("en", 17)])
def test_a_column_is_as_wide_as_its_dates_look(
    liangqu: Run, tmp_path: Path, lang: str, width: int
) -> None:
    """A sheet shows a date that does not fit as a row of hashes."""
    words = ("scorecard", "--fields", "evidence_date", "--as-of", "2026-06-30", "--lang", lang)
    sheet = xml_of(liangqu, tmp_path, *words)["xl/worksheets/sheet1.xml"]
    widths = re.findall(r'<col min="1"[^>]* width="([\d.]+)"', sheet)
    assert float(widths[0]) > width


@pytest.mark.parametrize("command", ["scorecard", "quotes", "matrix"])
def test_it_prints_on_pages(liangqu: Run, tmp_path: Path, command: str) -> None:
    """Landscape, as wide as the columns that readers are shown, each page with the headings."""
    parts = xml_of(liangqu, tmp_path, command)
    sheet, book = parts["xl/worksheets/sheet1.xml"], parts["xl/workbook.xml"]
    assert re.search(
        r'<pageSetup paperSize="9"[^>]* fitToHeight="0" orientation="landscape"', sheet
    )
    assert 'fitToPage="1"' in sheet
    assert "!$1:$1</definedName>" in book
    assert "_xlnm.Print_Area" in book


def test_only_what_readers_are_shown_is_printed(liangqu: Run, tmp_path: Path) -> None:
    """The eight columns of the scorecard: what else is known would make them illegible."""
    book = xml_of(liangqu, tmp_path, "scorecard")["xl/workbook.xml"]
    assert re.search(r"Print_Area[^>]*>Scorecard!\$A\$1:\$H\$\d+<", book)


# --- What is not read as a result -----------------------------------------------------------


def test_a_figure_of_another_indicator_is_no_result(liangqu: Run, tmp_path: Path) -> None:
    """Where a result is read the cell is empty; a program is given the figure with its flag."""
    machine = liangqu("scorecard", *AS_OF, "-f", "json", "--data", RIVER).out
    assert '"same_indicator": false' in machine
    whole = book_of(liangqu, tmp_path, "en", "export", *AS_OF)
    sheets = [
        *(whole[name] for name in ("Scorecard", "Evidence")),
        excel_csv(liangqu, "en", "scorecard", *AS_OF),
    ]
    for rows in sheets:
        others = [row for row in rows if row["same indicator"] == "no"]
        same = [row for row in rows if row["same indicator"] == "yes"]
        assert others
        assert all(row["measured"] == row["share"] == "" for row in others)
        assert any(row["measured"] != "" for row in same)
        assert any(row["share"] != "" for row in same)


@pytest.mark.parametrize("name", ["table", "markdown", "html"])
def test_it_is_none_in_a_table_either(liangqu: Run, name: str) -> None:
    """Not where a reader names the very field."""
    fields = ("--fields", "id,evidence_value,same_indicator", "-f", name)
    shown = liangqu("scorecard", *AS_OF, *fields, "--data", RIVER).out
    other = re.search(rf"{OTHER}.*?(yes|no)\b", shown, re.DOTALL)
    assert other is not None
    assert not re.search(r"\d", other.group()), other.group()


def test_machine_formats_keep_keys_and_plain_values(liangqu: Run) -> None:
    """Whatever the language."""
    for name in ("csv", "tsv", "json", "jsonl"):
        shown = [
            liangqu("scorecard", *AS_OF, "-f", name, "--lang", lang, "--data", RIVER).raw
            for lang in ("en", "zh")
        ]
        assert shown[0] == shown[1]
        assert b"evidence_value" in shown[0]


@pytest.mark.parametrize("more", [(), ("--excel",)])
def test_a_field_that_is_empty_still_makes_a_row(liangqu: Run, more: tuple[str, ...]) -> None:
    """An empty line would be no row to whoever reads it."""
    done = liangqu("targets", "--fields", "note", "-f", "csv", *more, "--data", RIVER)
    lines = done.out.splitlines()[1:]
    assert '""' in lines
    assert all(lines)
