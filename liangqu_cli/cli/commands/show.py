"""`liangqu show`."""

from liangqu_cli.answers.dossier import Dossier, district_dossier, official_dossier, record_dossier
from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.cli.groups import Telling
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.subjects import subjects


def show(run: Run, names: list[str], telling: Telling) -> None:
    wanted, day = telling.wanted, telling.day
    plan, meanings = subjects(run.dataset, run.lang, names)
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
    from liangqu_cli.export.card import rendered

    told = rendered(plan, dossiers, wanted, run.lang)
    run.write(told, telling.output, force=telling.force)
