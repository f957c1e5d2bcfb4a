"""A command's function as Typer takes it.

A parameter of a group of options (`groups.py`) stands for all its fields, `run` for the run
itself, and every command takes the options of the whole program besides. Typer
reads them off the callback's signature, each with what `options.py` has by its name.
"""

import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Annotated, Any, TypeVar

import typer
from msgspec import Struct
from msgspec.structs import fields
from typer import BadParameter, Context, Exit

from liangqu_cli.cli.completion import completed
from liangqu_cli.cli.groups import Shared
from liangqu_cli.cli.options import Option, declared, forms
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_, Language
from liangqu_cli.text import typed

Group = TypeVar("Group", bound=Struct)
_CONTEXT = inspect.Parameter("ctx", inspect.Parameter.KEYWORD_ONLY, annotation=Context)


def callback(function: Callable[..., None], spoken: Language | None = None) -> Callable[..., None]:
    """What Typer is to call, with every option that it is to parse.

    Args:
        function: A command; it takes the run, groups of options, and options and
            arguments of its own.
        spoken: The language to put the options' helps into, where a shell shows them.
    """
    groups = _groups(function)

    def called(ctx: Context, **values: Any) -> None:
        _refuse_more(ctx)
        _refuse_empty(ctx)
        shared = _taken(Shared, values)
        ctx.obj.share(shared.data, shared.lang, shared.color)
        taken = {name: _taken(group, values) for name, group in groups.items()}
        try:
            function(ctx.obj, **taken, **values)
        except EOFError as error:  # a compiled module cut short; Typer takes it for a reader's end
            raise ImportError(str(error)) from error

    every = [_declared(each, function.__name__, spoken) for each in _parameters(function)]
    called.__signature__ = inspect.Signature([_CONTEXT, *every])  # type: ignore[attr-defined] # inspect reads it
    return called


def options_of(command: str) -> set[str]:
    """The options that a command takes, by all their names; those of the whole program as well."""
    function = getattr(import_module(f"liangqu_cli.cli.commands.{command}"), command)
    return {form for each in _parameters(function) for form in forms(command, each.name)}


def _groups(function: Callable[..., None]) -> dict[str, type[Struct]]:
    """The groups of options that a command takes, by the names of its parameters."""
    return {
        name: each.annotation
        for name, each in inspect.signature(function).parameters.items()
        if hasattr(each.annotation, "__struct_fields__")
    }


def _parameters(function: Callable[..., None]) -> Iterator[inspect.Parameter]:
    """All that a command takes: its own first, then those of its groups and of the program."""
    groups = _groups(function)
    for name, parameter in inspect.signature(function).parameters.items():
        if name != "run" and name not in groups:
            yield parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
    every: list[type[Struct]] = [*groups.values(), Shared]
    for group in every:
        for field in fields(group):
            yield inspect.Parameter(
                field.name,
                inspect.Parameter.KEYWORD_ONLY,
                default=[] if field.default_factory is list else field.default,
                annotation=field.type,
            )


def _declared(
    parameter: inspect.Parameter, command: str, spoken: Language | None
) -> inspect.Parameter:
    """A parameter with all that Typer is to know of it."""
    each, names = declared(command, parameter.name), forms(command, parameter.name)
    info = (typer.Option if names else typer.Argument)(
        *names,
        metavar=each.metavar or None,
        help=spoken.gettext(each.help) if spoken else each.help,
        is_eager=each.early or each.ends is not None,
        callback=_ending(each.ends) if each.ends else None,
        parser=_reader(each, *names[:1]) if each.metavar else None,
        autocompletion=completed(each.offers) if each.offers else None,
    )
    return parameter.replace(annotation=Annotated[parameter.annotation, info])


def _reader(option: Option, name: str = "") -> Callable[[str], Any]:
    """What Typer reads a value by; one that is empty is refused once the line is parsed."""

    def read(value: str) -> Any:
        return option.read(name, value if option.file else typed(value)) if value.strip() else value

    return read


def _ending(end: Callable[[Context], None]) -> Callable[[Context, bool], None]:
    def called(ctx: Context, value: bool) -> None:
        if value and not ctx.resilient_parsing:
            end(ctx)
            raise Exit

    return called


def _taken(group: type[Group], values: dict[str, Any]) -> Group:
    """A group of options, its values taken out of all."""
    return group(**{name: values.pop(name) for name in group.__struct_fields__})


def _refuse_empty(ctx: Context) -> None:
    """Refuse an empty value, which a script's unset variable makes, wherever one is typed."""
    for param in ctx.command.params:
        value = ctx.params.get(param.name or "")
        values = value if isinstance(value, (list, tuple)) else [value]
        if not all(value.strip() for value in values if isinstance(value, str)):
            source = ctx.get_parameter_source(param.name or "")
            if source is not None and source.name == "COMMANDLINE":
                raise BadParameter("", ctx=ctx, param=param)


def _refuse_more(ctx: Context) -> None:
    """Refuse words that the command has no place for; Typer's own refusal speaks English alone."""
    if ctx.args:
        raise UsageError(
            N_("{command} does not take {extra}; `liangqu {command} --help` shows what it takes."),
            command=ctx.info_name,
            extra=" ".join(ctx.args),
        )
