"""Lines are broken as Chinese and English are set, and nothing is lost."""

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from liangqu_cli.view.text import Prose, line_starts, names, narrowest, width_of

CLOSING = "，。、；：？！）》」』】”’"
OPENING = "（《「『【“‘"
PROSE = st.text(alphabet="ab c字区，。“”《》（）1-/京", max_size=60)
SET = PROSE.filter(lambda text: not re.search(rf"\s[{CLOSING}]|[{OPENING}]\s", text))
"""As it is set: no space before closing or after opening punctuation."""
CONSOLE = Console(width=200)


def wrapped(text: Prose | str, width: int) -> list[str]:
    """The lines that a reader sees."""
    prose = Prose(text) if isinstance(text, str) else text
    return [line.plain for line in prose.wrap(CONSOLE, width)]


@given(st.one_of(PROSE, st.text(max_size=60)), st.integers(min_value=2, max_value=40))
def test_no_line_is_wider_than_it_may_be_and_nothing_is_dropped(text: str, width: int) -> None:
    """Only white space at a line's end may go."""
    prose = Prose(text)
    lines = wrapped(prose, width)
    assert "".join("".join(lines).split()) == "".join(prose.plain.split())
    assert all(width_of(line) <= width for line in lines)


@given(SET, st.integers(min_value=12, max_value=40))
def test_no_line_begins_with_closing_or_ends_with_opening_punctuation(
    text: str, width: int
) -> None:
    """Unless so many marks stand in a row that they do not fit with their word."""
    for before, line in pairwise(wrapped(text, width)):
        crowded = re.search(rf"[{CLOSING}{OPENING}-]{{5}}", text) or narrowest(text) > width
        assert crowded or line[0] not in CLOSING
        assert crowded or before[-1] not in OPENING


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("区委书记说，要建设好。", 8, ["区委书记", "说，要建", "设好。"]),
        ("他说“好”，就走了", 6, ["他说", "“好”，", "就走了"]),
        ("built in 2021 by", 8, ["built in", "2021 by"]),
        ("到2021年超过72%", 6, ["到", "2021年", "超过", "72%"]),
        ("daxing-services-share-2021", 16, ["daxing-services-", "share-2021"]),
        ("as in daxing-services", 16, ["as in", "daxing-services"]),
        ("", 10, [""]),
    ],
)
def test_lines_break_where_a_compositor_would(text: str, width: int, lines: list[str]) -> None:
    """Between characters and at spaces; a figure keeps its unit, an id its parts if they fit."""
    assert wrapped(text, width) == lines


def test_no_paragraph_ends_in_a_line_of_one_character() -> None:
    """A character is sent down to keep the last one company."""
    assert wrapped("重点发展五大领域。", 16) == ["重点发展五大", "领域。"]
    assert wrapped("重点发展五大领域。都在这里", 22) == ["重点发展五大领域。都在", "这里"]


def test_a_name_is_never_broken() -> None:
    """Neither its Chinese nor its English, wherever a line can hold them."""
    prose = names("Wang Youguo 王有国、Lin Zhou 林舟", "person")
    for width in range(12, 40):
        for line in wrapped(prose, width):
            assert re.fullmatch(r"(Wang Youguo|王有国|Lin Zhou|林舟|[ 、])+", line)


@pytest.mark.parametrize("mark", ["…", "—", "!", "、", "「", "…—", "a", "字", "a-", "a b"])
def test_a_run_of_marks_fills_its_lines_in_linear_time(mark: str) -> None:
    """Eighty in a row stand on as few lines as they need; a hundred thousand take no minutes."""
    lines = wrapped(mark * 80, 60)
    assert all(width_of(line) > 50 for line in lines[:-1])
    begun = time.process_time()
    line_starts(mark * 100_000, 60)
    assert time.process_time() - begun < 2


def test_what_could_act_on_a_terminal_is_shown() -> None:
    """However it comes into a text."""
    prose = Prose("a\x1b[2Jb").append("\x9b\u202e", "bold")
    assert prose.plain == "a␛[2Jb<U+009B><U+202E>"
