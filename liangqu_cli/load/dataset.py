"""A dataset as commands ask for it: names first, then the plan, whole or in part."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from liangqu_cli.ask.entities import Entity, Scope
from liangqu_cli.ask.index import FormTable
from liangqu_cli.load.files import is_database
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import Plan

if TYPE_CHECKING:
    from liangqu_cli.load.database import Database

Dataset: TypeAlias = "Files | Database"
"""Where names are looked up and plans come from."""


class Files:
    """A dataset of files, which are always read whole, since they are checked whole.

    A compiled plan answers the same, in parts.

    Args:
        paths: Files, folders or `-`; none means the built-in plan.

    Raises:
        InputError: a file cannot be read.
        InvalidPlanError: the dataset is not valid.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self.people = load_plan(paths)

    @cached_property
    def index(self) -> FormTable:
        """Every form of every name."""
        return FormTable(self.people)

    def plan(self, scope: Scope | None = None) -> Plan:
        """The plan, or at least all that a scope's records hang together with."""
        return self.people

    def home_of(self, key: str) -> Entity | None:
        """The district that has the whole chain of a record; None where only the plan has.

        Raises:
            KeyError: no record has this id.
        """
        if self.people.record(key) is None:
            raise KeyError(key)
        return None


def open_dataset(paths: Sequence[str]) -> Dataset:
    """The dataset in `paths`, of which one compiled plan alone is read in parts.

    Raises:
        InputError: a file cannot be read.
        InvalidPlanError: the dataset is not valid.
    """
    if len(paths) == 1 and is_database(paths[0]):
        from liangqu_cli.load.database import Database

        return Database(paths[0])
    return Files(paths)
