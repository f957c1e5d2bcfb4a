"""Words that stand where names do, and mean something else: a command, or a value of an option."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from liangqu_cli.cli import vocabulary
from liangqu_cli.cli.arguments import Question
from liangqu_cli.cli.choices import Choices
from liangqu_cli.cli.command_table import BY_NAME, Entry
from liangqu_cli.cli.parameters import options_of
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_
from liangqu_cli.report.table import Hint
from liangqu_cli.text import fold

if TYPE_CHECKING:
    from liangqu_cli.cli.run import Run

OPTIONS: dict[str, tuple[Callable[["Run"], Choices], str]] = {
    "--status": (lambda _: vocabulary.statuses(), "targets"),
    "--strength": (lambda _: vocabulary.strengths(), "commitments"),
    # The part of a plan that holds nobody's records has all the themes.
    "--theme": (lambda run: vocabulary.themes(run.dataset.plan(frozenset())), "commitments"),
}
"""The options whose values are typed as names, and a command for those that lack the option."""


def misplaced(word: str, asked: Question, run: "Run") -> UsageError | None:
    """What to type instead, where a word means something but no name.

    Args:
        word: What no name is.
        asked: The line that it stands in.
        run: Where the values of options are looked up.
    """
    if asked.entry is None:
        return None
    if word in BY_NAME:
        line = _line(asked, asked.entry, word, word)
        return UsageError(
            N_("{name} is no name but a command, and stands first: `{line}`."), name=word, line=line
        )
    if fold(word) in vocabulary.DUE:
        line = _line(asked, asked.entry, word, "targets", "--due-by", "today")
        message = N_("{name} is no name; `{line}` lists the targets that have fallen due.")
        return UsageError(message, name=word, line=line)
    for option, (values, usual) in OPTIONS.items():
        try:
            values(run).meant(word)
        except (UsageError, ValueError):
            continue
        command = asked.entry.name if option in options_of(asked.entry.name) else usual
        line = _line(asked, asked.entry, word, command, option, word)
        message = N_("{name} is no name; `{line}` narrows by it.")
        return UsageError(message, name=word, line=line)
    return None


def _line(asked: Question, entry: Entry, word: str, command: str, *more: str) -> str:
    """The line without the word where it stands, with another command and what follows."""
    words = [command if each == entry.name else each for each in asked.arguments if each != word]
    return Hint("", ("liangqu", *words, *more)).command
