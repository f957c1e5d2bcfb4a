"""`liangqu show`."""

from typing import Annotated

from typer import Option

from liangqu_cli.answers.dossier import Dossier, district_dossier, official_dossier, record_dossier
from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.cli.options import AsOf, Force, Output, RequiredNames, ToldFormat
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import day_of_judgement
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_


def show(
    run: Run,
    names: RequiredNames,
    as_of: AsOf = None,
    format: ToldFormat = None,
    output: Output = "",
    force: Force = False,
    full: Annotated[
        bool,
        Option("--full", help=N_("Tell every record of a card whole, with evidence and sources.")),
    ] = False,
) -> None:
    wanted = "table"
    if format or output:
        from liangqu_cli.export.formats import TOLD
        from liangqu_cli.export.rows import Wanted, format_of

        wanted = format_of(Wanted(format=format or "", output=output, excel=False), TOLD)
    if full and wanted != "table":
        raise UsageError(
            N_("--full is for what is drawn; without it this format holds every field already.")
        )
    day = day_of_judgement(as_of)
    plan, meanings = run.subjects(names)
    judged = judge_plan(plan, day)
    dossiers: list[Dossier] = []
    for name, meant in meanings:
        record = plan.record(name) if meant is None else None
        if record is not None:
            dossiers.append(record_dossier(plan, judged, record, day))
        elif meant is not None:
            make = district_dossier if meant.kind == "district" else official_dossier
            dossiers.append(make(plan, judged, meant.key, day))
    if wanted == "table":
        from liangqu_cli.view.show import render

        run.draw(render(plan, dossiers, run.lang, full=full), output, force=force)
        return
    from liangqu_cli.export.card import rendered

    run.write(rendered(plan, dossiers, wanted, run.lang), output, force=force)
