"""What is cited: a record, the document that it rests on, and the place in it."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from liangqu_cli.ask.entities import Entity
from liangqu_cli.ask.selection import Filter, commitments, quotes
from liangqu_cli.errors import UsageError
from liangqu_cli.language import CODES, N_, Both, Language
from liangqu_cli.model import Commitment, Evidence, Plan, Quote, Source, Target, Theme
from liangqu_cli.report.wording import source_note
from liangqu_cli.text import visible

Citable = Quote | Commitment | Target | Evidence | Source


class Cited(Struct, frozen=True):
    """One record as it is cited."""

    plan: Plan
    record: Citable

    @property
    def source(self) -> Source:
        """The document that the record rests on, or that it is."""
        record = self.record
        return record if isinstance(record, Source) else self.plan.sources[record.source]

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """The document's paragraphs, from 1; empty where the record names none."""
        return () if isinstance(self.record, (Source, Evidence)) else self.record.paragraphs

    @property
    def words(self) -> str | None:
        """The document's own words, verbatim, where the record holds them."""
        if isinstance(self.record, Quote):
            return self.record.zh
        return self.record.as_written if isinstance(self.record, Target) else None


def cited(plan: Plan, name: str, meant: Entity | None) -> list[Cited]:
    """What a word of the reader's asks for: a record by its id, or all that a name said.

    Args:
        plan: A plan that holds at least that.
        name: The word.
        meant: The district or official that it means; None for the id of a record.

    Raises:
        UsageError: the record has no source.
    """
    if meant is not None:
        return [Cited(plan, record) for record in _said(plan, meant)]
    record = plan.record(name)
    if record is None or isinstance(record, Theme):
        message = N_("{id} is a theme, which has no source; `liangqu search {id}` finds what has.")
        raise UsageError(message, id=name)
    return [Cited(plan, record)]


def _said(plan: Plan, meant: Entity) -> Iterator[Citable]:
    """Quotes, commitments and what these aim at, each in the plan's order."""
    asked = Filter(scope=frozenset([meant]))
    told = {commitment.id: commitment for commitment in commitments(plan, asked)}
    yield from quotes(plan, asked)
    yield from told.values()
    yield from (target for target in plan.targets.values() if target.commitment in told)


class Document(Struct, frozen=True):
    """A document as it is cited, whatever the records."""

    source: Source
    paragraphs: tuple[int, ...]


def documents(citations: Iterable[Cited]) -> Iterator[Document]:
    """Each document once, with all the paragraphs that are cited, in the order of the first.

    Where no paragraph is named it stands apart: it is not cited for those that others name.
    """
    found: dict[tuple[str, bool], Document] = {}
    for each in citations:
        key = (each.source.id, bool(each.paragraphs))
        before = found[key].paragraphs if key in found else ()
        found[key] = Document(each.source, before + each.paragraphs)
    yield from found.values()


def lines(told: Iterable[str]) -> Iterator[str]:
    """A citation a line, each line once."""
    yield from dict.fromkeys(visible(each) + "\n" for each in told)


def own(name: Both, source: Source) -> str:
    """A name as the document's language has it; in Latin letters where that is a third one."""
    return name.zh if source.language == "zh" else name.en


def title(source: Source, lang: Language) -> str:
    """The title; in brackets what is ours: a description, or a third language in translation."""
    if source.title is not None and source.language in CODES:
        return own(source.title, source)
    ours = source.title or source.description
    return f"[{lang.pick(ours)}]" if ours is not None else ""


def shortcomings(source: Source, lang: Language) -> str:
    """In a line, what is not known of a document, and its note; empty where there is neither.

    A paper or a report of which the title and the day are known is found without an address.
    """
    known = {
        N_("title"): source.title is not None,
        N_("day of publication"): source.date.count("-") == 2,
    }
    known[N_("address")] = source.url is not None or (
        source.type != "webpage" and all(known.values())
    )
    missing = [lang.gettext(part) for part, is_known in known.items() if not is_known]
    told = lang.gettext("Not known: {parts}.", parts=lang.listed(missing))
    both = [told if missing else "", source_note(source, lang)]
    text = ("" if lang.chinese else " ").join(filter(None, both))
    line = lang.gettext("{label}: {text}", label=source.id, text=text)
    return line if text else ""
