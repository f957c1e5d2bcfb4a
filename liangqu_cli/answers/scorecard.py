"""What became of a target: one status, by rule, from the evidence up to a date.

The statuses are those of the contract, section 4. How they are reached:

* A due given as a year or a month ends on that year's or month's last day, and
  has passed from the day after. Evidence dated after the as-of date does not
  exist yet. Evidence of another indicator never decides.
* A figure holds or fails as a set: `>` excludes its number and `>=` includes
  it, a `range` holds between its ends. A figure that is itself a bound ("over
  96 %"), or about a number (which is within `interval.ABOUT` per cent of it),
  decides only where every number it allows does.
* `~` is met within `interval.ABOUT` per cent of its number, and missed by what
  falls short of it by more than `interval.SHORT`; between the two nothing is
  decided. Beyond the number it is met only where the target says that more is
  `better`, or below it that less is; else nothing is decided.
* A `level` or `cumulative` target is judged by the latest figure for the due;
  where there is none, by the latest before it, which can show the target met
  but not missed. A `cumulative` figure from after the due that still falls
  short shows it missed.
* An `annual` target is judged year by year, from figures for whole years; it
  is met when every year of its span is, and missed when one is not.
* An `annual_average` is judged by a figure for its whole span alone: an average
  of yearly averages is nobody's finding.
* A milestone is met or late by the day it was reached, and missed only where
  evidence from after the due says that it was not.
* Of two figures for the same period the later evidence counts.
* Nothing is missed before its due has passed.
* What was a `forecast`, or was `stated` to be so already, is nobody's to keep or
  break: what was measured of it is reported, and never judged.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Literal, get_args

from msgspec import Struct

from liangqu_cli.answers.interval import allowed, disjoint, inside, tolerated
from liangqu_cli.answers.lateness import Lateness, lateness
from liangqu_cli.dates import first_day, last_day, span
from liangqu_cli.language import N_
from liangqu_cli.model import Evidence, Plan, Strength, Target

Status = Literal[
    "met", "late", "missed", "in_progress", "reported", "no_evidence", "pending", "undated"
]
STATUSES: tuple[Status, ...] = get_args(Status)
UNJUDGED: dict[Strength, str] = {
    "forecast": N_("A forecast is reported on, not judged."),
    "stated": N_("It was stated as already so, which is reported on, not judged."),
}
"""The strengths that nobody is held to, each with what is said of it."""
UNDECIDED = N_("A search on {searched} found nothing that decides it.")
LATEST = N_("{figure} by the last report found, {of}.")
"""A figure is as old as its report: it says nothing of how things stand today."""


class Judgement(Struct, frozen=True, kw_only=True):
    """A target's status with what it rests on."""

    target: Target
    as_of: dt.date
    status: Status
    reason: str
    """A sentence in English with blanks, which `report.reasons` fills: `{due}`, `{figure}` …"""
    remark: str = ""
    """A second one, where there is more to say."""
    evidence: tuple[Evidence, ...] = ()
    """All that exists by the as-of date, latest first."""
    decisive: Evidence | None = None
    """What the status rests on; else the latest that there is."""
    lateness: Lateness | None = None
    """Of a milestone that was late, how late."""
    years: tuple[int, ...] = ()
    """The years that the reason names."""


def judge_plan(plan: Plan, as_of: dt.date) -> dict[str, Judgement]:
    """The judgement of every target of a plan, by its id."""
    evidence: dict[str, list[Evidence]] = {}
    for found in plan.evidence.values():
        if found.target is not None:
            evidence.setdefault(found.target, []).append(found)
    return {
        key: judge(target, evidence.get(key, ()), as_of, plan.strength_of(target))
        for key, target in plan.targets.items()
    }


def found_about_commitments(plan: Plan, as_of: dt.date) -> dict[str, tuple[Evidence, ...]]:
    """Evidence about commitments as such, by commitment, latest first; shown, never judged."""
    found: dict[str, list[Evidence]] = {}
    for evidence in plan.evidence.values():
        if evidence.commitment is not None:
            found.setdefault(evidence.commitment, []).append(evidence)
    known = {key: existing(evidence, as_of) for key, evidence in found.items()}
    return {key: evidence for key, evidence in known.items() if evidence}


def existing(evidence: Iterable[Evidence], as_of: dt.date) -> tuple[Evidence, ...]:
    """The evidence that exists by `as_of`, latest first whatever the order it comes in."""
    seen = [found for found in evidence if _end(found.date) <= as_of]
    return tuple(sorted(seen, key=_recency, reverse=True))


