"""The options of the commands that tell of some things whole."""

import datetime as dt
from typing import Annotated

from typer import Option

from liangqu_cli.cli import vocabulary
from liangqu_cli.cli.options import AsOf, Force, OptionGroup, Output, one_of
from liangqu_cli.cli.values import day_of_judgement
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_


class Telling(OptionGroup, frozen=True, kw_only=True):
    """The options of a command whose answer is told whole, and is no table of rows."""

    as_of: AsOf = None
    format: Annotated[
        str | None,
        one_of(
            "--format",
            "-f",
            of=vocabulary.told_formats,
            metavar="FORMAT",
            help=N_("How it is written."),
        ),
    ] = None
    output: Output = ""
    force: Force = False
    full: Annotated[
        bool, Option("--full", help=N_("Tell all with its reasons, evidence and sources."))
    ] = False

    @property
    def day(self) -> dt.date:
        """The day to judge as of."""
        return day_of_judgement(self.as_of)

    @property
    def wanted(self) -> str:
        """The format to tell it in.

        Raises:
            UsageError: it is told in none such, or whole in one that leaves nothing out.
        """
        if not (self.format or self.output):
            return "table"
        from liangqu_cli.export.formats import TOLD
        from liangqu_cli.export.rows import Wanted, format_of

        name = format_of(Wanted(format=self.format or "", output=self.output, excel=False), TOLD)
        if self.full and name != "table":
            raise needless_full()
        return name


def needless_full() -> UsageError:
    """An error for `--full` where nothing is left out without it."""
    return UsageError(
        N_("--full is for what is drawn; without it this format holds every field already.")
    )
