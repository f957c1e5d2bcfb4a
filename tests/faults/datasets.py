"""Datasets that are out to hurt, and ways through all commands; built here, stored nowhere."""

import datetime as dt
import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

from liangqu_cli.model import (
    Author,
    Bilingual,
    Commitment,
    District,
    Evidence,
    Official,
    PlaceName,
    PlanFile,
    PlanInfo,
    Quote,
    Source,
    Target,
    Theme,
    Tile,
)
from tests.strategies import toml_of

Record = TypeVar("Record")

ACTING = {
    "a colour": "\x1b[31mred\x1b[0m",
    "a cleared screen": "\x1b[2J\x1b[H",
    "a question to the terminal": "\x1b[6n\x1b[c",
    "a link of its own": "\x1b]8;;https://evil.example/\x1b\\here\x1b]8;;\x1b\\",
    "the clipboard": "\x1b]52;c;cm0gLXJmIH4=\x07",
    "a title": "\x1b]0;owned\x07",
    "C1 controls": "\x9b31m \x9d52;c;AAAA\x9c \x90 \x85",
    "NUL": "nul\x00byte",
    "a carriage return": "the figure is 90\rthe figure is 10",
    "a backspace": "not\x08\x08\x08   met",
    "CR LF": "one\r\ntwo",
    "an override": "met \u202etem ton\u202c",
    "isolates": "\u2066left\u2069 \u2067right\u2069",
    "marks": "\u200eleft\u200f \u061c",
    "zero width": "fi\u200bnan\u200dce\u2060 \ufeff",
    "a soft hyphen": "co\u00adoperation",
    "separators": "one\u2028two\u2029three",
    "tags": "flag\U000e0041\U000e007f",
}
"""Texts that act on a terminal, or that deceive whoever looks at it, each by what it does."""

MARKUP = (
    "[red]x[/]",
    "[/]",
    ":100: :smiley:",
    "[link=https://evil.example]x[/link]",
    "<b>&amp;</b>",
    "**bold** `code` | pipe",
    "%s {0} {name} $x ${x} \\n \\x1b",
)
"""Texts that are markup in some language, and here are nothing but text."""

FORMULAS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(1)",
    '=HYPERLINK("https://evil.example","x")',
    "=cmd|' /C calc'!A0",
)
"""Texts that a spreadsheet takes for formulas."""


def filled(texts: Sequence[str]) -> PlanFile:
    """A valid dataset with a record of every kind for each text, which stands in all its fields."""
    return PlanFile(
        plan=PlanInfo(
            id="hostile",
            title=_both(texts[0]),
            description=_both(texts[-1]),
            start="2021",
            end="2025",
            license=texts[0],
            rights=_both(texts[0]),
        ),
        sources=_each(texts, _source),
        themes=_each(texts, lambda n, text: Theme(id=f"theme-{n}", name=_both(text))),
        districts=_each(texts, _district),
        officials=_each(texts, _official),
        commitments=_each(texts, _commitment),
        targets=_each(texts, _target),
        quotes=_each(texts, _quote),
        evidence=_each(texts, _evidence),
    )


def written(path: Path, file: PlanFile) -> Path:
    """`path`, at which the dataset now lies."""
    path.write_text(toml_of(file), encoding="utf-8", newline="\n")
    return path


def large(path: Path, targets: int) -> Path:
    """`path`, at which a valid dataset of so many targets now lies, each of a few hundred bytes."""
    head = toml_of(
        PlanFile(
            plan=filled(["words"]).plan,
            sources=_each(["words"], _source),
            themes=_each(["words"], lambda n, text: Theme(id=f"theme-{n}", name=_both(text))),
            districts=_each(["words"], _district),
            officials=_each(["words"], _official),
            commitments=_each(["words"], _commitment),
        )
    )
    record = (
        "\n[[targets]]\nid = 'target-{n}'\ncommitment = 'commitment-1'\n"
        "metric = {{ zh = '第{n}项指标', en = 'metric {n} of a long list of metrics' }}\n"
        "comparator = '>='\nvalue = {n}\nunit = {{ zh = '个', en = 'projects' }}\n"
        "basis = 'level'\ndue = '2023'\nas_written = '不少于{n}个'\n"
        "source = 'source-1'\nparagraphs = [1]\n"
    )
    body = "".join(record.format(n=n) for n in range(1, targets + 1))
    path.write_text(head.replace("targets = []\n", "") + body, encoding="utf-8", newline="\n")
    return path