def judge(
    target: Target, evidence: Iterable[Evidence], as_of: dt.date, strength: Strength = "pledge"
) -> Judgement:
    """The status of one target as of a date.

    Args:
        target: What was pledged.
        evidence: Findings about it, in any order.
        as_of: The day of the judgement; what is dated later is left out.
        strength: How firmly it was said, its own or its commitment's.
    """
    known = existing(evidence, as_of)
    same = [found for found in known if found.same_indicator]
    passed = target.due is not None and as_of > _end(target.due)
    if not same:
        return _unmeasured(target, known, passed, as_of)
    if target.comparator is None:
        verdict = _milestone(target, same, passed)
    elif target.basis == "annual":
        verdict = _annual(target, same, passed)
    elif target.basis == "annual_average":
        verdict = _average(target, same, passed)
    else:
        verdict = _level(target, same, passed)
    undecided = verdict.status in ("reported", "no_evidence") and _was_searched(target, as_of)
    return Judgement(
        target=target,
        as_of=as_of,
        evidence=known,
        status="reported" if strength in UNJUDGED else verdict.status,
        reason=verdict.reason,
        remark=UNJUDGED.get(strength) or (UNDECIDED if undecided else ""),
        decisive=verdict.decisive or same[0],
        lateness=verdict.lateness,
        years=verdict.years,
    )


class _Verdict(Struct, frozen=True):
    status: Status
    reason: str
    decisive: Evidence | None = None
    lateness: Lateness | None = None
    years: tuple[int, ...] = ()


def _unmeasured(
    target: Target, known: tuple[Evidence, ...], passed: bool, as_of: dt.date
) -> Judgement:
    status: Status
    if known:
        status = "reported"
        reason = N_("Only another indicator was reported, and nothing is judged.")
        searched = N_(
            "Only another indicator was reported, and nothing is judged; a search for the "
            "target's own on {searched} found nothing."
        )
    elif target.due is None:
        status = "undated"
        reason = N_("No deadline was given, and nothing is recorded.")
        searched = N_("No deadline was given; a search on {searched} found nothing.")
    elif passed:
        status = "no_evidence"
        reason = N_("Due {by}; nothing is recorded.")
        searched = N_("Due {by}; a search on {searched} found nothing.")
    else:
        status = "pending"
        reason = N_("Due {by}; nothing is recorded yet.")
        searched = N_("Due {by}; a search on {searched} has found nothing yet.")
    return Judgement(
        target=target,
        as_of=as_of,
        status=status,
        reason=searched if _was_searched(target, as_of) else reason,
        evidence=known,
        decisive=known[0] if known else None,
    )


def _was_searched(target: Target, as_of: dt.date) -> bool:
    """Whether a search had found nothing by the day of the judgement."""
    return target.searched is not None and target.searched <= as_of


def _milestone(target: Target, same: Sequence[Evidence], passed: bool) -> _Verdict:
    reached = [found for found in same if found.reached]
    if reached:
        first = min(reached, key=lambda found: (_end(found.date), found.id))
        if target.due is None:
            return _Verdict("met", N_("Reached {at}."), first)
        if _end(first.date) <= _end(target.due):
            return _Verdict("met", N_("Reached {at}, due {by}."), first)
        begins = first_day(first.date)
        if begins is not None and begins > _end(target.due):
            late = lateness(target.due, first.date)
            return _Verdict("late", N_("Reached {at}, due {by}: {late}."), first, late)
        return _Verdict(
            "reported", N_("Reached {at}, a date too coarse to compare with {due}."), first
        )
    latest = same[0]
    if not passed:
        return _Verdict("in_progress", N_("Not reached by {when}."), latest)
    if latest.reached is False and _end(latest.date) >= _end(target.due or ""):
        return _Verdict("missed", N_("Due {by}; not reached by {when}."), latest)
    return _Verdict("no_evidence", N_("Due {by}; nothing is recorded after {when}."), latest)


def _level(target: Target, same: Sequence[Evidence], passed: bool) -> _Verdict:
    latest = _measured(same)
    if latest is None:
        return _unquantified(target, same[0], passed)
    if target.due is None or not passed:
        if holds(target, latest):
            return _Verdict("met", LATEST, latest)
        if target.due is None and target.comparator == "~" and holds(target, latest) is None:
            return _Verdict("reported", N_("{figure} {at}, which does not decide it."), latest)
        return _Verdict("in_progress", LATEST, latest)
    begin, end = span(target.due)
    on_due = _measured(found for found in same if begin <= _last(found) <= end)
    if on_due is not None:
        held = holds(target, on_due)
        if held is None:
            return _Verdict("reported", N_("{figure} {at}, which does not decide it."), on_due)
        return _Verdict("met" if held else "missed", N_("{figure} {at}, due {by}."), on_due)
    before = _measured(found for found in same if _last(found) < begin)
    if before is not None and holds(target, before):
        return _Verdict("met", N_("{figure} {at}, due {by}."), before)
    if target.basis == "cumulative" and _last(latest) > end and holds(target, latest) is False:
        return _Verdict("missed", N_("Still {figure} {at}, due {by}."), latest)
    return _Verdict(
        "no_evidence", N_("{figure} {at}; no figure for {due} is recorded."), before or latest
    )


