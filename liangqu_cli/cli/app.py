"""The program: the command that was asked for, and the boundary that every error ends at."""

import os
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from importlib import import_module

from typer import Typer, TyperException

from liangqu_cli.cli import streams
from liangqu_cli.cli.arguments import Question, question
from liangqu_cli.cli.command_table import ENTRIES, HELP, Entry
from liangqu_cli.cli.completion import begun
from liangqu_cli.cli.parameters import callback
from liangqu_cli.cli.run import Run
from liangqu_cli.errors import ExitCode, LiangquError, UsageError
from liangqu_cli.language import N_, Language, choose, given
from liangqu_cli.text import typed

PROGRAM = "liangqu"
COMPLETING = "_LIANGQU_COMPLETE"
"""What the scripts of Typer's completion set, and nobody else."""
LINE, LINE_IN_BASH = "_TYPER_COMPLETE_ARGS", "COMP_WORDS"
"""Where these scripts put the line that is to be completed."""


def run(arguments: Sequence[str]) -> int:
    """Run the program.

    Args:
        arguments: The words after the program's name.

    Returns:
        The exit code (contract, section 5). Every failure has been told.
    """
    lang = Language(choose([*map(typed, arguments)], os.environ))
    if os.environ.get(COMPLETING):
        return _complete(lang)
    try:
        return _answer(question(arguments), lang)
    except LiangquError as error:
        streams.say(error.lines(lang))
        return error.code
    except streams.ReaderGone:
        return ExitCode.READER_GONE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except Exception as error:
        return _unforeseen(error, lang)
    finally:
        streams.begin()


def program(
    entries: Iterable[Entry] = ENTRIES, spoken: Language | None = None, line: str = ""
) -> Typer:
    """The program with these commands, as Typer takes it.

    Args:
        entries: The commands. Typer builds the parameters of each, which for all of
            them takes longer than a look-up; with none the overview is left.
        spoken: The language of the helps; what `--help` prints needs none.
        line: The line to complete; a command goes by its Chinese name where that is begun.
    """
    commands = tuple(entries)
    app = Typer(
        # Typer's own two options are of use where no command is named, and take time.
        add_completion=not commands or spoken is not None,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )

    def begin(run: Run, version: bool = False) -> None:
        if not commands:
            from liangqu_cli.cli.commands.overview import overview

            overview(run)

    app.callback(invoke_without_command=True, add_help_option=False)(callback(begin, spoken))
    for entry in commands:
        module = import_module(f"liangqu_cli.cli.commands.{entry.name}")
        told = spoken.gettext(entry.help) if spoken else None
        for name in (entry.name, *begun(entry.words, line)):
            app.command(
                name,
                short_help=told,
                add_help_option=False,
                context_settings={"allow_extra_args": True},  # refused by us, in both languages
            )(callback(getattr(module, entry.name), spoken))
    if spoken:
        told = spoken.gettext("Show the help of a command.")
        for name in (HELP[0], *begun(HELP[1:], line)):
            app.command(name, short_help=told, add_help_option=False)(callback(_help, spoken))
    return app


def _help(run: Run, command: str) -> None:
    """What completion knows of `help COMMAND`, which is run as `COMMAND --help`."""


def _answer(asked: Question, lang: Language) -> int:
    """Run the one command that is asked for.

    Raises:
        LiangquError: it cannot be answered, or was not understood.
    """
    app = program([asked.entry] if asked.entry else [])
    run_ = Run(lang, os.environ, color=given(asked.arguments, "--color"))
    # Where no command is named, Typer's own options may be.
    writing = nullcontext() if asked.entry else streams.written_by_others()
    try:
        with writing:
            code = app(asked.arguments, prog_name=PROGRAM, standalone_mode=False, obj=run_)
    except (TyperException, UsageError) as error:
        from liangqu_cli.cli.usage import refused

        raise refused(error, asked, run_) from error
    except SystemExit as done:  # how Typer ends them
        code = done.code
    return int(code or ExitCode.OK)


def _complete(lang: Language) -> int:
    """Answer a shell that wants to know how the line could go on; never with a message."""
    os.environ["COLUMNS"] = "1000"  # else Typer would break a meaning into several offers
    try:
        line = os.environ.get(LINE) or os.environ.get(LINE_IN_BASH, "")
        program(spoken=lang, line=line)(prog_name=PROGRAM, obj=Run(lang, os.environ))
    except SystemExit as done:
        return int(done.code or ExitCode.OK)
    except Exception:
        pass  # there is nothing to offer, and nobody to tell
    return ExitCode.FAILED


def _unforeseen(error: Exception, lang: Language) -> int:
    """A fault of ours: still one line, unless a developer asks for the traceback."""
    if os.environ.get("LIANGQU_TRACEBACK"):
        raise error
    if isinstance(error, MemoryError):
        message = N_("There is not enough memory for this.")
    elif _while_loading(error):
        message = N_(
            "A part of the program cannot be loaded: {kind}: {error}. Install the program again."
        )
    else:
        message = N_(
            "Something went wrong in the program itself: {kind}: {error}. Please report it."
        )
    told = LiangquError(message, kind=type(error).__name__, error=error)
    streams.say(told.lines(lang))
    return ExitCode.FAILED


def _while_loading(error: Exception) -> bool:
    """Whether a module failed as it was imported, as where another stands in a library's place."""
    if isinstance(error, (ImportError, SyntaxError)):
        return True
    step = error.__traceback__
    while step is not None and step.tb_frame.f_code.co_name != "<module>":
        step = step.tb_next
    return step is not None
