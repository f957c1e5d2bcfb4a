"""GB/T 7714-2025 信息与文献 参考文献著录规则, in force since July 2026, as a note.

The clauses are those of the standard. It names its marks without their width (6.2); as it is
printed, full stops, slashes, hyphens and square brackets are half-width, and commas, colons and
parentheses full-width, in whatever language the document is. What is cited in a document is its
page (7.7); ours have paragraphs, which stand in the same place in words, as a preface does there.
"""

from collections.abc import Iterator, Sequence

from liangqu_cli.authors import parted
from liangqu_cli.export.citations.cited import Cited, Document, documents, lines, own, title
from liangqu_cli.language import Language
from liangqu_cli.model import Author, Source
from liangqu_cli.report.wording import paragraphs

MARKS = {"newspaper": "N", "webpage": "EB", "report": "R"}
"""What a document is (7.3, A.1)."""
NAMED = 3
"""So many authors are named; of more, the first so many (7.1.2)."""


def render(citations: Sequence[Cited], lang: Language) -> Iterator[str]:
    """A document a line, for Chinese readers, whatever `lang`."""
    return lines(map(_line, documents(citations)))


def _line(cited: Document) -> str:
    source = cited.source
    elements = [_creators(source), _title(source), _issue(cited), source.url or ""]
    return "".join(f"{element}. " for element in elements if element).rstrip()


def _creators(source: Source) -> str:
    """Who is responsible: the authors, else who publishes a page or a report (7.1.4).

    A newspaper is none; where nobody is named the title comes first (7.1.3).
    """
    if not source.authors:
        return "" if source.type == "newspaper" else own(source.publisher, source).rstrip(".")
    names = [_name(author, source) for author in source.authors[:NAMED]]
    if len(source.authors) > NAMED:
        names.append("等" if source.language == "zh" else "et al")
    return "，".join(names)


def _name(author: Author, source: Source) -> str:
    """Family name first and whole, the given one in initials without points (7.1.1).

    In a Chinese document names are as it has them. Where the family name always comes
    first, as in pinyin, the given name stays whole.
    """
    parts = parted(author)
    if source.language == "zh" or parts is None:
        return own(author, source).rstrip(".")
    family = parts.family[:1].upper() + parts.family[1:]
    given = parts.given if parts.family_first else _initials(parts.given)
    return " ".join(part for part in (family, given, parts.suffix.rstrip(".")) if part)


def _initials(given: str) -> str:
    """As in `J-L` for Jean-Luc."""
    return " ".join("-".join(part[:1] for part in word.split("-")) for word in given.split())


def _title(source: Source) -> str:
    """The title in the document's language (5.1, 7.2.1), with what the document is (7.3).

    A document without a title, or of which only our translation is at hand, has one of
    ours, in brackets; it is in Chinese, so that nobody takes it for the document's own.
    """
    online = source.type == "webpage" or source.url is not None
    return f"{title(source, Language('zh'))}[{MARKS[source.type]}{'/OL' if online else ''}]"


def _issue(cited: Document) -> str:
    """Where and when it came out, and the place in it."""
    source = cited.source
    place = paragraphs(cited.paragraphs, Language("zh" if source.language == "zh" else "en"))
    publisher = own(source.publisher, source)
    if source.type == "newspaper":  # 8.5.1.4; its date in full (7.5.4.2), as far as it is known
        issue = f"{publisher}，{source.date}"
    elif source.type == "report":  # 8.8.3; 8.2.2 where publisher and author are two (8.8.1)
        issue = f"{publisher}，{source.date[:4]}" if source.authors else source.date
    else:  # 8.11.3.2: published, then read; only pages have the day on which they were read
        read = f"[{source.accessed.isoformat()}]" if source.accessed is not None else ""
        issue = f"（{source.date}）{read}"
    return f"{issue}：{place}" if place else issue
