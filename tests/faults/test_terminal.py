"""What a terminal is shown, beside what a pipe is given: folded, and never less."""

import json
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.conftest import COMMAND
from tests.in_process import run_here
from tests.screens import RIVER
from tests.terminal import emulated, in_terminal, screen, shown

LAID_OUT = "-·━▎"
"""Rules, bars and separators, of which there are more or fewer as the lines fall."""
PLAIN = {"NO_COLOR": "1"}
PROSE = (
    "quotes",
    "show daxing",
    "scorecard",
    "evidence",
    "search finance",
    "summary",
    "check",
    "map",
    "targets --help",
)
"""Commands that say the same, whatever the width."""
TABLES = ("districts", "officials", "commitments", "targets")


@cache
def piped(*arguments: str) -> tuple[int, str]:
    """What a pipe is given: the exit code and the text."""
    done = run_here(*arguments)
    return done.code, done.out


def sent(arguments: Sequence[str], columns: int) -> tuple[int, str]:
    """What a terminal of that width is sent, without colour: the exit code and the text."""
    done = run_here(*arguments, columns=columns, env=PLAIN)
    return done.code, done.out


def squeezed(text: str) -> str:
    """A text without spaces, line ends, and the bars that stand before a quote's lines."""
    return "".join(text.replace("▎", "").split())


def letters(text: str) -> Counter[str]:
    """The characters that carry meaning, each with how often it occurs."""
    return Counter(mark for mark in text if not mark.isspace() and mark not in LAID_OUT)


def widest(text: str) -> int:
    """The cells of the longest line."""
    return max(map(cell_len, text.split("\n")))


# A long Chinese quote at 80 columns, or piped


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_long_quote_is_folded_and_never_cut(lang: str) -> None:
    """Every quote stands whole on a terminal, in lines that fit, and in one line in a pipe."""
    quotes = json.loads(piped("quotes", "-f", "json")[1])
    assert max(len(quote["text"]) for quote in quotes) > 100
    key = "text" if lang == "zh" else "text_en"
    out = piped("quotes", "--lang", lang)[1]
    assert all(quote[key] in out.replace("▎ ", "") for quote in quotes)
    assert "…" not in out.replace("……", "")
    for columns in (80, 41):
        text = sent(["quotes", "--lang", lang], columns)[1]
        assert columns - 4 <= widest(text) <= columns
        assert all(squeezed(quote[key]) in squeezed(text) for quote in quotes)


@pytest.mark.parametrize("command", [*PROSE, *TABLES])
def test_a_pipe_and_a_terminal_say_the_same(command: str) -> None:
    """Character for character the same, in the terminal's width; nothing ends in an ellipsis."""
    there, here = piped(*command.split()), sent(command.split(), 100)
    assert here[0] == there[0]
    assert not letters(here[1]) - letters(there[1])
    # An id that stands below its record's words has no heading.
    unsaid = letters("id") if command in TABLES else Counter[str]()
    assert not letters(there[1]) - letters(here[1]) - unsaid


def test_a_terminal_and_a_pipe_get_the_same_format() -> None:
    """Nobody is given JSON because nobody is looking, or a table because somebody is."""
    for name in ("json", "csv", "markdown"):
        assert sent(["targets", "-f", name], 40) == piped("targets", "-f", name)


# A terminal under 40 columns


@pytest.mark.parametrize("command", [*PROSE, *TABLES])
def test_a_narrow_terminal_drops_nothing(command: str) -> None:
    """Under 40 columns every field stands in lines of its own, and all of them are there."""
    there, here = piped(*command.split()), sent(command.split(), 30)
    assert here[0] == there[0]
    assert not letters(there[1]) - letters(here[1]) - letters("id")


@pytest.mark.parametrize("columns", [60, 24])
def test_a_narrow_timeline_lists_what_a_wide_one_draws(columns: int) -> None:
    """Each target with its aim and what became of it is in the list."""
    rows = piped("targets", "--fields", "metric,pledged,status", "-f", "markdown")[1].split("\n")[
        2:
    ]
    cells = [cell.strip("| ") for row in rows for cell in row.replace("\\", "").split(" | ")]
    cells = [cell.split(", ")[0] for cell in cells]
    assert len(cells) > 20
    told = squeezed(sent(["timeline"], columns)[1])
    assert all(squeezed(cell) in told for cell in cells)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", [130, 110, 90])
def test_an_id_below_its_record_stands_whole(columns: int, lang: str) -> None:
    """However long it is: it is for typing."""
    fields = "date,district,about,finding,same_indicator,publisher,id"
    told = sent(["evidence", "--fields", fields, "--lang", lang], columns)[1].split()
    ids = [row["id"] for row in json.loads(piped("evidence", "-f", "json")[1])]
    assert [key for key in ids if key not in told] == []


@pytest.mark.parametrize("columns", [120, 60, 34])
def test_a_narrow_matrix_shows_every_count_in_block_after_block(columns: int) -> None:
    """Each theme's line has its counts in the districts in turn, and then their total."""
    records = json.loads(piped("matrix", "-f", "json")[1])
    themes = [key for key in records[0] if isinstance(records[0][key], int)]
    lines = sent(["matrix", "--lang", "zh"], columns)[1].split("\n")
    counts: dict[str, list[int]] = {}
    for line in lines:
        name, *cells = line.split() or [""]
        if all(cell == "." or cell.isdigit() for cell in cells):
            counts.setdefault(name, []).extend(int(cell.replace(".", "0")) for cell in cells)
    shown = sorted(row for row in counts.values() if len(row) == len(records) + 1)
    there = [[record[theme] for record in records] for theme in themes]
    assert all([*row, sum(row)] in shown for row in there)
    assert len(shown) == len(themes) + 1


