"""One run of the program: the reader's language, their dataset, and the way out."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Sized
from typing import TYPE_CHECKING

from liangqu_cli.ask.selection import Filter
from liangqu_cli.cli import streams, vocabulary
from liangqu_cli.cli.groups import Listing, Narrowing, TargetOptions
from liangqu_cli.cli.values import in_order
from liangqu_cli.errors import LiangquError, UsageError
from liangqu_cli.language import N_, Language
from liangqu_cli.load.dataset import Dataset, open_dataset
from liangqu_cli.load.files import sizes
from liangqu_cli.model import STRENGTHS, Plan
from liangqu_cli.report.table import Hint, Table

if TYPE_CHECKING:
    from typer import Context

    from liangqu_cli.ask.entities import Scope
    from liangqu_cli.cli.choices import Choices
    from liangqu_cli.view.console import Screen, View

ANY_TARGET = TargetOptions()


class Run:
    """What every command is given.

    Args:
        lang: The language to speak, chosen before the arguments were parsed.
        environment: The process's environment.
        color: `--color`, for what is printed before the arguments are parsed.
    """

    def __init__(self, lang: Language, environment: Mapping[str, str], *, color: str = "") -> None:
        self.lang = lang
        self._environment = environment
        self._data: list[str] = []
        self._protected: list[str] = []
        self._color = color
        self._dataset: Dataset | None = None

    def share(self, data: Sequence[str], lang: str | None, color: str | None) -> None:
        """Take the options of the whole program, which may stand on either side of the command.

        Raises:
            UsageError: the environment asks for a language that there is not.
        """
        self._data.extend(data)
        self._color = color or self._color
        if asked := lang or self._environment.get("LIANGQU_LANG", ""):
            vocabulary.language(asked)

    @property
    def datasets(self) -> list[str]:
        """The paths that the options name, else the environment's; none means the built-in plan."""
        return self.paths(self._data)

    def paths(self, named: Sequence[str]) -> list[str]:
        """Paths that are named, else the environment's."""
        inherited = self._environment.get("LIANGQU_DATA", "")
        paths = named or [path for path in inherited.split(os.pathsep) if path]
        return [path if path == "-" else os.path.expanduser(path) for path in paths]

    @property
    def dataset(self) -> Dataset:
        """The dataset, opened once."""
        if self._dataset is None:
            paths = self.datasets
            if paths and (size := sizes(paths)):
                from liangqu_cli.cli.progress import reading

                with reading(size, self.lang):
                    self._dataset = open_dataset(paths)
            else:
                self._dataset = open_dataset(paths)
        return self._dataset

    @property
    def plan(self) -> Plan:
        """The plan, whole."""
        return self.dataset.plan()

    def help(self, ctx: "Context") -> None:
        """Print the help of a command, as far as its line is parsed."""
        from liangqu_cli.cli.help import shown

        self.draw(shown(ctx, self.lang))

    def selection(
        self, names: Sequence[str], narrowing: Narrowing, aims: TargetOptions = ANY_TARGET
    ) -> tuple[Plan, Filter]:
        """What a command asks for: a plan that holds at least that, and the filter.

        Raises:
            UsageError: a name, a theme or a unit is not known, or nothing can lie between
                two dates.
        """
        in_order("--due-from", aims.due_from, "--due-by", aims.due_by)
        scope = self._scope(names) if names else None
        plan = self.dataset.plan(scope)
        return plan, Filter(
            scope=scope,
            themes=self._meant(narrowing.theme, vocabulary.themes, plan),
            sources=self._meant(narrowing.source, vocabulary.sources, plan),
            strengths=frozenset(each for each in STRENGTHS if each in narrowing.strength),
            match=narrowing.match,
            due_from=aims.due_from,
            due_by=aims.due_by,
            statuses=frozenset(aims.status),
            comparators=frozenset("" if sign == "milestone" else sign for sign in aims.comparator),
            units=self._meant(aims.unit, lambda each: vocabulary.units(each, self.lang), plan),
        )

    def _scope(self, words: Sequence[str]) -> "Scope":
        """The scope that words mean together.

        Raises:
            UsageError: a name means several or none.
        """
        from liangqu_cli.cli.subjects import entities

        return frozenset(meant for _, meant in entities(self.dataset, self.lang, words))

    def _meant(
        self, typed: Sequence[str], of: Callable[[Plan], "Choices"], plan: Plan
    ) -> frozenset[str]:
        """What the values of an option mean, which a part of a plan may lack."""
        try:
            return frozenset(map(of(plan).meant, typed)) if typed else frozenset()
        except UsageError:
            return frozenset(map(of(self.plan).meant, typed))

    def deliver(
        self,
        table: Table,
        listing: Listing,
        view: "View | None" = None,
        *,
        empty: "View | None" = None,
        asked: Filter | None = None,
        found: Callable[[Filter], Sized] | None = None,
    ) -> None:
        """Order, limit and narrow a table, and write it in the format asked for.

        Args:
            table: What was found.
            listing: What the reader asked for.
            view: How the terminal shows it; None for a plain table. Naming fields
                always gives a plain table.
            empty: How the terminal shows that nothing was found, where there is something
                to show all the same.
            asked: What the reader narrowed the records by, and
            found: how the records for another filter are found, to tell why there are none.
        """
        fields = vocabulary.meant_fields(listing.fields, table.columns)
        order = vocabulary.meant_order(listing.sort, table.columns)
        if asked and found and not table.matched:
            from liangqu_cli.report.silence import explained

            table = explained(table, asked, found, self.lang)
        whole = table
        table = table.ordered(order).limited(listing.limit).narrowed(fields)
        wanted = listing.wanted
        if wanted == "table":
            from liangqu_cli.view.table import nothing, render

            show = render if view is None or fields else view
            if not table.matched:
                show = empty or nothing
            screen = show(table, self.lang)
            if table.matched:
                from liangqu_cli.report.foot import foot
                from liangqu_cli.view.table import followed

                below = [] if fields else foot(table, self.lang)
                screen = followed(screen, below, self._besides(whole, asked, found), self.lang)
            self.draw(screen, listing.output, force=listing.force)
            return
        from liangqu_cli.export.rows import rendered

        self.write(
            rendered(table, wanted, self.lang, excel=listing.excel),
            listing.output,
            force=listing.force,
            rows=None if wanted in ("svg", "png") else len(table.rows),
            besides=self._missing(table, whole, asked, found),
        )

    def _missing(
        self,
        table: Table,
        whole: Table,
        asked: Filter | None,
        found: Callable[[Filter], Sized] | None,
    ) -> Iterator[str]:
        """What a file does not tell of what it leaves out, or of why it is empty."""
        from liangqu_cli.report.counts import where_limited

        yield from filter(None, [where_limited(len(table.rows), table.matched, self.lang)])
        for hint in whole.hints or self._besides(whole, asked, found):
            yield hint.told(self.lang, mark="`")

    def _besides(
        self, table: Table, asked: Filter | None, found: Callable[[Filter], Sized] | None
    ) -> list[Hint]:
        """What the reader's conditions leave out that they may not think of."""
        if not (asked and found and (asked.themes or asked.narrows_targets)):
            return []
        from liangqu_cli.report.left_out import left_out

        return left_out(table, asked, found, self.lang)

    def draw(self, screen: "Screen", output: str = "", *, force: bool = False) -> None:
        """Write what a view shows: as the terminal has it, or in its natural width to a file."""
        from liangqu_cli.view.console import drawn
        from liangqu_cli.view.paint import Look, has_color

        look = Look()
        if not output:
            color = has_color(self._color, streams.is_terminal(), self._environment)
            look = Look(width=streams.width(), color=color)
        self.write(drawn(screen, look), output, force=force, styled=True)

    def write(
        self,
        chunks: Iterable[str | bytes],
        output: str = "",
        *,
        force: bool = False,
        styled: bool = False,
        rows: int | None = None,
        besides: Iterable[str] = (),
        told: bool = True,
    ) -> None:
        """Write a result to standard output, or whole to a file.

        `styled` tells that it was drawn by a view, which may style it; `rows`, how many it has;
        `told`, that a reader at a terminal is to be told of a file; `besides`, with what else.
        """
        if output in ("", "-", "/dev/stdout", "/dev/fd/1"):
            if force:
                raise UsageError(N_("--force replaces a file, and none is named; leave it out."))
            streams.write(chunks, styled=styled)
            return
        from liangqu_cli.export.storage import write_file

        write_file(output, chunks, force=force, datasets=self.dataset_files())
        if told:
            self.tell_written(output, rows, besides)

    def tell_written(self, path: str, rows: int | None = None, besides: Iterable[str] = ()) -> None:
        """Tell whoever sits at a terminal that there is a file now; a script needs no such word."""
        if not streams.errors_are_seen():
            return
        told = self.lang.gettext("{file} is written.", file=path)
        if rows is not None:
            told = self.lang.ngettext(
                "{count} row is written to {file}.",
                "{count} rows are written to {file}.",
                rows,
                file=path,
            )
        streams.say([told, *besides])

    def dataset_files(self) -> list[str]:
        """The files that this run reads, which nothing may be written onto."""
        from liangqu_cli.load.files import built_in_paths, dataset_files

        try:
            return [*built_in_paths(), *dataset_files([*self.datasets, *self._protected])]
        except LiangquError:
            return built_in_paths()

    def refuse_data(self) -> None:
        """Refuse `--data` for a command that does not read it.

        Raises:
            UsageError: it was given.
        """
        if self._data:
            raise UsageError(N_("Nothing is read from --data here; leave it out."))

    def protect(self, files: Sequence[str]) -> None:
        """Let nothing be written onto these files either, which a command reads itself."""
        self._protected.extend(files)
