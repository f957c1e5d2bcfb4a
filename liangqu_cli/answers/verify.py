"""A plan's quotes and phrases held against a copy of the text that they are taken from.

A copy is first laid beside the source paragraph by paragraph, by fingerprint,
so that a paragraph more or less does not shift all that follows. Then every
quote and every `as_written` is looked for in the paragraphs that its record
cites: as it is, then in normal form (contract, section 6); then everywhere
else. A number must stand whole: `251` is not found in `1251`.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Literal

from msgspec import Struct

from liangqu_cli.answers.differences import Piece, pieces
from liangqu_cli.answers.passages import nearest_in, pairs_of, position_in
from liangqu_cli.fingerprints import fingerprint, normalised
from liangqu_cli.model import Commitment, Plan, Source, Target
from liangqu_cli.text import undisguised

Kind = Literal["quote", "as_written"]
Result = Literal["exact", "normalised", "elsewhere", "missing"]
ParagraphResult = Literal["same", "moved", "changed", "missing", "extra"]
RESULTS: tuple[Result, ...] = ("exact", "normalised", "elsewhere", "missing")
PARAGRAPH_RESULTS: tuple[ParagraphResult, ...] = ("same", "moved", "changed", "missing", "extra")


class Paragraph(Struct, frozen=True, kw_only=True):
    """A paragraph of the source, or of the copy alone, and what became of it."""

    number: int | None
    """Its number in the source; None where the source has no such paragraph."""
    line: int | None
    """Its line in the copy, from 1; None where the copy has no such paragraph."""
    result: ParagraphResult


class Passage(Struct, frozen=True, kw_only=True):
    """A quote or an `as_written`, and where it stands in the copy."""

    kind: Kind
    id: str
    text: str
    cited: tuple[int, ...]
    """The paragraphs that its record cites."""
    result: Result
    found: int | None = None
    """The source's paragraph in which it stands or, where it is missing, is most nearly found."""
    line: int | None = None
    """The line of that paragraph in the copy."""
    differences: tuple[Piece, ...] = ()
    """For a missing one, plan against copy in normal form; nothing where the copy has nothing
    like it."""


class Verification(Struct, frozen=True, kw_only=True):
    """What holding a copy against a source came to."""

    source: Source
    paragraphs: tuple[Paragraph, ...]
    passages: tuple[Passage, ...]

    @property
    def whole(self) -> bool:
        """Whether every paragraph is the source's and every passage stands where it is cited."""
        return all(found.result == "same" for found in self.paragraphs) and all(
            found.result in ("exact", "normalised") for found in self.passages
        )


class _Line(Struct, frozen=True):
    """A paragraph of the copy."""

    line: int
    text: str
    normal: str
    print: str


def matching_source(plan: Plan, text: str) -> Source | None:
    """The source of which `text` has the most paragraphs, by fingerprint; None where of none."""
    best, most = None, 0
    prints: dict[tuple[str, ...], set[str]] = {}
    for source in plan.sources.values():
        if not source.paragraphs:
            continue
        if source.strip not in prints:
            prints[source.strip] = {line.print for line in _lines(text, source.strip)}
        count = len(prints[source.strip].intersection(source.paragraphs))
        if count > most:
            best, most = source, count
    return best


def verify(plan: Plan, source: Source, text: str) -> Verification:
    """Hold all that the plan takes from a source against a copy of its text."""
    lines = _lines(text, source.strip)
    paragraphs = tuple(_aligned(source.paragraphs, lines))
    copy = _Copy(lines, paragraphs, source.strip)
    passages = [
        copy.held("quote", quote.id, quote.zh, quote.paragraphs)
        for quote in plan.quotes.values()
        if quote.source == source.id
    ]
    written: list[Commitment | Target] = [*plan.commitments.values(), *plan.targets.values()]
    passages += [
        copy.held("as_written", record.id, record.as_written, record.paragraphs)
        for record in written
        if record.source == source.id
    ]
    return Verification(source=source, paragraphs=paragraphs, passages=tuple(passages))


def fingerprints(text: str, strip: Sequence[str] = ()) -> list[str]:
    """The fingerprint of each paragraph of a text, as a source lists them."""
    return [line.print for line in _lines(text, strip)]


