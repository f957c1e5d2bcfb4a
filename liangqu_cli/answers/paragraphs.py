"""A copy's paragraphs laid beside the source's, by fingerprint.

So a paragraph more or less does not shift all that follows. Quotation marks are typed in
several ways, and a fingerprint is of one of them: a paragraph with another is the same.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, get_args

from msgspec import Struct

from liangqu_cli.fingerprints import fingerprint, normalised, stripped, unspaced
from liangqu_cli.text import undisguised

Result = Literal["same", "marks", "moved", "changed", "missing", "extra"]
RESULTS: tuple[Result, ...] = get_args(Result)

_CURLY, _CORNER, _STRAIGHT = "“”‘’", "「」『』", "\"\"''"
_MARKS = re.compile(f"[{_CURLY}{_CORNER}{_STRAIGHT}]")
_PAIRS = ((re.compile('"([^"]*)"'), r"“\1”"), (re.compile("'([^']*)'"), r"‘\1’"))


class Paragraph(Struct, frozen=True, kw_only=True):
    """A paragraph of the source, or of the copy alone, and what became of it."""

    number: int | None
    """Its number in the source; None where the source has no such paragraph."""
    line: int | None
    """Its line in the copy, from 1; None where the copy has no such paragraph."""
    result: Result
    """`marks`: the same but for the kind of quotation marks."""


class Line(Struct, frozen=True):
    """A paragraph of the copy."""

    line: int
    text: str
    normal: str
    """As words are looked for in it: in normal form, whatever its quotation marks."""
    print: str
    """The source's fingerprint of it, else its own."""
    marked: bool
    """Whether it is the source's but for the kind of quotation marks."""


def lines_of(text: str, strip: Sequence[str], prints: Collection[str] = ()) -> list[Line]:
    """The paragraphs of a copy, whose lines that are not empty they are.

    Args:
        text: The copy.
        strip: The patterns of what is removed first.
        prints: The fingerprints of the source.
    """
    numbered = _numbered(text)
    normals = normalised((line for _, line in numbered), strip)
    known = frozenset(prints)
    return [
        _line(at, line, normal, known) for (at, line), normal in zip(numbered, normals, strict=True)
    ]


def prints_by(strips: Iterable[Sequence[str]], text: str) -> Iterator[set[str]]:
    """By the patterns of each source in turn, every fingerprint that a paragraph may have there."""
    plain = unspaced(line for _, line in _numbered(text))
    for normals in stripped(plain, strips):
        yield {each for normal in normals for each in _prints(normal)}


def comparable(normal: str) -> str:
    """A text in normal form as its words are compared: whatever its quotation marks."""
    return _MARKS.sub('"', undisguised(normal))


def aligned(prints: Sequence[str], lines: Sequence[Line]) -> Iterator[Paragraph]:
    """The source's paragraphs, in order, with those of the copy that are not the source's."""
    matcher = SequenceMatcher(None, prints, [line.print for line in lines], autojunk=False)
    codes = matcher.get_opcodes()
    loose = {
        lines[at].print: at
        for code, _, _, begin, end in codes
        if code != "equal"
        for at in range(begin, end)
    }
    unmatched = (
        prints[at] for code, begin, end, *_ in codes if code != "equal" for at in range(begin, end)
    )
    moved = {print_: loose[print_] for print_ in unmatched if print_ in loose}
    for code, begin, end, other_begin, other_end in codes:
        if code == "equal":
            for offset in range(end - begin):
                line = lines[other_begin + offset]
                yield _paragraph(begin + offset, line, "marks" if line.marked else "same")
            continue
        theirs = iter([at for at in range(other_begin, other_end) if lines[at].print not in moved])
        for at in range(begin, end):
            if prints[at] in moved:
                yield _paragraph(at, lines[moved[prints[at]]], "moved")
            elif (other := next(theirs, None)) is not None:
                yield _paragraph(at, lines[other], "changed")
            else:
                yield Paragraph(number=at + 1, line=None, result="missing")
        for at in theirs:
            yield Paragraph(number=None, line=lines[at].line, result="extra")


def _paragraph(at: int, line: Line, result: Result) -> Paragraph:
    return Paragraph(number=at + 1, line=line.line, result=result)


def _numbered(text: str) -> list[tuple[int, str]]:
    """Each line that is not empty, with its number."""
    return [(at, line) for at, line in enumerate(text.splitlines(), 1) if line.strip()]


def _line(at: int, text: str, normal: str, known: Collection[str]) -> Line:
    own, *others = _prints(normal)
    theirs = next((each for each in others if each in known), None) if own not in known else None
    return Line(at, text, comparable(normal), theirs or own, theirs is not None)


def _prints(normal: str) -> list[str]:
    """The fingerprint of a text, then those that it has with other quotation marks."""
    if not _MARKS.search(normal):
        return [fingerprint(normal)]
    curly = normal
    for pair, marked in _PAIRS:
        curly = pair.sub(marked, curly)
    curly = curly.translate(str.maketrans(_CORNER, _CURLY))
    others = (curly.translate(str.maketrans(_CURLY, marks)) for marks in (_CORNER, _STRAIGHT))
    return [fingerprint(each) for each in (normal, curly, *others)]