def _annual(target: Target, same: Sequence[Evidence], passed: bool) -> _Verdict:
    by_year: dict[int, Evidence] = {}
    for found in reversed(same):  # later evidence beats earlier of the same year
        year = _whole_year(found)
        if year is not None and _has_figure(found):
            by_year[year] = found
    latest = _measured(same)
    if latest is None:
        return _unquantified(target, same[0], passed)
    if target.due is None:
        return _Verdict("in_progress", N_("{figure} {at}; no end year was given."), latest)
    last = _end(target.due).year
    first = _end(target.start).year if target.start else last
    span_years = range(first, last + 1)
    short = tuple(y for y in span_years if y in by_year and holds(target, by_year[y]) is False)
    if not passed:
        if short:
            return _Verdict("in_progress", N_("Short in {years}."), by_year[short[-1]], years=short)
        return _Verdict("in_progress", LATEST, latest)
    if short:
        return _Verdict("missed", N_("Short in {years}."), by_year[short[-1]], years=short)
    unknown = tuple(y for y in span_years if y not in by_year)
    if unknown:
        return _Verdict(
            "no_evidence", N_("No figure for {years} is recorded."), latest, years=unknown
        )
    open_ = tuple(y for y in span_years if holds(target, by_year[y]) is None)
    if open_:
        told = N_("The figures for {years} do not decide it.")
        return _Verdict("reported", told, by_year[open_[-1]], years=open_)
    return _Verdict("met", N_("Held in every year."), by_year[last])


def _average(target: Target, same: Sequence[Evidence], passed: bool) -> _Verdict:
    latest = _measured(same)
    if latest is None:
        return _unquantified(target, same[0], passed)
    if target.due is None or not passed:
        return _Verdict("in_progress", LATEST, latest)
    first = first_day(target.start or target.due)
    whole = _measured(
        f for f in same if f.period and span(f.period) == (first, _end(target.due or ""))
    )
    if whole is None:
        return _Verdict(
            "no_evidence", N_("{figure} {at}; no figure for the whole span is recorded."), latest
        )
    held = holds(target, whole)
    if held is None:
        return _Verdict("reported", N_("{figure} {at}, which does not decide it."), whole)
    return _Verdict("met" if held else "missed", N_("{figure} {at}, due {by}."), whole)


def _unquantified(target: Target, latest: Evidence, passed: bool) -> _Verdict:
    """The pledge's own indicator was spoken of, but no figure was given."""
    if passed:
        return _Verdict("no_evidence", N_("Due {by}; no figure is recorded."), latest)
    return _Verdict(
        "in_progress",
        N_("The latest report on it ({when}) gives no figure that can be used."),
        latest,
    )


def holds(target: Target, found: Evidence) -> bool | None:
    """Whether a figure satisfies a numeric target; None where the figure does not decide it.

    A share is a share of the target's value; a range is then measured at its lower end.
    """
    asked = target.comparator, target.value or 0, target.value_max, target.better
    figure = (
        found.value if found.value is not None else (found.share or 0) * (target.value or 0) / 100
    )
    given = allowed(found.comparator, figure)
    if inside(given, allowed(*asked)):
        return True
    return False if disjoint(given, tolerated(*asked)) else None


def _has_figure(found: Evidence) -> bool:
    return found.value is not None or found.share is not None


def _measured(same: Iterable[Evidence]) -> Evidence | None:
    """The latest with a figure, of evidence that is given latest first."""
    return next((found for found in same if _has_figure(found)), None)


def _whole_year(found: Evidence) -> int | None:
    first, last = span(found.period or found.date)
    whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    return first.year if whole and first.year == last.year else None


def _recency(found: Evidence) -> tuple[dt.date, dt.date, str]:
    return _last(found), _end(found.date), found.id


def _last(found: Evidence) -> dt.date:
    """The last day that a finding is about."""
    return span(found.period or found.date)[1]


def _end(partial: str) -> dt.date:
    return last_day(partial) or dt.date.max
