"""A command's function as Typer takes it.

A parameter that is an `OptionGroup` stands for all its fields, `run` for the run
itself, and every command takes the options of the whole program besides. Typer
reads them off the callback's signature.
"""

import inspect
from collections.abc import Callable, Iterator
from copy import copy
from importlib import import_module
from typing import Annotated, Any, TypeVar, get_args

from msgspec.structs import fields
from typer import BadParameter, Context

from liangqu_cli.cli.options import OptionGroup, Shared
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_, Language

Group = TypeVar("Group", bound=OptionGroup)
_CONTEXT = inspect.Parameter("ctx", inspect.Parameter.KEYWORD_ONLY, annotation=Context)


def callback(function: Callable[..., None], spoken: Language | None = None) -> Callable[..., None]:
    """What Typer is to call, with every option that it is to parse.

    Args:
        function: A command; it takes the run, groups of options, and options and
            arguments of its own.
        spoken: The language to put the options' helps into, where a shell shows them.
    """
    groups: dict[str, type[OptionGroup]] = {}
    own: list[inspect.Parameter] = []
    for name, parameter in inspect.signature(function).parameters.items():
        annotation = parameter.annotation
        if isinstance(annotation, type) and issubclass(annotation, OptionGroup):
            groups[name] = annotation
        elif name != "run":
            own.append(parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY))

    def called(ctx: Context, **values: Any) -> None:
        _refuse_more(ctx)
        _refuse_empty(ctx)
        shared = _taken(Shared, values)
        ctx.obj.share(shared.data, shared.lang, shared.color)
        taken = {name: _taken(group, values) for name, group in groups.items()}
        function(ctx.obj, **taken, **values)

    every = list(own)
    all_groups: list[type[OptionGroup]] = [*groups.values(), Shared]
    for group in all_groups:
        every.extend(_parameters(group))
    if spoken and spoken.chinese:
        every = [_spoken(parameter, spoken) for parameter in every]
    called.__signature__ = inspect.Signature([_CONTEXT, *every])  # type: ignore[attr-defined] # inspect reads it
    return called


def options_of(command: str) -> set[str]:
    """The options that a command takes, by all their names; those of the whole program as well."""
    function = getattr(import_module(f"liangqu_cli.cli.commands.{command}"), command)
    taken = inspect.signature(callback(function)).parameters.values()
    declared = [info for parameter in taken for info in get_args(parameter.annotation)[1:]]
    # In an annotation Typer takes the first name of an option for its default.
    names = [name for info in declared for name in (info.default, *(info.param_decls or ()))]
    return {name for name in names if isinstance(name, str)}


def _parameters(group: type[OptionGroup]) -> Iterator[inspect.Parameter]:
    for field in fields(group):
        yield inspect.Parameter(
            field.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=[] if field.default_factory is list else field.default,
            annotation=field.type,
        )


def _spoken(parameter: inspect.Parameter, lang: Language) -> inspect.Parameter:
    """A parameter whose help is in another language."""
    type_, option = get_args(parameter.annotation)
    told = copy(option)
    told.help = lang.gettext(option.help)
    return parameter.replace(annotation=Annotated[type_, told])


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
