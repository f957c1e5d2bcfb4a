"""The commands, their options and examples, the formats and the exit codes."""

from collections.abc import Iterable, Iterator
from importlib import import_module

from typer._click import Parameter
from typer.core import TyperArgument

from liangqu_cli.cli.app import Program
from liangqu_cli.cli.build import built
from liangqu_cli.cli.command_table import BY_NAME, ENTRIES, GROUPS, Entry
from liangqu_cli.cli.examples import filled, fillings
from liangqu_cli.cli.options import Listing, Shared
from liangqu_cli.errors import ExitCode
from liangqu_cli.export.citations.styles import STYLES
from liangqu_cli.export.plans import PLAN_FORMATS
from liangqu_cli.export.rows import ROW_FORMATS
from liangqu_cli.language import Language
from liangqu_cli.load.plan import load_plan
from reference.markdown import ENDINGS, code, codes, table

SHARED = frozenset(Shared.__struct_fields__)
LISTING = frozenset(Listing.__struct_fields__)
EXIT_CODES = {
    ExitCode.OK: "Done, even where there are no rows.",
    ExitCode.FAILED: "Something could not be read or written, or `verify` or "
    "`diff --exit-code` found differences.",
    ExitCode.USAGE: "Wrong usage: an option, field, name, style or theme that is not known; "
    "an output file that exists, without `--force`.",
    ExitCode.INVALID: "The dataset is not valid; `check` says so, too.",
    ExitCode.INTERRUPTED: "Interrupted with Ctrl-C. Silent.",
    ExitCode.READER_GONE: "Whoever read the output went away, as `head` does. Silent.",
}


def contents() -> str:
    """Every command with what it is for, by group."""
    rows = []
    for name in GROUPS:
        members = [entry for entry in ENTRIES if entry.group == name]
        headings = [f"[{name}](#{_anchor(name)})", *[""] * (len(members) - 1)]
        rows += [
            (heading, _linked(entry.name), entry.help)
            for heading, entry in zip(headings, members, strict=True)
        ]
    return table(("To", "Command", "What it does"), rows)


def options_of_the_program() -> str:
    """The options of the whole program, and on which side of the command they may stand."""
    rows = [
        (_names(param), _help(param), "before or after it" if _is_general(param) else "before it")
        for param in Program().params
    ]
    return table(("Option", "What it does", "Stands"), rows)


def options_of_a_listing() -> str:
    """The options that every listing takes."""
    params = built(BY_NAME["commitments"]).params
    return _options(param for param in params if param.name in LISTING)


def group(name: str) -> str:
    """Every command of a group of the command table."""
    return "\n".join(_section(entry) for entry in ENTRIES if entry.group == name)


def row_formats() -> str:
    """The formats of a listing."""
    rows = []
    for name, each in ROW_FORMATS.items():
        about = _about(f"export.{each.module}" if each.module else "view.table")
        rows.append((code(name), codes(each.endings), about))
    return table(("`--format`", ENDINGS, "What it is"), rows)


def plan_formats() -> str:
    """The formats of a whole plan."""
    rows = [
        (code(name), codes(each.endings) or "none: a folder", _about(f"export.{each.module}"))
        for name, each in PLAN_FORMATS.items()
    ]
    return table(("`export --format`", ENDINGS, "What it is"), rows)


def styles() -> str:
    """The styles of citations."""
    rows = []
    for name, style in STYLES.items():
        about = _about(f"export.citations.{style.module}")
        rows.append((code(name), codes(style.endings) or "any other", about))
    return table(("`cite --style`", ENDINGS, "What it is"), rows)


def exit_codes() -> str:
    """What the shell is told."""
    return table(("Code", "When"), [(code(str(int(each))), EXIT_CODES[each]) for each in ExitCode])


def _section(entry: Entry) -> str:
    """One command: what it is for, how it is written, what it takes, two examples."""
    params = [param for param in built(entry).params if not _is_general(param)]
    listing = {param.name for param in params} >= LISTING
    own = [param for param in params if not (listing and param.name in LISTING)]
    arguments = [param.human_readable_name for param in own if isinstance(param, TyperArgument)]
    english = Language("en")
    examples = filled(entry.examples, fillings(load_plan([]), english))
    more = ["the [options of every command](#options-of-every-command)"]
    if listing:
        more.insert(0, "the [options of a listing](#options-of-a-listing)")
    parts = [
        f"### `liangqu {entry.name}`\n",
        f"{entry.help}\n",
        f"```text\n{' '.join(['liangqu', entry.name, *arguments, '[OPTIONS]'])}\n```\n",
        *([_options(own)] if own else []),
        f"{'Also' if own else 'It takes'} {' and '.join(more)}.\n",
        "".join(["```console\n", *(f"$ {example}\n" for example in examples), "```\n"]),
    ]
    return "\n".join(parts)


def _options(params: Iterable[Parameter]) -> str:
    rows = [(_names(param), _help(param)) for param in _arguments_first(params)]
    return table(("Argument or option", "What it does"), rows)


def _arguments_first(params: Iterable[Parameter]) -> Iterator[Parameter]:
    yield from sorted(params, key=lambda param: not isinstance(param, TyperArgument))


def _names(param: Parameter) -> str:
    """How a parameter is typed, the short name first, with what follows it."""
    if isinstance(param, TyperArgument):
        return code(param.human_readable_name)
    short = [name for name in param.opts if not name.startswith("--")]
    long = [name for name in param.opts if name.startswith("--")]
    follows = "" if getattr(param, "is_flag", False) else f" {param.metavar}"
    return codes([*short, *(f"{name}{follows}" for name in long)])


def _help(param: Parameter) -> str:
    """What a parameter does, with what stands in its place where it is left out."""
    told = str(getattr(param, "help", ""))
    default = param.default
    return f"{told} Default: `{default}`." if default and isinstance(default, str) else told


def _is_general(param: Parameter) -> bool:
    return param.name in SHARED or "--help" in param.opts


def _about(module: str) -> str:
    """What a format's module says of it, in its first line."""
    told = import_module(f"liangqu_cli.{module}").__doc__ or ""
    return told.partition("\n")[0]


def _linked(name: str) -> str:
    return f"[`liangqu {name}`](#liangqu-{name})"


def _anchor(heading: str) -> str:
    return heading.lower().replace(" ", "-")
