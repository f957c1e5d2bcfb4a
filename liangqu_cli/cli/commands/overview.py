"""`liangqu` alone: what the plan is, how much it holds, what to type next."""

from liangqu_cli.cli.run import Run


def overview(run: Run) -> None:
    run.write(["overview\n"])
