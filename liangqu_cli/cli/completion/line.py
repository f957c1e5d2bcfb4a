"""Where the cursor stands: in which command, and at what of it."""

from collections.abc import Sequence
from typing import NamedTuple

from typer._click import Parameter
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from liangqu_cli.cli.build import built
from liangqu_cli.cli.command_table import BY_NAME


class Place(NamedTuple):
    """What the word at the cursor is for."""

    command: str
    """The command that the word belongs to; empty for the program itself."""
    params: Sequence[Parameter]
    """What that command takes."""
    param: Parameter | None
    """What is being given a value; None where the name of a command or an option is typed."""
    kept: str
    """The settled beginning of the word, as `--theme=` is."""
    stem: str
    """What has been typed after it."""
    given: Sequence[tuple[Parameter, str]]
    """The options and arguments before the cursor, with their values; a flag's is empty."""
    verbatim: bool
    """Whether `--` came before, so that no word is an option."""

    def values(self, name: str) -> list[str]:
        """What an option or an argument has been given already."""
        return [value for param, value in self.given if param.name == name]


def place_of(words: Sequence[str], current: str) -> Place | None:
    """Where the word `current` stands after `words`; None after what is no command.

    Words are told apart as the parser does it: an option takes what follows it,
    after `--` there is no option, and options and arguments may be mixed.
    """
    from liangqu_cli.cli.app import Program

    line = _Line(Program())
    return line.place(current) if all(line.take(word) for word in words) else None


class _Line:
    """What has been read of a line so far."""

    def __init__(self, program: TyperGroup) -> None:
        self._command: TyperCommand | TyperGroup = program
        self._name = ""
        self._given: list[tuple[Parameter, str]] = []
        self._waiting: TyperOption | None = None
        self._verbatim = False

    def take(self, word: str) -> bool:
        """Read one word; whether it could be one."""
        if self._waiting is not None:
            self._given.append((self._waiting, word))
            self._waiting = None
        elif word == "--" and not self._verbatim:
            self._verbatim = True
        elif self._begins_option(word):
            self._take_option(word)
        elif not self._name:
            return self._enter(word)
        elif (argument := self._argument()) is not None:
            self._given.append((argument, word))
        return True

    def place(self, current: str) -> Place:
        """What the word after those that were read is for."""
        if self._waiting is not None:
            return self._place(self._waiting, "", current)
        if self._begins_option(current):
            _, option, head = self._split(current)
            if option is not None and (head.endswith("=") or current != head):
                return self._place(option, head, current[len(head) :])
            return self._place(None, "", current)
        return self._place(self._argument(), "", current)

    def _place(self, param: Parameter | None, kept: str, stem: str) -> Place:
        settled = _settled(param.name, stem) if param is not None else 0
        return Place(
            command=self._name,
            params=self._command.params,
            param=param,
            kept=kept + stem[:settled],
            stem=stem[settled:],
            given=self._given,
            verbatim=self._verbatim,
        )

    def _enter(self, name: str) -> bool:
        if name not in BY_NAME:
            return False
        self._command, self._name, self._verbatim = built(BY_NAME[name]), name, False
        return True

    def _take_option(self, word: str) -> None:
        flags, option, head = self._split(word)
        self._given.extend((flag, "") for flag in flags)
        if option is None:
            return
        if head.endswith("=") or word != head:
            self._given.append((option, word[len(head) :]))
        else:
            self._waiting = option

    def _begins_option(self, word: str) -> bool:
        return word.startswith("-") and word != "-" and not self._verbatim

    def _split(self, word: str) -> tuple[list[TyperOption], TyperOption | None, str]:
        """The flags in a word, the option in it that takes a value, and the word up to that value.

        `--theme=x` is `--theme=` and a value, `-tx` is `-t` and one, and in `-fx` and
        the like letters of flags may come first.
        """
        named = {name: p for p in self._command.params for name in p.opts}
        if word.startswith("--"):
            name, equals, _ = word.partition("=")
            option = named.get(name)
            if not isinstance(option, TyperOption):
                return [], None, ""
            return ([option], None, "") if option.is_flag else ([], option, name + equals)
        flags: list[TyperOption] = []
        for end in range(2, len(word) + 1):
            option = named.get("-" + word[end - 1])
            if not isinstance(option, TyperOption):
                break
            if not option.is_flag:
                return flags, option, word[:end]
            flags.append(option)
        return flags, None, ""

    def _argument(self) -> TyperArgument | None:
        """The argument that the next word fills; None where all are filled."""
        filled = [param for param, _ in self._given]
        for param in self._command.params:
            if isinstance(param, TyperArgument) and (
                param.nargs < 0 or filled.count(param) < param.nargs
            ):
                return param
        return None


def _settled(name: str | None, stem: str) -> int:
    """How much of a value is settled: in a list all up to its last comma, in an order its sign."""
    if name == "fields":
        return stem.rfind(",") + 1
    return 1 if name == "sort" and stem.startswith("-") else 0
