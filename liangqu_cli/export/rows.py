"""Which format of rows a reader means, and a table in it."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from liangqu_cli.errors import UsageError
from liangqu_cli.export.formats import ROW_FORMATS, endings, fitting
from liangqu_cli.language import N_, Language
from liangqu_cli.report.table import Table

if TYPE_CHECKING:
    from liangqu_cli.export.interface import OfTable, Pieces


def format_of(
    format: str | None, output: str, *, excel: bool = False, among: Collection[str] = ROW_FORMATS
) -> str:
    """The format that a reader means: named, else by the file's ending, else a table.

    Args:
        format: Its name, if they said it.
        output: The file; nothing or `-` for standard output.
        excel: Whether they want a CSV for a spreadsheet.
        among: The formats that the command writes, by name.

    Raises:
        UsageError: the ending says none, or `--excel` or a format for files is asked for
            without one.
    """
    name = format or _by_ending(output, among, excel=excel)
    if excel and name != "csv":
        message = N_("--excel is only for CSV; leave it out for {format}.")
        raise UsageError(message, format=name)
    others = fitting(output, ROW_FORMATS)
    if others and name not in others:
        message = N_("{file} would hold {format}, not {ending}; end it with {endings}.")
        ending = others[0]
        own = ROW_FORMATS[name].endings
        raise UsageError(message, file=output, ending=ending, format=name, endings=own[:1])
    if ROW_FORMATS[name].binary and output in ("", "-"):
        message = N_("{format} is written to a file; add -o FILE.{format}.")
        raise UsageError(message, format=name)
    return name


def rendered(table: Table, name: str, lang: Language, *, excel: bool = False) -> "Pieces":
    """A table in a format by its name, but `table`; with `excel` in a CSV for a spreadsheet."""
    if excel:
        from liangqu_cli.export.csv import render

        return render(table, lang, excel=True)
    module: OfTable = ROW_FORMATS[name].load()
    return module.render(table, lang)


def _by_ending(output: str, among: Collection[str], *, excel: bool) -> str:
    written = {name: ROW_FORMATS[name] for name in among}
    found = fitting(output, written)
    if not found:
        raise UsageError(
            N_("The ending of {file} names no format; add --format, or end it with {endings}."),
            file=output,
            endings=endings(written),
        )
    return "csv" if excel and "csv" in found else found[0]
