"""`matrix`: districts crossed with themes, the more the darker."""

from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from liangqu_cli.language import N_
from liangqu_cli.model import Theme
from liangqu_cli.report import wording
from liangqu_cli.report.table import Table
from liangqu_cli.text import visible
from liangqu_cli.view import records
from liangqu_cli.view.paint import Look, shade
from liangqu_cli.view.wrap import padded, width_of

CELL = 3


def render(table: Table, look: Look) -> Iterator[str]:
    """The matrix; where the themes do not fit side by side, a list of districts with theirs."""
    plan = table.plan
    themes = [plan.themes[key] for key in table.shown[1:] if key in plan.themes]
    names = [visible(wording.place(row.district, look.lang)) for row in table.rows]
    if not themes or not names:
        nothing = look.lang.gettext(N_("Nothing in the plan matches."))
        yield from records.hanging(nothing, look, style="quiet")
        return
    label = max(map(width_of, names))
    if look.width is not None and label + 1 + CELL * len(themes) > look.width:
        yield from _list(table, themes, look)
        return
    yield from _headings(themes, label, look)
    most = max((row.counts[t.id] for row in table.rows for t in themes), default=0)
    for name, row in zip(names, table.rows, strict=True):
        cells = [_cell(row.counts[theme.id], most, look) for theme in themes]
        yield f"{padded(name, label)} {''.join(cells)}".rstrip() + "\n"
    if not look.lang.chinese:
        yield "\n"
        yield from _legend(themes, look)


def letters(count: int) -> list[str]:
    """Names for so many columns, as a spreadsheet gives them: A to Z, then AA, AB, …"""
    names = list(ascii_uppercase)
    names += [first + second for first in ascii_uppercase for second in ascii_uppercase]
    return names[:count] if count <= len(names) else [str(n + 1) for n in range(count)]


def _headings(themes: Sequence[Theme], label: int, look: Look) -> Iterator[str]:
    """Chinese names stand upright, a character a line; English ones are lettered, with a legend."""
    if not look.lang.chinese:
        marks = "".join(f"{letter:>{CELL - 1}} " for letter in letters(len(themes)))
        yield " " * (label + 1) + look.paint(marks.rstrip(), "heading") + "\n"
        return
    names = [visible(theme.name.zh) for theme in themes]
    height = max(map(len, names))
    for line in range(height):
        signs = [
            name[line - height + len(name)] if line >= height - len(name) else "" for name in names
        ]
        marks = "".join(padded(f" {sign}", CELL) for sign in signs)
        yield " " * (label + 1) + look.paint(marks.rstrip(), "heading") + "\n"


def _legend(themes: Sequence[Theme], look: Look) -> Iterator[str]:
    parts = [
        f"{letter} {visible(look.lang.pick(theme.name))}"
        for letter, theme in zip(letters(len(themes)), themes, strict=True)
    ]
    width = max(map(width_of, parts)) + 2
    across = max(1, min(records.text_width(look), 100) // width)
    down = -(-len(parts) // across)
    for line in range(down):
        row = parts[line::down]
        yield look.paint("".join(padded(part, width) for part in row).rstrip(), "quiet") + "\n"


def _cell(count: int, most: int, look: Look) -> str:
    if not count:
        return look.paint(f"{'.':>{CELL - 1}} ", "quiet")
    return look.paint(f"{count:>{CELL - 1}} ", shade(count, most))


def _list(table: Table, themes: Sequence[Theme], look: Look) -> Iterator[str]:
    for number, row in enumerate(table.rows):
        if number:
            yield "\n"
        yield from records.hanging(wording.place(row.district, look.lang), look, style="heading")
        told = [f"{look.lang.pick(t.name)} {row.counts[t.id]}" for t in themes if row.counts[t.id]]
        yield from records.meta_lines(told or ["0"], look)
