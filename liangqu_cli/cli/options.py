"""Every argument and option of the program, by the name of the parameter that a command has for it.

One that is another in a certain command has the command's name before it, as `scorecard full`.
What can be typed for it, and what for its values, `Option` says; Typer is told by `parameters.py`.
"""

import re
from collections.abc import Callable
from typing import Any

from msgspec import Struct
from typer import Context

from liangqu_cli import __version__
from liangqu_cli.cli import offers, vocabulary
from liangqu_cli.cli.choices import Choices
from liangqu_cli.cli.completion import Asked, Source
from liangqu_cli.cli.values import date, whole_number
from liangqu_cli.language import N_, Language


class Option(Struct, frozen=True):
    """An option, as it is typed, told, read and completed."""

    help: str
    metavar: str = ""
    """What stands for its value in the help, in the reader's language; a flag has none."""
    short: str = ""
    read: Callable[[str, str], Any] = lambda _, value: value
    """What a value that is not empty means, by the option's name and the value.

    Raises:
        UsageError: it means nothing.
    """
    offers: Source | None = None
    """What can be typed; nothing where only the reader knows, or a shell completes it itself."""
    file: bool = False
    """Whether its value is a file's name, which is bytes to the system and whatever it says."""
    early: bool = False
    """Whether it is taken before the others, wherever it stands."""
    ends: Callable[[Context], None] | None = None
    """What is done in place of the command, as early."""


class Argument(Option, frozen=True):
    """What is typed by its place alone, likewise."""


def among(of: Callable[[], Choices], metavar: str, help: str, short: str = "") -> Option:
    """An option that takes one of a few words, whatever the plan is."""
    return Option(
        help,
        metavar,
        short,
        read=lambda _, value: of().meant(value),
        offers=lambda asked: of().offers(asked.lang, asked.stem),
    )


def in_plan(of: Callable[[Asked], Choices], metavar: str, help: str, short: str = "") -> Option:
    """An option that takes one of what the plan holds, which the command looks up in it."""
    return Option(
        help, metavar, short, offers=lambda asked: of(asked).offers(asked.lang, asked.stem)
    )


def a_date(help: str, of: Source = offers.dates) -> Option:
    """An option that takes a day, a month or a year."""
    return Option(help, "DATE", read=date, offers=of)


