"""The groups of options that commands share; what each option is, `options.py` says by its name."""

import datetime as dt

from msgspec import Struct

from liangqu_cli.cli.options import forms
from liangqu_cli.cli.values import day_of_judgement
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_


class Shared(Struct, frozen=True, kw_only=True):
    """The options of the whole program, understood before and after the command's name."""

    data: list[str] = []
    lang: str | None = None
    color: str | None = None
    help: bool = False


class Narrowing(Struct, frozen=True, kw_only=True):
    """Which records: of which themes, with which words, on which sources, said how firmly."""

    theme: list[str] = []
    match: str = ""
    source: list[str] = []
    strength: list[str] = []

    @property
    def typed(self) -> list[str]:
        """The options as they may be typed again, word by word."""
        return _typed(self, Narrowing)


class Listing(Narrowing, frozen=True, kw_only=True):
    """The options of every command that lists records."""

    sort: str = ""
    limit: int | None = None
    fields: str = ""
    format: str | None = None
    output: str = ""
    excel: bool = False
    force: bool = False

    @property
    def wanted(self) -> str:
        """The format to list them in.

        Raises:
            UsageError: there is none such, or it fits neither the file nor `--excel`.
        """
        from liangqu_cli.export.rows import format_of

        return format_of(self.format, self.output, excel=self.excel)

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


class Delivery(Struct, frozen=True, kw_only=True):
    """The options of a command whose result is a table of its own, whole."""

    format: str | None = None
    output: str = ""
    force: bool = False

    def listing(self) -> Listing:
        """The same as the options of a listing that nothing narrows."""
        return Listing(format=self.format, output=self.output, force=self.force)


class TargetOptions(Struct, frozen=True, kw_only=True):
    """The options of every command about targets, and what became of them."""

    due_from: str | None = None
    due_by: str | None = None
    status: list[str] = []
    comparator: list[str] = []
    unit: list[str] = []
    as_of: str | None = None

    @property
    def day(self) -> dt.date:
        """The day to judge as of."""
        return day_of_judgement(self.as_of)


class Telling(Struct, frozen=True, kw_only=True):
    """The options of a command whose answer is told whole, and is no table of rows."""

    as_of: str | None = None
    format: str | None = None
    output: str = ""
    force: bool = False
    full: bool = False

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
        from liangqu_cli.export.rows import format_of

        name = format_of(self.format, self.output, among=TOLD)
        refuse_full(self.full and name != "table")
        return name


def refuse_full(needless: bool) -> None:
    """Refuse `--full` where nothing is left out without it.

    Raises:
        UsageError: it is needless.
    """
    if needless:
        raise UsageError(
            N_("--full is for what is drawn; without it this format holds every field already.")
        )


def _typed(options: Struct, group: type[Struct]) -> list[str]:
    """The options of a group word by word, as they may be typed again."""
    words = []
    for name in group.__struct_fields__:
        value = getattr(options, name) or ()
        for each in [value] if isinstance(value, str) else value:
            words += [forms("", name)[-1], each]
    return words
