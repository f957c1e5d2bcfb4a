"""What stands below a listing on a screen: how much it is, what to mind, and where one leads."""

from typing import Any

from msgspec import Struct

from liangqu_cli.answers.districts import DistrictCount
from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.ask.labels import names_in
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Quote
from liangqu_cli.report import attribution, counts, officials, provenance
from liangqu_cli.report.table import Hint, Table


class Foot(Struct, frozen=True, kw_only=True):
    """What is told below the records of one kind."""

    counted: counts.Counted | None = None
    caveat: str = ""
    """What they are not to be taken for, in English."""
    next_step: str
    command: tuple[str, ...] = ("show",)
    """The command for the first of them, and its options."""
    rests: bool = False
    """Whether their sources are told here: no line above names its own."""


SIGNED = N_(
    "A signed statement is a paragraph under the official's name; "
    "it does not stand in quotation marks in the source."
)

FEET = {
    "commitments": Foot(
        counted="commitment",
        caveat=N_("The strength goes by the words alone, whether or not there is a figure."),
        next_step=N_("One in full:"),
        rests=True,
    ),
    "targets": Foot(counted="target", next_step=N_("One in full:"), rests=True),
    "quotes": Foot(
        counted="quote",
        rests=True,
        next_step=N_("A line for an article:"),
        command=("cite", "--style", "text"),
    ),
    "districts": Foot(
        caveat=N_(
            "Not everything counted was said by the officials named; "
            "0 means that none is recorded here, not that there was none."
        ),
        next_step=N_("One district in full:"),
    ),
    "officials": Foot(
        counted="official",
        caveat=officials.LATER,
        next_step=N_("What one of them said:"),
    ),
    "evidence": Foot(
        counted="evidence",
        caveat=N_("Each is told in our own words; only targets are judged."),
        next_step=N_("One with its source and address:"),
    ),
}


def foot(table: Table, lang: Language) -> list[Hint]:
    """Two lines: how many, of which day and from where; and what to type for one of them.

    Nothing below an answer that tells of itself, or that is empty.
    """
    told = FEET.get(table.name)
    if told is None or not table.rows:
        return []
    sentences = [
        _count(table, told, lang),
        provenance.judged(table, lang),
        lang.gettext(told.caveat) if told.caveat else "",
        lang.gettext(SIGNED) if _signed(table) else "",
        _origin(table, lang) if told.rests else "",
        _notes(table, lang) if table.name == "targets" else "",
    ]
    command, *options = told.command
    typed = ("liangqu", command, _first(table, lang), *options)
    between = "" if lang.chinese else " "
    return [Hint(between.join(filter(None, sentences))), Hint(lang.gettext(told.next_step), typed)]


def _count(table: Table, told: Foot, lang: Language) -> str:
    """How many, in a sentence; where a limit leaves some out, how many of how many."""
    if len(table.rows) < table.matched:
        return counts.of_records(len(table.rows), table.matched, lang)
    counted = counts.of(told.counted, table.matched, lang) if told.counted else ""
    return counted and lang.gettext("{told}.", told=counted)


def _origin(table: Table, lang: Language) -> str:
    """The one source of all rows, or how many there are."""
    documents = attribution.sources(table.plan, map(_record, table.rows))
    several = lang.gettext("They rest on {count} sources.", count=len(documents))
    return attribution.sole(documents, lang) or several


def _notes(table: Table, lang: Language) -> str:
    """How many targets have a note, which the command for one of them shows."""
    where = lang.gettext("liangqu show ID")
    return counts.of_notes(map(_record, table.rows), where, lang)


def _signed(table: Table) -> bool:
    """Whether a quote among the rows is a signed statement."""
    return any(isinstance(row, Quote) and row.form == "signed" for row in table.rows)


def _record(row: Any) -> Any:
    """A row's record; a judgement is one of a target, a count of a district."""
    if isinstance(row, DistrictCount):
        return row.district
    return row.target if isinstance(row, Judgement) else row


def _first(table: Table, lang: Language) -> str:
    """What the first record goes by; of districts the name of the one with most records.

    Of officials the first who is quoted, where one is.
    """
    if table.name == "officials":
        quoted = {quote.official for quote in table.plan.quotes.values()}
        return str(next((row.id for row in table.rows if row.id in quoted), table.rows[0].id))
    if table.name != "districts":
        return str(_record(table.rows[0]).id)
    richest = max(
        table.rows,
        key=lambda row: (
            row.district.level == "district",
            row.commitments + row.targets + row.quotes,
        ),
    )
    return names_in(table.plan, lang).typed(richest.district)
