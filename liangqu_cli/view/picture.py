"""A picture of a terminal: lines with ANSI styles become an SVG that any browser shows alike.

Every run of text is placed by its cell, never by what came before it, so that
Chinese and Latin stand in their columns whatever fonts the reader has. The text
stays text: it can be selected, searched and read aloud.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import NamedTuple

from rich.ansi import AnsiDecoder
from rich.color import Color
from rich.style import Style
from rich.text import Text

from liangqu_cli.text import visible
from liangqu_cli.view.text import width_of

CELL, LINE, MARGIN = 8.4, 21, 20
"""The width of a cell, the height of a line and the margin around all, in pixels."""
SIZE, WIDE_SIZE = 14, 15.5
"""The size of letters and, a little larger, of Chinese characters, which stand in two cells."""

_LIGHT = (
    *("#24292f", "#a8261c", "#1a6b34", "#7a5200", "#0b4f8a", "#7b3fa0", "#0a6276", "#6e6a63"),
    *("#4a4f57", "#c4342a", "#23803f", "#8f6200", "#1666ad", "#9250b8", "#0d7890", "#8b867d"),
)
_DARK = (
    *("#4a4f57", "#ff9a90", "#7fd197", "#e3bd6b", "#8fc1f0", "#d3aaf2", "#7accdc", "#cfcbc3"),
    *("#7d8590", "#ffb3ab", "#9be3b0", "#f0d08c", "#aed4f7", "#e2c6f8", "#9fdeea", "#f2efe9"),
)
"""The sixteen colours of a terminal, each legible on its ground."""
_GROUNDS = {"ink": ("#1d1c1a", "#e8e5df"), "quiet": ("#5d5951", "#a9a49b")}
_PAPER, _EDGE = ("#fdfcfa", "#16181b"), ("#d9d4ca", "#3a3d42")

_PLAIN = re.compile("[\u0020-\u024f\u0370-\u052f\u2010-\u2027\u2030-\u205e]")
"""What the usual fixed-width fonts hold; any other narrow character is held to its cell."""
_DRAWN = re.compile("[\u2500-\u259f]")
_WIDE = ("wide", "rare")
_ALONE = ("rare", "odd")
"""A rare character is two code units of UTF-16; how browsers count its places differs."""
_WORDS = re.compile(r"\S+(?: \S+)*\s*|\s+")
_WEB_ADDRESS = re.compile(r"https?://\S+\Z", re.IGNORECASE)
"""All that may become a link."""


class _Run(NamedTuple):
    """Text of one style and one kind, from one cell on."""

    text: str
    kind: str
    style: Style
    cell: int
    cells: int


def svg(lines: Iterable[str], *, title: str, lang: str, columns: int = 0) -> Iterator[str]:
    """A picture of lines as a terminal shows them.

    Args:
        lines: Lines with SGR styles, in up to 256 or true colours, and OSC 8 links.
        title: What it is a picture of.
        lang: The language tag of the text.
        columns: The least width, in cells.
    """
    decoder = AnsiDecoder()
    decoded = [decoder.decode_line(line.rstrip("\n")) for line in lines]
    rows = [list(_runs(line)) for line in decoded]
    cells = max([columns, *(run.cell + run.cells for row in rows for run in row)])
    width, height = round(cells * CELL + 2 * MARGIN), len(rows) * LINE + 2 * MARGIN
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" lang="{escape(lang)}" xml:lang="{escape(lang)}"'
        ' xml:space="preserve">\n'
        f"<title>{escape(visible(title))}</title>\n"
        f"<style>{_style_sheet(rows)}</style>\n"
        f'<rect class="paper" x=".5" y=".5" width="{width - 1}" height="{height - 1}" rx="8"/>\n'
    )
    for number, row in enumerate(rows):
        yield from _row(row, MARGIN + number * LINE)
    yield "</svg>\n"


def _row(row: Sequence[_Run], top: int) -> Iterator[str]:
    for fill, runs in groupby(row, lambda run: _background(run.style)):
        grounded = list(runs)
        if fill:  # one piece, since two that touch would show a seam
            place = {"x": _x(grounded[0].cell), "width": _px(sum(run.cells for run in grounded))}
            yield f'<rect{_attributes(fill | place)} y="{top}" height="{LINE}"/>\n'
    if row:
        yield f'<text y="{top + 15}">{"".join(map(_span, row))}</text>\n'


def _span(run: _Run) -> str:
    """One run, held to its cells: a wide character each to its own, others as a whole."""
    place: dict[str, str] = {"x": _x(run.cell), "textLength": _px(run.cells)}
    classes = []
    if run.kind in _WIDE:
        classes.append("wide")
        inset = (2 * CELL - WIDE_SIZE) / 2
        starts = (run.cell * CELL + MARGIN + inset + n * 2 * CELL for n in range(len(run.text)))
        place = {"x": " ".join(f"{start:.2f}" for start in starts)}
    elif run.kind != "plain":
        place["lengthAdjust"] = "spacingAndGlyphs"
    style = run.style
    classes += [name for name in ("bold", "italic", "underline") if getattr(style, name)]
    fill = _foreground(style)
    classes += [fill.pop("class")] if "class" in fill else []
    if style.dim and style.color:
        classes.append("faint")
    kind = {"class": " ".join(classes)} if classes else {}
    span = f"<tspan{_attributes(kind | place | fill)}>{escape(run.text)}</tspan>"
    if style.link and _WEB_ADDRESS.match(style.link):
        target = {"href": style.link, "rel": "noopener noreferrer"}
        return f"<a{_attributes(target)}>{span}</a>"
    return span


def _attributes(values: Mapping[str, str]) -> str:
    return "".join(f' {name}="{escape(visible(value))}"' for name, value in values.items())


def _runs(line: Text) -> Iterator[_Run]:
    """The runs of a line; each begins in the cell that the text before it ends in."""
    before = ""
    parts = list(_styled(line))
    while parts and not parts[-1][0].strip() and not parts[-1][1].bgcolor:
        parts.pop()
    if parts and not parts[-1][1].bgcolor:
        parts[-1] = (parts[-1][0].rstrip(), parts[-1][1])
    for text, style in parts:
        for kind, piece in _pieces(text):
            start = width_of(before)
            before += piece
            yield _Run(piece, kind, style, start, width_of(before) - start)


def _styled(line: Text) -> Iterator[tuple[str, Style]]:
    end = 0
    for span in line.spans:
        if span.start > end:
            yield visible(line.plain[end : span.start]), Style.null()
        style = span.style if isinstance(span.style, Style) else Style.null()
        yield visible(line.plain[span.start : span.end]), style
        end = span.end
    if end < len(line.plain):
        yield visible(line.plain[end:]), Style.null()


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """A text in pieces that are each placed in one way, with the kind of each."""
    kind, piece = "", ""
    for cluster in _clusters(text):
        its = _kind(cluster)
        if its != kind or its in _ALONE:
            yield from _divided(kind, piece)
            kind, piece = its, ""
        piece += cluster
    yield from _divided(kind, piece)


def _divided(kind: str, piece: str) -> Iterator[tuple[str, str]]:
    """Plain text is placed anew after every gap, so that columns of it stay columns."""
    if kind == "plain":
        yield from (("plain", words) for words in _WORDS.findall(piece))
    elif piece:
        yield kind, piece


def _clusters(text: str) -> Iterator[str]:
    """Characters, each with the marks that stand on it."""
    cluster = ""
    for letter in text:
        if cluster and unicodedata.category(letter) in ("Mn", "Me"):
            cluster += letter
            continue
        if cluster:
            yield cluster
        cluster = letter
    if cluster:
        yield cluster


def _kind(cluster: str) -> str:
    """In which way a cluster is placed."""
    if _PLAIN.fullmatch(cluster):
        return "plain"
    if _DRAWN.fullmatch(cluster):
        return "drawn"
    wide = len(cluster) == 1 and width_of(cluster) == 2 and unicodedata.category(cluster) != "So"
    return ("rare" if cluster > "\uffff" else "wide") if wide else "odd"


def _foreground(style: Style) -> dict[str, str]:
    color = style.bgcolor if style.reverse else style.color
    if color is None or color.is_default:
        if style.reverse:
            return {"class": "reverse"}
        return {"class": "quiet"} if style.dim else {}
    return _fill(color)


def _background(style: Style) -> dict[str, str]:
    color = style.color if style.reverse else style.bgcolor
    if color is None or color.is_default:
        return {"class": "ink"} if style.reverse else {}
    return _fill(color)


def _fill(color: Color) -> dict[str, str]:
    """One of the terminal's sixteen colours suits its ground; any other is what it is."""
    if color.number is not None and color.number < 16:
        return {"class": f"c{color.number}"}
    return {"fill": color.get_truecolor().hex}


