"""`liangqu init`."""

from liangqu_cli.cli import streams
from liangqu_cli.cli.run import Run

TEMPLATE = "template/plan.toml"


def init(run: Run, file: str, force: bool = False) -> None:
    import shlex
    from importlib.resources import files

    run.refuse_data()
    template = (files("liangqu_cli") / TEMPLATE).read_bytes()
    run.write([template], file, force=force, told=False)
    if file != "-":
        told = run.lang.gettext(
            "{file} is written; `liangqu --data {quoted}` shows it.",
            file=file,
            quoted=shlex.quote(file),
        )
        streams.say([told])
