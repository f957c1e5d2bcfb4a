"""A message is one line; a terminal shows it in lines that break between words."""

import re

import pytest

from tests.in_process import run_here

MESSAGES = (
    ["targets", "-t", "AI"],
    ["targets", "--fields", "foo"],
    ["书记"],
    ["xyzzy"],
    ["targets", "--status", "逾期", "--lang", "zh"],
    ["targets", "-t", "无此主题", "--lang", "zh"],
    ["书记", "--lang", "zh"],
)


@pytest.mark.parametrize("words", MESSAGES)
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_a_terminal_shows_the_same_words_as_a_pipe(words: list[str], columns: int) -> None:
    """With line ends where a pipe has spaces, or between Chinese characters."""
    piped = run_here(*words).err
    shown = run_here(*words, columns=columns).err.replace("\r\n", "\n")
    assert piped.count("\n") == 1 < shown.count("\n")
    assert "".join(shown.split()) == "".join(piped.split())


@pytest.mark.parametrize("words", MESSAGES)
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_name_and_no_command_is_cut_in_two(words: list[str], columns: int) -> None:
    """Ids, themes and statuses in a row, and what stands between backticks."""
    piped = run_here(*words).err
    lines = run_here(*words, columns=columns).err.replace("\r\n", "\n").split("\n")
    names = re.findall(r"`[^`]+`|[a-z]+(?:[-_][a-z]+)+|(?<=、)[\u4e00-\u9fff]{2,6}(?=、)", piped)
    assert names
    for name in names:
        assert any(name in line for line in lines), name


def test_a_short_message_stays_in_one_line() -> None:
    """As in a pipe."""
    words = ["targets", "-n", "many"]
    assert run_here(*words, columns=120).err.replace("\r\n", "\n") == run_here(*words).err
