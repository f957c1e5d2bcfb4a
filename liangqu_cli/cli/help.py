"""What `--help` prints, in the reader's language and width."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from typer import Context

from liangqu_cli.cli.command_table import BY_NAME, ENTRIES, GROUPS
from liangqu_cli.cli.completion import Asked
from liangqu_cli.cli.examples import filled, fillings_or_names
from liangqu_cli.cli.metavars import metavar
from liangqu_cli.cli.options import Shared
from liangqu_cli.language import N_
from liangqu_cli.view.wrap import padded, width_of, wrapped

if TYPE_CHECKING:
    from liangqu_cli.cli.run import Run
    from liangqu_cli.view.paint import Look

OF_TYPER = {
    "install_completion": N_("Have this shell complete commands, options and names from now on."),
    "show_completion": N_("Print what this shell needs for that, to be put in place by hand."),
}
"""The two options that Typer adds, which it explains in English alone."""
_OPEN = frozenset({"names", "ids", "source", "sort", "as_of", "due_by"})
"""What can be far too much to list, or stands in another option's list."""
WIDEST = 100
"""Longer lines than this are hard to read, however wide the terminal."""
INDENT = 2


def shown(ctx: Context) -> Iterator[str]:
    """The help of the command, or of the program where no command is named."""
    run: Run = ctx.obj
    return _program_help(ctx, run) if ctx.parent is None else _command_help(ctx, run)


def _program_help(ctx: Context, run: "Run") -> Iterator[str]:
    """The commands by what a person wants, the options of the whole program, two ways to begin."""
    look = run.look()
    lang = look.lang
    yield from _paragraph(
        lang.gettext(
            N_("Who pledged what, in whose words, with which targets, and what became of it.")
        ),
        look,
    )
    yield from _heading(N_("Usage"), look)
    for usage in (N_("liangqu [OPTIONS] COMMAND …"), N_("liangqu [OPTIONS] NAME …")):
        yield from _paragraph(lang.gettext(usage), look, INDENT)
    width = max(len(entry.name) for entry in ENTRIES)
    for group in GROUPS:
        yield from _heading(group, look)
        rows = [(e.name, lang.gettext(e.help)) for e in ENTRIES if e.group == group]
        yield from _definitions(rows, look, width)
    yield from _heading(N_("Options, before or after the command"), look)
    yield from _definitions(_options(sorted(ctx.command.params, key=_is_flag), ctx), look)
    yield from _heading(N_("Examples"), look)
    fill = fillings_or_names(lambda: Asked(ctx).plan, lang)
    more = metavar("liangqu COMMAND --help", lang)
    begin = ("liangqu {district}", "liangqu search {word}", more)
    for example in filled(begin, fill):
        yield from _paragraph(example, look, INDENT)


def _command_help(ctx: Context, run: "Run") -> Iterator[str]:
    """What one command is for, what it takes, and two examples."""
    look = run.look()
    lang = look.lang
    command = ctx.command
    entry = BY_NAME[command.name or ""]
    yield from _paragraph(lang.gettext(entry.help), look)
    yield from _heading(N_("Usage"), look)
    params: list[Any] = command.params
    arguments = [param for param in params if param.param_type_name == "argument"]
    names = [metavar(p.human_readable_name, lang) for p in arguments]
    options = lang.gettext(N_("[OPTIONS]"))
    yield from _paragraph(" ".join(["liangqu", entry.name, *names, options]), look, INDENT)
    if arguments:
        yield from _heading(N_("Arguments"), look)
        helps = [lang.gettext(p.help or "") for p in arguments]
        yield from _definitions(list(zip(names, helps, strict=True)), look)
    shared = Shared.__struct_fields__
    own = [p for p in params if p not in arguments and p.name not in shared]
    general = [p for p in params if p.name in shared]
    rows, general_rows = _options(own, ctx), _options(general, ctx)
    width = max(width_of(name) for name, _ in [*rows, *general_rows])
    yield from _heading(N_("Options"), look)
    yield from _definitions(rows, look, width)
    yield from _heading(N_("Options of every command"), look)
    yield from _definitions(general_rows, look, width)
    yield from _heading(N_("Examples"), look)
    for example in filled(entry.examples, fillings_or_names(lambda: Asked(ctx).plan, lang)):
        yield from _paragraph(example, look, INDENT)


def _options(params: Iterable[Any], ctx: Context) -> list[tuple[str, str]]:
    lang = ctx.obj.lang
    rows = []
    for param in params:
        short = [name for name in param.opts if not name.startswith("--")]
        long = [name for name in param.opts if name.startswith("--")]
        names = ", ".join(short + long) if short else f"    {', '.join(long)}"
        if not param.is_flag:
            names += " " + metavar(param.metavar, lang)
        told = lang.gettext(OF_TYPER.get(param.name, param.help or ""))
        rows.append((names, "\n".join([told, *_values(param, ctx)])))
    return rows


def _is_flag(param: Any) -> bool:
    return bool(param.is_flag)


def _values(param: Any, ctx: Context) -> Iterator[str]:
    """What an option can be, as completion offers it; not where it is a name or a date.

    Readers of Chinese are told the words that they may type instead of keys.
    """
    if param.is_flag or param.name in _OPEN:
        return
    lang = ctx.obj.lang
    words: list[str] = []
    for offer in param.shell_complete(ctx, ""):
        word = offer.help if lang.chinese else ""
        words.append(word if word and word not in words else offer.value)
    if words:
        yield lang.listed(words)


def _heading(text: str, look: "Look") -> Iterator[str]:
    yield "\n" + look.paint(look.lang.gettext(text), "heading") + "\n"


def _paragraph(text: str, look: "Look", indent: int = 0) -> Iterator[str]:
    for line in wrapped(text, _width(look) - indent):
        yield " " * indent + line + "\n"


def _definitions(
    rows: list[tuple[str, str]], look: "Look", width: int | None = None
) -> Iterator[str]:
    """Names with what they mean beside them, or below where there is no room beside."""
    width = width or max(width_of(name) for name, _ in rows)
    beside = _width(look) - INDENT - width - 2
    for name, text in rows:
        if beside < 24:
            yield " " * INDENT + look.paint(name.strip(), "name") + "\n"
            for part in text.split("\n"):
                yield from _paragraph(part, look, INDENT * 3)
            continue
        lines = [line for part in text.split("\n") for line in wrapped(part, beside)]
        for number, line in enumerate(lines):
            label = padded(name, width) if number == 0 else " " * width
            yield " " * INDENT + look.paint(label, "name") + "  " + line + "\n"


def _width(look: "Look") -> int:
    return min(look.width or WIDEST, WIDEST)
