"""RIS, the tagged format of reference managers: UTF-8, a tag a line, CR LF."""

from collections.abc import Iterator, Sequence

from liangqu_cli.export.citations.cited import Cited
from liangqu_cli.export.citations.csl_json import Date, Name, item, remarks, translation
from liangqu_cli.language import Language

_TYPES = {"article-newspaper": "NEWS", "webpage": "ELEC", "report": "RPRT"}


def render(citations: Sequence[Cited], lang: Language) -> Iterator[str | bytes]:
    """The documents as RIS entries; the place, the words and remarks are notes (`N1`)."""
    for cited in citations:
        for tag, value in _tagged(cited, lang):
            if value.strip():
                yield f"{tag}  - {' '.join(value.splitlines())}\r\n"
        yield "ER  - \r\n"


def _tagged(cited: Cited, lang: Language) -> Iterator[tuple[str, str]]:
    """Tags and values; a value becomes a single line, so no data can be a tag."""
    made = item(cited, lang)
    year = made.issued.date_parts[0]
    yield "TY", _TYPES[made.type]
    yield "ID", made.id
    yield from (("AU", _name(name)) for name in made.author)
    yield "TI", made.title
    yield "TT", translation(cited.source, lang)
    yield "T2", made.container_title
    yield "PB", made.publisher
    yield "PY", str(year[0])
    yield "DA", _date(made.issued) if len(year) > 1 else ""
    yield "LA", made.language
    yield "UR", made.url
    yield "Y2", _date(made.accessed) if made.accessed is not None else ""
    yield from (("N1", remark) for remark in (made.note, *remarks(cited, lang)))


def _name(name: Name) -> str:
    """`Family, Given, Jr.`, or a name that is not to be taken apart."""
    return name.literal or ", ".join(filter(None, (name.family, name.given, name.suffix)))


def _date(date: Date) -> str:
    """`YYYY/MM/DD/`, with nothing between the slashes where a part is not known."""
    year, *rest = date.date_parts[0]
    month, day, *_ = [f"{part:02}" for part in rest] + ["", ""]
    return f"{year:04}/{month}/{day}/"