def _style_sheet(rows: Iterable[Iterable[_Run]]) -> str:
    used = {
        fill["class"]
        for row in rows
        for run in row
        for fill in (_foreground(run.style), _background(run.style))
        if "class" in fill
    }
    light, dark = _colors(0, used), _colors(1, used)
    return (
        "text{font-family:ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono',"
        "'Liberation Mono','Noto Sans Mono','PingFang SC','Microsoft YaHei','Source Han Sans SC',"
        "'Noto Sans CJK SC',monospace;"
        f"font-size:{SIZE}px;white-space:pre;font-kerning:none;font-variant-ligatures:none;"
        "text-spacing-trim:space-all}"
        ".wide{font-family:'PingFang SC','Microsoft YaHei','Source Han Sans SC','Noto Sans CJK SC',"
        f"'WenQuanYi Micro Hei',monospace;font-size:{WIDE_SIZE}px}}"
        ".bold{font-weight:700}.italic{font-style:italic}"
        ".underline,a:hover{text-decoration:underline}.faint{opacity:.75}"
        f"{light}@media screen and (prefers-color-scheme:dark){{{dark}}}"
    )


def _colors(scheme: int, used: Iterable[str]) -> str:
    colors = {name: pair[scheme] for name, pair in _GROUNDS.items()}
    colors["reverse"] = _PAPER[scheme]
    colors.update({f"c{n}": color for n, color in enumerate((_LIGHT, _DARK)[scheme])})
    before = (
        ":root " if scheme else ""
    )  # LibreOffice obeys rules for dark screens always, but these
    rules = "".join(f"{before}.{name}{{fill:{colors[name]}}}" for name in sorted(used))
    paper = f"{before}.paper{{fill:{_PAPER[scheme]};stroke:{_EDGE[scheme]}}}"
    return f"{paper}{before}text{{fill:{colors['ink']}}}{rules}"


def _x(cell: int) -> str:
    return f"{cell * CELL + MARGIN:.2f}"


def _px(cells: int) -> str:
    return f"{cells * CELL:.2f}"
