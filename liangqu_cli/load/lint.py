"""What `check` asks of a dataset beyond what the program needs to read it.

An error here is what no reader should be shown; a warning is what is most
likely a slip. Neither keeps the other commands from working.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from liangqu_cli.dates import first_day
from liangqu_cli.errors import Problem
from liangqu_cli.language import N_
from liangqu_cli.load.characters import lint_comments, lint_texts
from liangqu_cli.load.draft import Draft, key_of
from liangqu_cli.load.notation import Path
from liangqu_cli.load.plan import drafted
from liangqu_cli.load.rules import CITING, REFERENCES
from liangqu_cli.load.strengths import deciding_words
from liangqu_cli.model import TABLES, Author, Plan

_SENTENCE_END = re.compile("[。！？.!?]$")
FEW = {"zh": 50, "ja": 50}
"""How many characters are a few words in languages that are not written in letters."""
FEW_LETTERS = 100
"""The same in all others."""
USED = ("themes", "sources")
"""The tables whose records are there only to be referred to."""


class Checked(Struct, frozen=True):
    """What was found in dataset files that make up one plan."""

    files: tuple[str, ...]
    plan: Plan
    records: int
    """How many sound records there are, `[plan]` aside."""
    problems: tuple[Problem, ...]
    """Errors and warnings, by file and line."""

    @property
    def valid(self) -> bool:
        """Whether there are no errors; warnings do not count."""
        return all(problem.warning for problem in self.problems)


def check(paths: Sequence[str]) -> Checked:
    """All problems of all files, which are taken together as one dataset.

    Args:
        paths: Files, folders or `-`; none means the built-in plan.

    Raises:
        InputError: a file cannot be read.
        InvalidPlanError: a folder holds no dataset file.
    """
    drafts, plan = drafted(paths)
    for draft in drafts:
        lint_texts(draft)
        lint_comments(draft)
    _lint_citations(drafts)
    _lint_words(drafts, plan)
    _lint_sources(drafts)
    _lint_tiles(drafts)
    if all(draft.legible for draft in drafts):
        _lint_use(drafts)
    order = {draft.file: position for position, draft in enumerate(drafts)}
    problems = [problem for draft in drafts for problem in draft.problems]
    problems.sort(key=lambda problem: (order[problem.file], problem.line))
    records = sum(len(draft.tables.get(table, ())) for draft in drafts for table in TABLES)
    return Checked(tuple(order), plan, records, tuple(problems))


def _lint_citations(drafts: Sequence[Draft]) -> None:
    for table in CITING:
        for draft, path, record in _records(drafts, table):
            found = list(record.paragraphs or ())
            expected = sorted(set(found))
            if found != expected:
                message = N_("Found {found}, expected each paragraph once, in order: {expected}.")
                draft.warn((*path, "paragraphs"), message, found=str(found), expected=str(expected))


def _lint_words(drafts: Sequence[Draft], plan: Plan) -> None:
    """That the words of a source are few, and that they bear the strength that is given."""
    for table in ("commitments", "targets"):
        for draft, path, record in _records(drafts, table):
            written = record.as_written
            source = plan.sources.get(record.source or "")
            strength = record.strength
            if strength is None and table == "targets":
                about = plan.commitments.get(record.commitment or "")
                strength = about.strength if about else None
            if written and source is not None:
                for message, values in _slips(written, source.language, strength):
                    draft.warn((*path, "as_written"), message, **values)


def _slips(
    written: str, language: str, strength: str | None
) -> Iterator[tuple[str, dict[str, object]]]:
    most = FEW.get(language, FEW_LETTERS)
    if len(written) > most:
        message = N_("Found {count} characters, expected at most {most}; keep the few that matter.")
        yield message, {"count": len(written), "most": most}
    if _SENTENCE_END.search(written):
        yield N_("The words end a sentence; keep the few that matter, without its end."), {}
    words = deciding_words(written) if language == "zh" else {}
    if words and strength is not None and strength not in words:
        expected, word = next(iter(words.items()))
        message = N_(
            "{word} points to the strength {expected}, not {strength}; correct one of the two."
        )
        yield message, {"word": word, "expected": expected, "strength": strength}


def _lint_sources(drafts: Sequence[Draft]) -> None:
    urls: dict[str, str] = {}
    for draft, path, source in _records(drafts, "sources"):
        url, accessed = source.url, source.accessed
        published = first_day(source.date or "")
        if url is not None and urls.setdefault(url, source.id) != source.id:
            message = N_("{other} has the same URL; name one source where both are meant.")
            draft.warn((*path, "url"), message, other=urls[url])
        if accessed is not None and published is not None and accessed < published:
            message = N_("{accessed} lies before the day of publication, {date}.")
            draft.warn((*path, "accessed"), message, accessed=accessed, date=source.date)
        if source.language != "zh":
            _lint_authors(draft, path, source.authors or ())


def _lint_authors(draft: Draft, path: Path, authors: Sequence[Author]) -> None:
    """A document in Latin letters is filed under its authors' family names."""
    for position, author in enumerate(authors):
        if author.family is None and not author.body and len(author.en.split()) > 1:
            message = N_(
                "Nothing says which part of {name} is the family name; add family, or body."
            )
            draft.warn((*path, "authors", position), message, name=author.en)


def _lint_tiles(drafts: Sequence[Draft]) -> None:
    tiles: dict[Any, str] = {}
    for draft, path, district in _records(drafts, "districts"):
        tile, code = district.tile, district.code
        if tile is not None and tiles.setdefault(tile, code) != code:
            message = N_("{other} has this tile already; the map can draw only one of them.")
            draft.report((*path, "tile"), message, other=tiles[tile])


def _lint_use(drafts: Sequence[Draft]) -> None:
    used: dict[str, set[str]] = {table: set() for table in USED}
    for table, references in REFERENCES.items():
        for key, where in references.items():
            if where in used:
                for _, _, record in _records(drafts, table):
                    value = getattr(record, key) or ()
                    used[where].update((value,) if isinstance(value, str) else value)
    for table in USED:
        for draft, path, record in _records(drafts, table):
            key = getattr(record, key_of(table))
            if key is not None and key not in used[table]:
                message = N_("No record refers to {id}; leave it out, or refer to it.")
                draft.warn((*path, "id"), message, id=key)


def _records(drafts: Sequence[Draft], table: str) -> Iterator[tuple[Draft, Path, Any]]:
    for draft in drafts:
        for index, record in draft.records(table):
            yield draft, (table, index), record
