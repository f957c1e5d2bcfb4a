"""Inputs that tempt a program into quadratic time: what one unit of each costs as they grow."""

from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from liangqu_cli.answers.verify import fingerprints
from tests.bench.generate import district_lines, head
from tests.bench.measure import COMMAND, in_terminal, timed

RUNS = 3
LEAST = 20
"""The size at which the program's start is nearly all that takes time."""
PEOPLE = """[[districts]]
code = "100000"
level = "district"
name = { zh = "安", en = "An" }
full = { zh = "安区", en = "An District" }
pinyin = "an qu"
initials = "a"

[[officials]]
id = "lin"
name = { zh = "林", en = "Lin" }
district = "100000"
role = { zh = "区长", en = "District Mayor" }
as_of = "2021"
source = "gazette"
paragraphs = [1]

[[commitments]]
id = "site"
district = "100000"
official = "lin"
strength = "pledge"
title = { zh = "建公园", en = "Build parks" }
as_written = "建公园"
themes = ["parks"]
source = "gazette"
paragraphs = [1]

"""
"""Who says what there is one of."""


class Cliff(NamedTuple):
    """One kind of input, and the command that it is given to."""

    grows: str
    """What there is more and more of."""
    told: str
    """The command as it is typed."""
    size: int
    """How many there are at most."""
    write: Callable[[Path, int], Sequence[str | Path]]
    """Writes the files of so many into a folder, and gives the words of the command."""
    code: int = 0
    """What the command ends with, having found what there is to find."""
    screen: bool = False
    """Whether it is a terminal that makes it work."""

    def costs(self, folder: Path, sizes: Sequence[int]) -> list[float]:
        """Seconds that one of them takes to compute at each size, beyond the program's start."""
        least, *found = (self._seconds(folder, size) for size in (LEAST, *sizes))
        return [(each - least) / (size - LEAST) for each, size in zip(found, sizes, strict=True)]

    def _seconds(self, folder: Path, size: int) -> float:
        command = [COMMAND, *map(str, self.write(folder, size))]
        runs = (
            in_terminal(command) if self.screen else timed(command, self.code) for _ in range(RUNS)
        )
        return median(run.processor for run in runs)


def _wrapping(folder: Path, size: int) -> Sequence[str | Path]:
    plan = _plan(folder / "marks.toml", PEOPLE, _quote(("…—！、「" * size)[:size]))
    return "-D", plan, "quotes"


def _difference(folder: Path, size: int) -> Sequence[str | Path]:
    old, new = (
        _distinct(size),
        "".join(map("".join, zip(_distinct(size), "新" * size, strict=True))),
    )
    return (
        "diff",
        _plan(folder / "old.toml", PEOPLE, _quote(old)),
        _plan(folder / "new.toml", PEOPLE, _quote(new)),
    )


def _verification(folder: Path, size: int) -> Sequence[str | Path]:
    said = _distinct(size)
    copy = folder / "copy.txt"
    copy.write_text(f"{said[: size // 2]}误{said[size // 2 :]}\n", "utf-8")
    source = _reprint("copied", copy.read_text("utf-8"))
    plan = _plan(folder / "said.toml", PEOPLE, source, _quote(said, "copied"))
    return "-D", plan, "verify", copy


def _references(folder: Path, size: int) -> Sequence[str | Path]:
    dangling = (
        f"""[[evidence]]
id = "evidence-{number}"
commitment = "park-{number}"
date = "2022"
same_indicator = false
finding = {{ zh = "有", en = "There are" }}
source = "gazette"

"""
        for number in range(size)
    )
    return "check", _plan(folder / "dangling.toml", PEOPLE, *dangling)


def _patterns(folder: Path, size: int) -> Sequence[str | Path]:
    copy = folder / "copies.txt"
    text = "".join(f"在安区建第{number}座公园。\n" for number in range(20))
    copy.write_text(text, "utf-8")
    sources = (_reprint(f"reprint-{n}", text, f"[(]{n}[)]") for n in range(size))
    return "-D", _plan(folder / "reprints.toml", *sources, PEOPLE), "verify", copy


def _deep(folder: Path, size: int) -> Sequence[str | Path]:
    districts = (
        piece.rstrip() + (f'\npart_of = "{99_999 + number}"\n\n' if number else "\n\n")
        for number, piece in enumerate(district_lines(size))
    )
    return "check", _plan(folder / "deep.toml", *districts)


def _wide(folder: Path, size: int) -> Sequence[str | Path]:
    return "-D", _plan(folder / "wide.toml", *district_lines(size)), "map"


def _plan(path: Path, *pieces: str) -> Path:
    """A plan of these pieces, beside what every plan begins with."""
    path.write_text("".join((head(), *pieces)), "utf-8")
    return path


def _reprint(key: str, text: str, *strip: str) -> str:
    """A source that lists the paragraphs of a text."""
    return f"""[[sources]]
id = "{key}"
type = "webpage"
language = "zh"
publisher = {{ zh = "转载", en = "Reprint" }}
date = "2021"
title = {{ zh = "转载", en = "Reprint" }}
strip = {list(strip)}
paragraphs = {fingerprints(text)}

"""


def _quote(said: str, source: str = "gazette") -> str:
    return f"""[[quotes]]
id = "said"
official = "lin"
form = "spoken"
zh = "{said}"
en = "{said}"
themes = ["parks"]
source = "{source}"
paragraphs = [1]

"""


def _distinct(size: int) -> str:
    """Characters of which none comes again before 20,000 others."""
    return "".join(chr(0x4E00 + number % 20_000) for number in range(size))


CLIFFS = (
    Cliff("marks of a quote, wrapped", "quotes", 400_000, _wrapping, screen=True),
    Cliff("characters, another after each", "diff", 40_000, _difference),
    Cliff("characters of a quote with one wrong", "verify", 200_000, _verification, code=1),
    Cliff("references to nothing", "check", 20_000, _references, code=3),
    Cliff("sources, each with a pattern", "verify", 4_000, _patterns),
    Cliff("districts, each part of the last", "check", 40_000, _deep, code=3),
    Cliff("districts side by side", "map", 100_000, _wide, screen=True),
)
