"""The options that commands share, each defined once.

A group of options is a class whose fields are Typer parameters; a command that
takes a parameter of that class takes all of them (`build.py` expands it).
"""

from typing import Annotated

from msgspec import Struct
from typer import Argument, Option

from liangqu_cli.language import N_


class OptionGroup(Struct, frozen=True, kw_only=True):
    """Options that are taken together."""


class Shared(OptionGroup, frozen=True, kw_only=True):
    """The options of the whole program, understood before and after the command's name."""

    data: Annotated[
        list[str],
        Option(
            "--data",
            "-D",
            metavar="PATH",
            help=N_(
                "Dataset to read: a file, a folder of .toml files, or - for standard input. "
                "Repeat it to merge several. Also LIANGQU_DATA."
            ),
        ),
    ] = []
    lang: Annotated[
        str,
        Option(
            "--lang",
            metavar="zh|en",
            help=N_("Language of what is printed. Also LIANGQU_LANG; else the locale decides."),
        ),
    ] = ""
    color: Annotated[
        str,
        Option(
            "--color",
            metavar="WHEN",
            help=N_("When to use colour: auto, always or never."),
        ),
    ] = ""


Format = Annotated[
    str,
    Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help=N_("table, markdown, html, svg; json, jsonl, csv, tsv; png, xlsx with -o."),
    ),
]
Output = Annotated[
    str,
    Option(
        "--output",
        "-o",
        metavar="FILE",
        help=N_("Write to this file; its ending chooses the format."),
    ),
]
Force = Annotated[bool, Option("--force", help=N_("Replace the output file where it exists."))]


class Listing(OptionGroup, frozen=True, kw_only=True):
    """The options of every command that lists records."""

    theme: Annotated[
        list[str],
        Option(
            "--theme",
            "-t",
            metavar="THEME",
            help=N_("Only records of this theme; repeat it for any of several."),
        ),
    ] = []
    match: Annotated[
        str,
        Option(
            "--match", "-m", metavar="TEXT", help=N_("Only records whose words hold this text.")
        ),
    ] = ""
    sort: Annotated[
        str,
        Option(
            "--sort",
            metavar="FIELD",
            help=N_("Order by this field; -FIELD for descending."),
        ),
    ] = ""
    limit: Annotated[
        int | None,
        Option("--limit", "-n", metavar="N", min=0, help=N_("At most so many rows.")),
    ] = None
    fields: Annotated[
        str,
        Option(
            "--fields",
            metavar="A,B",
            help=N_("Only these fields, in this order."),
        ),
    ] = ""
    format: Format = ""
    output: Output = ""
    excel: Annotated[
        bool,
        Option("--excel", help=N_("CSV that Excel opens by double click, safe from formulas.")),
    ] = False
    force: Force = False


class Delivery(OptionGroup, frozen=True, kw_only=True):
    """The options of a command whose result is a table of its own, whole."""

    format: Format = ""
    output: Output = ""
    force: Force = False

    def listing(self) -> Listing:
        """The same as the options of a listing that nothing narrows."""
        return Listing(format=self.format, output=self.output, force=self.force)


Names = Annotated[
    list[str],
    Argument(
        metavar="[NAME]...",
        help=N_("Districts or officials, in any form; none means all."),
    ),
]
RequiredNames = Annotated[
    list[str],
    Argument(
        metavar="NAME...",
        help=N_("Districts, officials or ids of records."),
    ),
]
AsOf = Annotated[
    str,
    Option(
        "--as-of",
        metavar="DATE",
        help=N_("Judge as of this day, or the last day of this month or year; else today."),
    ),
]
StatusOption = Annotated[
    list[str],
    Option(
        "--status",
        metavar="STATUS",
        help=N_("Only targets of this status; repeat it for any of several."),
    ),
]
