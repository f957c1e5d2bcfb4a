"""Completion in bash, zsh and fish: what can stand where the reader pressed TAB.

Each shell has a script, which the shell runs, and a dialect, which is its other
half in here. On TAB the script runs the program with `_LIANGQU_COMPLETE` set to
the shell's name and what has been typed as plain arguments; the program prints
one line that says how the rest is meant, then one line a candidate, already
quoted as that shell needs it. So a word of a dataset passes through a shell as
data only: nothing is split, expanded or evaluated on the way.
"""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module

from liangqu_cli.cli import streams
from liangqu_cli.cli.completion.line import Place, place_of
from liangqu_cli.cli.completion.reply import Dialect, Offer, Reply
from liangqu_cli.cli.run import Run
from liangqu_cli.errors import ExitCode, LiangquError
from liangqu_cli.language import Language, choose
from liangqu_cli.text import unseen, visible

VARIABLE = "_LIANGQU_COMPLETE"
SCRIPTS = {"bash": "liangqu.bash", "zsh": "_liangqu", "fish": "liangqu.fish"}
"""Each shell's script in `scripts/`, named as the shell's own folder for it demands."""


def script(shell: str) -> bytes:
    """The completion script of a shell, a key of `SCRIPTS`."""
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "scripts")
    with open(os.path.join(folder, SCRIPTS[shell]), "rb") as file:
        return file.read()


def answer(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Answer a completion script.

    Whatever goes wrong, the answer is just shorter: a reader who pressed TAB is
    in the middle of a line, and no message belongs there.

    Args:
        arguments: What the script hands over; each dialect's module says what.
        environment: The process's environment.

    Returns:
        Always 0.
    """
    try:
        dialect: Dialect = import_module(f"{__name__}.{_shell(environment)}").Asked(arguments)
        lines = dialect.lines(reply(dialect, environment))
        streams.write(f"{line}\n" for line in lines)
    except Exception:
        pass  # there is nothing to offer, and nobody to tell
    return ExitCode.OK


def reply(asked: Dialect, environment: Mapping[str, str]) -> Reply:
    """What can stand where the cursor is."""
    if asked.redirected:
        return Reply(files=True)
    place = place_of(asked.words, asked.current)
    if place is None:
        return Reply()
    run = Run(Language(choose(asked.words, environment)), environment)
    # Shells complete before they expand; the program is given `$HOME` expanded.
    data = [os.path.expandvars(path) for path in place.values("data")]
    with suppress(LiangquError):  # LIANGQU_LANG is no language: the command will say so
        run.share(data=data, lang="", color="")
    return _reply(run, place)


def _reply(run: Run, place: Place) -> Reply:
    from liangqu_cli.cli.completion import values

    if place.param is not None and values.is_file(place.param):
        return Reply(files=True, kept=place.kept)
    stem = place.stem.lower()
    found = {
        offer.value: Offer(offer.value, visible(offer.about))
        for offer in values.offers(run, place)
        if offer.value.lower().startswith(stem) and not unseen(offer.value)
    }
    more = place.param is not None and values.is_list(place.param)
    return Reply(offers=tuple(found.values()), kept=place.kept, open_ended=more)


def _shell(environment: Mapping[str, str]) -> str:
    shell = environment[VARIABLE]
    if shell not in SCRIPTS:
        raise ValueError(shell)
    return shell
