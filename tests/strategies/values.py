"""What records are made of: texts that break formats, numbers, dates and addresses."""

import datetime as dt

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from liangqu_cli.dates import first_day, last_day
from liangqu_cli.model import LARGEST

HOSTILE = (
    "=1+1",
    "＝cmd|' /C calc'!A0",
    "+86",
    "-1",
    "@SUM(A1:A9)",
    "\tindented",
    "110105",
    "007",
    "1e5",
    "2021-05-20",
    "true",
    "null",
    " surrounded ",
    "a, b; c",
    'say "金融"',
    "it's",
    "one\r\ntwo",
    "one\rtwo",
    "one\ntwo\n",
    "a\tb",
    "[red]x[/red] [/] :100:",
    "<script>alert(1)</script> &amp;",
    "| pipe \\| back\\slash `tick` *bold* _low_",
    "http://example.org/?a=1&b=2",
    "internal:'targets'!A1",
    "_x000D_ _x0041_",
    "{\\rtf1} $x$ %s {name}",
    "👩‍👩‍👧 emoji 🇨🇳",
    "𠮷野家 㐀 𰻝 龘",
    "שלום עולם مرحبا",
    "\u202eright to left\u202c",
    "zero\u200bwidth\ufeff",
    "\x1b[31mred\x1b[0m \x07 \x7f \x9b",
    "nul\x00byte \x01",
    "\ufffe\uffff noncharacters",
    "e\u0301 é ﬁ Ⅷ",
    "'; DROP TABLE targets; --",
    "a" * 300,
    "很长" * 150,
)
"""Texts that break formats: formulas, quotes, line ends, markup, controls, other scripts."""

_CHARACTERS = st.characters(exclude_categories=["Cs"])
_SEEN = st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Cn"])


def hostile_texts() -> SearchStrategy[str]:
    """Any text that is not empty, the hostile ones often; never a lone surrogate."""
    return st.one_of(st.sampled_from(HOSTILE), st.text(_CHARACTERS, min_size=1, max_size=12))


def seen_texts() -> SearchStrategy[str]:
    """Texts without control, format or unassigned characters, which `check` may refuse."""
    return st.text(_SEEN, min_size=1, max_size=12)


def numbers() -> SearchStrategy[int | float]:
    """Whole and fractional numbers as large as a dataset may hold."""
    return st.one_of(
        st.integers(-LARGEST, LARGEST),
        st.integers(-1000, 1000),
        st.floats(-LARGEST, LARGEST, allow_nan=False, allow_infinity=False),
        st.decimals(-1000, 1000, places=2).map(float),
    )


@st.composite
def partial_dates(draw: DrawFn) -> str:
    """A year, a month or a day."""
    day = draw(st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)) | st.dates(dt.date(1990, 1, 1)))
    return day.isoformat()[: draw(st.sampled_from((4, 7, 10)))]


@st.composite
def spans(draw: DrawFn) -> tuple[str, str]:
    """Two dates, of which the first does not begin after the second ends."""
    one, other = draw(partial_dates()), draw(partial_dates())
    begins, ends = first_day(one), last_day(other)
    return (one, other) if begins and ends and begins <= ends else (other, one)


URLS = (
    "https://example.org/",
    "https://example.org/a?b=1&c=%20x#y",
    "http://例子.cn/路径?词=金融",
    'https://example.org/"quoted"/<x>',
    "https://example.org/" + "a" * 2100,
)
"""Addresses that the model lets pass, one of them longer than a spreadsheet's link."""
