"""The options that commands share, each defined once, with what can be typed beside it.

A group of options is a class whose fields are Typer parameters; a command that
takes a parameter of that class takes all of them (`parameters.py`).
"""

import datetime as dt
from collections.abc import Callable
from typing import Annotated, Any

from msgspec import Struct
from typer import Argument, Context, Exit, Option

from liangqu_cli.cli import offers, vocabulary
from liangqu_cli.cli.choices import Choices
from liangqu_cli.cli.completion import Asked, completed
from liangqu_cli.cli.values import date, day_of_judgement, whole_number
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_, code_of

DATA, LANG, COLOR = ("--data", "-D"), ("--lang",), ("--color",)
"""The options of the whole program that take a value."""


def one_of(*names: str, of: Callable[[], Choices], metavar: str, help: str) -> Any:
    """An option that takes one of a few words, whatever the plan is."""
    return Option(
        *names,
        metavar=metavar,
        help=help,
        parser=lambda value: of().meant(value),
        autocompletion=completed(lambda asked: of().offers(asked.lang, asked.stem)),
    )


def one_in_plan(*names: str, of: Callable[[Asked], Choices], metavar: str, help: str) -> Any:
    """An option that takes one of what the plan holds, which the command looks up in it."""
    return Option(
        *names,
        metavar=metavar,
        help=help,
        autocompletion=completed(lambda asked: of(asked).offers(asked.lang, asked.stem)),
    )


def _show_help(ctx: Context, value: bool) -> None:
    """Print and end before anything is read."""
    if value and not ctx.resilient_parsing:
        from liangqu_cli.cli.help import shown

        ctx.obj.draw(shown(ctx))
        raise Exit


