"""`liangqu check`."""

from typer import Exit

from liangqu_cli.cli.groups import Delivery
from liangqu_cli.cli.run import Run
from liangqu_cli.errors import ExitCode


def check(run: Run, delivery: Delivery, files: list[str] = []) -> None:
    from liangqu_cli.load.lint import check as checked_files
    from liangqu_cli.report.check import problems_table
    from liangqu_cli.view.check import view

    if files:
        run.refuse_data()
    run.protect(files)
    checked = checked_files(files or run.datasets)
    shown = view(checked)
    run.deliver(problems_table(checked, run.lang), delivery.listing(), shown, empty=shown)
    if not checked.valid:
        raise Exit(ExitCode.INVALID)
