"""Tab-separated values, with CSV's quoting where a field holds a tab, a quote or a line break."""

from collections.abc import Iterator

from liangqu_cli.export.csv import delimited
from liangqu_cli.language import Language
from liangqu_cli.report.table import Table


def render(table: Table, lang: Language) -> Iterator[str | bytes]:
    """The table as TSV, with a header of keys."""
    return delimited(table, "\t")
