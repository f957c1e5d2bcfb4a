"""BibTeX in UTF-8, with the fields of biblatex that BibTeX passes over (`date`, `langid`).

BibTeX counts braces even after a backslash, so a brace in a text is written as
a command, and every value is balanced whatever it holds.
"""

import re
from collections.abc import Iterator, Sequence

from liangqu_cli.dates import MONTHS
from liangqu_cli.export.citations.cited import Cited
from liangqu_cli.export.citations.csl_json import Date, Item, Name, item, remarks, translation
from liangqu_cli.language import Language

_TYPES = {"article-newspaper": "article", "webpage": "online", "report": "techreport"}
_LANGUAGES = {"zh": "chinese", "en": "english", "de": "ngerman", "ja": "japanese"}
"""By their names in babel and polyglossia."""

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


def render(citations: Sequence[Cited], lang: Language) -> Iterator[str | bytes]:
    """The documents as entries with the records' ids for keys.

    The place is the `note`, which styles print; the record's words and remarks
    on the document are the `annote`, which they do not.
    """
    for count, cited in enumerate(citations):
        made = item(cited, lang)
        yield "\n" if count else ""
        yield f"@{_TYPES[made.type]}{{{made.id},\n"
        for field, value in _fields(made, cited, lang):
            if value and value != "{}":
                yield f"  {field} = {value},\n"
        yield "}\n"


def _fields(made: Item, cited: Cited, lang: Language) -> Iterator[tuple[str, str]]:
    """The fields, each with its value as it is written; an empty one is left out."""
    title = translation(cited.source, lang)
    parts = made.issued.date_parts[0]
    yield "author", f"{{{' and '.join(map(_name, made.author))}}}"
    yield "title", f"{{{{{latex(made.title)}}}}}"
    yield "titleaddon", _braced(f"[{title}]") if title else ""
    if made.type == "report":
        yield "institution", _braced(made.publisher or made.author[0].literal)
    elif made.type == "article-newspaper":
        yield "journal", _braced(made.container_title)
        yield "entrysubtype", "{newspaper}"
    else:
        yield "organization", _braced(made.container_title)
    yield "year", f"{{{parts[0]:04}}}"
    if len(parts) > 1:
        yield "month", MONTHS[parts[1] - 1][:3].lower()
        yield "date", _day(made.issued)
    yield "url", f"{{{made.url.translate(_URL)}}}"
    yield "urldate", _day(made.accessed) if made.accessed is not None else ""
    yield "langid", f"{{{_LANGUAGES[made.language]}}}"
    yield "note", _braced(made.note)
    yield "annote", _braced(" ".join(remarks(cited, lang)))


def latex(text: str) -> str:
    """A text in one line, with what LaTeX and BibTeX take for a command written as one.

    Marks that fonts join, as `--` into a dash, are kept apart.
    """
    return _JOINED.sub(r"\1{}", " ".join(text.splitlines()).translate(_LATEX))


def _braced(text: str) -> str:
    return f"{{{latex(text)}}}"


def _name(name: Name) -> str:
    """`Family, Given` or `Family, Jr., Given`; a name that is not to be taken apart is one word.

    What is not plain is in braces, since BibTeX splits at commas and `and`.
    """
    if name.literal:
        return name.literal if name.literal.isalnum() else _braced(name.literal)
    parts = filter(None, (name.family, name.suffix, name.given))
    return ", ".join(part if _NAME.fullmatch(part) else _braced(part) for part in parts)


def _day(date: Date) -> str:
    """A date as far as it is known (ISO 8601-1): `{2021-05-20}`."""
    year, *rest = date.date_parts[0]
    return f"{{{'-'.join([f'{year:04}', *(f'{part:02}' for part in rest)])}}}"
