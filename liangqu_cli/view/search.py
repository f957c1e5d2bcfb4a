"""`search`: the hits whole, each with what was found marked and the record's id."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from liangqu_cli.ask.search import KINDS, Hit
from liangqu_cli.language import N_, Language
from liangqu_cli.report import wording
from liangqu_cli.report.table import Table
from liangqu_cli.text import fold, occurrences
from liangqu_cli.view.console import Screen, View
from liangqu_cli.view.layout import BLANK, Hanging, Row, paragraph
from liangqu_cli.view.records import translation
from liangqu_cli.view.text import Prose


def view(terms: Sequence[str]) -> View:
    """The view of a search for `terms`."""
    folded = [fold(term) for term in terms]

    def render(table: Table, lang: Language) -> Screen:
        for hit in table.rows:
            yield from _hit(table, hit, folded, lang)
            yield BLANK
        yield paragraph(_found(table, lang), "quiet")

    return render


def nothing(terms: Sequence[str]) -> View:
    """What is said where nothing holds the terms."""

    def render(table: Table, lang: Language) -> Screen:
        told = N_("Nothing in the plan holds {terms}; try fewer or other words.")
        yield paragraph(lang.gettext(told).format(terms=" + ".join(terms)), "quiet")

    return render


def _found(table: Table, lang: Language) -> str:
    """How many records were found, and how many of them are shown."""
    if len(table.rows) < table.matched:
        told = lang.gettext(N_("{shown} of {count} records."))
        return told.format(shown=len(table.rows), count=table.matched)
    told = lang.ngettext("{count} record.", "{count} records.", table.matched)
    return told.format(count=table.matched)


def _hit(table: Table, hit: Hit, terms: Sequence[str], lang: Language) -> Screen:
    """What kind of record it is and whose, its words, its themes and its id."""
    head = [
        Prose(lang.gettext(KINDS[hit.kind]), "key"),
        Prose(wording.place(hit.district, lang), "place"),
        Prose(wording.person(hit.official, lang), "person"),
    ]
    words = [Prose(text) for text in _words(hit, terms, lang) if text]
    shown = " ".join(part.plain for part in [*head, *words])
    last = [Prose(_themes(table, hit, shown, terms, lang), "theme"), Prose(hit.id, "id")]
    yield Row(_marked(head, terms))
    for text in _marked(words, terms):
        yield Hanging(text, indent=2)
    yield Hanging(Row(_marked(last, terms)), indent=2)


def _words(hit: Hit, terms: Sequence[str], lang: Language) -> list[str]:
    """The record in the reader's language; the other where it alone holds a term."""
    texts = [lang.pick(hit.text), hit.original or ""]
    other = hit.text.en if lang.chinese else hit.text.zh
    if hit.kind == "quote":
        return texts if lang.chinese else [hit.text.zh, translation(hit.text.en, lang)]
    if not occurrences(" ".join(texts), terms) and occurrences(other, terms):
        texts.append(other)
    return texts


def _themes(table: Table, hit: Hit, shown: str, terms: Sequence[str], lang: Language) -> str:
    """The names of its themes, in the other language too where they alone hold a term."""
    themes = wording.themes(table.plan, hit.themes, lang)
    others = wording.themes(table.plan, hit.themes, Language("en" if lang.chinese else "zh"))
    held = occurrences(" ".join([shown, themes, hit.id]), terms)
    return f"{themes} ({others})" if not held and occurrences(others, terms) else themes


def _marked(parts: Iterable[Prose], terms: Sequence[str]) -> Iterator[Text]:
    """The parts with the terms in them marked."""
    for part in parts:
        for start, end in occurrences(part.plain, terms):
            part.stylize("hit", start, end)
        yield part
