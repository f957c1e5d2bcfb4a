"""`scorecard`: in plain words what became of the targets, then each in two lines, or in full."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from rich.console import RenderableType

from liangqu_cli.answers.scorecard import STATUSES, Judgement
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Commitment, Evidence, Plan, Target
from liangqu_cli.report import attribution, counts, wording
from liangqu_cli.report.denominator import denominator
from liangqu_cli.report.line import line
from liangqu_cli.report.statuses import STATUS_MEANINGS, UNFOUND
from liangqu_cli.report.table import Answer, Hint, Table
from liangqu_cli.view import records
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import BLANK, headed, labelled, paragraph, spaced
from liangqu_cli.view.text import Prose

VERDICTS = ("met", "late", "missed")
Findings = Sequence[tuple[Commitment, tuple[Evidence, ...]]]


def render(table: Table, lang: Language) -> Screen:
    """What became of the targets, in a sentence and one by one; in full with every finding."""
    plan, answer = table.plan, table.answer or Answer()
    judged, findings, full = answer.judged, answer.findings, answer.full
    if judged:
        yield paragraph(_verdicts(judged, lang))
    for hint in table.hints or denominator(table, lang):
        yield paragraph(records.step(hint, lang))
    told = [row.target for row in table.rows] + [commitment for commitment, _ in findings]
    named = attribution.names_beside(plan, told, lang)
    rows: Sequence[Judgement] = table.rows
    labels = [records.status_label(row, lang) for row in rows]
    lines = labelled(labels, (_target(plan, row, full, named, lang) for row in rows))
    yield from _by_district(plan, [row.target for row in rows], lines, full, lang)
    if full:
        yield from _about_commitments(plan, findings, table.day, named, lang)
        if source := attribution.sole(attribution.sources(plan, told), lang):
            yield BLANK
            yield paragraph(source, "quiet")
        yield from _meanings(rows, lang)
        return
    yield BLANK
    if any(row.status == "no_evidence" for row in judged):
        yield paragraph(lang.gettext(UNFOUND), "quiet")
    if noted := counts.of_notes([row.target for row in rows], "--full", lang):
        yield paragraph(noted, "quiet")
    left_out = sum(len(found) for _, found in findings)
    more = Hint(counts.with_findings(left_out, lang), (*line(table, answer.asked, lang), "--full"))
    yield paragraph(records.step(more, lang))


def _target(
    plan: Plan, judgement: Judgement, full: bool, named: Mapping[str, str], lang: Language
) -> Screen:
    """What became of a target and why; in full with the phrase, the id and all that was found.

    With a verdict always goes how the words were read that it rests on.
    """
    target = judgement.target
    yield from records.target_lines(plan, judgement, lang)
    if full:
        yield from records.target_details(target, lang, named.get(target.source, ""))
        yield Prose(target.id, "id")
        yield from records.findings(plan, judgement, lang)
    elif target.note is not None and judgement.status in VERDICTS:
        yield Prose(lang.pick(target.note), "quiet")


def _verdicts(judged: Sequence[Judgement], lang: Language) -> Prose:
    """How many targets came to what, each in the colour that it has below."""
    told = Prose(counts.of_judged(judged, lang), "heading")
    statuses = Counter(judgement.status for judgement in judged)
    end = 0
    for status, words in counts.by_status(statuses, lang).items():
        begin = told.plain.index(words, end)
        end = begin + len(words)
        told.stylize(status, begin, end)
    return told


def _meanings(rows: Iterable[Judgement], lang: Language) -> Screen:
    """What each status means that was told."""
    told = sorted({row.status for row in rows}, key=STATUSES.index)
    if told:
        labels = [Prose(wording.status_words(status, lang), status) for status in told]
        meanings = ([Prose(lang.gettext(STATUS_MEANINGS[status]))] for status in told)
        title = lang.gettext("What the statuses mean")
        yield from headed(title, labelled(labels, meanings))


def _about_commitments(
    plan: Plan, findings: Findings, as_of: dt.date, named: Mapping[str, str], lang: Language
) -> Screen:
    """The appendix: what was found about commitments that have no target, district by district."""
    if not findings:
        return
    title = N_("Also found, about commitments themselves, which are not judged")
    commitments = [commitment for commitment, _ in findings]
    labels = [records.strength_label(each.strength, lang) for each in commitments]
    told = (
        [
            *records.commitment_lines(commitment, lang, named.get(commitment.source, "")),
            records.by_whom_and_where(plan, commitment, lang),
            *(records.finding(plan, each, None, lang) for each in found),
            *records.searched(commitment, as_of, lang),
        ]
        for commitment, found in findings
    )
    lines = _by_district(plan, commitments, labelled(labels, told), True, lang)
    yield from headed(lang.gettext(title), lines)


def _by_district(
    plan: Plan,
    records: Iterable[Commitment | Target],
    lines: Iterable[RenderableType],
    apart: bool,
    lang: Language,
) -> Screen:
    """What is told of each record under its district; `apart`, with an empty line between two."""
    pairs = zip(records, lines, strict=True)
    for district, group in groupby(pairs, lambda pair: plan.district_of(pair[0])):
        yield BLANK
        yield paragraph(wording.place(district, lang), "place")
        told = (line for _, line in group)
        yield from spaced([line] for line in told) if apart else told
