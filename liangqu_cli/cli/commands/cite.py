"""`liangqu cite`."""

from typing import Annotated

from typer import Argument, Option

from liangqu_cli.cli import offers, vocabulary
from liangqu_cli.cli.completion import completed
from liangqu_cli.cli.options import Force, Output
from liangqu_cli.cli.run import Run
from liangqu_cli.language import N_


def cite(
    run: Run,
    ids: Annotated[
        list[str],
        Argument(
            metavar="ID...",
            help=N_("Ids of commitments, targets, quotes, evidence, officials or sources."),
            autocompletion=completed(offers.citable),
        ),
    ],
    style: Annotated[
        str,
        Option(
            "--style",
            metavar="STYLE",
            help=N_(
                "gbt7714 (GB/T 7714-2015), chicago (18th edition, as a note), bibtex, csl-json or "
                "ris. Without it FILE's ending .bib, .json or .ris decides; else it is gbt7714 in "
                "Chinese and chicago in English."
            ),
            autocompletion=completed(lambda a: vocabulary.styles().offers(a.lang, a.stem)),
        ),
    ] = "",
    output: Output = "",
    force: Force = False,
) -> None:
    from liangqu_cli.export.citations.cited import cited
    from liangqu_cli.export.citations.styles import rendered, style_of

    wanted = style_of(style, output, run.lang)
    run.write(rendered(cited(run.plan, ids), wanted), output, force=force)
