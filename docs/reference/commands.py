"""The commands, their options and examples, the formats and the exit codes."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

from liangqu_cli.cli.command_table import GROUPS, Entry
from liangqu_cli.cli.examples import filled, fillings
from liangqu_cli.cli.groups import Listing, Shared, TargetOptions
from liangqu_cli.cli.help import OF_TYPER
from liangqu_cli.errors import ExitCode
from liangqu_cli.export.formats import PLAN_FORMATS, ROW_FORMATS, STYLES
from liangqu_cli.language import Language
from liangqu_cli.load.plan import load_plan
from reference.markdown import ENDINGS, code, codes, table
from reference.program import COMMANDS, PROGRAM, values

SHARED = frozenset(Shared.__struct_fields__)
LISTING = frozenset(Listing.__struct_fields__)
ABOUT_TARGETS = frozenset(TargetOptions.__struct_fields__)
SECTIONS = {ABOUT_TARGETS: "options about targets", LISTING: "options of a listing"}
"""The section of each group of options that several commands take whole."""
CLOSED = frozenset({"by", "color", "comparator", "format", "lang", "status", "strength", "style"})
"""Options that can be the same few words, whatever the plan is."""
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
    for name, members in GROUPS.items():
        headings = [f"[{name}](#{_anchor(name)})", *[""] * (len(members) - 1)]
        rows += [
            (heading, _linked(entry.name), entry.help)
            for heading, entry in zip(headings, members, strict=True)
        ]
    return table(("To", "Command", "What it does"), rows)


def options_of_the_program() -> str:
    """The options of the whole program, and on which side of the command they may stand."""
    rows = [
        (
            _names(param),
            _help(param, PROGRAM),
            "before or after it" if _is_general(param) else "before it",
        )
        for param in sorted(PROGRAM.params, key=lambda param: param.is_flag)
    ]
    return table(("Option", "What it does", "Stands"), rows)


def options_of_a_listing() -> str:
    """The options that every listing takes."""
    return _group(COMMANDS["commitments"], LISTING)


def options_about_targets() -> str:
    """The options that every command about targets takes."""
    return _group(COMMANDS["targets"], ABOUT_TARGETS)


def group(name: str) -> str:
    """Every command of a group of the command table."""
    return "\n".join(_section(entry) for entry in GROUPS[name])


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
        about = _about(f"export.{style.module}")
        rows.append((code(name), codes(style.endings) or "any other", about))
    return table(("`cite --style`", ENDINGS, "What it is"), rows)


def exit_codes() -> str:
    """What the shell is told."""
    return table(("Code", "When"), [(code(str(int(each))), EXIT_CODES[each]) for each in ExitCode])


def _section(entry: Entry) -> str:
    """One command: what it is for, how it is written, what it takes, two examples."""
    command = COMMANDS[entry.name]
    params = [param for param in command.params if not _is_general(param)]
    taken = {param.name for param in params}
    shared = [group for group in SECTIONS if taken >= group]
    own = [param for param in params if not any(param.name in group for group in shared)]
    arguments = [param.human_readable_name for param in own if param.param_type_name == "argument"]
    english = Language("en")
    examples = filled(entry.examples, fillings(load_plan([]), english))
    sections = [*(SECTIONS[group] for group in shared), "options of every command"]
    more = [f"the [{section}](#{_anchor(section)})" for section in sections]
    parts = [
        f"### `liangqu {entry.name}`\n",
        f"{entry.help}{_in_chinese(entry)}\n",
        f"```text\n{' '.join(['liangqu', entry.name, *arguments, '[OPTIONS]'])}\n```\n",
        *([_options(own, command)] if own else []),
        f"{'Also' if own else 'It takes'} {', '.join(more[:-1])}{' and ' if more[:-1] else ''}"
        f"{more[-1]}.\n",
        "".join(["```console\n", *(f"$ {example}\n" for example in examples), "```\n"]),
    ]
    return "\n".join(parts)


def _in_chinese(entry: Entry) -> str:
    """What may be typed for a command in Chinese."""
    return f" In Chinese: {codes(entry.words)}." if entry.words else ""


def _group(command: Any, names: frozenset[str]) -> str:
    return _options((param for param in command.params if param.name in names), command)


def _options(params: Iterable[Any], command: Any) -> str:
    rows = [(_names(param), _help(param, command)) for param in _arguments_first(params)]
    return table(("Argument or option", "What it does"), rows)


def _arguments_first(params: Iterable[Any]) -> Iterator[Any]:
    yield from sorted(params, key=lambda param: param.param_type_name != "argument")


def _names(param: Any) -> str:
    """How a parameter is typed, the short name first, with what follows it."""
    if param.param_type_name == "argument":
        return code(param.human_readable_name)
    short = [name for name in param.opts if not name.startswith("--")]
    long = [name for name in param.opts if name.startswith("--")]
    follows = "" if getattr(param, "is_flag", False) else f" {param.metavar}"
    return codes([*short, *(f"{name}{follows}" for name in long)])


def _help(param: Any, command: Any) -> str:
    """What a parameter does, what it can be, and what stands in its place where it is left out."""
    told = [OF_TYPER.get(param.name, param.help)]
    if param.name in CLOSED:
        told.append(f"One of {codes(values(param, command))}.")
    if param.default and isinstance(param.default, str):
        told.append(f"Default: `{param.default}`.")
    return " ".join(told)


def _is_general(param: Any) -> bool:
    return param.name in SHARED or "--help" in param.opts


def _about(module: str) -> str:
    """What a format's module says of it, in its first line."""
    told = import_module(f"liangqu_cli.{module}").__doc__ or ""
    return told.partition("\n")[0]


def _linked(name: str) -> str:
    return f"[`liangqu {name}`](#liangqu-{name})"


def _anchor(heading: str) -> str:
    return heading.lower().replace(" ", "-")
