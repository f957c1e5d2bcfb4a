"""`search`: the hits whole, each with what was found marked and the record's id."""

from collections.abc import Callable, Iterator, Sequence

from liangqu_cli.ask.search import KINDS, Hit
from liangqu_cli.ask.sought import Sought
from liangqu_cli.ask.texts import record_texts
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Plan
from liangqu_cli.report import wording
from liangqu_cli.report.table import Table
from liangqu_cli.text import visible
from liangqu_cli.view import records
from liangqu_cli.view.paint import Look
from liangqu_cli.view.wrap import flowed, wrapped


def view(terms: Sequence[str]) -> Callable[[Table, Look], Iterator[str]]:
    """The view of a search for `terms`."""

    def render(table: Table, look: Look) -> Iterator[str]:
        if not table.matched:
            nothing = look.lang.gettext(
                N_("Nothing in the plan holds {terms}; try fewer or other words.")
            )
            yield from records.hanging(nothing.format(terms=" + ".join(terms)), look, style="quiet")
            return
        sought = Sought(terms, table.plan.synonyms)
        for hit in table.rows:
            yield from _hit(table, hit, sought, look)
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


def _hit(table: Table, hit: Hit, sought: Sought, look: Look) -> Iterator[str]:
    lang, plan = look.lang, table.plan
    head = _head(hit, lang)
    texts = [lang.pick(hit.text), hit.original or ""]
    if hit.kind == "quote" and not lang.chinese:
        texts.append(hit.text.zh)
    foot = [wording.themes(plan, hit.themes, lang), hit.id]
    shown = [*head, *texts, *foot]
    other = Language("en" if lang.chinese else "zh")
    if sought.adds(text := other.pick(hit.text), shown):
        texts.append(text)
    if sought.adds(themes := wording.themes(plan, hit.themes, other), [*shown, *texts]):
        foot[0] += f" ({themes})"
    texts += _more(plan, hit, [*head, *texts, *foot], sought, lang)
    yield from _marked(flowed(_present(head), records.text_width(look)), "", sought, look)
    width = max(records.text_width(look) - 2, 8)
    for text in _present(texts):
        yield from _marked(wrapped(visible(text), width), "  ", sought, look)
    yield from _marked(flowed(_present(foot), width), "  ", sought, look, "quiet")


def _more(plan: Plan, hit: Hit, shown: list[str], sought: Sought, lang: Language) -> list[str]:
    """The record's other texts that hold what nothing shown does, so that each hit tells why."""
    about = [lang.pick(hit.about)] if hit.about else []
    more: list[str] = []
    for text in (*about, *record_texts(plan, hit.record)):
        if sought.adds(text, [*shown, *more]):
            more.append(text)
    return more


def _head(hit: Hit, lang: Language) -> list[str]:
    """What kind of record it is, of which district, and whose: a finding is its publisher's."""
    whose = wording.person(hit.official, lang)
    if hit.publisher is not None:
        whose = lang.joined([lang.pick(hit.publisher), wording.when(hit.date, lang)])
    return [lang.gettext(KINDS[hit.kind]), wording.place(hit.district, lang), whose]


def _present(texts: Sequence[str]) -> list[str]:
    return [visible(text) for text in texts if text]


def _marked(
    lines: Sequence[str], indent: str, sought: Sought, look: Look, style: str = ""
) -> Iterator[str]:
    """Lines of one text with the terms in it marked, those across a line's end as well."""
    spans = sought.places("".join(lines))
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
