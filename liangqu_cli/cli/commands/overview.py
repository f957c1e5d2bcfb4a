"""`liangqu` alone."""

from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.cli.command_table import BY_NAME
from liangqu_cli.cli.examples import filled, fillings
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.values import day_of_judgement

_NEXT = ("show", "scorecard", "targets", "quotes", "search", "map")


def overview(run: Run) -> None:
    """Tell what the plan is and what to type next."""
    from liangqu_cli.view.overview import render

    day = day_of_judgement(None)
    fill = fillings(run.plan, run.lang)
    steps = [
        (filled(BY_NAME[name].examples, fill, run.lang)[0], run.lang.gettext(BY_NAME[name].help))
        for name in _NEXT
    ]
    steps.append(("liangqu --help", run.lang.gettext("See all commands and options.")))
    run.draw(render(run.plan, judge_plan(run.plan, day), day, steps, run.lang))
