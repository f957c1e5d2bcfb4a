"""What `--help` prints, in the reader's language and width."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec.structs import fields
from typer._click import Context, Parameter
from typer.core import TyperArgument

from liangqu_cli.cli.command_table import BY_NAME, ENTRIES, GROUPS
from liangqu_cli.cli.examples import filled, fillings_or_names
from liangqu_cli.cli.metavars import metavar
from liangqu_cli.cli.options import Shared
from liangqu_cli.language import N_
from liangqu_cli.view.layout import Definitions, headed, paragraph
from liangqu_cli.view.text import Prose, width_of

if TYPE_CHECKING:
    from liangqu_cli.cli.run import Run
    from liangqu_cli.view.console import Screen

INDENT = 2


def program_help(ctx: Context, run: "Run") -> "Screen":
    """The commands by what a person wants, the options of the whole program, two ways to begin."""
    lang = run.lang
    yield paragraph(
        lang.gettext(
            N_("Who pledged what, in whose words, with which targets, and what became of it.")
        )
    )
    usage = lang.gettext(N_("liangqu [OPTIONS] COMMAND …"))
    yield from headed(lang.gettext(N_("Usage")), [paragraph(usage, indent=INDENT)])
    width = max(len(entry.name) for entry in ENTRIES)
    for group in GROUPS:
        rows = [(e.name, lang.gettext(e.help)) for e in ENTRIES if e.group == group]
        yield from headed(lang.gettext(group), [Definitions(rows, width)])
    general = Definitions(_options(ctx.command.params, run))
    yield from headed(lang.gettext(N_("Options, before or after the command")), [general])
    more = metavar("liangqu COMMAND --help", lang)
    begin = (BY_NAME["show"].examples[0], "liangqu search {word}", more)
    yield from _examples(begin, run)


def command_help(ctx: Context, run: "Run") -> "Screen":
    """What one command is for, what it takes, and two examples."""
    lang = run.lang
    command = ctx.command
    entry = BY_NAME[command.name or ""]
    yield paragraph(lang.gettext(entry.help))
    arguments = [param for param in command.params if isinstance(param, TyperArgument)]
    names = [metavar(p.human_readable_name, lang) for p in arguments]
    usage = " ".join(["liangqu", entry.name, *names, lang.gettext(N_("[OPTIONS]"))])
    yield from headed(lang.gettext(N_("Usage")), [paragraph(usage, indent=INDENT)])
    if arguments:
        helps = [lang.gettext(p.help or "") for p in arguments]
        rows = list(zip(names, helps, strict=True))
        yield from headed(lang.gettext(N_("Arguments")), [Definitions(rows)])
    shared = {field.name for field in fields(Shared)}
    own = _options((p for p in command.params if p not in arguments and p.name not in shared), run)
    general = _options((p for p in command.params if p.name in shared), run)
    width = max(width_of(name) for name, _ in [*own, *general])
    yield from headed(lang.gettext(N_("Options")), [Definitions(own, width)])
    yield from headed(lang.gettext(N_("Options of every command")), [Definitions(general, width)])
    yield from _examples(entry.examples, run)


def _examples(templates: tuple[str, ...], run: "Run") -> "Screen":
    fill = fillings_or_names(lambda: run.plan, run.lang)
    examples = [paragraph(Prose(told, "typed"), indent=INDENT) for told in filled(templates, fill)]
    yield from headed(run.lang.gettext(N_("Examples")), examples)


def _options(params: Iterable[Parameter], run: "Run") -> list[tuple[str, str]]:
    rows = []
    for param in params:
        short = [name for name in param.opts if not name.startswith("--")]
        long = [name for name in param.opts if name.startswith("--")]
        names = ", ".join(short + long) if short else f"    {', '.join(long)}"
        if not getattr(param, "is_flag", False):
            names += " " + metavar(param.metavar or "TEXT", run.lang)
        rows.append((names, run.lang.gettext(getattr(param, "help", "") or "")))
    return rows
