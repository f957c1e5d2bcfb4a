"""Which format of a whole plan a path means, and a plan in it."""

import datetime as dt
import os
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.errors import UsageError
from liangqu_cli.export.folders import write_folder
from liangqu_cli.export.formats import FOLDER, PLAN_FORMATS, endings, fitting
from liangqu_cli.export.storage import make_file
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Plan

if TYPE_CHECKING:
    from liangqu_cli.export.interface import OfPlan, Pieces


class Exported(NamedTuple):
    """What is to leave: a plan with the judgements of its targets as of a day."""

    plan: Plan
    judged: Mapping[str, Judgement]
    as_of: dt.date


def format_of(path: str, name: str = "") -> str:
    """The format that is meant: named, else by the path's ending; a path without one is a folder.

    Raises:
        UsageError: the ending names none, or the format cannot go to standard output.
    """
    if path == "-" and not name:
        names = tuple(key for key, each in PLAN_FORMATS.items() if not each.binary)
        raise UsageError(N_("Standard output needs a format; add --format {names}."), names=names)
    found = name or _by_ending(path)
    if path == "-" and PLAN_FORMATS[found].binary:
        message = N_("{format} cannot go to standard output; give a path instead of -.")
        raise UsageError(message, format=found)
    return found


def rendered(name: str, what: Exported, lang: Language) -> "Pieces":
    """A plan as one file, piece by piece, in any format but a folder and a database.

    `lang` is the reader's language, for a format that has one.
    """
    module: OfPlan = PLAN_FORMATS[name].load()
    return module.render(*what, lang)


def write_package(
    name: str, what: Exported, path: str, *, force: bool, datasets: list[str]
) -> None:
    """Write a plan as a folder, in the place of one in whatever format where `force` says so."""
    from liangqu_cli.export.datapackage import files, members

    parts = files(*what, PLAN_FORMATS[name].load().FILES)
    write_folder(path, parts, members=members, force=force, datasets=datasets)


def write_database(what: Exported, path: str, *, force: bool, datasets: list[str]) -> None:
    """Write a plan as a database."""
    from liangqu_cli.export.sqlite import make

    make_file(path, partial(make, *what), force=force, datasets=datasets)


def _by_ending(path: str) -> str:
    ending = os.path.splitext(path)[1].lower()
    if not ending or path.endswith(("/", os.sep)) or os.path.isdir(path):
        return FOLDER
    if found := fitting(path, PLAN_FORMATS):
        return found[0]
    raise UsageError(
        N_(
            "The ending of {file} names no format; add --format, end it with {endings}, "
            "or leave the ending out for a folder of CSV, or of Parquet with --format parquet."
        ),
        file=path,
        endings=endings(PLAN_FORMATS),
    )
