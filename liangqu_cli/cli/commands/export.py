"""`liangqu export`."""

from contextlib import suppress
from typing import Annotated

from typer import Argument, Option

from liangqu_cli.cli import vocabulary
from liangqu_cli.cli.choices import Choices
from liangqu_cli.cli.options import AsOf, one_of
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import day_of_judgement
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_


def export(
    run: Run,
    path: Annotated[
        str,
        Argument(
            metavar="PATH",
            help=N_("Where to write; the ending chooses the format, and none means a folder."),
        ),
    ],
    format: Annotated[
        str | None,
        one_of(
            "--format",
            "-f",
            of=vocabulary.plan_formats,
            metavar="FORMAT",
            help=N_("What it becomes."),
        ),
    ] = None,
    force: Annotated[
        bool, Option("--force", help=N_("Replace the file, or the folder that an export made."))
    ] = False,
    as_of: AsOf = None,
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

    if any(
        _has(formats, path) for formats in (vocabulary.plan_formats(), vocabulary.row_formats())
    ):
        name = vocabulary.plan_formats().meant(path)
        ending = next(iter(PLAN_FORMATS[name].endings), f" --format {name}")
        message = N_("{name} is a format and no path; type `liangqu export plan{ending}`, say.")
        raise UsageError(message, name=path, ending=ending)


def _has(formats: Choices, word: str) -> bool:
    with suppress(UsageError, ValueError):
        return bool(formats.meant(word))
    return False
