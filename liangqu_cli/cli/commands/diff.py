"""`liangqu diff`."""

from typer import Exit

from liangqu_cli.cli.groups import Delivery
from liangqu_cli.cli.run import Run
from liangqu_cli.errors import ExitCode, UsageError
from liangqu_cli.language import N_


def diff(run: Run, delivery: Delivery, old: str, new: str, exit_code: bool = False) -> None:
    from liangqu_cli.answers.diff import diff as compared
    from liangqu_cli.load.dataset import open_dataset
    from liangqu_cli.report.diff import changes_table
    from liangqu_cli.view.diff import view

    run.refuse_data()
    if old == new == "-":
        raise UsageError(N_("Standard input can be read once; name a file for OLD or for NEW."))
    run.protect([old, new])
    earlier, later = open_dataset([old]).plan(), open_dataset([new]).plan()
    changes = compared(earlier, later)
    shown = view(changes, old, new)
    run.deliver(changes_table(later, changes), delivery.listing(), shown, empty=shown)
    if exit_code and changes:
        raise Exit(ExitCode.FAILED)