def as_anybody() -> list[str]:
    """What stands before a command so that permissions bind it, even where root runs the tests."""
    if os.geteuid() != 0:
        return []
    words = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--"]
    if shutil.which(words[0]) is None:
        pytest.skip("permissions do not bind root, and there is no setpriv to change that")
    return words


EVERY_ID = tuple(
    f"{kind}-1"
    for kind in ("official", "commitment", "target", "quote", "evidence", "theme", "source")
)
"""An id of every kind of record of `filled`."""


def walk(dataset: Path, text: Path) -> dict[str, list[list[str]]]:
    """For every command the arguments that show what it has; by name, the overview by none.

    Args:
        dataset: What `check` and `diff` read; the others are told by the environment.
        text: What `verify` reads.
    """
    own_ids = [key for key in EVERY_ID if key != "theme-1"]
    return {
        "": [[]],
        "districts": [["districts"]],
        "officials": [["officials"]],
        "show": [["show", "000001", *EVERY_ID]],
        "commitments": [["commitments"]],
        "targets": [["targets"]],
        "quotes": [["quotes"]],
        "search": [["search", "e"]],
        "summary": [["summary", "--by", by] for by in ("district", "theme", "unit")],
        "scorecard": [["scorecard"]],
        "evidence": [["evidence"]],
        "timeline": [["timeline"]],
        "matrix": [["matrix"]],
        "map": [["map"], ["map", "--by", "status"]],
        "cite": [["cite", *own_ids], ["cite", *own_ids, "--style", "bibtex"]],
        "export": [["export", "-", "-f", "json"]],
        "check": [["check", str(dataset)]],
        "verify": [["verify", str(text), "--source", "source-1"]],
        "diff": [["diff", str(dataset), str(dataset)]],
        "schema": [["schema"]],
        "init": [["init", "-"]],
    }


def _each(texts: Sequence[str], make: Callable[[int, str], Record]) -> tuple[Record, ...]:
    return tuple(make(number, text) for number, text in enumerate(texts, 1))


def _both(text: str) -> Bilingual:
    return Bilingual(zh=text, en=text)


def _place(text: str) -> PlaceName:
    return PlaceName(zh=text, en=text, traditional=text)


def _source(number: int, text: str) -> Source:
    return Source(
        id=f"source-{number}",
        type="report",
        language="zh",
        publisher=_both(text),
        date="2021",
        title=_both(text),
        description=_both(text),
        authors=(Author(zh=text, en=text),),
        note=_both(text),
        url=f"https://example.org/{number}/{''.join(text.split())}",
        accessed=dt.date(2022, 1, 1),
        paragraphs=("0" * 64,),
    )


def _district(number: int, text: str) -> District:
    return District(
        code=f"{number:06d}",
        level="district",
        name=_place(text),
        full=_place(text),
        pinyin=text,
        initials="x",
        tile=Tile(row=1 + number // 99, column=1 + number % 99),
    )


def _official(number: int, text: str) -> Official:
    return Official(
        id=f"official-{number}",
        name=_both(text),
        district=f"{number:06d}",
        role=_both(text),
        as_of="2021",
        source=f"source-{number}",
        paragraphs=(1,),
    )


def _commitment(number: int, text: str) -> Commitment:
    return Commitment(
        id=f"commitment-{number}",
        district=f"{number:06d}",
        official=f"official-{number}",
        strength="pledge",
        title=_both(text),
        as_written=text,
        themes=(f"theme-{number}",),
        places=(_both(text),),
        source=f"source-{number}",
        paragraphs=(1,),
        searched=dt.date(2022, 1, 1),
        searched_note=_both(text),
    )


def _target(number: int, text: str) -> Target:
    return Target(
        id=f"target-{number}",
        commitment=f"commitment-{number}",
        metric=_both(text),
        comparator="<=",
        value=-number,
        unit=_both(text),
        basis="level",
        due="2023",
        as_written=text,
        note=_both(text),
        source=f"source-{number}",
        paragraphs=(1,),
    )


def _quote(number: int, text: str) -> Quote:
    return Quote(
        id=f"quote-{number}",
        official=f"official-{number}",
        form="signed",
        zh=text,
        en=text,
        themes=(f"theme-{number}",),
        source=f"source-{number}",
        paragraphs=(1,),
    )


def _evidence(number: int, text: str) -> Evidence:
    return Evidence(
        id=f"evidence-{number}",
        target=f"target-{number}",
        date="2022",
        same_indicator=False,
        value=number,
        finding=_both(text),
        source=f"source-{number}",
    )
