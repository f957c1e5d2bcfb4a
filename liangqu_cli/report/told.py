"""Listings that are told whole, as running text, and not row by row."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.language import Language
from liangqu_cli.model import Commitment, Evidence, Plan, Quote, Target
from liangqu_cli.report import counts, findings, hits, wording
from liangqu_cli.report.caption import title
from liangqu_cli.report.document import (
    Document,
    Entry,
    Section,
    commitment_entry,
    finding,
    origins,
    pledge_entry,
    quote_entry,
    target_entry,
)
from liangqu_cli.report.table import Answer, Table


def document(table: Table, lang: Language) -> Document | None:
    """What a table is part of, told whole; None where it is but a table."""
    plan, rows, answer = table.plan, table.rows, table.answer
    said: Iterable[Commitment | Quote | Target] = ()
    if answer is None:
        return None
    if table.name == "quotes":
        lead = counts.where_limited(len(rows), table.matched, lang)
        sections = _listed([quote_entry(plan, quote, lang) for quote in rows])
        said = rows
    elif table.name == "evidence":
        lead = counts.of_records(len(rows), table.matched, lang) if rows else ""
        sections = _listed([_finding_entry(plan, found, lang) for found in rows])
        said = map(plan.subject_of, rows)
    elif table.name == "search":
        lead = counts.of_hits([hit.kind for hit in rows], table.matched, lang) if rows else ""
        sections = hits.sections(table, answer, lang)
    elif table.name == "scorecard" and answer.as_of is not None:
        lead = _lead(table, answer, lang)
        sections = list(_of_scorecard(table, answer, answer.as_of, lang))
        said = [judgement.target for judgement in rows]
    else:
        return None
    nothing = [hint.told(lang) for hint in table.nothing(lang)]
    return Document(
        title=title(table, lang),
        lead=lead,
        sections=sections or [Section(heading="", lines=nothing)],
        origins=origins(plan, said, lang),
    )


def _listed(entries: Sequence[Entry]) -> list[Section]:
    """Records of one kind, which need no heading."""
    return [Section(heading="", entries=entries)] if entries else []


def _lead(table: Table, answer: Answer, lang: Language) -> str:
    """What became of all targets, and how many are told where a limit was set."""
    limited = counts.where_limited(len(table.rows), table.matched, lang)
    told = counts.of_judged(answer.judged, lang), limited
    return ("" if lang.chinese else " ").join(filter(None, told))


def _of_scorecard(
    table: Table, answer: Answer, as_of: dt.date, lang: Language
) -> Iterator[Section]:
    plan = table.plan
    rows: Iterable[Judgement] = table.rows
    for district, group in groupby(rows, lambda row: plan.district_of(row.target)):
        entries = [target_entry(plan, judgement, lang) for judgement in group]
        yield Section(heading=wording.place(district, lang), entries=entries)
    if answer.findings:
        yield Section(
            heading=lang.gettext("Also found, about commitments themselves, which are not judged"),
            entries=[
                commitment_entry(plan, commitment, found, as_of, lang)
                for commitment, found in answer.findings
            ],
        )


def _finding_entry(plan: Plan, found: Evidence, lang: Language) -> Entry:
    subject = plan.subject_of(found)
    target = subject if isinstance(subject, Target) else None
    place = wording.place(plan.district_of(found), lang, plan)
    entry = pledge_entry(
        plan,
        subject,
        dt.date.min,  # without what else was searched for
        lang,
        label=" · ".join([findings.dated(plan, found, lang), place]),
        title=wording.subject(subject, lang),
        themes=wording.themes(plan, plan.themes_of(subject), lang),
        findings=[replace(finding(plan, found, target, lang), when="")],
    )
    return replace(entry, id=found.id)
