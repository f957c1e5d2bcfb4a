"""`--help`, `--version` and `--show-completion`, which print and end before anything is read.

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


def help_option() -> TyperOption:
    """`--help`, which prints and ends before anything is read."""
    return _ending_option(["--help", "-h"], N_("Show this help."), _show_help)


def version_option() -> TyperOption:
    """`--version`, likewise."""
    return _ending_option(["--version"], N_("Show the version."), _show_version)


def completion_option() -> TyperOption:
    """`--show-completion`, which prints what a shell needs to complete our commands."""
    return TyperOption(
        param_decls=["--show-completion"],
        metavar="bash|zsh|fish",
        expose_value=False,
        is_eager=True,
        help=N_("Print the script with which this shell completes commands, options and names."),
        callback=_show_completion,
    )


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
    from liangqu_cli.cli.help_text import command_help, program_help

    run: Run = ctx.find_root().obj
    run.draw(program_help(ctx, run) if ctx.parent is None else command_help(ctx, run))
    raise Exit


def _show_version(ctx: Context, param: Parameter, value: bool) -> None:
    if not value or ctx.resilient_parsing:
        return
    from liangqu_cli import __version__
    from liangqu_cli.cli import streams

    streams.write([f"liangqu {__version__}\n"])
    raise Exit


def _show_completion(ctx: Context, param: Parameter, value: str | None) -> None:
    if value is None or ctx.resilient_parsing:
        return
    from liangqu_cli.cli import streams
    from liangqu_cli.cli.completion import SCRIPTS, script
    from liangqu_cli.cli.values import chosen

    message = N_("{value} is no shell that can be completed in; choose from {choices}.")
    streams.write([script(chosen(value, tuple(SCRIPTS), message))])
    raise Exit
