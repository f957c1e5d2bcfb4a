"""A whole plan as tables that refer to each other, and as one plan where it was merged."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from liangqu_cli.answers.districts import districts
from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.ask.selection import Filter
from liangqu_cli.dates import span
from liangqu_cli.language import N_
from liangqu_cli.model import Bilingual, Plan, PlanInfo
from liangqu_cli.report.commitments import commitments_table
from liangqu_cli.report.districts import districts_table
from liangqu_cli.report.evidence import evidence_table
from liangqu_cli.report.officials import officials_table
from liangqu_cli.report.quotes import quotes_table
from liangqu_cli.report.scorecard import scorecard_table
from liangqu_cli.report.sources import sources_table
from liangqu_cli.report.table import Table
from liangqu_cli.report.targets import targets_table
from liangqu_cli.report.themes import themes_table

_TITLES = {
    "districts": N_("The districts, and how much is known of each."),
    "officials": N_("The officials, in the offices in which the sources name them."),
    "commitments": N_("What was said will be done, in our own words."),
    "targets": N_("The measurable part of the commitments: a number, or a dated milestone."),
    "quotes": N_("The officials' own words, verbatim in Chinese, with our translation."),
    "scorecard": N_("What became of each target, with the evidence that its status rests on."),
    "evidence": N_("Later, dated, sourced findings about targets and commitments."),
    "sources": N_("The documents that the records rest on."),
    "themes": N_("The controlled words for policy fields."),
}
"""What each table holds."""
_REFERENCES = {
    "district_code": ("districts", "code"),
    "official_id": ("officials", "id"),
    "commitment": ("commitments", "id"),
    "target": ("targets", "id"),
    "source": ("sources", "id"),
    "evidence_source": ("sources", "id"),
}
"""The table and the column that a column of this key refers to, in whichever table it stands."""


class Related(NamedTuple):
    """A table with its key and what its columns refer to."""

    table: Table
    title: str
    """What the table holds, in English; translated where it is shown."""

    @property
    def key(self) -> str:
        """The column by which a record is known."""
        return "code" if self.table.name == "districts" else "id"

    @property
    def references(self) -> Mapping[str, tuple[str, str]]:
        """The table and the column that a column refers to."""
        of_the_record = {"id": ("targets", "id")} if self.table.name == "scorecard" else {}
        keys = [column.key for column in self.table.columns]
        return of_the_record | {key: _REFERENCES[key] for key in keys if key in _REFERENCES}


def related_tables(plan: Plan, judged: Mapping[str, Judgement]) -> tuple[Related, ...]:
    """Every table of a plan: the records of the contract, section 4, and what they refer to."""
    rows = list(judged.values())
    tables = (
        districts_table(plan, districts(plan, Filter())),
        officials_table(plan, list(plan.officials.values())),
        commitments_table(plan, list(plan.commitments.values())),
        targets_table(plan, rows),
        quotes_table(plan, list(plan.quotes.values())),
        scorecard_table(plan, rows),
        evidence_table(plan, list(plan.evidence.values())),
        sources_table(plan, list(plan.sources.values())),
        themes_table(plan, list(plan.themes.values())),
    )
    return tuple(Related(table, _TITLES[table.name]) for table in tables)


def merged_info(plan: Plan) -> PlanInfo:
    """What a plan is, as one `[plan]` table even where several files made it up.

    Texts are put in a row, licences joined as SPDX does (SPDX 2.3, annex D), and
    the period runs from the first start to the last end.
    """
    infos = plan.infos
    if len(infos) == 1:
        return infos[0]
    licenses = _distinct(info.license for info in infos)
    rights = [info.rights for info in infos if info.rights is not None]
    return PlanInfo(
        id="-".join(_distinct(info.id for info in infos)),
        title=_joined(info.title for info in infos),
        description=_joined(info.description for info in infos),
        start=min((info.start for info in infos), key=lambda date: span(date)[0]),
        end=max((info.end for info in infos), key=lambda date: span(date)[1]),
        license=" AND ".join(licenses) or None,
        rights=_joined(rights) if rights else None,
    )


def _joined(texts: Iterable[Bilingual]) -> Bilingual:
    given = list(texts)
    return Bilingual(
        zh="；".join(_distinct(text.zh for text in given)),
        en="; ".join(_distinct(text.en for text in given)),
    )


def _distinct(texts: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))