def _show_version(ctx: Context, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from liangqu_cli import __version__
        from liangqu_cli.cli import streams

        streams.write([f"liangqu {__version__}\n"])
        raise Exit


class OptionGroup(Struct, frozen=True, kw_only=True):
    """Options that are taken together."""


class Shared(OptionGroup, frozen=True, kw_only=True):
    """The options of the whole program, understood before and after the command's name."""

    data: Annotated[
        list[str],
        Option(
            *DATA,
            metavar="PATH",
            is_eager=True,  # for what help tells of it
            help=N_(
                "Dataset to read: a file, a folder of .toml files, or - for standard input. "
                "Repeat it to merge several. Also LIANGQU_DATA."
            ),
        ),
    ] = []
    lang: Annotated[
        str | None,
        Option(
            *LANG,
            metavar="LANGUAGE",
            help=N_("Language of what is printed. Also LIANGQU_LANG; else the locale decides."),
            parser=lambda value: code_of(value) or vocabulary.languages().meant(value),
            autocompletion=completed(lambda asked: vocabulary.languages().offers(asked.lang)),
        ),
    ] = None
    color: Annotated[
        str | None,
        one_of(*COLOR, of=vocabulary.colors, metavar="WHEN", help=N_("When to use colour.")),
    ] = None
    help: Annotated[
        bool,
        Option("--help", "-h", is_eager=True, callback=_show_help, help=N_("Show this help.")),
    ] = False


Version = Annotated[
    bool,
    Option("--version", is_eager=True, callback=_show_version, help=N_("Show the version.")),
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
RowFormat = Annotated[
    str | None,
    one_of(
        "--format",
        "-f",
        of=vocabulary.row_formats,
        metavar="FORMAT",
        help=N_("How it is written; png and xlsx need -o."),
    ),
]


class Listing(OptionGroup, frozen=True, kw_only=True):
    """The options of every command that lists records."""

    theme: Annotated[
        list[str],
        one_in_plan(
            "--theme",
            "-t",
            of=lambda asked: vocabulary.themes(asked.plan),
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
    source: Annotated[
        list[str],
        one_in_plan(
            "--source",
            of=lambda asked: vocabulary.sources(asked.plan),
            metavar="ID",
            help=N_("Only records that rest on this source; repeat it for any of several."),
        ),
    ] = []
    strength: Annotated[
        list[str],
        one_of(
            "--strength",
            of=vocabulary.strengths,
            metavar="STRENGTH",
            help=N_("Only what was said so firmly; repeat it for any of several."),
        ),
    ] = []
    sort: Annotated[
        str,
        Option(
            "--sort",
            metavar="FIELD",
            help=N_("Order by this field; -FIELD for descending."),
            autocompletion=completed(offers.fields),
        ),
    ] = ""
    limit: Annotated[
        int | None,
        Option(
            "--limit",
            "-n",
            metavar="N",
            parser=whole_number("--limit"),
            help=N_("At most so many rows."),
        ),
    ] = None
    fields: Annotated[
        str,
        Option(
            "--fields",
            metavar="A,B",
            help=N_("Only these fields, in this order."),
            autocompletion=completed(offers.fields),
        ),
    ] = ""
    format: RowFormat = None
    output: Output = ""
    excel: Annotated[
        bool,
        Option("--excel", help=N_("CSV that Excel opens by double click, safe from formulas.")),
    ] = False
    force: Force = False

    @property
    def drawn(self) -> bool:
        """Whether it is shown as the command draws it, and not as a plain table of fields."""
        from liangqu_cli.export.rows import Wanted, format_of

        wanted = Wanted(format=self.format or "", output=self.output, excel=self.excel)
        return not self.fields and format_of(wanted) in ("table", "svg", "png")

    def of_pledges(self) -> None:
        """Refuse what asks for a strength where quotes are told, which have none.

        Raises:
            UsageError: a strength is asked for.
        """
        if self.strength:
            raise UsageError(
                N_("Only commitments and targets have a strength; leave out --strength.")
            )


class Delivery(OptionGroup, frozen=True, kw_only=True):
    """The options of a command whose result is a table of its own, whole."""

    format: RowFormat = None
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
        autocompletion=completed(offers.names),
    ),
]
RequiredNames = Annotated[
    list[str],
    Argument(
        metavar="NAME...",
        help=N_("Districts, officials or ids of records."),
        autocompletion=completed(offers.names_or_records),
    ),
]
AsOf = Annotated[
    str | None,
    Option(
        "--as-of",
        metavar="DATE",
        parser=date("--as-of"),
        help=N_("Judge as of this day, or the last day of this month or year; else today."),
        autocompletion=completed(offers.dates),
    ),
]


class TargetOptions(OptionGroup, frozen=True, kw_only=True):
    """The options of every command about targets, and what became of them."""

    due_by: Annotated[
        str | None,
        Option(
            "--due-by",
            metavar="DATE",
            parser=date("--due-by"),
            help=N_("Only targets due by the end of this date."),
            autocompletion=completed(offers.dates),
        ),
    ] = None
    status: Annotated[
        list[str],
        one_of(
            "--status",
            of=vocabulary.statuses,
            metavar="STATUS",
            help=N_("Only targets of this status; repeat it for any of several."),
        ),
    ] = []
    comparator: Annotated[
        list[str],
        one_of(
            "--comparator",
            of=vocabulary.comparators,
            metavar="SIGN",
            help=N_(
                "Only targets so compared, by a sign (=, >=, >, <=, <, ~) or in words; "
                "repeat it for any of several."
            ),
        ),
    ] = []
    unit: Annotated[
        list[str],
        one_in_plan(
            "--unit",
            of=lambda asked: vocabulary.units(asked.plan, asked.lang),
            metavar="UNIT",
            help=N_("Only targets in this unit; repeat it for any of several."),
        ),
    ] = []
    as_of: AsOf = None

    @property
    def day(self) -> dt.date:
        """The day to judge as of."""
        return day_of_judgement(self.as_of)

    @property
    def narrow(self) -> bool:
        """Whether targets are left out, and with them what is not about a target."""
        return bool(self.due_by or self.status or self.comparator or self.unit)
