"""What the words after the program's name ask for, before Typer parses them.

Typer is given the one command that is meant, so it must be known first.
"""

from collections.abc import Sequence
from typing import NamedTuple

from liangqu_cli.cli.choices import likely
from liangqu_cli.cli.command_table import BY_NAME, HELP, Entry
from liangqu_cli.cli.options import forms
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_
from liangqu_cli.text import typed

SHOW = "show"
_WITH_VALUE = frozenset(form for name in ("data", "lang", "color") for form in forms(SHOW, name))
"""The options of the whole program that the next word belongs to."""


class Question(NamedTuple):
    """The command that is asked for, and the words to parse."""

    entry: Entry | None
    """None where no command is named."""
    arguments: Sequence[str]
    name: str | None = None
    """The word that stood for `show` and itself, being no command."""


def question(arguments: Sequence[str]) -> Question:
    """What is asked: `NAME` is `show NAME`, and `help COMMAND` is `COMMAND --help`.

    Raises:
        UsageError: help is asked for with what is no command.
    """
    position = _position(arguments)
    if position is None:
        return Question(None, arguments)
    before, after = arguments[:position], arguments[position + 1 :]
    word = typed(arguments[position])
    if word in HELP:
        asked = question([*before, *after])
        if asked.name is not None:
            raise unknown_command(asked.name)
        return Question(asked.entry, [*asked.arguments, "--help"])
    if (entry := BY_NAME.get(word)) is not None:
        return Question(entry, [*before, entry.name, *after])
    return Question(BY_NAME[SHOW], [*before, SHOW, word, *after], word)


def unknown_command(name: str) -> UsageError:
    """An error for a word that is no command."""
    near = likely_command(name)
    name = name if name.strip() else "''"
    if near:
        message = N_(
            "There is no command {name}; did you mean {near}? `liangqu --help` lists them."
        )
    else:
        message = N_("There is no command {name}; `liangqu --help` lists them.")
    return UsageError(message, name=name, near=near)


def likely_command(word: str) -> str:
    """The command that a word was meant to be, or nothing."""
    from liangqu_cli.ask.script import is_simplified, simplified

    if not is_simplified(word):
        word = simplified(word)
        if word in BY_NAME:
            return word
    return likely(word.lower(), BY_NAME)


def _position(arguments: Sequence[str]) -> int | None:
    """Where the command's name stands, if it does: before it there are options alone."""
    words = iter(enumerate(arguments))
    for position, word in words:
        if word == "--":
            return position + 1 if position + 1 < len(arguments) else None
        if word in _WITH_VALUE:
            next(words, None)
        elif word == "-" or not word.startswith("-"):
            return position
    return None
