"""`liangqu show`."""

from typing import Annotated

from typer import Option

from liangqu_cli.answers.dossier import Dossier, district_dossier, official_dossier, record_dossier
from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.cli import vocabulary
from liangqu_cli.cli.options import AsOf, RequiredNames, one_of
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import day_of_judgement
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_


def show(
    run: Run,
    names: RequiredNames,
    as_of: AsOf = None,
    format: Annotated[
        str,
        one_of(
            "--format",
            "-f",
            of=vocabulary.card_formats,
            metavar="FORMAT",
            help=N_("How it is written."),
        ),
    ] = "table",
    full: Annotated[
        bool,
        Option("--full", help=N_("Tell every record of a card whole, with evidence and sources.")),
    ] = False,
) -> None:
    if full and format != "table":
        raise UsageError(
            N_("--full is for what is drawn; without it this format holds every field already.")
        )
    day = day_of_judgement(as_of)
    plan, meanings = run.subjects(names)
    judged = judge_plan(plan, day)
    dossiers: list[Dossier] = []
    for name, meant in zip(names, meanings, strict=True):
        record = plan.record(name) if meant is None else None
        if record is not None:
            dossiers.append(record_dossier(plan, judged, record, day))
        elif meant is not None:
            make = district_dossier if meant.kind == "district" else official_dossier
            dossiers.append(make(plan, judged, meant.key, day))
    if format == "json":
        from liangqu_cli.export.card import render as render_json

        run.write(render_json(plan, dossiers))
        return
    from liangqu_cli.view.show import render

    run.draw(render(plan, dossiers, run.lang, full=full))
