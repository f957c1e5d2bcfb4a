"""A plan's quotes and phrases held against a copy of the text that they are taken from.

A copy is first laid beside the source paragraph by paragraph, by fingerprint,
so that a paragraph more or less does not shift all that follows. Then every
quote and every `as_written` is looked for in the paragraphs that its record
cites: as it is, then in normal form (contract, section 6); then everywhere
else. A number must stand whole: `251` is not found in `1251`.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Literal, get_args

from msgspec import Struct

from liangqu_cli.answers.differences import Piece, pieces
from liangqu_cli.answers.paragraphs import Line, Paragraph, aligned, comparable, lines_of, prints_by
from liangqu_cli.answers.passages import nearest_in, pairs_of, position_in
from liangqu_cli.fingerprints import normalised
from liangqu_cli.model import Commitment, Plan, Source, Target

Kind = Literal["quote", "as_written"]
Result = Literal["exact", "normalised", "elsewhere", "missing"]
RESULTS: tuple[Result, ...] = get_args(Result)


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
        return all(found.result in ("same", "marks") for found in self.paragraphs) and all(
            found.result in ("exact", "normalised") for found in self.passages
        )

    @property
    def known(self) -> tuple[int, int]:
        """How many of the source's paragraphs the text has, and how many of its passages."""
        paragraphs = sum(row.result in ("same", "marks", "moved") for row in self.paragraphs)
        return paragraphs, sum(row.result != "missing" for row in self.passages)

    @property
    def foreign(self) -> bool:
        """Whether the text is hardly the source's: a draft, say, that quotes it here and there.

        It has less than a tenth of the paragraphs, and less than half of what is taken from them,
        which a copy that is broken into other paragraphs has all the same.
        """
        paragraphs, passages = self.known
        few = paragraphs * 10 < len(self.source.paragraphs)
        return few and passages * 2 < len(self.passages)


def matching_source(plan: Plan, text: str) -> Source | None:
    """The source of which `text` has the most paragraphs, by fingerprint; None where of none."""
    sources = [source for source in plan.sources.values() if source.paragraphs]
    strips = list(dict.fromkeys(source.strip for source in sources))
    prints = dict(zip(strips, prints_by(strips, text), strict=True))
    best, most = None, 0
    for source in sources:
        count = len(prints[source.strip].intersection(source.paragraphs))
        if count > most:
            best, most = source, count
    return best


def verify(plan: Plan, source: Source, text: str) -> Verification:
    """Hold all that the plan takes from a source against a copy of its text."""
    lines = lines_of(text, source.strip, source.paragraphs)
    paragraphs = tuple(aligned(source.paragraphs, lines))
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
    return [line.print for line in lines_of(text, strip)]


class _Copy:
    """A copy's paragraphs, by the source's numbers, in which passages are looked for."""

    def __init__(
        self, lines: Sequence[Line], paragraphs: Sequence[Paragraph], strip: Sequence[str]
    ) -> None:
        by_line = {line.line: line for line in lines}
        self.lines = lines
        self.strip = strip
        self.cited: Mapping[int, Line] = {
            found.number: by_line[found.line]
            for found in paragraphs
            if found.number is not None and found.line is not None
        }
        self.numbers = {line.line: number for number, line in self.cited.items()}

    @cached_property
    def _pairs(self) -> list[set[str]]:
        """The pairs of neighbouring characters of each paragraph."""
        return [pairs_of(line.normal) for line in self.lines]

    def held(self, kind: Kind, key: str, text: str, cited: tuple[int, ...]) -> Passage:
        """One passage held against the copy."""
        normal = comparable(*normalised([text], self.strip))
        places = [self.cited[number] for number in cited if number in self.cited]
        result: Result
        near = ""
        line = _first(places, text, normal=False)
        if line is not None:
            result = "exact"
        elif (line := _first(places, normal, normal=True)) is not None:
            result = "normalised"
        elif (line := _first(self.lines, normal, normal=True)) is not None:
            result = "elsewhere"
        else:
            result = "missing"
            line = self._nearest(normal, cited) if normal else None
            near = nearest_in(normal, line.normal) if line is not None else ""
            line = line if near else None
        return Passage(
            kind=kind,
            id=key,
            text=text,
            cited=cited,
            result=result,
            found=self.numbers.get(line.line) if line else None,
            line=line.line if line else None,
            differences=pieces(normal, near) if near else (),
        )

    def _nearest(self, normal: str, cited: tuple[int, ...]) -> Line | None:
        """The paragraph that shares the most pairs of characters; of equals, a cited one."""
        wanted = pairs_of(normal)
        best, most = None, (0, False)
        for line, pairs in zip(self.lines, self._pairs, strict=True):
            score = len(wanted & pairs), self.numbers.get(line.line) in cited
            if score > most:
                best, most = line, score
        return best


def _first(lines: Sequence[Line], text: str, *, normal: bool) -> Line | None:
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
