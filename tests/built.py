"""The program as Typer builds it, whole, for tests that ask what it takes."""

from collections.abc import Iterator, Mapping
from typing import Any

from typer import Context
from typer.main import get_command

from liangqu_cli.cli.app import program
from liangqu_cli.cli.run import Run
from liangqu_cli.language import Language

PROGRAM: Any = get_command(program(spoken=Language("en")))
COMMANDS: Mapping[str, Any] = PROGRAM.commands


def params(name: str = "") -> list[Any]:
    """What a command takes, or the program without one."""
    found: list[Any] = (COMMANDS[name] if name else PROGRAM).params
    return found


def every_param() -> Iterator[tuple[str, Any]]:
    """Everything that any command takes, each with the command's name."""
    for name in ("", *COMMANDS):
        yield from ((name, param) for param in params(name))


def is_argument(param: Any) -> bool:
    """Whether it stands without a name, by its place."""
    return bool(param.param_type_name == "argument")


def values(param: Any, command: str) -> list[str]:
    """What an option or an argument can be, as completion offers it in English."""
    built = COMMANDS[command] if command else PROGRAM
    ctx = Context(built, info_name=built.name, obj=Run(Language("en"), {}))
    return [offer.value for offer in param.shell_complete(ctx, "")]
