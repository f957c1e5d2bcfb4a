"""`liangqu show`."""

from liangqu_cli.answers.dossier import Dossier, district_dossier, official_dossier, record_dossier
from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.cli.options import RequiredNames
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.subjects import subjects
from liangqu_cli.cli.telling import Telling


def show(run: Run, names: RequiredNames, telling: Telling) -> None:
    wanted, day = telling.wanted, telling.day
    plan, meanings = subjects(run, names)
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

        shown = render(plan, dossiers, run.lang, full=telling.full)
        run.draw(shown, telling.output, force=telling.force)
        return
    from liangqu_cli.export.telling import cards

    run.write(cards(plan, dossiers, wanted, run.lang), telling.output, force=telling.force)
