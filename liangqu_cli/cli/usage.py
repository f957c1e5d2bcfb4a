"""The parser's complaints in our own words."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from typer import BadParameter, TyperException

from liangqu_cli.cli.arguments import Question, likely_command, unknown_command
from liangqu_cli.cli.choices import likely
from liangqu_cli.cli.command_table import ENTRIES
from liangqu_cli.cli.metavars import metavar
from liangqu_cli.errors import LiangquError, UsageError
from liangqu_cli.language import N_
from liangqu_cli.report.table import Hint

if TYPE_CHECKING:
    from liangqu_cli.cli.run import Run


def refused(error: TyperException, asked: Question) -> LiangquError:
    """What the parser refused, as an error of ours.

    Typer tells its refusals apart by what they carry: the command, the name of an option
    with or without what comes near it, a parameter.
    """
    if asked.name is not None and likely_command(asked.name):
        # `show` may not take the options of the command that was meant.
        return unknown_command(asked.name)
    ctx = getattr(error, "ctx", None)
    command = ctx.command_path if ctx else " ".join(["liangqu", *asked.named])
    option = getattr(error, "option_name", "")
    if isinstance(error, BadParameter) and error.param is not None:
        # Our parsers refuse what they can in their own words; what is empty is left.
        return _missing(error.param, command)
    if hasattr(error, "possibilities"):
        return _unknown_option(option, ctx.command.params if ctx else [], command)
    if any(word.startswith(f"{option}=") for word in asked.arguments):
        message = N_("{option} takes no value; `{command} --help` shows how it is used.")
    elif option:
        return _without_value(option, command)
    else:
        message = N_("This is not understood; `{command} --help` shows how it is used.")
    return UsageError(message, option=option, command=command)


def _missing(param: Any, command: str) -> UsageError:
    """An error for an argument that is not there, or an option's value that is empty."""
    if param.param_type_name == "option":
        return _without_value("/".join(reversed(param.opts)), command)
    message = N_("{name} is missing; `{command} --help` shows how it is used.")
    return UsageError(message, name=partial(metavar, param.human_readable_name), command=command)


def _without_value(option: str, command: str) -> UsageError:
    message = N_("{option} needs a value; `{command} --help` shows how it is used.")
    return UsageError(message, option=option, command=command)


def _unknown_option(option: str, params: Iterable[Any], command: str) -> UsageError:
    if others := _commands_with(option):
        message = N_("`{command}` has no option {option}; these commands have: {others}.")
        return UsageError(message, option=option, others=others, command=command)
    near = likely(option, [name for param in params for name in param.opts])
    message = N_("There is no option {option}; `{command} --help` lists them.")
    if near:
        message = N_(
            "There is no option {option}; did you mean {near}? `{command} --help` lists them."
        )
    return UsageError(message, option=option, near=near, command=command)


def _commands_with(option: str) -> list[str]:
    """The commands that have an option, which another has not."""
    from liangqu_cli.cli.parameters import options_of

    return [entry.name for entry in ENTRIES if option in options_of(entry.name)]


def refused_name(error: UsageError, asked: Question, run: "Run") -> UsageError:
    """Why a name is not answered: it may have been meant for something else.

    Args:
        error: What the command says of it, or of something else.
        asked: The line that it stands in.
        run: Where names are looked up.
    """
    from liangqu_cli.ask.names import UnknownNameError

    name = str(error.values.get("name", ""))
    alone = name == asked.name  # `liangqu WORD`
    if alone and likely_command(name) and _means_nothing(name, run):
        return unknown_command(name)
    if not isinstance(error, UnknownNameError):
        return error
    from liangqu_cli.cli.misplaced import misplaced

    if told := misplaced(name, asked, run):
        return told
    search = Hint("", ("liangqu", "search", *name.split())).command
    if not alone:
        message = N_(
            "No district or official is called {name}; `{search}` looks for it in every record, "
            "`liangqu districts` and `liangqu officials` list the names."
        )
        return UsageError(message, name=name, search=search)
    message = N_(
        "{name} is neither a command nor a name; `{search}` looks for it in every record, "
        "`liangqu --help` lists the commands, `liangqu districts` and `liangqu officials` the "
        "names."
    )
    return UsageError(message, name=name, search=search)


def _means_nothing(name: str, run: "Run") -> bool:
    from liangqu_cli.ask.entities import Ambiguity
    from liangqu_cli.ask.names import meaning

    found = meaning(name, run.dataset.index) if name.strip() else None
    return isinstance(found, Ambiguity) and found.near
