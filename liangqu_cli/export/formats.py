"""The registry of formats: of listings, of whole plans and of citations, and the way to each.

A format is a module below this folder, loaded when it is asked for. What such a module
must have, `interface.py` says; which files it writes, its endings.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from msgspec import Struct

from liangqu_cli.language import N_


class Format(Struct, frozen=True):
    """One format."""

    module: str
    endings: tuple[str, ...]
    """Of the files that it may be written to; none for a folder of several files."""
    binary: bool = False
    """Whether it is of no use on a terminal or in a pipe."""
    about: str = ""
    """What it is for, in a few words, where its name does not say it."""
    notes: bool = False
    """Of a style: whether it has a place for what must be known of a document."""

    def load(self) -> Any:
        """Its module, which has what `interface.py` says of its kind."""
        return import_module(f"liangqu_cli.export.{self.module}")


ROW_FORMATS = {
    "table": Format("", (".txt",)),
    "markdown": Format("markdown", (".md", ".markdown")),
    "html": Format("html", (".html", ".htm")),
    "svg": Format("svg", (".svg",)),
    "png": Format("png", (".png",), binary=True),
    "json": Format("json", (".json",)),
    "jsonl": Format("jsonl", (".jsonl", ".ndjson")),
    "csv": Format("csv", (".csv",)),
    "tsv": Format("tsv", (".tsv",)),
    "xlsx": Format("xlsx", (".xlsx",), binary=True),
}
"""Of listings, by name; `table` is drawn by the view."""
TOLD = ("table", "markdown", "html", "json")
"""Those of a command whose answer is told whole, and is no table of rows."""

FOLDER = "datapackage"
DATABASE = "sqlite"
SOURCE = "json"
"""The plan as it is read, without judgements."""
PLAN_FORMATS = {
    FOLDER: Format("datapackage", (), binary=True),
    "parquet": Format("parquet", (), binary=True),
    "xlsx": Format("workbook", (".xlsx",), binary=True),
    DATABASE: Format("sqlite", (".sqlite", ".sqlite3", ".db"), binary=True),
    SOURCE: Format("dataset", (".json",)),
    "html": Format("page", (".html", ".htm")),
}
"""Of a whole plan, by name. A folder's module has `FILES`, and a database is made in place."""

STYLES = {
    "gbt7714": Format("citations.gbt7714", (".txt",), about=N_("GB/T 7714-2025, as a note")),
    "chicago": Format(
        "citations.chicago", (".txt",), about=N_("Chicago Manual, 18th edition, as a note")
    ),
    "text": Format("citations.text", (".txt",), about=N_("a line for an article")),
    "bibtex": Format("citations.bibtex", (".bib",), about=N_("for LaTeX"), notes=True),
    "csl-json": Format(
        "citations.csl_json", (".json",), about=N_("for CSL processors"), notes=True
    ),
    "ris": Format("citations.ris", (".ris",), about=N_("for reference managers"), notes=True),
}
"""Of citations, by name."""


def fitting(output: str, formats: Mapping[str, Format]) -> list[str]:
    """The formats in which a file may be written, by its ending.

    Standard output (nothing, `-`) and devices have none: any fits there.
    """
    if output in ("", "-") or output.startswith("/dev/"):
        return list(formats)
    return [name for name, each in formats.items() if output.lower().endswith(each.endings)]


def endings(formats: Mapping[str, Format]) -> tuple[str, ...]:
    """The usual ending of each of these formats, for a message."""
    return tuple(dict.fromkeys(each.endings[0] for each in formats.values() if each.endings))
