"""Whatever a plan's texts are, each way out gives back exactly what went in."""

import datetime as dt
import io
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.export import datapackage, dataset, parquet, sqlite, workbook
from liangqu_cli.export.rows import rendered
from liangqu_cli.export.spreadsheet import Heading, Workbook
from liangqu_cli.language import Language
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import Plan, PlanFile
from liangqu_cli.report.sheet import Sheet
from liangqu_cli.report.whole import related_tables
from tests.csv_reading import csv_rows
from tests.export.clients import library
from tests.export.reading import package_in, plan_in
from tests.strategies import HOSTILE, hostile_texts, numbers, plan_files, plan_of, plans, toml_of

DAY = dt.date(2026, 6, 30)
Rows = list[list[Any]]

few = settings(max_examples=8, deadline=None)
some = settings(max_examples=20, deadline=None)


def _text_of(value: Any) -> Any:
    """A value as CSV gives it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    if isinstance(value, dt.date):
        return value.isoformat()
    return "" if value is None else value


def _read_csv(data: bytes, delimiter: str) -> list[list[str]]:
    return csv_rows(data.decode(), delimiter)


def _read_xlsx(data: bytes, name: str) -> Rows:
    from python_calamine import CalamineWorkbook

    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(name)
    return [[_unescaped(cell) for cell in row] for row in rows.to_python(skip_empty_area=False)]


def _unescaped(cell: Any) -> Any:
    """A cell whose two characters that XML lacks, which calamine leaves, are characters again."""
    if isinstance(cell, str):
        return cell.replace("_xFFFE_", "\ufffe").replace("_xFFFF_", "\uffff")
    return cell.isoformat() if isinstance(cell, dt.date) else cell


def _same(cell: str, value: Any) -> bool:
    """Whether a CSV's field is a value; a number by its worth, since it has no other type."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(cell) == value
    return cell == str(_text_of(value))


@some
@given(plans())
def test_csv_tsv_json_and_json_lines(plan: Plan) -> None:
    """Every table of a plan comes back from each format of rows."""
    for related in related_tables(plan, judge_plan(plan, DAY)):
        table = related.table
        keys = [column.key for column in table.columns]
        values = [table.values(row) for row in table.rows]
        records = [
            {key: list(v) if isinstance(v, tuple) else v for key, v in record.items()}
            for record in table.records()
        ]
        out = {
            name: b"".join(rendered(table, name, Language("en")))  # type: ignore[arg-type]
            for name in ("csv", "tsv", "json", "jsonl")
        }
        for name, delimiter in (("csv", ","), ("tsv", "\t")):
            header, *rows = _read_csv(out[name], delimiter)
            assert header == keys
            assert len(rows) == len(values)
            for row, given_row in zip(rows, values, strict=True):
                assert all(map(_same, row, given_row)), (row, given_row)
        assert json.loads(out["json"]) == records
        assert [json.loads(line) for line in out["jsonl"].splitlines()] == records


@some
@given(plans())
def test_a_data_package(plan: Plan) -> None:
    """Every table comes back from the folder by its own Table Schema."""
    judged = judge_plan(plan, DAY)
    files = {
        name: b"".join(p if isinstance(p, bytes) else p.encode() for p in pieces)
        for name, pieces in datapackage.files(plan, judged, DAY, datapackage.FILES)
    }
    assume(sys.version_info >= (3, 11) or not any(b"\0" in data for data in files.values()))
    found = package_in(files)
    for related in related_tables(plan, judged):
        expected = [
            {
                key: "; ".join(map(str, v)) or None if isinstance(v, tuple) else v
                for key, v in r.items()
            }
            for r in related.table.records()
        ]
        assert found[related.table.name] == expected


@some
@given(plans())
def test_parquet(plan: Plan) -> None:
    """Every table comes back from its file, lists as lists and whole days as days."""
    from pyarrow.parquet import read_table

    judged = judge_plan(plan, DAY)
    files = dict(datapackage.files(plan, judged, DAY, parquet.FILES))
    for related in related_tables(plan, judged):
        data = b"".join(files[f"{related.table.name}.parquet"])  # type: ignore[arg-type]
        found = [
            {key: v.isoformat() if isinstance(v, dt.date) else v for key, v in row.items()}
            for row in read_table(io.BytesIO(data)).to_pylist()
        ]
        expected = [
            {key: list(v) if isinstance(v, tuple) else v for key, v in record.items()}
            for record in related.table.records()
        ]
        assert found == expected


@some
@given(plans())
def test_a_database(plan: Plan) -> None:
    """Every record comes back from the database's tables, in order."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.sqlite"
        sqlite.make(plan, judge_plan(plan, DAY), DAY, str(path))
        assert plan_in(path) == plan


@some
@given(plan_files())
def test_the_nested_plan(file: PlanFile) -> None:
    """The JSON of a plan is the dataset file, key for key."""
    data = b"".join(dataset.render(plan_of(file), {}, DAY, Language("en")))  # type: ignore[arg-type]
    assert msgspec.json.decode(data, type=PlanFile) == file


@few
@given(plans())
def test_a_workbook(plan: Plan) -> None:
    """Every table comes back from its sheet in words, numbers to the last digit."""
    library("python_calamine")
    judged = judge_plan(plan, DAY)
    data = b"".join(workbook.render(plan, judged, DAY, Language("en")))  # type: ignore[arg-type]
    for related in related_tables(plan, judged):
        sheet = Sheet(related.table, Language("en"))
        header, *rows = _read_xlsx(data, related.table.name.capitalize())
        assert header == [field.heading for field in sheet.fields()]
        assert rows == [[_text_of(value) for value in row] for row in sheet.rows()]


@some
@given(st.lists(st.tuples(hostile_texts(), numbers()), max_size=20))
def test_a_sheet(rows: list[tuple[str, float]]) -> None:
    """Any text is a text and any number is that number."""
    library("python_calamine")
    everything = [*rows, *((text, 0.1 + 0.2) for text in HOSTILE), ("<r><t>x</t></r>", 0)]
    book = Workbook("rows", Language("en"))
    book.sheet("rows", [Heading("text"), Heading("number")], everything)
    assert _read_xlsx(book.bytes(), "rows")[1:] == [list(row) for row in everything]


@few
@given(plan_files())
def test_a_dataset_file(file: PlanFile) -> None:
    """What the strategy makes is valid, and TOML holds it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.toml"
        path.write_bytes(toml_of(file).encode())
        assert load_plan([str(path)]) == plan_of(file)


@pytest.mark.parametrize("text", HOSTILE)
def test_only_strings_are_guarded_for_excel(text: str) -> None:
    """`--excel` puts an apostrophe before a formula and changes nothing else."""
    from liangqu_cli.export.csv import guarded

    assert guarded(text) in (text, f"'{text}")
    assert (guarded(text) == text) == (text[0] not in "=+-@\t\r\n＝＋－＠")
    assert guarded(-1.5) == -1.5
