"""`liangqu compare`."""

from collections.abc import Sequence
from typing import Annotated

from typer import Option

from liangqu_cli.answers.compare import compare as compared
from liangqu_cli.ask.names import Entity
from liangqu_cli.cli.listing import Narrowing
from liangqu_cli.cli.options import AsOf, Force, Output, SeveralNames, ToldFormat
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import day_of_judgement
from liangqu_cli.errors import UsageError
from liangqu_cli.export.formats import TOLD
from liangqu_cli.export.rows import Wanted, format_of
from liangqu_cli.language import N_


def compare(
    run: Run,
    names: SeveralNames,
    narrowing: Narrowing,
    as_of: AsOf = None,
    format: ToldFormat = None,
    output: Output = "",
    force: Force = False,
    full: Annotated[
        bool, Option("--full", help=N_("Tell all with its reasons, evidence and sources."))
    ] = False,
) -> None:
    wanted = format_of(Wanted(format=format or "", output=output, excel=False), TOLD)
    if full and wanted != "table":
        raise UsageError(
            N_("--full is for what is drawn; without it this format holds every field already.")
        )
    named = run.entities(names)
    names, subjects = [name for name, _ in named], [subject for _, subject in named]
    _refuse_fewer_than_two(names, subjects)
    plan, asked = run.selection(names, narrowing)
    comparison = compared(plan, subjects, asked, day_of_judgement(as_of))
    if wanted == "table":
        from liangqu_cli.view.compare import render

        day = ("--as-of", as_of) if as_of else ()
        typed = ["liangqu", "compare", *names, *narrowing.typed, *day]
        run.draw(render(plan, comparison, typed, run.lang, full=full), output, force=force)
        return
    from liangqu_cli.export.compare import rendered

    run.write(rendered(plan, comparison, wanted, run.lang), output, force=force)


def _refuse_fewer_than_two(names: Sequence[str], subjects: Sequence[Entity]) -> None:
    """Refuse what leaves nothing to compare.

    Raises:
        UsageError: there is one name alone, or two mean the same.
    """
    if len(names) == 1:
        message = N_(
            "One name alone has nothing beside it; name another, or use `liangqu show {name}`."
        )
        raise UsageError(message, name=names[0])
    for place, subject in enumerate(subjects):
        if (first := subjects.index(subject)) < place:
            message = N_("{name} and {again} are the same; name each only once.")
            raise UsageError(message, name=names[first], again=names[place])
