"""The program: the command that was asked for, and the boundary that every error ends at."""

import os
from collections.abc import Sequence

from typer import Exit
from typer._click import Context
from typer._click.exceptions import ClickException
from typer._click.globals import get_current_context
from typer.core import TyperCommand, TyperGroup

from liangqu_cli.cli import streams
from liangqu_cli.cli.build import built, parameters
from liangqu_cli.cli.command_table import BY_NAME, ENTRIES
from liangqu_cli.cli.help import completion_option, version_option
from liangqu_cli.cli.run import Run
from liangqu_cli.errors import ExitCode, LiangquError
from liangqu_cli.language import N_, Language, choose, given

PROGRAM = "liangqu"


class Program(TyperGroup):
    """The group of all commands, each built when it is asked for."""

    def __init__(self) -> None:
        params, callback = parameters(_begin)
        super().__init__(
            name=PROGRAM,
            params=[*params, completion_option(), version_option()],
            callback=callback,
            invoke_without_command=True,
            add_help_option=False,
        )

    def get_command(self, ctx: Context, cmd_name: str) -> TyperCommand | None:
        """The command of that name, built now; None where there is none."""
        entry = BY_NAME.get(cmd_name)
        return built(entry) if entry else None

    def list_commands(self, ctx: Context) -> list[str]:
        """Every command's name, in the table's order."""
        return [entry.name for entry in ENTRIES]


def _begin(run: Run) -> None:
    """The program without a command: the overview."""
    if get_current_context().invoked_subcommand is None:
        from liangqu_cli.cli.commands.overview import overview

        overview(run)


def run(arguments: Sequence[str]) -> int:
    """Run the program.

    Args:
        arguments: The words after the program's name.

    Returns:
        The exit code (contract, section 5). Every failure has been told.
    """
    lang = Language(choose(arguments, os.environ))
    try:
        try:
            run_ = Run(lang, os.environ, color=given(arguments, "--color"))
            return _invoked(run_, list(arguments))
        except ClickException as error:
            from liangqu_cli.cli.usage import refused

            raise refused(error) from error
    except LiangquError as error:
        streams.say_error(error, lang)
        return error.code
    except streams.ReaderGone:
        return ExitCode.READER_GONE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except Exception as error:
        return _unforeseen(error, lang)
    finally:
        streams.begin()


def _invoked(run: Run, arguments: list[str]) -> int:
    if f"_{PROGRAM.upper()}_COMPLETE" in os.environ:
        from liangqu_cli.cli.completion import answer

        return answer(arguments, os.environ)
    try:
        with Program().make_context(PROGRAM, arguments, obj=run) as ctx:
            ctx.command.invoke(ctx)
    except Exit as done:
        return int(done.exit_code)
    return ExitCode.OK


def _unforeseen(error: Exception, lang: Language) -> int:
    """A fault of ours: still one line, unless a developer asks for the traceback."""
    if os.environ.get("LIANGQU_TRACEBACK"):
        raise error
    if isinstance(error, MemoryError):
        told = LiangquError(N_("There is not enough memory for this."))
    else:
        message = N_(
            "Something went wrong in the program itself: {kind}: {error}. Please report it."
        )
        told = LiangquError(message, kind=type(error).__name__, error=error)
    streams.say_error(told, lang)
    return ExitCode.FAILED
