"""The parser's complaints in our own words."""

from difflib import get_close_matches

from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    ClickException,
    MissingParameter,
    NoSuchOption,
)
from typer._click.exceptions import UsageError as ParserUsageError

from liangqu_cli.cli.command_table import BY_NAME
from liangqu_cli.cli.metavars import metavar
from liangqu_cli.errors import LiangquError, Phrase, UsageError
from liangqu_cli.language import N_, Language


class Metavar(Phrase):
    """A word that stands for what a reader types, in their language."""

    def words(self, lang: Language) -> str:
        """The word in `lang`."""
        return metavar(self.message, lang)


def refused(error: ClickException) -> LiangquError:
    """What the parser refused, as an error of ours."""
    ctx = getattr(error, "ctx", None)
    command = ctx.command_path if ctx is not None else "liangqu"
    if isinstance(error, NoSuchOption):
        known = [name for param in ctx.command.params for name in param.opts] if ctx else []
        near = get_close_matches(error.option_name, known, n=1)
        if near:
            message = N_(
                "There is no option {option}; did you mean {near}? `{command} --help` lists them."
            )
        else:
            message = N_("There is no option {option}; `{command} --help` lists them.")
        return UsageError(message, option=error.option_name, near="".join(near), command=command)
    if isinstance(error, MissingParameter) and error.param is not None:
        message = N_("{name} is missing; `{command} --help` shows how it is used.")
        name = Metavar(error.param.human_readable_name)
        return UsageError(message, name=name, command=command)
    if isinstance(error, BadOptionUsage):
        return UsageError(
            N_("The option {option} was used wrongly; `{command} --help` shows how it is used."),
            option=error.option_name,
            command=command,
        )
    if isinstance(error, BadParameter) and error.param is not None:
        names = "/".join(error.param.opts)
        message = N_(
            "{option} takes a whole number that is not negative; `{command} --help` has examples."
        )
        return UsageError(message, option=names, command=command)
    if isinstance(error, ParserUsageError):
        return unknown_command(error.message)
    return UsageError(
        N_("This is not understood; `{command} --help` shows how it is used."), command=command
    )


def unknown_command(said: str) -> UsageError:
    """An error for a word that is no command; `said` quotes the word."""
    name = said.split("'")[1] if said.count("'") >= 2 else said
    near = get_close_matches(name, BY_NAME, n=1)
    if near:
        message = N_(
            "There is no command {name}; did you mean {near}? `liangqu --help` lists them."
        )
    else:
        message = N_("There is no command {name}; `liangqu --help` lists them.")
    return UsageError(message, name=name, near="".join(near))
