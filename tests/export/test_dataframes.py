"""DuckDB and pandas read our CSV and JSON Lines as they come."""

import math
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run
from tests.export.clients import library
from tests.export.conftest import AS_OF, Records

NUMBERS = ("value", "value_max")


@pytest.fixture(scope="module")
def rows(liangqu: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the targets of the built-in plan as CSV and as JSON Lines."""
    folder = tmp_path_factory.mktemp("rows")
    for name in ("targets.csv", "targets.jsonl"):
        assert liangqu("targets", *AS_OF, "-o", folder / name).code == 0
    return folder


def _flat(records: Records) -> Records:
    """Records as CSV gives them: a list as one text."""
    return [
        {key: "; ".join(map(str, v)) if isinstance(v, list) else v for key, v in record.items()}
        for record in records
    ]


def _plain(record: dict[str, Any]) -> dict[str, Any]:
    """A data frame's row with the absent as None."""
    return {
        key: None if isinstance(value, float) and math.isnan(value) else value
        for key, value in record.items()
    }


def test_duckdb_reads_json_lines(rows: Path, targets: Records) -> None:
    """A query over the file gives the rows, numbers as numbers and lists as lists."""
    library("duckdb")
    import duckdb

    with duckdb.connect() as database:
        found = database.execute(
            "SELECT * REPLACE (searched::VARCHAR AS searched) FROM read_json(?)",
            [str(rows / "targets.jsonl")],
        )
        names = [column[0] for column in found.description]
        assert [dict(zip(names, row, strict=True)) for row in found.fetchall()] == targets
        share = database.execute(
            "SELECT max(value) FROM read_json(?) WHERE unit = '%'", [str(rows / "targets.jsonl")]
        ).fetchone()
    assert share == (max(row["value"] for row in targets if row["unit"] == "%"),)


def test_duckdb_reads_csv(rows: Path, targets: Records) -> None:
    """It finds header, delimiter and quotes by itself; a code of digits is asked for as text."""
    library("duckdb")
    import duckdb

    with duckdb.connect() as database:
        found = database.execute(
            "SELECT * REPLACE (start::VARCHAR AS start, due::VARCHAR AS due,"
            " searched::VARCHAR AS searched,"
            " paragraphs::VARCHAR AS paragraphs)"
            " FROM read_csv(?, types = {'district_code': 'VARCHAR'})",
            [str(rows / "targets.csv")],
        )
        names = [column[0] for column in found.description]
        assert [dict(zip(names, row, strict=True)) for row in found.fetchall()] == _flat(targets)


def test_pandas_reads_json_lines(rows: Path, targets: Records) -> None:
    """A data frame of the file has the rows; a year is a text as long as nobody converts it."""
    library("pandas")
    import pandas as pd

    frame = pd.read_json(rows / "targets.jsonl", lines=True, dtype=False)
    assert [_plain(record) for record in frame.to_dict("records")] == targets


def test_pandas_reads_csv(rows: Path, targets: Records) -> None:
    """A data frame of the file has the rows, with the columns of numbers as numbers."""
    library("pandas")
    import pandas as pd

    texts = {key: "string" for key in targets[0] if key not in NUMBERS}
    frame = pd.read_csv(rows / "targets.csv", dtype=texts, keep_default_na=False, na_values=[""])
    assert {str(frame[key].dtype) for key in NUMBERS} == {"float64"}
    found = frame.astype(object).where(frame.notna(), None).to_dict("records")
    assert found == _flat(targets)
