"""Why a line is not understood, and what to type instead."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from typer import BadParameter, TyperException

from liangqu_cli.ask.entities import Ambiguity
from liangqu_cli.ask.names import UnknownNameError, meaning
from liangqu_cli.cli import vocabulary
from liangqu_cli.cli.arguments import Question, likely_command, unknown_command
from liangqu_cli.cli.choices import Choices, likely
from liangqu_cli.cli.command_table import BY_NAME, ENTRIES
from liangqu_cli.cli.options import metavar
from liangqu_cli.cli.parameters import options_of
from liangqu_cli.errors import Phrase, UsageError
from liangqu_cli.language import N_
from liangqu_cli.model import Plan
from liangqu_cli.report.table import Hint
from liangqu_cli.text import fold, typed

if TYPE_CHECKING:
    from liangqu_cli.cli.run import Run


_TYPED_AS_NAMES: dict[str, tuple[Callable[["Run"], Choices], str]] = {
    "--status": (lambda _: vocabulary.statuses(), "targets"),
    "--strength": (lambda _: vocabulary.strengths(), "commitments"),
    # The part of a plan that holds nobody's records has all the themes.
    "--theme": (lambda run: vocabulary.themes(run.dataset.plan(frozenset())), "commitments"),
}
"""The options whose values are typed as names, and a command for those that lack the option."""


def refused(error: TyperException | UsageError, asked: Question, run: "Run") -> UsageError:
    """Why a line is refused, told as well as it can be.

    Args:
        error: What Typer says of it, or the command, or we who read an option.
        asked: The line.
        run: Where names are looked up.
    """
    return _by_us(error, asked, run) if isinstance(error, UsageError) else _by_typer(error, asked)


def _by_typer(error: TyperException, asked: Question) -> UsageError:
    """What Typer refused, which tells its refusals apart by what they carry.

    That is the command, the name of an option with or without what comes near it, a parameter.
    """
    if asked.name is not None and likely_command(asked.name):
        # `show` may not take the options of the command that was meant.
        return unknown_command(asked.name)
    ctx = getattr(error, "ctx", None)
    named = f"liangqu {asked.entry.name}" if asked.entry else "liangqu"
    command = ctx.command_path if ctx else named
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
    if others := [entry.name for entry in ENTRIES if option in options_of(entry.name)]:
        message = N_("`{command}` has no option {option}; these commands have: {others}.")
        return UsageError(message, option=option, others=others, command=command)
    near = likely(option, [name for param in params for name in param.opts])
    message = N_("There is no option {option}; `{command} --help` lists them.")
    if near:
        message = N_(
            "There is no option {option}; did you mean {near}? `{command} --help` lists them."
        )
    return UsageError(message, option=option, near=near, command=command)


def _by_us(error: UsageError, asked: Question, run: "Run") -> UsageError:
    """What we refused; a name may have been meant for something else."""
    name = str(error.values.get("name", ""))
    alone = name == asked.name  # `liangqu WORD`
    if alone and likely_command(name) and _means_nothing(name, run):
        return unknown_command(name)
    if not isinstance(error, UnknownNameError):
        return error
    if told := _misplaced(name, asked, run):
        return told
    if alone:
        message = N_(
            "{name} is neither a command nor a name; {search}`liangqu --help` lists the commands, "
            "`liangqu districts` and `liangqu officials` the names."
        )
    else:
        message = N_(
            "No district or official is called {name}; {search}`liangqu districts` and "
            "`liangqu officials` list the names."
        )
    return UsageError(message, name=name, search=_search(name.split(), run.plan))


def _search(words: Sequence[str], plan: Plan) -> Phrase:
    """That a search looks for words, where it finds them; else nothing."""
    from liangqu_cli.ask.search import search
    from liangqu_cli.ask.selection import Filter

    if not search(plan, words, Filter()):
        return Phrase("")
    line = Hint("", ("liangqu", "search", *words)).command
    return Phrase(N_("`{line}` looks for it in every record, "), line=line)


def _means_nothing(name: str, run: "Run") -> bool:
    found = meaning(name, run.dataset.index) if name.strip() else None
    return isinstance(found, Ambiguity) and found.near


def _misplaced(word: str, asked: Question, run: "Run") -> UsageError | None:
    """What to type instead, where a word that is no name means something else."""
    if word in BY_NAME:
        message = N_("{name} is a command, not a name, and comes first: `{line}`.")
        return _placed(message, word, asked, word)
    if fold(word) in vocabulary.DUE:
        message = N_("{name} is no name; `{line}` lists the targets that have fallen due.")
        return _placed(message, word, asked, "targets", "--due-by", "today")
    if fold(word) in vocabulary.RANKS:
        message = N_(
            "{name} is no name, and districts are not ranked: their targets differ, and not all "
            "can be judged; `{line}` tells what became of each."
        )
        return _placed(message, word, asked, "scorecard")
    for option, (values, usual) in _TYPED_AS_NAMES.items():
        with suppress(UsageError):
            values(run).meant(word)
            message = N_("{name} is no name; `{line}` narrows by it.")
            command = asked.entry.name if asked.entry else usual
            takes = option in options_of(command)
            return _placed(message, word, asked, command if takes else usual, option, word)
    return None


def _placed(message: str, word: str, asked: Question, command: str, *more: str) -> UsageError:
    """An error with the line as it should be: another command, and `more` instead of the word."""
    here = asked.entry.name if asked.entry else ""
    rest = [each for each in map(typed, asked.arguments) if each != word]
    line = ["liangqu", *(command if each == here else each for each in rest), *more]
    return UsageError(message, name=word, line=Hint("", tuple(line)).command)
