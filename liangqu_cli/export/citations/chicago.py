"""The Chicago Manual of Style, 18th edition, as a full note.

A Chinese document is cited as an English book cites one: names in pinyin with the
characters beside them, the title followed by its translation in brackets. Where a document
has no title, what it is stands there, in brackets and without quotation marks.
"""

import re
from collections.abc import Iterator, Sequence

from liangqu_cli.dates import MONTHS
from liangqu_cli.export.citations.cited import Cited, Document, documents, lines
from liangqu_cli.export.citations.marks import curly, ended
from liangqu_cli.language import Both, Language
from liangqu_cli.model import Source
from liangqu_cli.report.wording import inside, paragraphs

_WORD = re.compile(r"(?<![\w’])[^\W\d_]+(?:’[^\W\d_]+)*")
_SMALL = re.compile(
    "an?|the|and|but|for|nor|or|as|at|by|from|in|into|of|on|onto|over|per|to|up|via|with"
)
"""Articles, conjunctions, and prepositions of fewer than five letters (8.160)."""


def render(citations: Sequence[Cited], lang: Language) -> Iterator[str]:
    """A document a line, for English readers, whatever `lang`."""
    return lines(map(_line, documents(citations)))


def _line(cited: Document) -> str:
    source = cited.source
    place = paragraphs(cited.paragraphs, Language("en"))
    elements = _report(source) if source.type == "report" else _article(source)
    note = ""
    for element in (*elements, place, source.url or ""):
        if element:
            note = f"{ended(note, ',')} {element}" if note else element
    return ended(note, ".")


def _article(source: Source) -> Iterator[str]:
    """An article in a newspaper, or a page; where nobody is named the title comes first."""
    yield _authors(source)
    yield _title(source)
    yield _both(source.publisher, source)
    yield _date(source.date)


def _report(source: Source) -> Iterator[str]:
    """As a book; who publishes a report is its author where no person is named."""
    publisher = _both(source.publisher, source)
    year = source.date[:4]
    yield _authors(source) or publisher
    yield (
        f"{_title(source)} ({publisher}, {year})"
        if source.authors
        else f"{_title(source)} ({year})"
    )


def _authors(source: Source) -> str:
    """Up to two authors, as they are signed; of more the first alone."""
    names = [_both(author, source) for author in source.authors]
    return f"{names[0]} et al." if len(names) > 2 else " and ".join(names)


def _title(source: Source) -> str:
    """The title, in quotation marks but for a report's; in brackets what is ours."""
    if source.title is None or source.language not in ("zh", "en"):
        ours = source.title or source.description
        return f"[{curly(ours.en)}]" if ours is not None else ""
    english = curly(source.title.en)
    title = source.title.zh if source.language == "zh" else title_case(english)
    told = title if source.type == "report" else f"“{inside(title)}”"
    translated = source.language == "zh" and source.title.en != source.title.zh
    return f"{told} [{english}]" if translated else told


def _both(name: Both, source: Source) -> str:
    """A name in English, with the characters beside it where the document is Chinese."""
    beside = f" {name.zh}" if source.language == "zh" and name.zh != name.en else ""
    return curly(name.en) + beside


def _date(date: str) -> str:
    """As in `May 3, 2012`, as far as it is known."""
    year, *rest = date.split("-")
    month = MONTHS[int(rest[0]) - 1] if rest else ""
    return {0: year, 1: f"{month} {year}"}.get(len(rest)) or f"{month} {int(rest[1])}, {year}"


def title_case(title: str) -> str:
    """A title in capitals: every word but small ones inside it, and those that have their own."""
    words = list(_WORD.finditer(title))
    last = words[-1].start() if words else 0

    def capital(word: re.Match[str]) -> str:
        text, start = word.group(), word.start()
        begins = title[max(start - 4, 0) : start].rstrip(" “‘(")[-1:] in ("", ":", "?", "!", "—")
        small = _SMALL.fullmatch(text) and not begins and start != last
        return text if small or not text.islower() else text[0].upper() + text[1:]

    return _WORD.sub(capital, title)
