"""`scorecard`: in plain words what became of the targets, then each with its evidence."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from liangqu_cli.answers.scorecard import STATUSES, Judgement
from liangqu_cli.language import N_
from liangqu_cli.model import Commitment, Evidence
from liangqu_cli.report import counts, wording
from liangqu_cli.report.table import Table
from liangqu_cli.view import records
from liangqu_cli.view.paint import Look

Findings = Sequence[tuple[Commitment, tuple[Evidence, ...]]]


def view(
    judged: Sequence[Judgement], as_of: dt.date, findings: Findings
) -> Callable[[Table, Look], Iterator[str]]:
    """The scorecard's view.

    Args:
        judged: All that was asked for, whatever the limit of rows.
        as_of: The day of judgement.
        findings: Evidence about commitments that have no target; shown, not judged.
    """

    def render(table: Table, look: Look) -> Iterator[str]:
        lang, plan = look.lang, table.plan
        yield from records.hanging(summary_line(judged, as_of, look), look, style="heading")
        place = ""
        for judgement in table.rows:
            district = wording.place(plan.district_of(judgement.target), lang)
            if district != place:
                yield from records.heading(district, look)
                place = district
            else:
                yield "\n"
            yield from records.target_lines(plan, judgement, look, chain=True)
        if findings:
            title = lang.gettext(N_("Also found, about commitments without a target: not judged"))
            yield from records.heading(title, look)
        for number, (commitment, found) in enumerate(findings):
            if number:
                yield "\n"
            yield from records.meta_lines(
                [wording.place(plan.districts[commitment.district], lang)], look, 0
            )
            yield from records.commitment_lines(plan, commitment, look, as_of, found)

    return render


def summary_line(judged: Sequence[Judgement], as_of: dt.date, look: Look) -> str:
    """How many targets came to what, in a sentence."""
    lang = look.lang
    statuses = Counter(judgement.status for judgement in judged)
    told = [
        counts.of_status(status, statuses[status], lang) for status in STATUSES if statuses[status]
    ]
    if not told:
        return lang.gettext(N_("Nothing in the plan matches."))
    sentence = lang.ngettext(
        "Of {count} target, as of {when}: {told}.",
        "Of {count} targets, as of {when}: {told}.",
        len(judged),
    )
    when = wording.when(as_of.isoformat(), lang)
    return sentence.format(count=len(judged), when=when, told=lang.joined(told))
