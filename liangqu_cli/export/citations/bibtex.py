"""BibTeX in UTF-8, with the fields of biblatex that BibTeX passes over (`date`, `langid`).

BibTeX counts braces even after a backslash, so a brace in a text is written as
a command, and every value is balanced whatever it holds.
"""

import re
from collections.abc import Iterator, Sequence

from liangqu_cli.export.citations.cited import Cited
from liangqu_cli.export.citations.item import Item, Name, item, one_line

_TYPES = {"article-newspaper": "article", "webpage": "online", "report": "techreport"}
_LANGUAGES = {"zh": "chinese", "en": "english", "de": "ngerman", "ja": "japanese"}
"""By their names in babel and polyglossia."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LATEX = str.maketrans(
    {
        "\\": r"{\textbackslash}",
        "{": r"{\textbraceleft}",
        "}": r"{\textbraceright}",
        "`": r"{\textasciigrave}",
        "~": r"{\textasciitilde}",
        "^": r"{\textasciicircum}",
        **{mark: f"\\{mark}" for mark in "%&#$_"},
    }
)
_NAME = re.compile(r"(?!.*\band\b)[^\W\d_]+(\.?[ '’-][^\W\d_]+)*\.?", re.IGNORECASE)
_JOINED = re.compile(r"([-',<>])(?=\1)")
_URL = str.maketrans({mark: f"%{ord(mark):02X}" for mark in "{}\\"})


def render(citations: Sequence[Cited]) -> Iterator[str | bytes]:
    """The documents as entries with the records' ids for keys.

    The place is the `note`, which styles print; the record's words and remarks
    on the document are the `annote`, which they do not.
    """
    for count, cited in enumerate(citations):
        made = item(cited)
        if count:
            yield "\n"
        yield f"@{_TYPES[made['type']]}{{{made['id']},\n"
        for field, value in _fields(made):
            yield f"  {field} = {value},\n"
        yield "}\n"


def _fields(made: Item) -> Iterator[tuple[str, str]]:
    """The fields, each with its value as it is written."""
    if "author" in made:
        yield "author", f"{{{' and '.join(_name(name) for name in made['author'])}}}"
    yield "title", f"{{{{{latex(made['title'])}}}}}"
    if made["type"] == "report":
        yield "institution", _braced(made.get("publisher") or made["author"][0]["literal"])
    elif made["type"] == "article-newspaper":
        yield "journal", _braced(made["container-title"])
        yield "entrysubtype", "{newspaper}"
    elif "container-title" in made:
        yield "organization", _braced(made["container-title"])
    parts = made["issued"]["date-parts"][0]
    yield "year", f"{{{parts[0]:04}}}"
    if len(parts) > 1:
        yield "month", _MONTHS[parts[1] - 1]
        yield "date", f"{{{_day(parts)}}}"
    if "URL" in made:
        yield "url", f"{{{made['URL'].translate(_URL)}}}"
    if "accessed" in made:
        yield "urldate", f"{{{_day(made['accessed']['date-parts'][0])}}}"
    yield "langid", f"{{{_LANGUAGES[made['language']]}}}"
    if "note" in made:
        yield "note", _braced(made["note"])
    if "annote" in made:
        yield "annote", _braced(made["annote"])


def latex(text: str) -> str:
    """A text in one line, with what LaTeX and BibTeX take for a command written as one.

    Marks that fonts join, as `--` into a dash, are kept apart.
    """
    return _JOINED.sub(r"\1{}", one_line(text).translate(_LATEX))


def _braced(text: str) -> str:
    return f"{{{latex(text)}}}"


def _name(name: Name) -> str:
    """`Family, Given`, or a name that is not to be taken apart."""
    if "literal" in name:
        return _whole(name["literal"], name["literal"].isalnum())
    parts = (name["family"], name["given"])
    return ", ".join(_whole(part, bool(_NAME.fullmatch(part))) for part in parts)


def _whole(text: str, plain: bool) -> str:
    """A name, or a part of one, in braces unless it is plain: BibTeX splits at commas and `and`."""
    return text if plain else _braced(text)


def _day(parts: list[int]) -> str:
    """A date as far as it is known (ISO 8601-1): `2021-05-20`."""
    year, *rest = parts
    return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])
