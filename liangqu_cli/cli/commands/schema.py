"""`liangqu schema`."""

from typing import Annotated

from typer import Option

from liangqu_cli.cli.options import Force
from liangqu_cli.cli.run import Run
from liangqu_cli.language import N_


def schema(
    run: Run,
    output: Annotated[
        str, Option("--output", "-o", metavar="FILE", help=N_("Write to this file."))
    ] = "",
    force: Force = False,
) -> None:
    import msgspec.json

    from liangqu_cli.schema import dataset_schema

    run.refuse_data()
    text = msgspec.json.format(msgspec.json.encode(dataset_schema(run.lang)), indent=2) + b"\n"
    run.write([text], output, force=force)
