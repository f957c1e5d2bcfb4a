"""`scorecard`: in plain words what became of the targets, then each in two lines, or in full."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from liangqu_cli.answers.scorecard import STATUSES, Judgement
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Commitment, Evidence, Plan
from liangqu_cli.report import attribution, counts, wording
from liangqu_cli.report.denominator import denominator
from liangqu_cli.report.statuses import STATUS_MEANINGS, UNFOUND
from liangqu_cli.report.table import Hint, Table
from liangqu_cli.view import records
from liangqu_cli.view.console import Screen, View
from liangqu_cli.view.layout import BLANK, Hanging, Row, headed, paragraph
from liangqu_cli.view.text import Prose

Findings = Sequence[tuple[Commitment, tuple[Evidence, ...]]]


def view(
    judged: Sequence[Judgement],
    as_of: dt.date,
    findings: Findings,
    *,
    full: bool = False,
    in_full: Sequence[str] = (),
) -> View:
    """The scorecard's view.

    Args:
        judged: All that was asked for, whatever the limit of rows.
        as_of: The day of judgement.
        findings: Evidence about commitments that have no target; shown, not judged.
        full: Whether every finding is told, with its source.
        in_full: What to type for that, word by word.
    """

    def render(table: Table, lang: Language) -> Screen:
        plan = table.plan
        if judged:
            yield paragraph(_verdicts(judged, lang))
        for hint in table.hints or denominator(table, lang):
            yield paragraph(records.step(hint, lang))
        indent = records.status_indent(table.rows, lang) if table.rows else 0
        told = [row.target for row in table.rows] + [commitment for commitment, _ in findings]
        named = attribution.names_beside(plan, told, lang)
        rows: Iterable[Judgement] = table.rows
        for district, group in groupby(rows, lambda row: plan.district_of(row.target)):
            yield BLANK
            yield paragraph(wording.place(district, lang), "place")
            for number, judgement in enumerate(group):
                if number and full:
                    yield BLANK
                target, lines = judgement.target, list(records.target_lines(plan, judgement, lang))
                if full:
                    lines += records.target_details(target, lang, named.get(target.source, ""))
                    lines.append(Prose(target.id, "id"))
                    lines += records.findings(plan, judgement, lang)
                yield records.under_status(judgement, lines, lang, indent)
        if full:
            yield from _about_commitments(plan, findings, as_of, named, lang)
            if source := attribution.sole(attribution.sources(plan, told), lang):
                yield BLANK
                yield paragraph(source, "quiet")
            yield from _meanings(rows, lang)
            return
        yield BLANK
        if any(row.status == "no_evidence" for row in judged):
            yield paragraph(lang.gettext(UNFOUND), "quiet")
        left_out = sum(len(found) for _, found in findings)
        more = Hint(counts.with_findings(left_out, lang), tuple(in_full))
        yield paragraph(records.step(more, lang))

    return render


def _verdicts(judged: Sequence[Judgement], lang: Language) -> Prose:
    """How many targets came to what, each in the colour that it has below."""
    told = Prose(counts.of_judged(judged, lang), "heading")
    statuses = Counter(judgement.status for judgement in judged)
    end = 0
    for status in filter(statuses.__contains__, STATUSES):
        words = counts.of_status(status, statuses[status], lang)
        begin = told.plain.index(words, end)
        end = begin + len(words)
        told.stylize(status, begin, end)
    return told


def _meanings(rows: Iterable[Judgement], lang: Language) -> Screen:
    """What each status means that was told."""
    told = {row.status for row in rows}
    if not told:
        return
    yield from headed(lang.gettext(N_("What the statuses mean")), ())
    indent = records.status_indent(rows, lang)
    for status in filter(told.__contains__, STATUSES):
        words = Prose(wording.status_words(status, lang), status)
        yield Hanging(Prose(lang.gettext(STATUS_MEANINGS[status])), words, indent)


def _about_commitments(
    plan: Plan, findings: Findings, as_of: dt.date, named: Mapping[str, str], lang: Language
) -> Screen:
    """The appendix: what was found about commitments that have no target, district by district."""
    if not findings:
        return
    title = N_("Also found, about commitments themselves, which are not judged")
    yield from headed(lang.gettext(title), ())
    indent = records.strength_indent((commitment for commitment, _ in findings), lang)
    for district, group in groupby(findings, lambda pair: plan.district_of(pair[0])):
        yield BLANK
        yield paragraph(wording.place(district, lang), "place")
        for number, (commitment, found) in enumerate(group):
            if number:
                yield BLANK
            told = [
                *records.commitment_lines(commitment, lang, named.get(commitment.source, "")),
                Row(
                    [
                        *records.by_whom_and_where(plan, commitment, lang),
                        Prose(commitment.id, "id"),
                    ]
                ),
                *records.commitment_findings(plan, commitment, found, as_of, lang),
            ]
            yield records.under_strength(commitment, told, lang, indent)
