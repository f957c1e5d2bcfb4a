"""Districts and officials side by side, to take away: told in words, or as records by theme."""

from collections.abc import Iterator
from typing import Any

import msgspec.json

from liangqu_cli.answers.compare import Comparison, Share, Topic
from liangqu_cli.answers.districts import DistrictCount
from liangqu_cli.answers.dossier import Dossier
from liangqu_cli.language import Language
from liangqu_cli.model import District, Official, Plan
from liangqu_cli.report.commitments import commitments_table
from liangqu_cli.report.compare import document
from liangqu_cli.report.districts import districts_table
from liangqu_cli.report.officials import officials_table
from liangqu_cli.report.quotes import quotes_table
from liangqu_cli.report.scorecard import scorecard_table
from liangqu_cli.report.table import Table


def rendered(
    plan: Plan, comparison: Comparison, name: str, lang: Language
) -> Iterator[str | bytes]:
    """A comparison in `markdown`, `html` or `json`."""
    if name == "json":
        yield _json(plan, comparison)
        return
    if name == "markdown":
        from liangqu_cli.export.prose import render
    else:
        from liangqu_cli.export.html import told_whole as render
    table = Table(plan, (), name="compare", columns=(), shown=())
    yield from render(table, document(plan, comparison, lang), lang)


def _json(plan: Plan, comparison: Comparison) -> bytes:
    """An indented object: whom it compares, then by theme the records that each has of it."""
    sides = comparison.sides
    told = {
        "as_of": comparison.as_of,
        "sides": [_side(plan, side) for side in sides],
        "themes": [_topic(plan, sides, topic) for topic in comparison.topics],
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n"


def _side(plan: Plan, side: Dossier) -> dict[str, Any]:
    """A side with its district and its officials; the counts are of what was asked for."""
    district = plan.districts[_code(side)]
    amounts = (len(side.commitments), len(side.targets), len(side.quotes))
    counted = DistrictCount(district, side.officials, *amounts)
    return {
        "subject": _key(side),
        "districts": _records(districts_table(plan, [counted])),
        "officials": _records(officials_table(plan, side.officials)),
    }


def _topic(plan: Plan, sides: tuple[Dossier, ...], topic: Topic) -> dict[str, Any]:
    theme = topic.theme
    pairs = zip(sides, topic.shares, strict=True)
    return {
        "id": theme.id,
        "name": theme.name.zh,
        "name_en": theme.name.en,
        "sides": [{"subject": _key(side), **_share(plan, share)} for side, share in pairs],
    }


def _share(plan: Plan, share: Share) -> dict[str, Any]:
    targets = [judgement for said in share.said for judgement in said.targets]
    return {
        "commitments": _records(commitments_table(plan, [said.commitment for said in share.said])),
        "targets": _records(scorecard_table(plan, targets)),
        "quotes": _records(quotes_table(plan, share.quotes)),
    }


def _key(side: Dossier) -> str:
    subject = side.subject
    return subject.code if isinstance(subject, District) else subject.id


def _code(side: Dossier) -> str:
    subject = side.subject
    return subject.district if isinstance(subject, Official) else _key(side)


def _records(table: Table) -> list[dict[str, Any]]:
    return list(table.records())
