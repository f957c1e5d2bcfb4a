"""`liangqu compare`."""

from collections.abc import Sequence
from functools import partial

from liangqu_cli.answers.compare import compare as compared
from liangqu_cli.ask.entities import Entity
from liangqu_cli.ask.labels import labels
from liangqu_cli.cli.groups import Narrowing, Telling
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.subjects import entities
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_


def compare(run: Run, names: list[str], narrowing: Narrowing, telling: Telling) -> None:
    wanted = telling.wanted
    named = entities(run.dataset, run.lang, names, least=2)
    names, subjects = [name for name, _ in named], [subject for _, subject in named]
    _refuse_fewer_than_two(run, names, subjects)
    plan, asked = run.selection([subject.key for subject in subjects], narrowing)
    comparison = compared(plan, subjects, asked, telling.day)
    if wanted == "table":
        from liangqu_cli.ask.selection import commitments
        from liangqu_cli.report.left_out import near_themes
        from liangqu_cli.view.compare import render
        from liangqu_cli.view.table import followed

        day = ("--as-of", telling.as_of) if telling.as_of else ()
        typed = ["liangqu", "compare", *names, *narrowing.typed, *day]
        shown = render(plan, comparison, typed, run.lang, full=telling.full)
        if asked.themes:
            near = near_themes(plan, asked, partial(commitments, plan), run.lang)
            shown = followed(shown, (), near, run.lang)
        run.draw(shown, telling.output, force=telling.force)
        return
    from liangqu_cli.export.telling import side_by_side

    told = side_by_side(plan, comparison, wanted, run.lang)
    run.write(told, telling.output, force=telling.force)


def _refuse_fewer_than_two(run: Run, names: Sequence[str], subjects: Sequence[Entity]) -> None:
    """Refuse what leaves nothing to compare.

    Raises:
        UsageError: there is one name alone, or two mean the same.
    """
    if len(names) == 1:
        message = N_(
            "One name alone cannot be compared; add another, or use `liangqu show {name}`."
        )
        raise UsageError(message, name=names[0])
    for place, subject in enumerate(subjects):
        if (first := subjects.index(subject)) < place:
            (meant,) = labels([subject], run.dataset.people, run.lang)
            message = N_("{name} and {again} are the same: {meant}; name each only once.")
            raise UsageError(message, name=names[first], again=names[place], meant=meant)