def _lines(text: str, strip: Sequence[str]) -> list[_Line]:
    numbered = [(at, line) for at, line in enumerate(text.splitlines(), 1) if line.strip()]
    normals = normalised((line for _, line in numbered), strip)
    return [
        _Line(at, line, undisguised(normal), fingerprint(normal))
        for (at, line), normal in zip(numbered, normals, strict=True)
    ]


def _aligned(prints: Sequence[str], lines: Sequence[_Line]) -> Iterator[Paragraph]:
    """The source's paragraphs, in order, with those of the copy that are not the source's."""
    matcher = SequenceMatcher(None, prints, [line.print for line in lines], autojunk=False)
    codes = matcher.get_opcodes()
    loose = {
        lines[at].print: at
        for code, _, _, begin, end in codes
        if code != "equal"
        for at in range(begin, end)
    }
    moved = {print_: loose[print_] for print_ in _unmatched(prints, codes) if print_ in loose}
    for code, begin, end, other_begin, other_end in codes:
        if code == "equal":
            for offset in range(end - begin):
                yield _paragraph(begin + offset, lines[other_begin + offset], "same")
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


def _unmatched(
    prints: Sequence[str], codes: Iterable[tuple[str, int, int, int, int]]
) -> Iterator[str]:
    for code, begin, end, _, _ in codes:
        if code != "equal":
            yield from prints[begin:end]


def _paragraph(at: int, line: _Line, result: ParagraphResult) -> Paragraph:
    return Paragraph(number=at + 1, line=line.line, result=result)


class _Copy:
    """A copy's paragraphs, by the source's numbers, in which passages are looked for."""

    def __init__(
        self, lines: Sequence[_Line], paragraphs: Sequence[Paragraph], strip: Sequence[str]
    ) -> None:
        by_line = {line.line: line for line in lines}
        self.lines = lines
        self.strip = strip
        self.cited: Mapping[int, _Line] = {
            found.number: by_line[found.line]
            for found in paragraphs
            if found.number is not None and found.line is not None
        }
        self.numbers = {line.line: number for number, line in self.cited.items()}
        self._pairs: dict[int, set[str]] = {}

    def held(self, kind: Kind, key: str, text: str, cited: tuple[int, ...]) -> Passage:
        """One passage held against the copy."""
        normal = undisguised(*normalised([text], self.strip))
        places = [self.cited[number] for number in cited if number in self.cited]
        result: Result
        line = _first(places, text, normal=False)
        if line is not None:
            result = "exact"
        elif (line := _first(places, normal, normal=True)) is not None:
            result = "normalised"
        elif (line := _first(self.lines, normal, normal=True)) is not None:
            result = "elsewhere"
        else:
            return self._missing(kind, key, text, normal, cited)
        return Passage(
            kind=kind,
            id=key,
            text=text,
            cited=cited,
            result=result,
            found=self.numbers.get(line.line),
            line=line.line,
        )

    def _missing(
        self, kind: Kind, key: str, text: str, normal: str, cited: tuple[int, ...]
    ) -> Passage:
        line = self._nearest(normal, cited) if normal else None
        near = nearest_in(normal, line.normal) if line is not None else ""
        return Passage(
            kind=kind,
            id=key,
            text=text,
            cited=cited,
            result="missing",
            found=self.numbers.get(line.line) if line is not None and near else None,
            line=line.line if line is not None and near else None,
            differences=pieces(normal, near) if near else (),
        )

    def _nearest(self, normal: str, cited: tuple[int, ...]) -> _Line | None:
        """The paragraph that shares the most pairs of characters; of equals, a cited one."""
        wanted = pairs_of(normal)
        best, most = None, (0, False)
        for line in self.lines:
            pairs = self._pairs.setdefault(line.line, pairs_of(line.normal))
            score = len(wanted & pairs), self.numbers.get(line.line) in cited
            if score > most:
                best, most = line, score
        return best


def _first(lines: Sequence[_Line], text: str, *, normal: bool) -> _Line | None:
    """The first of `lines` that holds `text`, or at which it begins and runs on into the next."""
    texts = [line.normal if normal else line.text for line in lines]
    for line, whole in zip(lines, texts, strict=True):
        if position_in(text, whole) >= 0:
            return line
    start = position_in(text, "".join(texts))
    if start < 0:
        return None
    ends = list(accumulate(map(len, texts)))
    return lines[bisect_right(ends, start)]