PARAMETERS: dict[str, Option] = {
    "data": Option(
        N_(
            "Dataset to read: a file in TOML, or in JSON or SQLite as `export` writes it, a "
            "folder of .toml files, or - for standard input. "
            "Repeat it to merge several. Also LIANGQU_DATA."
        ),
        "PATH",
        "-D",
        file=True,
        early=True,  # for what help tells of it
    ),
    "lang": Option(
        N_("Language of what is printed. Also LIANGQU_LANG; else the locale decides."),
        "LANGUAGE",
        read=lambda _, value: vocabulary.language(value),
        offers=lambda asked: vocabulary.LANGUAGES.offers(asked.lang),
    ),
    "color": among(lambda: vocabulary.COLORS, "WHEN", N_("When to use colour.")),
    "help": Option(N_("Show this help."), short="-h", ends=lambda ctx: ctx.obj.help(ctx)),
    "version": Option(
        N_("Show the version."), ends=lambda ctx: ctx.obj.write([f"liangqu {__version__}\n"])
    ),
    "theme": in_plan(
        lambda asked: vocabulary.themes(asked.plan),
        "THEME",
        N_("Only records of this theme; repeat it to allow several."),
        "-t",
    ),
    "match": Option(N_("Only records whose words hold this text."), "TEXT", "-m"),
    "source": in_plan(
        lambda asked: vocabulary.sources(asked.plan),
        "ID",
        N_("Only records that rest on this source; repeat it to allow several."),
    ),
    "strength": among(
        vocabulary.strengths,
        "STRENGTH",
        N_("Only what was said this firmly; repeat it to allow several."),
    ),
    "sort": Option(
        N_("Order by this field; -FIELD for descending."), "FIELD", offers=offers.fields
    ),
    "limit": Option(N_("At most so many rows."), "N", "-n", read=whole_number),
    "fields": Option(N_("Only these fields, in this order."), "A,B", offers=offers.fields),
    "format": among(
        lambda: vocabulary.formats("rows"),
        "FORMAT",
        N_("How it is written; png and xlsx need -o."),
        "-f",
    ),
    "output": Option(
        N_("Write to this file; its ending chooses the format."), "FILE", "-o", file=True
    ),
    "excel": Option(
        N_("CSV in your language that Excel opens by double click, safe from formulas.")
    ),
    "force": Option(N_("Replace the output file where it exists.")),
    "due_from": a_date(N_("Only targets due from the beginning of this date on.")),
    "due_by": a_date(N_("Only targets due by the end of this date.")),
    "status": among(
        vocabulary.statuses,
        "STATUS",
        N_("Only targets of this status; repeat it to allow several."),
    ),
    "comparator": among(
        vocabulary.comparators,
        "SIGN",
        N_(
            "Only targets with this comparator, as a sign (=, >=, >, <=, <, ~) or in words; "
            "repeat it to allow several."
        ),
    ),
    "unit": in_plan(
        lambda asked: vocabulary.units(asked.plan, asked.lang),
        "UNIT",
        N_("Only targets in this unit; repeat it to allow several."),
    ),
    "as_of": a_date(N_("Judge as of this day, or the last day of this month or year; else today.")),
    "full": Option(N_("Show everything, with reasons, evidence and sources.")),
    "scorecard full": Option(N_("Show every finding with its source, and the phrases as written.")),
    **dict.fromkeys(
        ("show format", "compare format"),
        among(lambda: vocabulary.formats("told"), "FORMAT", N_("How it is written."), "-f"),
    ),
    "export format": among(
        lambda: vocabulary.formats("plan"), "FORMAT", N_("What it becomes."), "-f"
    ),
    "export force": Option(N_("Replace the file, or the folder that an export made.")),
    "schema output": Option(N_("Write to this file."), "FILE", "-o", file=True),
    "summary by": among(vocabulary.dimensions, "DIMENSION", N_("What to count by.")),
    "matrix by": among(vocabulary.counted, "COUNT", N_("What to count.")),
    "matrix all": Option(N_("Districts and themes without a record as well.")),
    "map by": among(vocabulary.shades, "COUNT", N_("What to shade by.")),
    "since": a_date(
        N_("Only what happened or was published on this date or later."),
        offers.years_found,
    ),
    "until": a_date(
        N_("Only findings of this date or earlier, by the date that each begins with."),
        offers.years_found,
    ),
    "same": Option(N_("Without findings of another indicator and indirect ones.")),
    "style": in_plan(
        lambda _: vocabulary.styles(),
        "STYLE",
        N_(
            "gbt7714 (GB/T 7714-2025, as a note), chicago (18th edition, as a note), text (a "
            "line for an article), bibtex, csl-json or ris. Without it FILE's ending decides; "
            "else it is gbt7714 in Chinese and chicago in English. One note is made of all "
            "records of a document."
        ),
    ),
    "verify source": in_plan(
        lambda asked: vocabulary.copied(asked.plan),
        "ID",
        N_("The source that it is a copy of; else the one whose paragraphs it has."),
    ),
    "fingerprints": Option(
        N_("Print the fingerprints of its paragraphs instead, to paste into a source.")
    ),
    "exit_code": Option(N_("Exit with 1 where there are differences.")),
    "names": Argument(
        N_("Districts or officials, in any form; none means all."),
        "[NAME]...",
        offers=offers.names,
    ),
    "compare names": Argument(
        N_("Two or more districts or officials, in any form."),
        "NAME NAME...",
        offers=offers.names,
    ),
    **dict.fromkeys(
        ("show names", "cite names"),
        Argument(
            N_("Districts, officials or ids of records."),
            "NAME...",
            offers=offers.names_or_records,
        ),
    ),
    "terms": Argument(N_("Words that every record must hold, in either language."), "TERM..."),
    "files": Argument(
        N_(
            "Files or folders, checked together as one dataset; none means --data or the "
            "built-in plan."
        ),
        "[FILE]...",
        file=True,
    ),
    "path": Argument(
        N_("Where to write; the ending chooses the format, and none means a folder."),
        "PATH",
        file=True,
    ),
    "file": Argument(N_("Where to write it; - for standard output."), "FILE", file=True),
    "text_file": Argument(
        N_("The text of a source of the plan, in UTF-8, UTF-16 or GB 18030; - for standard input."),
        "TEXT-FILE",
        file=True,
    ),
    "old": Argument(
        N_("The earlier dataset: a file, a folder, or - for standard input."), "OLD", file=True
    ),
    "new": Argument(N_("The later dataset, likewise."), "NEW", file=True),
    "command": Argument("", "COMMAND", offers=offers.commands),
}
METAVAR = r"[A-Z][A-Z-]+|\bN\b"
"""A word that stands for what a reader types; the catalogue has each in the context `metavar`."""


def metavar(text: str, lang: Language) -> str:
    """`text` with its metavars in the reader's language."""
    return re.sub(METAVAR, lambda word: lang.pgettext("metavar", word.group()), text)


def declared(command: str, parameter: str) -> Option:
    """The option or the argument that a parameter of a command is."""
    return PARAMETERS.get(f"{command} {parameter}") or PARAMETERS[parameter]


def forms(command: str, parameter: str) -> list[str]:
    """What may be typed for a parameter: its names; nothing for an argument."""
    each = declared(command, parameter)
    long = f"--{parameter.replace('_', '-')}"
    return [] if isinstance(each, Argument) else [form for form in (long, each.short) if form]
