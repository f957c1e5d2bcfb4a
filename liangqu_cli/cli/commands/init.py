"""`liangqu init`."""

from typing import Annotated

from typer import Argument

from liangqu_cli.cli import streams
from liangqu_cli.cli.options import Force
from liangqu_cli.cli.run import Run
from liangqu_cli.language import N_

TEMPLATE = "template/plan.toml"


def init(
    run: Run,
    file: Annotated[
        str, Argument(metavar="FILE", help=N_("Where to write it; - for standard output."))
    ],
    force: Force = False,
) -> None:
    import shlex
    from importlib.resources import files

    run.refuse_data()
    template = (files("liangqu_cli") / TEMPLATE).read_bytes()
    run.write([template], file, force=force, told=False)
    if file != "-":
        told = run.lang.gettext(N_("{file} is written; `liangqu --data {quoted}` shows it."))
        streams.say([told.format(file=file, quoted=shlex.quote(file))])
