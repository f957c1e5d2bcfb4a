"""`liangqu export`."""

from contextlib import suppress

from liangqu_cli.cli import vocabulary
from liangqu_cli.cli.choices import Choices
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import day_of_judgement
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_


def export(
    run: Run, path: str, format: str | None = None, force: bool = False, as_of: str | None = None
) -> None:
    from liangqu_cli.answers.scorecard import judge_plan
    from liangqu_cli.export import plans
    from liangqu_cli.export.formats import DATABASE, PLAN_FORMATS, SOURCE

    if format is None:
        _refuse_format(path)
    name = plans.format_of(path, format or "")
    if name == SOURCE and as_of:
        raise UsageError(N_("A plan in JSON holds no judgements; leave out --as-of."))
    day = day_of_judgement(as_of)
    what = plans.Exported(run.plan, judge_plan(run.plan, day), day)
    if not PLAN_FORMATS[name].endings:  # a folder
        plans.write_package(name, what, path, force=force, datasets=run.dataset_files())
        run.tell_written(path)
    elif name == DATABASE:
        plans.write_database(what, path, force=force, datasets=run.dataset_files())
        run.tell_written(path)
    else:
        run.write(plans.rendered(name, what, run.lang), path, force=force)


def _refuse_format(path: str) -> None:
    """Refuse the name of a format where a path is asked for: a folder would be called so.

    Raises:
        UsageError: it is one, of a whole plan or of rows.
    """
    from liangqu_cli.export.formats import PLAN_FORMATS

    if any(_has(vocabulary.formats(of), path) for of in ("plan", "rows")):
        name = vocabulary.formats("plan").meant(path)
        ending = next(iter(PLAN_FORMATS[name].endings), f" --format {name}")
        message = N_(
            "{name} is a format, not a path; type `liangqu export plan{ending}`, for example."
        )
        raise UsageError(message, name=path, ending=ending)


def _has(formats: Choices, word: str) -> bool:
    with suppress(UsageError):
        return bool(formats.meant(word))
    return False
