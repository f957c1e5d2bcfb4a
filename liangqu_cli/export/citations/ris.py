"""RIS, the tagged format of reference managers: UTF-8, a tag a line, CR LF."""

from collections.abc import Iterator, Sequence

from liangqu_cli.export.citations.cited import Cited
from liangqu_cli.export.citations.item import Date, Item, Name, item, one_line

_TYPES = {"article-newspaper": "NEWS", "webpage": "ELEC", "report": "RPRT"}


def render(citations: Sequence[Cited]) -> Iterator[str | bytes]:
    """The documents as RIS entries; the place, the words and remarks are notes (`N1`)."""
    for cited in citations:
        for tag, value in _lines(item(cited)):
            yield f"{tag}  - {one_line(value)}\r\n"


def _lines(made: Item) -> Iterator[tuple[str, str]]:
    """Tags and values, from `TY` to `ER`; a value is a single line, so no data can be a tag."""
    yield "TY", _TYPES[made["type"]]
    yield "ID", made["id"]
    for name in made.get("author", []):
        yield "AU", _name(name)
    yield "TI", made["title"]
    if "container-title" in made:
        yield "T2", made["container-title"]
    if "publisher" in made:
        yield "PB", made["publisher"]
    yield "PY", str(made["issued"]["date-parts"][0][0])
    if len(made["issued"]["date-parts"][0]) > 1:
        yield "DA", _date(made["issued"])
    yield "LA", made["language"]
    if "URL" in made:
        yield "UR", made["URL"]
    if "accessed" in made:
        yield "Y2", _date(made["accessed"])
    for remark in (made.get("note", ""), *made.get("annote", "").splitlines()):
        if remark.strip():
            yield "N1", remark
    yield "ER", ""


def _name(name: Name) -> str:
    return name["literal"] if "literal" in name else f"{name['family']}, {name['given']}"


def _date(date: Date) -> str:
    """`YYYY/MM/DD/`, with nothing between the slashes where a part is not known."""
    year, *rest = date["date-parts"][0]
    parts = [f"{part:02}" for part in rest] + ["", ""]
    return f"{year:04}/{parts[0]}/{parts[1]}/"
