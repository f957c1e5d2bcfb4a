"""What `--help` prints, in the reader's language and width."""

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any

from typer import Context

from liangqu_cli.cli.command_table import BY_NAME, ENTRIES, GROUPS
from liangqu_cli.cli.completion import Asked
from liangqu_cli.cli.examples import NAMES, filled, fillings
from liangqu_cli.cli.groups import Shared
from liangqu_cli.cli.options import metavar
from liangqu_cli.errors import LiangquError
from liangqu_cli.language import N_, Language
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import Definitions, headed, paragraph
from liangqu_cli.view.text import Prose, width_of

OF_TYPER = {
    "install_completion": N_("Have this shell complete commands, options and names from now on."),
    "show_completion": N_("Print what this shell needs for that, to be put in place by hand."),
}
"""The two options that Typer adds, which it explains in English alone."""
_OPEN = frozenset({"names", "ids", "source", "sort", "as_of", "due_from", "due_by"})
"""What can be far too much to list, or stands in another option's list."""
INDENT = 2


def shown(ctx: Context, lang: Language) -> Screen:
    """The help of the command, or of the program where no command is named."""
    return _program_help(ctx, lang) if ctx.parent is None else _command_help(ctx, lang)


def _program_help(ctx: Context, lang: Language) -> Screen:
    """The commands by what a person wants, the options of the whole program, two ways to begin."""
    yield paragraph(
        lang.gettext("Who pledged what, in whose words, with which targets, and what became of it.")
    )
    usages = (N_("liangqu [OPTIONS] COMMAND …"), N_("liangqu [OPTIONS] NAME …"))
    lines = [paragraph(lang.gettext(usage), indent=INDENT) for usage in usages]
    yield from headed(lang.gettext("Usage"), lines)
    called = {
        entry: f"{entry.name} {entry.words[0]}" if lang.chinese and entry.words else entry.name
        for entry in ENTRIES
    }
    width = max(map(width_of, called.values()))
    for group, entries in GROUPS.items():
        rows = [(called[entry], lang.gettext(entry.help)) for entry in entries]
        yield from headed(lang.gettext(group), [Definitions(rows, width)])
    general = _options(sorted(ctx.command.params, key=attrgetter("is_flag")), ctx, lang)
    heading = lang.gettext("Options, before or after the command")
    yield from headed(heading, [Definitions(general)])
    more = metavar("liangqu COMMAND --help", lang)
    yield from _examples(("liangqu {district}", "liangqu search {word}", more), ctx, lang)


def _command_help(ctx: Context, lang: Language) -> Screen:
    """What one command is for, what it takes, and two examples."""
    entry = BY_NAME[ctx.command.name or ""]
    yield paragraph(lang.gettext(entry.help))
    params: list[Any] = ctx.command.params
    arguments = [param for param in params if param.param_type_name == "argument"]
    names = [metavar(p.human_readable_name, lang) for p in arguments]
    usage = " ".join(["liangqu", entry.name, *names, lang.gettext("[OPTIONS]")])
    lines = [paragraph(usage, indent=INDENT)]
    if lang.chinese and entry.words:
        told = lang.gettext(
            "{words} may be typed for {name} as well.",
            words=lang.listed(entry.words),
            name=entry.name,
        )
        lines.append(paragraph(told, indent=INDENT))
    yield from headed(lang.gettext("Usage"), lines)
    if arguments:
        helps = [lang.gettext(p.help or "") for p in arguments]
        rows = list(zip(names, helps, strict=True))
        yield from headed(lang.gettext("Arguments"), [Definitions(rows)])
    shared = Shared.__struct_fields__
    own = _options((p for p in params if p not in arguments and p.name not in shared), ctx, lang)
    general = _options((p for p in params if p.name in shared), ctx, lang)
    width = max(width_of(name) for name, _ in [*own, *general])
    yield from headed(lang.gettext("Options"), [Definitions(own, width)])
    yield from headed(lang.gettext("Options of every command"), [Definitions(general, width)])
    yield from _examples(entry.examples, ctx, lang)


def _examples(templates: tuple[str, ...], ctx: Context, lang: Language) -> Screen:
    try:
        fill = fillings(Asked(ctx).plan, lang)
    except LiangquError:  # there is nothing to show of a plan that cannot be read
        fill = NAMES
    examples = [
        paragraph(Prose(told, "typed"), indent=INDENT) for told in filled(templates, fill, lang)
    ]
    yield from headed(lang.gettext("Examples"), examples)


def _options(params: Iterable[Any], ctx: Context, lang: Language) -> list[tuple[str, str]]:
    rows = []
    for param in params:
        short = [name for name in param.opts if not name.startswith("--")]
        long = [name for name in param.opts if name.startswith("--")]
        names = ", ".join(short + long) if short else f"    {', '.join(long)}"
        if not param.is_flag:
            names += " " + metavar(param.metavar, lang)
        told = lang.gettext(OF_TYPER.get(param.name, param.help or ""))
        rows.append((names, "\n".join([told, *_values(param, ctx, lang)])))
    return rows


def _values(param: Any, ctx: Context, lang: Language) -> Iterator[str]:
    """What an option can be, as completion offers it; not where it is a name or a date.

    Readers of Chinese are told the words that they may type instead of keys.
    """
    if param.is_flag or param.name in _OPEN:
        return
    words: list[str] = []
    for offer in param.shell_complete(ctx, ""):
        word = offer.help if lang.chinese else ""
        words.append(word if word and word not in words else offer.value)
    if words:
        yield lang.listed(words)
