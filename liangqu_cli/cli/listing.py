"""The groups of options that commands about rows share: what is listed, and which targets."""

import datetime as dt
from typing import Annotated

from typer import Option

from liangqu_cli.cli import offers, vocabulary
from liangqu_cli.cli.completion import completed
from liangqu_cli.cli.options import (
    AsOf,
    Force,
    OptionGroup,
    Output,
    RowFormat,
    a_date,
    one_in_plan,
    one_of,
)
from liangqu_cli.cli.values import day_of_judgement, whole_number
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_


class Narrowing(OptionGroup, frozen=True, kw_only=True):
    """Which records: of which themes, with which words, on which sources, said how firmly."""

    theme: Annotated[
        list[str],
        one_in_plan(
            "--theme",
            "-t",
            of=lambda asked: vocabulary.themes(asked.plan),
            metavar="THEME",
            help=N_("Only records of this theme; repeat it for any of several."),
        ),
    ] = []
    match: Annotated[
        str,
        Option(
            "--match", "-m", metavar="TEXT", help=N_("Only records whose words hold this text.")
        ),
    ] = ""
    source: Annotated[
        list[str],
        one_in_plan(
            "--source",
            of=lambda asked: vocabulary.sources(asked.plan),
            metavar="ID",
            help=N_("Only records that rest on this source; repeat it for any of several."),
        ),
    ] = []
    strength: Annotated[
        list[str],
        one_of(
            "--strength",
            of=vocabulary.strengths,
            metavar="STRENGTH",
            help=N_("Only what was said so firmly; repeat it for any of several."),
        ),
    ] = []

    @property
    def typed(self) -> list[str]:
        """The options as they may be typed again, word by word."""
        return [
            *(word for theme in self.theme for word in ("-t", theme)),
            *(("-m", self.match) if self.match else ()),
            *(word for source in self.source for word in ("--source", source)),
            *(word for strength in self.strength for word in ("--strength", strength)),
        ]


class Listing(Narrowing, frozen=True, kw_only=True):
    """The options of every command that lists records."""

    sort: Annotated[
        str,
        Option(
            "--sort",
            metavar="FIELD",
            help=N_("Order by this field; -FIELD for descending."),
            autocompletion=completed(offers.fields),
        ),
    ] = ""
    limit: Annotated[
        int | None,
        Option(
            "--limit",
            "-n",
            metavar="N",
            parser=whole_number("--limit"),
            help=N_("At most so many rows."),
        ),
    ] = None
    fields: Annotated[
        str,
        Option(
            "--fields",
            metavar="A,B",
            help=N_("Only these fields, in this order."),
            autocompletion=completed(offers.fields),
        ),
    ] = ""
    format: RowFormat = None
    output: Output = ""
    excel: Annotated[
        bool,
        Option(
            "--excel",
            help=N_("CSV in your language that Excel opens by double click, safe from formulas."),
        ),
    ] = False
    force: Force = False

    @property
    def wanted(self) -> str:
        """The format to list them in.

        Raises:
            UsageError: there is none such, or it fits neither the file nor `--excel`.
        """
        from liangqu_cli.export.rows import Wanted, format_of

        return format_of(Wanted(format=self.format or "", output=self.output, excel=self.excel))

    @property
    def drawn(self) -> bool:
        """Whether it is shown as the command draws it, and not as a plain table of fields."""
        return not self.fields and self.wanted in ("table", "svg", "png")

    def of_pledges(self) -> None:
        """Refuse what asks for a strength where quotes are told, which have none.

        Raises:
            UsageError: a strength is asked for.
        """
        if self.strength:
            raise UsageError(
                N_("Only commitments and targets have a strength; leave out --strength.")
            )


class Delivery(OptionGroup, frozen=True, kw_only=True):
    """The options of a command whose result is a table of its own, whole."""

    format: RowFormat = None
    output: Output = ""
    force: Force = False

    def listing(self) -> Listing:
        """The same as the options of a listing that nothing narrows."""
        return Listing(format=self.format, output=self.output, force=self.force)


class TargetOptions(OptionGroup, frozen=True, kw_only=True):
    """The options of every command about targets, and what became of them."""

    due_from: Annotated[
        str | None,
        a_date("--due-from", help=N_("Only targets due from the beginning of this date on.")),
    ] = None
    due_by: Annotated[
        str | None,
        a_date("--due-by", help=N_("Only targets due by the end of this date.")),
    ] = None
    status: Annotated[
        list[str],
        one_of(
            "--status",
            of=vocabulary.statuses,
            metavar="STATUS",
            help=N_("Only targets of this status; repeat it for any of several."),
        ),
    ] = []
    comparator: Annotated[
        list[str],
        one_of(
            "--comparator",
            of=vocabulary.comparators,
            metavar="SIGN",
            help=N_(
                "Only targets so compared, by a sign (=, >=, >, <=, <, ~) or in words; "
                "repeat it for any of several."
            ),
        ),
    ] = []
    unit: Annotated[
        list[str],
        one_in_plan(
            "--unit",
            of=lambda asked: vocabulary.units(asked.plan, asked.lang),
            metavar="UNIT",
            help=N_("Only targets in this unit; repeat it for any of several."),
        ),
    ] = []
    as_of: AsOf = None

    @property
    def day(self) -> dt.date:
        """The day to judge as of."""
        return day_of_judgement(self.as_of)
