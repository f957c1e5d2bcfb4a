"""`liangqu show`."""

from liangqu_cli.answers.dossier import dossier, subject_of
from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.cli.groups import Telling
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.subjects import subjects


def show(run: Run, names: list[str], telling: Telling) -> None:
    wanted, day = telling.wanted, telling.day
    plan, meanings = subjects(run.dataset, run.lang, names)
    judged = judge_plan(plan, day)
    about = [subject_of(plan, meant) if meant else plan.record(name) for name, meant in meanings]
    dossiers = [dossier(plan, judged, subject, day) for subject in about if subject]
    if wanted == "table":
        from liangqu_cli.view.show import render

        shown = render(plan, dossiers, run.lang, full=telling.full)
        run.draw(shown, telling.output, force=telling.force)
        return
    from liangqu_cli.export.telling import cards

    run.write(cards(plan, dossiers, wanted, run.lang), telling.output, force=telling.force)
