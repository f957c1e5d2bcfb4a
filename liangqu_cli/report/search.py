"""Search hits as a table."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from liangqu_cli.ask.search import KINDS, Hit, search
from liangqu_cli.ask.selection import Filter, holding
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Plan
from liangqu_cli.report import attribution, columns, wording
from liangqu_cli.report.table import Column, Hint, Table

COLUMNS = (
    Column(
        "kind",
        N_("kind"),
        N_("district, official, commitment, target, quote or evidence."),
        words=lambda plan, row, lang: lang.gettext(KINDS[row.kind]),
    ),
    columns.RECORD_ID,
    *columns.district(lambda plan, row: row.district),
    *columns.official(lambda plan, row: row.official),
    *columns.pair("text", N_("text"), N_("What the record says.")),
    Column(
        "as_written",
        N_("as written"),
        N_("The words of the source that a commitment or a target rests on, verbatim."),
        lambda plan, row: row.original,
        lambda plan, row, lang: row.original or (row.text.zh if row.kind == "quote" else ""),
    ),
    *columns.pair(
        "about",
        N_("about"),
        N_("What else it concerns: a target's commitment, or what evidence is about."),
    ),
    *columns.pair("publisher", N_("publisher"), N_("For evidence, who published it.")),
    columns.date("date", N_("date"), N_("For evidence, when it says that things stood so.")),
    columns.THEMES,
    Column(
        "source",
        N_("source"),
        N_("The document that it rests on."),
        words=lambda plan, row, lang: (
            wording.source_line(plan.sources[row.source], row.paragraphs, lang)
            if row.source
            else ""
        ),
        kind="id",
    ),
    columns.PARAGRAPHS,
)
SHOWN = ("kind", "district", "text", "id")

FEW = 2
"""With so many hits at most a reader is told what each term finds alone."""

MOST_SOURCES = 2
"""So many sources are told of at most that hold what a reader looks for."""

search_table = partial(Table, name="search", columns=COLUMNS, shown=SHOWN)


def groups(hits: Sequence[Hit], lang: Language) -> list[tuple[str, list[Hit]]]:
    """Hits that say it themselves, under no heading, and those that only their source makes hits.

    In either group they keep their order; there is no empty one.
    """
    apart = lang.gettext("Found only by the title or the publisher of the source:")
    divided = [
        (heading, [hit for hit in hits if hit.by_source == bool(heading)])
        for heading in ("", apart)
    ]
    return [group for group in divided if group[1]]


def documents(plan: Plan, terms: Sequence[str], asked: Filter, lang: Language) -> Iterator[Hint]:
    """The sources that hold every term, and how to see what was said in them; most said first.

    They are no hits: what was said is the officials' and not their publisher's. Of a source
    that only evidence rests on nothing is told here, since it makes hits of that.
    """
    from liangqu_cli.ask.sought import Sought
    from liangqu_cli.ask.texts import source_texts

    if asked != Filter():
        return
    sought = Sought(terms, plan.synonyms)
    resting = [
        (record.source, command)
        for command in ("quotes", "targets", "commitments")
        for record in getattr(plan, command).values()
    ]
    commands = dict(resting)
    sources = (plan.sources[key] for key, _ in Counter(key for key, _ in resting).most_common())
    held = (source for source in sources if sought.held_by(source_texts(source)))
    for source in islice(held, MOST_SOURCES):
        named = attribution.brief(source, lang)
        told = lang.gettext("{source} is a source; what rests on it:", source=named)
        yield Hint(told, ("liangqu", commands[source.id], "--source", source.id))


def otherwise(
    plan: Plan, terms: Sequence[str], asked: Filter, hits: Sequence[Hit], lang: Language
) -> Iterator[Hint]:
    """What several terms find each alone, where together they find few; and as one phrase.

    A phrase is offered where it spares a reader half of the hits or more, or finds some at last.

    Args:
        plan: Where to look.
        terms: What was looked for.
        asked: What narrowed it.
        hits: All that hold every term.
    """
    if len(set(terms)) < 2:
        return
    if len(hits) <= FEW:
        alone = (
            lang.gettext("{term} ({count})", term=term, count=len(search(plan, [term], asked)))
            for term in dict.fromkeys(terms)
        )
        yield Hint(lang.gettext("Records that each finds alone: {told}.", told=lang.listed(alone)))
    phrase = " ".join(terms)
    holds = holding(plan, phrase)
    kept = sum(holds(hit.record) for hit in hits)
    helps = not hits or 0 < 2 * kept <= len(hits)
    if asked == Filter() and helps and (count := len(search(plan, [phrase], asked))):
        told = lang.ngettext(
            "In quotation marks they are one phrase, which {count} record holds:",
            "In quotation marks they are one phrase, which {count} records hold:",
            count,
        )
        yield Hint(told, ("liangqu", "search", phrase))
