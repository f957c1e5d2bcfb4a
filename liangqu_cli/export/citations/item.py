"""A document as bibliographies describe it: an item of CSL-JSON 1.0.2.

The item speaks the document's own language (GB/T 7714-2015, 6.1). Nothing is
invented: a document without a known title has a description in brackets, which
is how GB/T 7714 (7.2) and library catalogues mark what the cataloguer supplied.
"""

import re
from collections.abc import Sequence
from typing import TypedDict

from liangqu_cli.export.citations.cited import Cited
from liangqu_cli.model import Bilingual, Source

Name = TypedDict(
    "Name", {"family": str, "given": str, "literal": str, "static-ordering": bool}, total=False
)
"""A person, or a body as `literal`; `static-ordering` keeps the family name first."""

Date = TypedDict("Date", {"date-parts": list[list[int]]})
"""Year, month and day, as far as they are known."""

Item = TypedDict(
    "Item",
    {
        "id": str,
        "type": str,
        "language": str,
        "author": list[Name],
        "title": str,
        "container-title": str,
        "publisher": str,
        "issued": Date,
        "accessed": Date,
        "URL": str,
        "locator": str,
        "note": str,
        "annote": str,
    },
    total=False,
)
"""The variables that our documents have, by their names in CSL."""

_TYPES = {"newspaper": "article-newspaper", "webpage": "webpage", "report": "report"}
_CHINESE_NAME = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]{2,4}")


def item(cited: Cited) -> Item:
    """The document of a record, with the record's id and its place in the document.

    A newspaper is what its article stands in; who publishes a page or a report
    is its author where no person is named (GB/T 7714-2015, 8.1.4), and else the
    page's site or the report's publisher.
    """
    source = cited.source
    made: Item = {
        "id": cited.id,
        "type": _TYPES[source.type],
        "language": source.language,
        "title": _title(source),
        "issued": {"date-parts": [[int(part) for part in source.date.split("-")]]},
    }
    publisher = own(source.publisher, source)
    if source.authors:
        made["author"] = [_person(author, source) for author in source.authors]
    elif source.type != "newspaper":
        made["author"] = [{"literal": publisher}]
    if source.type == "newspaper" or (source.type == "webpage" and source.authors):
        made["container-title"] = publisher
    elif source.authors:
        made["publisher"] = publisher
    if source.url is not None:
        made["URL"] = source.url
    if source.accessed is not None:
        day = source.accessed
        made["accessed"] = {"date-parts": [[day.year, day.month, day.day]]}
    if cited.paragraphs:
        made["locator"] = runs(cited.paragraphs)
        made["note"] = place(cited)
    remarks = [f"“{cited.words}”"] if cited.words is not None else []
    if source.note is not None:
        remarks.append(own(source.note, source))
    if remarks:
        made["annote"] = "\n".join(remarks)
    return made


def own(text: Bilingual, source: Source) -> str:
    """The half of a text that stands in the document's own language.

    A document in a third language is described in English.
    """
    return text.zh if source.language == "zh" else text.en


def place(cited: Cited) -> str:
    """The paragraphs in words of the document's language: 第6段, `para. 6`, `paras. 3-5`."""
    if not cited.paragraphs:
        return ""
    numbers = runs(cited.paragraphs)
    if cited.source.language == "zh":
        return f"第{numbers.replace(', ', ',')}段"
    return f"{'para.' if len(cited.paragraphs) == 1 else 'paras.'} {numbers}"


def runs(numbers: Sequence[int]) -> str:
    """Numbers as they are cited: `6`, `6, 13`; three and more in a row are a range, `3-5`."""
    groups: list[list[int]] = []
    for number in sorted(set(numbers)):
        if groups and number == groups[-1][-1] + 1:
            groups[-1].append(number)
        else:
            groups.append([number])
    parts: list[str] = []
    for group in groups:
        parts.extend([f"{group[0]}-{group[-1]}"] if len(group) > 2 else map(str, group))
    return ", ".join(parts)


def one_line(text: str) -> str:
    """A text without line breaks of any kind, for formats whose values are lines."""
    return " ".join(text.splitlines())


def _title(source: Source) -> str:
    """The title; in brackets what is ours: a translation or a description."""
    if source.title is None:
        return f"[{own(source.description, source)}]" if source.description is not None else ""
    title = own(source.title, source)
    return title if source.language in ("zh", "en") else f"[{title}]"


def _person(author: Bilingual, source: Source) -> Name:
    """A person's name as the document's language writes it.

    A Chinese name, of two to four characters, is one word in Chinese; in English it
    is pinyin, family name first (`model.Official`). Any other has the family name last.
    """
    if source.language == "zh":
        return {"literal": author.zh}
    words = author.en.split()
    if len(words) < 2:
        return {"literal": author.en}
    if _CHINESE_NAME.fullmatch(author.zh):
        return {"family": words[0], "given": " ".join(words[1:]), "static-ordering": True}
    return {"family": words[-1], "given": " ".join(words[:-1])}
