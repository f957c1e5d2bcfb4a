"""The options that commands share, each defined once, with what can be typed beside it.

A group of options is a class whose fields are Typer parameters; a command that
takes a parameter of that class takes all of them (`parameters.py`).
"""

from collections.abc import Callable, Iterable
from typing import Annotated, Any

from msgspec import Struct
from typer import Argument, Context, Exit, Option

from liangqu_cli.cli import offers, vocabulary
from liangqu_cli.cli.choices import Choices
from liangqu_cli.cli.completion import Asked, Offer, completed
from liangqu_cli.cli.values import date
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


def a_date(name: str, *, help: str, of: Callable[[Asked], Iterable[Offer]] = offers.dates) -> Any:
    """An option that takes a day, a month or a year."""
    return Option(name, metavar="DATE", parser=date(name), help=help, autocompletion=completed(of))


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
                "Dataset to read: a file in TOML, or in JSON or SQLite as `export` writes it, a "
                "folder of .toml files, or - for standard input. "
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


Names = Annotated[
    list[str],
    Argument(
        metavar="[NAME]...",
        help=N_("Districts or officials, in any form; none means all."),
        autocompletion=completed(offers.names),
    ),
]
SeveralNames = Annotated[
    list[str],
    Argument(
        metavar="NAME NAME...",
        help=N_("Two or more districts or officials, in any form."),
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
    a_date(
        "--as-of",
        help=N_("Judge as of this day, or the last day of this month or year; else today."),
    ),
]
