"""A whole plan as Parquet: a typed file a table, described as a data package is."""

import datetime as dt
import io
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from liangqu_cli.errors import UsageError
from liangqu_cli.export.datapackage import TableFiles, described, field_type
from liangqu_cli.language import N_
from liangqu_cli.report.table import Column, Table, Value

_TYPES = {
    "string": "string",
    "number": "double",
    "integer": "int64",
    "boolean": "bool",
    "date": "date32",
}
"""What pyarrow calls the types of Table Schema."""
AT_ONCE = 100_000
"""Rows in a group, which a reader takes up as one, and which is all that stands in memory."""


def _written(table: Table) -> Iterator[bytes]:
    """A table as a Parquet file, which has its types even where it has no rows.

    Raises:
        UsageError: pyarrow is not installed.
    """
    try:
        import pyarrow as arrow
        from pyarrow.parquet import ParquetWriter
    except ImportError as error:
        message = N_("parquet needs pyarrow; install it with: pip install 'liangqu[parquet]'")
        raise UsageError(message) from error
    schema = arrow.schema([(column.key, _type(column, arrow)) for column in table.columns])
    rows, file = iter(table.rows), io.BytesIO()
    with ParquetWriter(file, schema) as writer:
        while group := list(islice(rows, AT_ONCE)):
            values = zip(*map(table.values, group), strict=True)
            arrays = [
                arrow.array(_typed(column, each), field.type)
                for column, field, each in zip(table.columns, schema, values, strict=True)
            ]
            writer.write_batch(arrow.record_batch(arrays, schema=schema))
    yield file.getvalue()


def type_name(column: Column) -> str:
    """The type of a column as pyarrow calls it, the type of its items where it holds lists."""
    if column.kind == "list":
        return "int64" if column.whole else "string"
    return _TYPES[field_type(column)]


def _type(column: Column, arrow: Any) -> Any:
    plain = arrow.type_for_alias(type_name(column))
    return arrow.list_(plain) if column.kind == "list" else plain


def _typed(column: Column, values: Sequence[Value]) -> Sequence[Value | dt.date]:
    if field_type(column) != "date":
        return values
    return [None if day is None else dt.date.fromisoformat(str(day)) for day in values]


FILES = TableFiles(
    format="parquet",
    write=_written,
    profile="data",
    resource={"mediatype": "application/vnd.apache.parquet"},
    field=described,
)
