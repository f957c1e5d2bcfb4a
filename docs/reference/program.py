"""The program as Typer has built it, whole, to be read by what documents and tests it."""

from collections.abc import Mapping, Sequence
from typing import Any

from typer import Context
from typer.main import get_command

from liangqu_cli.cli.app import program
from liangqu_cli.cli.run import Run
from liangqu_cli.language import Language

PROGRAM: Any = get_command(program(spoken=Language("en")))
COMMANDS: Mapping[str, Any] = PROGRAM.commands


def values(param: Any, command: Any) -> Sequence[str]:
    """What an option can be, as completion offers it in English."""
    ctx = Context(command, info_name=command.name, obj=Run(Language("en"), {}))
    return [offer.value for offer in param.shell_complete(ctx, "")]
