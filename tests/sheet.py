"""A screen written down, at every width, so that a person can read and review it.

Below each command stands what it shows on a terminal of 40, 80 and 120 cells and in a
pipe, first without colour; widths that show the same stand together. What it shows in
colour is written with the styles in words (`tests.styled`), at every width, but no more
of it than is needed to hold it:

* lines without a style are left out, since the text without its styles was held against
  what is shown without colour, and is the same;
* where it is not the same, as with a bar that is drawn of `#` where there is no colour,
  the whole screen is written;
* a width that gives the same characters the same styles as 80 cells do, and differs
  only in where its lines end, is left out.

So a colour that is another, or begins or ends elsewhere, shows in a sheet, at whatever
width it happens.
"""

import re
import shlex
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rich.cells import cell_len

from tests.in_process import run_here
from tests.styled import bare, styling, tagged

WIDTHS: dict[str, int | None] = {"40 cells": 40, "80 cells": 80, "120 cells": 120, "pipe": None}
USUAL = "80 cells"
ERROR = "stderr: "
NO_COLOR, COLOR = {"NO_COLOR": "1"}, {"FORCE_COLOR": "1"}


class Shown(NamedTuple):
    """What a command shows somewhere: both streams, lines of standard error marked as such."""

    text: str
    code: int


def sheet(commands: tuple[str, ...], lang: str, data: str) -> str:
    """What these commands show to a reader of `lang` whose dataset is the file `data`."""
    reader = {"LIANGQU_LANG": lang, "LIANGQU_DATA": data}
    return "\n".join("".join(_of_one(command, reader)) for command in commands)


def _of_one(command: str, reader: Mapping[str, str]) -> Iterator[str]:
    yield f"$ liangqu {command}".rstrip() + "\n"
    plain = {name: _shown(command, name, {**reader, **NO_COLOR}) for name in WIDTHS}
    color = {name: _shown(command, name, {**reader, **COLOR}) for name in WIDTHS}
    yield from _sections(plain, "")
    styles = {name: styling(shown.text) for name, shown in color.items()}
    alike, otherwise = {}, {}
    for name, (text, code) in color.items():
        if _seen(bare(text)) != _seen(plain[name].text):
            otherwise[name] = Shown(_seen(tagged(text)), code)
        elif styles[name] and (name == USUAL or styles[name] != styles[USUAL]):
            lines = (line for line in _seen(tagged(text)).splitlines(keepends=True) if "⟨" in line)
            alike[name] = Shown("".join(lines), code)
    yield from _sections(alike, "in colour")
    yield from _sections(otherwise, "in colour, where it is drawn otherwise")


def _sections(everywhere: Mapping[str, Shown], manner: str) -> Iterator[str]:
    """What is shown, each text once, below the widths that show it."""
    widths: dict[Shown, list[str]] = {}
    for name, shown in everywhere.items():
        widths.setdefault(shown, []).append(name)
    for shown, names in widths.items():
        told = [" · ".join(names), manner, f"exit {shown.code}" if shown.code else ""]
        if not manner:
            told.append(_overflow(shown.text, names))
        yield f"=== {', '.join(filter(None, told))} ===\n"
        yield shown.text or "(nothing)\n"


def _overflow(text: str, names: list[str]) -> str:
    """That a line of a result is wider than a terminal which shows it, for a reviewer to see."""
    longest = max((cell_len(line) for line in text.splitlines() if ERROR not in line), default=0)
    narrowest = min((columns for name in names if (columns := WIDTHS[name])), default=longest)
    return f"a line of {longest} cells" if longest > narrowest else ""


def _shown(command: str, name: str, env: Mapping[str, str]) -> Shown:
    columns = WIDTHS[name]
    done = run_here(*shlex.split(command), columns=columns, env=env)
    text = done.out + "".join(ERROR + line for line in done.err.splitlines(keepends=True))
    return Shown(_seen(text) if columns else text, done.code)


def _seen(text: str) -> str:
    """A text without the spaces at its lines' ends, which nobody sees on a terminal."""
    return re.sub(" +$", "", text, flags=re.MULTILINE)
