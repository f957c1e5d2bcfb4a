"""What can go wrong, each with its exit code (contract, section 5).

A message is an English template with its values apart, so that it is put
into the reader's language once, where it is written.
"""

from collections.abc import Sequence
from enum import IntEnum

from liangqu_cli.language import Language
from liangqu_cli.text import visible


class ExitCode(IntEnum):
    """What the shell is told."""

    OK = 0
    FAILED = 1
    USAGE = 2
    INVALID = 3
    INTERRUPTED = 130
    READER_GONE = 141


class Phrase:
    """A translatable text, or a part of one.

    Args:
        message: English template.
        values: What fills the template; shown as data, never as markup. A list is
            told as the language tells one, a `Phrase` in the language, and a function
            by what it gives for the language.
    """

    def __init__(self, message: str, /, **values: object) -> None:
        self.message = message
        self.values = values

    def words(self, lang: Language) -> str:
        """The phrase in `lang`."""
        values = {key: _told(value, lang) for key, value in self.values.items()}
        return lang.gettext(self.message, **values)


def _told(value: object, lang: Language) -> str:
    if isinstance(value, Phrase):
        return value.words(lang)
    if callable(value):
        return str(value(lang))
    if isinstance(value, (tuple, list)):
        return lang.listed(_told(part, lang) for part in value)
    return str(value)


class LiangquError(Phrase, Exception):
    """A failure that a reader can act on, told in one line: what is wrong, where, what to do."""

    code = ExitCode.FAILED

    def lines(self, lang: Language) -> list[str]:
        """The message in `lang`, control characters made visible."""
        return [visible(self.words(lang).strip())]


class OutputError(LiangquError):
    """The result could not be written."""


class InputError(LiangquError):
    """A file could not be read."""


class UsageError(LiangquError):
    """The command was given something it does not take."""

    code = ExitCode.USAGE


class InvalidPlanError(LiangquError):
    """The dataset is not valid; every problem has its own line."""

    code = ExitCode.INVALID
    shown = 20

    def __init__(self, problems: Sequence["Problem"]) -> None:
        super().__init__("")
        self.problems = problems

    def lines(self, lang: Language) -> list[str]:
        """One line for each of the first problems, then how to see them all."""
        lines = [problem.line_of_text(lang) for problem in self.problems[: self.shown]]
        more = len(self.problems) - len(lines)
        if more > 0:
            lines.append(
                lang.ngettext(
                    "{count} more problem; `liangqu check FILE` lists them all.",
                    "{count} more problems; `liangqu check FILE` lists them all.",
                    more,
                )
            )
        return lines


class Problem(Phrase):
    """One thing that is wrong with a dataset file.

    Args:
        file: The file's name as the user gave it.
        line: Its line, from 1; 0 where no line can be named.
        key: The path of the key, as in `targets[3].due`; empty for the file itself.
        message: English template of what is wrong and what to do.
        values: What fills the template.
        warning: Whether the dataset is usable all the same.
    """

    def __init__(
        self,
        file: str,
        line: int,
        key: str,
        message: str,
        /,
        *,
        warning: bool = False,
        **values: object,
    ) -> None:
        super().__init__(message, **values)
        self.file = file
        self.line = line
        self.key = key
        self.warning = warning

    def words(self, lang: Language) -> str:
        """What is wrong and what to do, in `lang`, without the place."""
        return visible(super().words(lang).strip())

    def line_of_text(self, lang: Language) -> str:
        """The place and the words in one line, as compilers write them."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        where = f"{place}: {self.key}" if self.key else place
        return f"{visible(where)}: {self.words(lang)}"
