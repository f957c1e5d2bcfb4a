"""The formats of a whole plan: which there are, which one a path means, and the way to each."""

import datetime as dt
import os
from collections.abc import Iterator, Mapping
from functools import partial
from importlib import import_module
from typing import NamedTuple

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.errors import UsageError
from liangqu_cli.export.folders import write_folder
from liangqu_cli.export.storage import make_file
from liangqu_cli.language import N_, Language
from liangqu_cli.load.draft import nearest
from liangqu_cli.model import Plan


class PlanFormat(NamedTuple):
    """One format: its module in this folder, and the endings of files in it.

    A module has `render(plan, judged, as_of, lang)`, which gives a file in pieces. A format
    without an ending is a folder, and its module has `files(plan, judged, as_of)`; a database
    is made in place, by `make`.
    """

    module: str
    endings: tuple[str, ...]
    binary: bool = False
    """Whether it is of no use on a terminal or in a pipe."""

    @property
    def folder(self) -> bool:
        """Whether it is a folder of several files."""
        return not self.endings


FOLDER = "datapackage"
DATABASE = "sqlite"
SOURCE = "json"
"""The plan as it is read, without judgements."""
PLAN_FORMATS = {
    FOLDER: PlanFormat("datapackage", (), binary=True),
    "parquet": PlanFormat("parquet", (), binary=True),
    "xlsx": PlanFormat("workbook", (".xlsx",), binary=True),
    DATABASE: PlanFormat("sqlite", (".sqlite", ".sqlite3", ".db"), binary=True),
    SOURCE: PlanFormat("dataset", (".json",)),
    "html": PlanFormat("page", (".html", ".htm")),
}
"""Every format by name."""


class Exported(NamedTuple):
    """What is to leave: a plan with the judgements of its targets as of a day."""

    plan: Plan
    judged: Mapping[str, Judgement]
    as_of: dt.date


def format_of(path: str, name: str = "") -> str:
    """The format that is meant: named, else by the path's ending; a path without one is a folder.

    Raises:
        UsageError: there is no such format, the ending names none, or the format
            cannot go to standard output.
    """
    if path == "-" and not name:
        names = tuple(key for key, each in PLAN_FORMATS.items() if not each.binary)
        raise UsageError(N_("Standard output needs a format; add --format {names}."), names=names)
    found = name or _by_ending(path)
    if found not in PLAN_FORMATS:
        raise UsageError(
            N_("{value} is no format; choose from {choices}.{nearest}"),
            value=found,
            choices=tuple(PLAN_FORMATS),
            nearest=nearest(found, PLAN_FORMATS),
        )
    if path == "-" and PLAN_FORMATS[found].binary:
        message = N_("{format} cannot go to standard output; give a path instead of -.")
        raise UsageError(message, format=found)
    return found


def rendered(name: str, what: Exported, lang: Language) -> Iterator[str | bytes]:
    """A plan as one file, piece by piece, in any format but a folder and a database.

    `lang` is the reader's language, for a format that has one.
    """
    module = import_module(f"liangqu_cli.export.{PLAN_FORMATS[name].module}")
    pieces: Iterator[str | bytes] = module.render(*what, lang)
    return pieces


def write_package(
    name: str, what: Exported, path: str, *, force: bool, datasets: list[str]
) -> None:
    """Write a plan as a folder, in the place of one in whatever format where `force` says so."""
    from liangqu_cli.export.datapackage import members

    module = import_module(f"liangqu_cli.export.{PLAN_FORMATS[name].module}")
    write_folder(path, module.files(*what), members=members, force=force, datasets=datasets)


def write_database(what: Exported, path: str, *, force: bool, datasets: list[str]) -> None:
    """Write a plan as a database."""
    from liangqu_cli.export.sqlite import make

    make_file(path, partial(make, *what), force=force, datasets=datasets)


def _by_ending(path: str) -> str:
    ending = os.path.splitext(path)[1].lower()
    if not ending or path.endswith(("/", os.sep)) or os.path.isdir(path):
        return FOLDER
    for name, plan_format in PLAN_FORMATS.items():
        if ending in plan_format.endings:
            return name
    raise UsageError(
        N_(
            "The ending of {file} names no format; add --format, end it with {endings}, "
            "or leave the ending out for a folder of CSV, or of Parquet with --format parquet."
        ),
        file=path,
        endings=tuple(each.endings[0] for each in PLAN_FORMATS.values() if each.endings),
    )
