"""CSL-JSON 1.0.2, the Citation Style Language's own data: an array of items, UTF-8, unescaped.

An item speaks the document's own language; what we add to it, the reader's. Nothing is
invented: a document without a known title has a description in brackets, which is how
library catalogues mark what the cataloguer supplied.
"""

from collections.abc import Iterator, Sequence

import msgspec.json
from msgspec import Struct, field

from liangqu_cli.authors import parted
from liangqu_cli.export.citations.cited import Cited, own, title
from liangqu_cli.language import CODES, Both, Language
from liangqu_cli.model import Author, Source
from liangqu_cli.report.wording import consecutive, paragraphs, quoted, source_note

_TYPES = {"newspaper": "article-newspaper", "webpage": "webpage", "report": "report"}


class Name(Struct, omit_defaults=True, rename="kebab"):
    """A person, or as `literal` a name that stays whole; `static_ordering`: family name first."""

    literal: str = ""
    family: str = ""
    given: str = ""
    suffix: str = ""
    static_ordering: bool = False


class Date(Struct, rename="kebab"):
    """Year, month and day, as far as they are known."""

    date_parts: tuple[tuple[int, ...]]


class Item(Struct, omit_defaults=True, rename="kebab", kw_only=True):
    """A document by the variables of CSL that ours have."""

    id: str
    type: str
    language: str
    author: tuple[Name, ...] = ()
    title: str = ""
    container_title: str = ""
    publisher: str = ""
    issued: Date
    accessed: Date | None = None
    url: str = field(default="", name="URL")
    locator: str = ""
    note: str = ""
    annote: str = ""


def render(citations: Sequence[Cited], lang: Language) -> Iterator[str | bytes]:
    """The items as an indented array; the place is the `locator`, and in words the `note`."""
    items = [item(cited, lang) for cited in citations]
    for made, cited in zip(items, citations, strict=True):
        title = translation(cited.source, lang)
        told = [f"[{title}]", *remarks(cited, lang)] if title else remarks(cited, lang)
        made.annote = "\n".join(told)
    yield msgspec.json.format(msgspec.json.encode(items), indent=2)
    yield "\n"


def item(cited: Cited, lang: Language) -> Item:
    """The document of a record, with the record's id and its place in the document.

    A newspaper is what its article stands in; who publishes a page or a report is its
    author where no person is named, and else the page's site or the report's publisher.
    """
    source = cited.source
    publisher = own(source.publisher, source)
    names = [_name(author, source) for author in source.authors]
    named = bool(names) or source.type == "newspaper"
    runs = consecutive(cited.paragraphs)
    day = source.accessed
    return Item(
        id=cited.record.id,
        type=_TYPES[source.type],
        language=source.language,
        author=tuple(names if named else [Name(literal=publisher)]),
        title=title(source, lang),
        container_title=publisher if named and source.type != "report" else "",
        publisher=publisher if named and source.type == "report" else "",
        issued=Date((tuple(map(int, source.date.split("-"))),)),
        accessed=Date(((day.year, day.month, day.day),)) if day is not None else None,
        url=source.url or "",
        locator=", ".join("-".join(dict.fromkeys((str(r[0]), str(r[-1])))) for r in runs),
        note=paragraphs(cited.paragraphs, lang),
    )


def translation(source: Source, lang: Language) -> str:
    """Our translation of a title, for readers of the other language; else nothing."""
    foreign = source.language != lang.code and source.language in CODES
    return lang.pick(source.title) if foreign and source.title is not None else ""


def remarks(cited: Cited, lang: Language) -> Iterator[str]:
    """What no variable is for: the words that are cited, names in translation, and the note."""
    source = cited.source
    if cited.words is not None:
        yield quoted(cited.words)
    names: list[Both] = [*source.authors, source.publisher]
    if (source.language == "zh") != lang.chinese and any(name.zh != name.en for name in names):
        yield lang.gettext("In English: {names}.", names=lang.listed(map(lang.pick, names)))
    if note := source_note(source, lang):
        yield note


def _name(author: Author, source: Source) -> Name:
    """A name in the parts that the plan says; in Chinese it is one word."""
    parts = parted(author)
    if source.language == "zh" or parts is None:
        return Name(literal=own(author, source))
    family, given, suffix, family_first = parts
    return Name(family=family, given=given, suffix=suffix, static_ordering=family_first)
