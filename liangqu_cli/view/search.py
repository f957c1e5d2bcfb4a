"""`search`: the hits whole, each with what was found marked and the record's id."""

from collections.abc import Callable, Iterator, Sequence

from liangqu_cli.ask.search import KINDS, Hit
from liangqu_cli.language import N_, Language
from liangqu_cli.report import wording
from liangqu_cli.report.table import Table
from liangqu_cli.text import fold, occurrences, visible
from liangqu_cli.view import records
from liangqu_cli.view.paint import Look
from liangqu_cli.view.wrap import flowed, wrapped


def view(terms: Sequence[str]) -> Callable[[Table, Look], Iterator[str]]:
    """The view of a search for `terms`."""
    folded = [fold(term) for term in terms]

    def render(table: Table, look: Look) -> Iterator[str]:
        if not table.matched:
            nothing = look.lang.gettext(
                N_("Nothing in the plan holds {terms}; try fewer or other words.")
            )
            yield from records.hanging(nothing.format(terms=" + ".join(terms)), look, style="quiet")
            return
        for hit in table.rows:
            yield from _hit(table, hit, folded, look)
            yield "\n"
        yield from records.hanging(_found(table, look), look, style="quiet")

    return render


def _found(table: Table, look: Look) -> str:
    """How many records were found, and how many of them are shown."""
    if len(table.rows) < table.matched:
        told = look.lang.gettext(N_("{shown} of {count} records."))
        return told.format(shown=len(table.rows), count=table.matched)
    told = look.lang.ngettext("{count} record.", "{count} records.", table.matched)
    return told.format(count=table.matched)


def _hit(table: Table, hit: Hit, terms: Sequence[str], look: Look) -> Iterator[str]:
    lang, plan = look.lang, table.plan
    head = [
        lang.gettext(KINDS[hit.kind]),
        wording.place(hit.district, lang),
        wording.person(hit.official, lang),
    ]
    yield from _marked(flowed(_present(head), records.text_width(look)), "", terms, look)
    texts = [lang.pick(hit.text), hit.original or ""]
    if not lang.chinese and hit.kind == "quote":
        texts.append(hit.text.zh)
    other = hit.text.en if lang.chinese else hit.text.zh
    if (
        hit.kind != "quote"
        and not occurrences(" ".join(texts), terms)
        and occurrences(other, terms)
    ):
        texts.append(other)
    width = max(records.text_width(look) - 2, 8)
    for text in _present(texts):
        yield from _marked(wrapped(visible(text), width), "  ", terms, look)
    themes = wording.themes(plan, hit.themes, lang)
    others = wording.themes(plan, hit.themes, Language("en" if lang.chinese else "zh"))
    if not occurrences(" ".join([*head, *texts, themes, hit.id]), terms) and occurrences(
        others, terms
    ):
        themes = f"{themes} ({others})"
    yield from _marked(flowed(_present([themes, hit.id]), width), "  ", terms, look, "quiet")


def _present(texts: Sequence[str]) -> list[str]:
    return [visible(text) for text in texts if text]


def _marked(
    lines: Sequence[str], indent: str, terms: Sequence[str], look: Look, style: str = ""
) -> Iterator[str]:
    """Lines of one text with the terms in it marked, those across a line's end as well."""
    spans = occurrences("".join(lines), terms)
    begun = 0
    for line in lines:
        told, at = "", 0
        for start, end in spans:
            low, high = max(start - begun, 0), min(end - begun, len(line))
            if low < high:
                told += _plain(line[at:low], style, look) + _strong(line[low:high], look)
                at = high
        yield indent + told + _plain(line[at:], style, look) + "\n"
        begun += len(line)


def _plain(text: str, style: str, look: Look) -> str:
    return look.paint(text, style) if style else text


def _strong(text: str, look: Look) -> str:
    return look.paint(text, "hit")
