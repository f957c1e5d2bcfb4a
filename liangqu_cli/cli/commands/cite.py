"""`liangqu cite`."""

from liangqu_cli.cli import streams
from liangqu_cli.cli.run import Run
from liangqu_cli.cli.subjects import subjects
from liangqu_cli.language import N_
from liangqu_cli.report.table import Hint


def cite(
    run: Run, names: list[str], style: str = "", output: str = "-", force: bool = False
) -> None:
    from liangqu_cli.export.citations.cited import Cited, cited, shortcomings
    from liangqu_cli.export.citations.styles import rendered, style_of
    from liangqu_cli.export.formats import STYLES

    wanted = style_of(style, output, run.lang)
    plan, meanings = subjects(run.dataset, run.lang, names)
    found: dict[str, Cited] = {}
    for name, meant in meanings:
        said = cited(plan, name, meant)
        found.update((each.record.id, each) for each in said)
        if not said:
            message = N_("Nothing that {name} said is recorded, so there is nothing to cite.")
            streams.say([run.lang.gettext(message, name=name)])
    run.write(rendered(list(found.values()), wanted, run.lang), output, force=force)
    if not style and not STYLES[wanted].notes and streams.errors_are_seen():
        line = Hint("", ("liangqu", "cite", *names, "--style", "text")).command
        message = N_("A line for an article, with who said it: `{line}`.")
        streams.say([run.lang.gettext(message, line=line)])
    if not STYLES[wanted].notes:
        sources = {each.source.id: each.source for each in found.values()}
        told = (shortcomings(source, run.lang) for source in sources.values())
        streams.say(line for line in told if line)