def test_a_record_is_shown_field_by_field_in_order() -> None:
    """In the record view each field's text follows its label, whole."""
    records = json.loads(piped("commitments", "-f", "json")[1])
    text = squeezed("".join(screen(["commitments"], 30)))
    for record in records:
        place = text.index(squeezed(f"district {record['district_en']} {record['district']}"))
        title = text.index(squeezed(f"commitment {record['title_en']}"), place)
        text = text[text.index(squeezed(f"id {record['id']}"), title) :]


@pytest.mark.parametrize("columns", [1, 7])
def test_the_narrowest_terminal_still_shows_something(columns: int) -> None:
    """However narrow it is, no command fails, hangs or falls silent."""
    for command in ("quotes", "targets", "map"):
        code, text = sent([command, "--lang", "zh"], columns)
        assert code == 0
        assert text


# Colour

ON, OFF = True, False
COLORS = [
    # on a terminal, environment, option, expected
    (True, {}, "", ON),
    (False, {}, "", OFF),
    (True, {"NO_COLOR": "1"}, "", OFF),
    (True, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, "", OFF),
    (True, {"NO_COLOR": "1"}, "always", ON),
    (True, {"FORCE_COLOR": "1"}, "never", OFF),
    (False, {"FORCE_COLOR": "1"}, "", ON),
    (False, {"FORCE_COLOR": "0"}, "", OFF),
    (True, {"FORCE_COLOR": "0"}, "", ON),
    (False, {"CLICOLOR_FORCE": "1"}, "", ON),
    (False, {"CLICOLOR_FORCE": "0"}, "", OFF),
    (True, {"TERM": "dumb"}, "", OFF),
    (True, {"TERM": "dumb", "FORCE_COLOR": "1"}, "", ON),
    (True, {"CLICOLOR": "0"}, "", OFF),
    (True, {"CLICOLOR": "0", "CLICOLOR_FORCE": "1"}, "", ON),
]


@pytest.mark.parametrize(("terminal", "env", "option", "expected"), COLORS)
def test_colour_is_decided_in_one_order(
    terminal: bool, env: dict[str, str], option: str, expected: bool
) -> None:
    """`--color`, `NO_COLOR`, `FORCE_COLOR`/`CLICOLOR_FORCE`, `TERM`/`CLICOLOR`, the terminal."""
    arguments = ["officials", "王灏", *(["--color", option] if option else [])]
    done = run_here(*arguments, columns=80 if terminal else None, env=env)
    assert ("\x1b[" in done.out) == expected


def test_colour_carries_no_meaning_of_its_own() -> None:
    """Without its styles a coloured text reads as one that never had any."""
    for command in ("scorecard", "targets"):
        styled = shown([command], env={"FORCE_COLOR": "1"}).raw
        assert b"\x1b[" in styled
        assert emulated(styled, 80) == screen([command], env=PLAIN)


# A terminal that lacks the characters


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_a_terminal_is_sent_what_it_can_show(encoding: str) -> None:
    """On a terminal of another encoding all text is in it, and what it lacks is replaced."""
    env = {"PYTHONIOENCODING": encoding, **PLAIN}
    for arguments in (["scorecard", "--lang", "zh"], ["quotes", "-f", "json"]):
        code, _, raw = shown(arguments, env=env)
        assert code == 0
        assert raw == sent(arguments, 80)[1].encode(encoding, "replace")


def test_an_error_is_sent_as_the_terminal_can_show_it() -> None:
    """Messages too are in the terminal's encoding."""
    code, _, raw = shown(["targets", "没有", "--lang", "zh"], env={"PYTHONIOENCODING": "gbk"})
    assert code == 2
    assert "没有" in raw.decode("gbk")


def test_a_gbk_locale_is_read_and_written(tmp_path: Path) -> None:
    """In a Chinese GBK locale names are read, and results written, in GBK."""
    made = in_terminal(["localedef", "-i", "zh_CN", "-f", "GBK", tmp_path / "zh_CN.GBK"])[0]
    if made != 0:
        pytest.skip("localedef cannot make a GBK locale here")
    env = {"LOCPATH": str(tmp_path), "LC_ALL": "zh_CN.GBK", "LANG": "zh_CN.GBK", **PLAIN}
    code, raw = in_terminal([COMMAND, "officials", "王灏".encode("gbk")], env=env)
    assert code == 0
    assert "王灏" in raw.decode("gbk")
    assert "姓名" in raw.decode("gbk")


def test_a_long_wait_is_explained_until_there_is_an_answer(tmp_path: Path) -> None:
    """On a terminal alone, in a line that the first word takes the place of."""
    large = tmp_path / "large.toml"
    large.write_text(RIVER.read_text("utf-8") + "#" * 2_000_000, "utf-8")
    done = run_here("targets", "-D", large, columns=80)
    assert (done.code, done.err) == (0, "Reading 2 MB …\r\x1b[K")
    assert run_here("targets", "-D", RIVER, columns=80).err == ""
    assert run_here("targets", "-D", large).err == ""
