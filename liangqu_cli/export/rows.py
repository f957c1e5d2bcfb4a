"""The formats of rows: which there are, which one a reader means, and the way to its module."""

from collections.abc import Collection, Iterator
from importlib import import_module
from typing import NamedTuple

from msgspec import Struct

from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_, Language
from liangqu_cli.load.draft import nearest
from liangqu_cli.report.table import Table


class RowFormat(NamedTuple):
    """One format: its module in this folder, and the endings of files in it."""

    module: str
    endings: tuple[str, ...]
    binary: bool = False
    """Whether it is of no use on a terminal or in a pipe."""


ROW_FORMATS = {
    "table": RowFormat("", (".txt",)),
    "markdown": RowFormat("markdown", (".md", ".markdown")),
    "html": RowFormat("html", (".html", ".htm")),
    "svg": RowFormat("svg", (".svg",)),
    "png": RowFormat("png", (".png",), binary=True),
    "json": RowFormat("json", (".json",)),
    "jsonl": RowFormat("jsonl", (".jsonl", ".ndjson")),
    "csv": RowFormat("csv", (".csv",)),
    "tsv": RowFormat("tsv", (".tsv",)),
    "xlsx": RowFormat("xlsx", (".xlsx",), binary=True),
}
"""Every format by name; `table` is drawn by the view."""
TOLD = ("table", "markdown", "html", "json")
"""Those of a command whose answer is told whole, and is no table of rows."""


class Wanted(Struct, frozen=True, kw_only=True):
    """What a reader said of the way out."""

    format: str
    output: str
    excel: bool


def format_of(wanted: Wanted, among: Collection[str] = ROW_FORMATS) -> str:
    """The format that a reader means: named, else by the file's ending, else a table.

    Args:
        wanted: What they said.
        among: The formats that the command writes, by name.

    Raises:
        UsageError: there is no such format, the ending says none, or `--excel`
            or a format for files is asked for without one.
    """
    name = wanted.format or _by_ending(wanted.output, among) or ("csv" if wanted.excel else "table")
    if name not in among:
        raise UsageError(
            N_("{value} is no format; choose from {choices}.{nearest}"),
            value=name,
            choices=tuple(among),
            nearest=nearest(name, among),
        )
    if wanted.excel and name != "csv":
        raise UsageError(N_("--excel makes a CSV; leave it out, or use -f csv."))
    if ROW_FORMATS[name].binary and wanted.output in ("", "-"):
        message = N_("{format} is written to a file; add -o FILE.{format}.")
        raise UsageError(message, format=name)
    return name


def rendered(
    table: Table, name: str, lang: Language, *, excel: bool = False
) -> Iterator[str | bytes]:
    """A table in a format, piece by piece.

    Args:
        table: What to write.
        name: A key of `ROW_FORMATS`, but `table`.
        lang: The language of reader formats; machine formats have none.
        excel: Whether a CSV is to be opened in a spreadsheet.
    """
    module = import_module(f"liangqu_cli.export.{ROW_FORMATS[name].module}")
    pieces: Iterator[str | bytes] = (
        module.render(table, lang, excel=excel) if excel else module.render(table, lang)
    )
    return pieces


def _by_ending(output: str, among: Collection[str]) -> str:
    if not output or output == "-" or output.startswith("/dev/"):
        return ""
    written = {name: ROW_FORMATS[name].endings for name in among}
    for name, endings in written.items():
        if output.lower().endswith(endings):
            return name
    raise UsageError(
        N_("The ending of {file} names no format; add --format, or end it with {endings}."),
        file=output,
        endings=tuple(endings[0] for endings in written.values()),
    )
