"""What the types cannot say: references, dates, and what goes with what (contract, section 6)."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from liangqu_cli.dates import first_day, last_day
from liangqu_cli.fingerprints import mistake_in
from liangqu_cli.language import N_
from liangqu_cli.load.draft import Draft, Partial, key_of, nearest
from liangqu_cli.load.notation import Path
from liangqu_cli.model import Author, Evidence, Plan, PlanInfo, Target

REFERENCES = {
    "districts": {"part_of": "districts"},
    "officials": {"district": "districts", "source": "sources"},
    "commitments": {
        "district": "districts",
        "official": "officials",
        "source": "sources",
        "themes": "themes",
    },
    "targets": {"commitment": "commitments", "source": "sources"},
    "quotes": {"official": "officials", "source": "sources", "themes": "themes"},
    "evidence": {"target": "targets", "commitment": "commitments", "source": "sources"},
}
"""Which keys of a table refer to which other table."""

DATES = {
    "plan": ("start", "end"),
    "sources": ("date",),
    "officials": ("as_of",),
    "targets": ("start", "due"),
    "evidence": ("date",),
}


SUGGESTED = 20
"""Up to so many problems get a suggestion, as many as are shown at once."""
DEEPEST = 10
"""How many levels of districts there may be, from the smallest to the largest."""

CITING = ("officials", "commitments", "targets", "quotes")
"""The tables whose records cite paragraphs."""


def apply_rules(drafts: list[Draft], plan: Plan) -> None:
    """Report every breach of a rule, in each draft, against the plan merged from them.

    Of a record that is not sound only what its sound keys say is held against the rules;
    and no reference is called dangling while a file is illegible, since the record may be
    in there.
    """
    known = _known(drafts, plan)
    for draft in drafts:
        for table in draft.tables:
            references = REFERENCES.get(table, {}) if known else {}
            dates = DATES.get(table, ())
            cites = table in CITING
            special = _SPECIAL.get(table, ())
            for index, record in draft.records(table):
                path: Path = (table,) if table == "plan" else (table, index)
                for key, where in references.items():
                    value = getattr(record, key)
                    if where in known and (type(value) is not str or value not in known[where]):
                        _check_reference(draft, path, key, value, known[where])
                for key in dates:
                    value = getattr(record, key)
                    if value is not None and last_day(value) is None:
                        draft.report((*path, key), NO_SUCH_DATE, date=value)
                if cites:
                    _check_paragraphs(draft, path, record, plan)
                for rule in special if not isinstance(record, Partial) else ():
                    for key, message, values in rule(record, plan):
                        draft.report((*path, key) if key else path, message, **values)


def _known(drafts: list[Draft], plan: Plan) -> dict[str, Mapping[str, Any]]:
    """The ids that references may name, by table; of a table of which not all are known, nothing.

    A record whose id is wrong would be named by all that refer to it: one error is enough.
    """
    if not all(draft.legible for draft in drafts):
        return {}
    tables = {where for keys in REFERENCES.values() for where in keys.values()}
    known: dict[str, Mapping[str, Any]] = {table: getattr(plan, table) for table in tables}
    for draft in drafts:
        for table in tables & draft.partial.keys():
            keys = {getattr(record, key_of(table)) for _, record in draft.partial[table]}
            if None in keys:
                known.pop(table, None)
            elif table in known:
                known[table] = {**known[table], **dict.fromkeys(keys)}
    return known


NO_SUCH_DATE = N_("{date} is no date; write a year, a month or a day that exists.")

Breach = tuple[str, str, dict[str, Any]]
"""A key, what is wrong with it, and what fills that message."""


def _check_reference(draft: Draft, path: Path, key: str, value: Any, known: Any) -> None:
    names = (value,) if isinstance(value, str) else value or ()
    for position, name in enumerate(names):
        if name not in known:
            worth = len(draft.problems) < SUGGESTED
            place = (*path, key) if isinstance(value, str) else (*path, key, position)
            draft.report(
                place,
                N_("Nothing has the id {found}.{nearest}"),
                found=name,
                nearest=nearest(name, known) if worth else "",
            )


def _check_paragraphs(draft: Draft, path: Path, record: Any, plan: Plan) -> None:
    source = plan.sources.get(record.source or "")
    if source is None or not source.paragraphs:
        return
    numbers = record.paragraphs or ()
    if not numbers and not isinstance(record, Partial):
        message = N_("{source} lists its paragraphs; say in which of them this stands.")
        draft.report(path, message, source=source.id)
    for position, number in enumerate(numbers):
        if number > len(source.paragraphs):
            draft.report(
                (*path, "paragraphs", position),
                N_("{source} has no paragraph {number}; its last is {last}."),
                source=source.id,
                number=number,
                last=len(source.paragraphs),
            )


def _plan_rules(info: PlanInfo, _plan: Plan) -> Iterator[Breach]:
    yield from _order(info.start, info.end, "end")


def _target_rules(target: Target, plan: Plan) -> Iterator[Breach]:
    numeric = {"value": target.value, "unit": target.unit, "basis": target.basis}
    if target.comparator is None:
        for key, value in {**numeric, "value_max": target.value_max}.items():
            if value is not None:
                message = N_("A target without a comparator is a milestone and has no {key}.")
                yield key, message, {"key": key}
        if target.due is None and target.start is None:
            yield (
                "",
                N_("A milestone needs a due; without one it is a commitment, not a target."),
                {},
            )
    else:
        for key, value in numeric.items():
            if value is None:
                message = N_("A target with a comparator needs a {key}; a milestone has neither.")
                yield "", message, {"key": key}
        if target.comparator == "range":
            if target.value_max is None:
                yield "", N_("A range needs a value_max, its upper end."), {}
            elif target.value is not None and target.value_max <= target.value:
                yield "value_max", N_("The upper end of a range lies above its value."), {}
        elif target.value_max is not None:
            yield "value_max", N_('Only a target with comparator = "range" has a value_max.'), {}
    if target.better is not None and target.comparator != "~":
        yield "better", N_('Only a target with comparator = "~" says which way is better.'), {}
    yield from _order(target.start, target.due, "start")


def _evidence_rules(evidence: Evidence, plan: Plan) -> Iterator[Breach]:
    if (evidence.target is None) == (evidence.commitment is None):
        yield "", N_("Evidence names either a target or a commitment."), {}
    target = plan.targets.get(evidence.target or "")
    figures = {"value": evidence.value, "share": evidence.share}
    given = [key for key, value in figures.items() if value is not None]
    if target is not None and target.comparator is None and given:
        yield given[0], N_("A milestone has no figure; write reached = true or false."), {}
    unsound = evidence.target is not None and target is None  # which is told of the target itself
    aims = target is not None and target.comparator is None
    if evidence.reached is not None and not aims and not unsound:
        yield "reached", N_("Only a milestone is reached; give a value or a share instead."), {}
    if evidence.target is None and given:
        yield given[0], N_("A figure needs a target to be held against."), {}
    if len(given) == 2:
        yield "share", N_("Give the value or the share, not both."), {}
    if evidence.comparator is not None and not given:
        yield "comparator", N_("A comparator needs a value or a share."), {}
    if evidence.period is not None:
        ends = evidence.period.split("/")
        for end in ends:
            if last_day(end) is None:
                yield "period", NO_SUCH_DATE, {"date": end}
        if len(ends) == 2:
            yield from _order(ends[0], ends[1], "period")


def _source_rules(source: Any, _plan: Plan) -> Iterator[Breach]:
    if source.title is None and source.description is None:
        yield "", N_("A source needs a title or, where none is known, a description."), {}
    for author in source.authors:
        if author.family is not None:
            yield from _author_rules(author)
    for pattern in source.strip:
        position = mistake_in(pattern)
        if position is not None:
            message = N_("{pattern} is not a regular expression; see its character {position}.")
            yield "strip", message, {"pattern": pattern, "position": position}


def _author_rules(author: Author) -> Iterator[Breach]:
    names = {"family": author.family, "name": author.en}
    if author.family not in author.en.split():  # else it is surely there, as one word
        from liangqu_cli.authors import family_in

        if family_in(author) is None:
            message = N_("{family} is no part of {name}; write it as it stands there.")
            yield "authors", message, names
    if author.body:
        yield "authors", N_("{name} is a body, and has no family name: leave one out."), names


def _district_rules(district: Any, plan: Plan) -> Iterator[Breach]:
    seen = {district.code}
    above = plan.districts.get(district.part_of or "")
    while above is not None:
        if above.code in seen:
            yield "part_of", N_("{code} is part of itself."), {"code": district.code}
            return
        if len(seen) == DEEPEST:
            message = N_("{code} lies more than {most} levels deep; leave some out.")
            yield "part_of", message, {"code": district.code, "most": DEEPEST}
            return
        seen.add(above.code)
        above = plan.districts.get(above.part_of or "")


def _search_rules(record: Any, _plan: Plan) -> Iterator[Breach]:
    if (record.searched is None) != (record.searched_note is None):
        yield "", N_("searched and searched_note go together."), {}


def _order(first: str | None, second: str | None, key: str) -> Iterator[Breach]:
    if first is None or second is None:
        return
    begins, ends = first_day(first), last_day(second)
    if begins and ends and begins > ends:
        yield key, N_("{first} lies after {second}."), {"first": first, "second": second}


_SPECIAL: dict[str, tuple[Callable[[Any, Plan], Iterator[Breach]], ...]] = {
    "plan": (_plan_rules,),
    "sources": (_source_rules,),
    "districts": (_search_rules, _district_rules),
    "commitments": (_search_rules,),
    "targets": (_target_rules, _search_rules),
    "evidence": (_evidence_rules,),
}
