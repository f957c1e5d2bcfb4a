"""`--help` and `--version`: what a command is for, what it takes, and two examples that work.

The texts are English in the command table and in the options, and are put
into the reader's language here.
"""

from typing import TYPE_CHECKING, Any

from typer import Exit
from typer._click import Context, Parameter
from typer.core import TyperOption

from liangqu_cli.language import N_

if TYPE_CHECKING:
    from liangqu_cli.cli.run import Run


def HELP_OPTION() -> TyperOption:  # noqa: N802
    """`--help`, which prints and ends before anything is read."""
    return _ending_option(["--help", "-h"], N_("Show this help."), _show_help)


def VERSION_OPTION() -> TyperOption:  # noqa: N802
    """`--version`, likewise."""
    return _ending_option(["--version"], N_("Show the version."), _show_version)


def _ending_option(names: list[str], help: str, callback: Any) -> TyperOption:
    return TyperOption(
        param_decls=names,
        is_flag=True,
        expose_value=False,
        is_eager=True,
        help=help,
        callback=callback,
    )


def _show_help(ctx: Context, param: Parameter, value: bool) -> None:
    if not value or ctx.resilient_parsing:
        return
    from liangqu_cli.cli import streams
    from liangqu_cli.cli.help_text import command_help, program_help

    run: Run = ctx.find_root().obj
    streams.write(program_help(ctx, run) if ctx.parent is None else command_help(ctx, run))
    raise Exit


def _show_version(ctx: Context, param: Parameter, value: bool) -> None:
    if not value or ctx.resilient_parsing:
        return
    from liangqu_cli import __version__
    from liangqu_cli.cli import streams

    streams.write([f"liangqu {__version__}\n"])
    raise Exit
