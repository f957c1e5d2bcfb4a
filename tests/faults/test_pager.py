"""A screen that is longer than the terminal is high goes through the reader's pager, and no other.

`less` is the real one, in a real terminal; other pagers are such that tell whether they ran.
"""

import os
import select
import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest

from tests.cli.interactive import CONTROLLING
from tests.conftest import COMMAND, environment, run_command, started
from tests.terminal import TERM, set_up, shown

LONG = ("show", "大兴")
LAST = "--full"
"""What its last line names."""
WAITING = (b":\x1b[K", b"(END)\x1b[27m\x1b[K", b"\x07")
"""What `less` writes last when it waits for a key: a prompt, or a bell at Ctrl-C."""
LEFT = b"\x1b[?1l\x1b>"
"""What it writes when it has given the terminal back."""
needs_less = pytest.mark.skipif(not shutil.which("less"), reason="there is no less here")


def typed(
    keys: Sequence[bytes], env: Mapping[str, str], arguments: Sequence[str] = LONG
) -> tuple[int, bytes]:
    """What a reader sees who types these keys, each when the pager waits; and the exit code."""
    ours, theirs = os.openpty()
    set_up(theirs, 80, 24)
    words = [sys.executable, "-c", CONTROLLING, str(COMMAND), *arguments]
    with started(words, stdin=theirs, stdout=theirs, stderr=theirs, env=_reader(env)) as process:
        os.close(theirs)
        sent = bytearray()
        for key in keys:
            _read_until(ours, sent, waiting=True)
            os.write(ours, key)
            sent += b"|"
        _read_until(ours, sent, waiting=False)
        os.close(ours)
        return process.wait(timeout=60), bytes(sent)


def _reader(env: Mapping[str, str]) -> dict[str, str]:
    whole = environment(TERM=TERM, LC_ALL="C.UTF-8", **env)
    unset = {"LIANGQU_PAGER", "PAGER", "LESS", "LESSCHARSET", "LV"} - set(env)
    return {key: value for key, value in whole.items() if key not in unset}


def _read_until(terminal: int, sent: bytearray, *, waiting: bool) -> None:
    patience = time.monotonic() + 30
    while not (waiting and sent.endswith(WAITING)):
        assert time.monotonic() < patience, bytes(sent[-200:])
        if not select.select([terminal], [], [], 0.1)[0]:
            continue
        try:
            part = os.read(terminal, 1 << 16)
        except OSError:  # how Linux tells that the other side was closed
            return
        if not part:
            return
        sent += part


@cache
def plain() -> bytes:
    """What the same screen is without a pager."""
    return shown(LONG).raw


@needs_less
def test_a_long_screen_is_shown_a_screenful_at_a_time() -> None:
    """In its colours, without a code of theirs in sight; the rest comes when asked for."""
    code, raw = typed([b" ", b" ", b" ", b"q"], {})
    first, *_ = raw.split(b"|")
    assert code == 0
    assert first.count(b"\n") < 24
    assert LAST.encode() not in first
    assert LAST.encode() in raw
    assert b"\x1b[" in first
    assert b"ESC" not in raw


@needs_less
def test_leaving_the_pager_early_is_no_failure() -> None:
    """Nothing more is shown, nothing is said, and the exit code is that of a success."""
    code, raw = typed([b"q"], {})
    assert code == 0
    assert raw.endswith(LEFT)
    assert LAST.encode() not in raw
    assert b"liangqu:" not in raw


@needs_less
def test_ctrl_c_is_the_pagers_own_affair() -> None:
    """It does not take the terminal from whoever reads on."""
    code, raw = typed([b"\x03", b" ", b"q"], {})
    assert code == 0
    assert raw.endswith(LEFT)
    assert raw.count(b"\n") > 24


@needs_less
def test_a_plain_less_is_told_to_obey_colours() -> None:
    """As git tells it, unless the reader has options of their own."""
    assert b"ESC" not in typed([b"q"], {"PAGER": "less"})[1]
    assert b"ESC" in typed([b"q"], {"PAGER": "less", "LESS": "-X"})[1]


@pytest.fixture
def telling(tmp_path: Path) -> tuple[str, Path]:
    """A pager that leaves a file where it ran, and that file."""
    ran = tmp_path / "ran"
    return f"sh -c 'cat >{ran}'", ran


def test_what_fits_goes_through_no_pager(telling: tuple[str, Path]) -> None:
    """A line is left for the prompt that comes after it."""
    pager, ran = telling
    height = plain().count(b"\n")
    assert shown(LONG, rows=height + 1, env={"LIANGQU_PAGER": pager}).raw == plain()
    assert not ran.exists()
    assert shown(LONG, rows=height, env={"LIANGQU_PAGER": pager}).raw == b""
    assert ran.read_bytes() == plain()


def test_the_readers_choice_is_heeded(telling: tuple[str, Path]) -> None:
    """`LIANGQU_PAGER` goes before `PAGER`."""
    pager, ran = telling
    assert shown(LONG, env={"LIANGQU_PAGER": "head -n 3", "PAGER": pager}).raw.count(b"\n") == 3
    assert not ran.exists()
    assert typed([], {"PAGER": pager}) == (0, b"")
    assert ran.exists()


@pytest.mark.parametrize(
    "pager", ["", "cat", "no-such-pager", "false", "sh -c 'cat >/dev/null; exit 3'", "'unclosed"]
)
def test_without_a_pager_that_works_all_is_shown_as_it_is(pager: str) -> None:
    """Whether the reader wants none, it is not there, or it fails before or after reading."""
    done = shown(LONG, env={"LIANGQU_PAGER": pager})
    assert (done.code, done.raw) == (0, plain())


def test_only_a_reader_at_a_terminal_has_a_pager(telling: tuple[str, Path], tmp_path: Path) -> None:
    """Not a pipe, not a file, not somebody who cannot type, not a terminal without a cursor."""
    pager, ran = telling
    env = {"LIANGQU_PAGER": pager}
    assert run_command(*LONG, env=env).raw
    assert shown([*LONG[:1], LONG[1], "-f", "json"], env=env).raw
    assert shown(["targets", "-o", tmp_path / "targets.csv"], env=env).code == 0
    assert shown(LONG, env={**env, "TERM": "dumb"}).raw
    data = Path(__file__).parents[1] / "data" / "river.toml"
    ours, theirs = os.openpty()
    set_up(theirs, 80, 24)
    with (
        data.open("rb") as file,
        started(
            [COMMAND, "-D", "-", "scorecard"], stdin=file, stdout=theirs, env=_reader(env)
        ) as process,
    ):
        os.close(theirs)
        sent = bytearray()
        _read_until(ours, sent, waiting=False)
        assert process.wait() == 0
    os.close(ours)
    assert sent.count(b"\n") > 24
    assert not ran.exists()
