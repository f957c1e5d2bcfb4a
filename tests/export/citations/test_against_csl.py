"""Our citations held against the processor of the Citation Style Language, where both can agree.

citeproc-py is given our CSL-JSON and the CSL project's own styles. The two cannot agree where

- the style is of another edition: the project has GB/T 7714-2015. What 2025 changed for our
  kinds of document is undone here: marks are half-width, family names were in capitals,
  articles and reports said when they were read, and a report's date stood in parentheses;
- the style has no place for it: paragraphs, a translation, a name in two scripts;
- citeproc-py departs from CSL: it drops `[N]` for a document in print, prints the label of
  an edition that there is none of, leaves commas outside quotation marks, cuts given names
  that the style wants whole, does not know names that stand in their own order, leaves a
  word after a quotation mark small, and makes an adverb of every preposition's like.
"""

import json
import re
from typing import Any

import pytest
from citeproc import (  # type: ignore[import-untyped] # it has no types
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped] # no types

from liangqu_cli.export.citations.chicago import title_case
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import Source
from tests.export.citations.documents import (
    CHEN_ZUANZHEN,
    CHINESE,
    CNNIC,
    ENGLISH,
    FLAX,
    FORDHAM,
    MUSEUM,
    SHAKESPEARE,
    XIAO_YU,
    citation,
    document,
)

PLAN = [
    source
    for source in load_plan([]).sources.values()
    if not any(name.family and name.en.startswith(name.family) for name in source.authors)
]
"""But those of whose authors the family name comes first, which it does not know."""
ONLINE = [
    source
    for source in (*PLAN, CNNIC, MUSEUM, XIAO_YU, SHAKESPEARE, CHEN_ZUANZHEN, FLAX)
    if source.url is not None
]
IN_ENGLISH = [
    source
    for source in (*PLAN, SHAKESPEARE, FLAX, FORDHAM, document(type="report", language="en"))
    if source.language == "en" and source.title is not None
]


def processed(style: str, locale: str, item: dict[str, Any]) -> str:
    """A citation of an item by the CSL project's style."""
    read = CitationStylesStyle(style, locale=locale, validate=False)
    bibliography = CitationStylesBibliography(read, CiteProcJSON([item]), formatter.plain)
    made = Citation([CitationItem(item["id"])])
    bibliography.register(made)
    return str(bibliography.cite(made, str))


def told(source: Source) -> str:
    """What tells one document of these from another in a test's name."""
    return source.id if source.id != "record" else source.publisher.en


@pytest.mark.parametrize("source", ONLINE, ids=told)
def test_gbt7714_agrees_but_for_the_edition(source: Source) -> None:
    """Who, what, of which kind, where, when, read when, at which address: in this order."""
    (item,) = json.loads(citation("csl-json", source, lang=CHINESE))
    locale = "zh-CN" if source.language == "zh" else "en-US"
    theirs = processed("china-national-standard-gb-t-7714-2015-note", locale, item)
    if source.type != "webpage":
        theirs = re.sub(r"\[[0-9]{4}-[0-9]{2}-[0-9]{2}\]", "", theirs)
    if source.type == "report":
        theirs = re.sub(r"\(([0-9-]+)\)", r"\1", theirs)
    assert as_2015(citation("gbt7714", source)).casefold() == theirs.casefold() + "\n"


def as_2015(line: str) -> str:
    """The marks between the elements half-width; those inside names and titles are their own."""
    before, kind, after = re.split(r"(\[(?:EB|N|R)/OL\])", line, maxsplit=1)
    names, stop, title = before.rpartition(". ")
    for full, half in (("，", ", "), ("：", ": "), ("（", "("), ("）", ")")):
        after = after.replace(full, half)
    return names.replace("，", ", ") + stop + title + kind + after


@pytest.mark.parametrize("source", IN_ENGLISH, ids=told)
def test_chicago_agrees_on_english_documents(source: Source) -> None:
    """Authors, title, paper or site, date, address.

    A note on a page begins with its title where no person is named; a CSL item says
    who publishes it as its author, which is put where a note has it. The style puts a
    site's name into capitals, and who publishes these pages is no title.
    """
    (item,) = json.loads(citation("csl-json", source, lang=ENGLISH))
    if source.type == "webpage" and not source.authors:
        (body,) = item.pop("author")
        item["container-title"] = body["literal"]
    for name in item.get("author", ()):
        name["literal"] = name.get("literal") or f"{name.pop('given')} {name.pop('family')}"
    theirs = processed("chicago-notes-bibliography", "en-US", item)
    theirs = re.sub(r"(”+)([,.])", r"\2\1", theirs.replace(", Edition", ""))
    theirs = theirs.replace(title_case(source.publisher.en), source.publisher.en)
    ours = citation("chicago", source).rstrip("\n")
    assert straight(ours) == straight(theirs)


def straight(text: str) -> str:
    """A note without capitals, and without the kinds of apostrophes and quotation marks."""
    return re.sub("[‘’“”\"']", "'", text).casefold()
