"""One command, built when it is asked for.

Typer builds every command's parameters at start; with twenty commands that
costs more than a look-up. So each is built alone, from the command table.
"""

import inspect
from collections.abc import Callable
from importlib import import_module
from typing import Any

from msgspec.structs import fields
from typer._click import Context, Parameter
from typer._click.globals import get_current_context
from typer.core import TyperCommand
from typer.main import get_params_convertors_ctx_param_name_from_function

from liangqu_cli.cli.command_table import Entry
from liangqu_cli.cli.help import help_option
from liangqu_cli.cli.options import OptionGroup, Shared
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_


class Command(TyperCommand):
    """A command that refuses what it does not take in our own words."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse as Typer does, but refuse what is left over in one line of ours."""
        ctx.allow_extra_args = True
        extra = super().parse_args(ctx, args)
        if extra and not ctx.resilient_parsing:
            message = N_(
                "{command} does not take {extra}; `liangqu {command} --help` shows what it takes."
            )
            raise UsageError(message, command=self.name or "liangqu", extra=" ".join(extra))
        return extra


def built(entry: Entry) -> Command:
    """The command of one entry of the table, with its parameters."""
    module = import_module(f"liangqu_cli.cli.commands.{entry.name}")
    function = getattr(module, entry.name)
    params, callback = parameters(function)
    return Command(
        entry.name, params=params, callback=callback, help=entry.help, add_help_option=False
    )


def parameters(function: Callable[..., None]) -> tuple[list[Parameter], Callable[..., None]]:
    """A command function's parameters, and a callback that hands their values to it.

    An `OptionGroup` parameter stands for all its fields, `Run` for the run itself.
    The options of the whole program are added to every command.
    """
    groups: dict[str, type[OptionGroup]] = {}
    flat: dict[str, inspect.Parameter] = {}
    for name, parameter in inspect.signature(function).parameters.items():
        annotation = parameter.annotation
        if isinstance(annotation, type) and issubclass(annotation, OptionGroup):
            groups[name] = annotation
        elif name != "run":
            flat[name] = parameter
    every: list[type[OptionGroup]] = [*groups.values(), Shared]
    for group in every:
        flat.update(_group_parameters(group))
    convertors, params = _typer_parameters(flat)

    def callback(**values: Any) -> None:
        for name, convert in convertors.items():
            values[name] = convert(values[name])
        run = get_current_context().obj
        run.share(**{name: values.pop(name) for name in Shared.__struct_fields__})
        for name, group in groups.items():
            values[name] = group(**{field: values.pop(field) for field in group.__struct_fields__})
        function(run, **values)

    return [*params, help_option()], callback


def _group_parameters(group: type[OptionGroup]) -> dict[str, inspect.Parameter]:
    return {
        field.name: inspect.Parameter(
            field.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=[] if field.default_factory is list else field.default,
            annotation=field.type,
        )
        for field in fields(group)
    }


def _typer_parameters(
    flat: dict[str, inspect.Parameter],
) -> tuple[dict[str, Callable[[Any], Any]], list[Parameter]]:
    def described() -> None: ...

    keyword_only = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in flat.values()]
    described.__signature__ = inspect.Signature(keyword_only)  # type: ignore[attr-defined] # inspect reads it
    params, convertors, _ = get_params_convertors_ctx_param_name_from_function(described)
    return convertors, list(params)
