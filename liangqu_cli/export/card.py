"""What `show` tells, to take away: told in words, or each subject with its records."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec.json

from liangqu_cli.answers.districts import DistrictCount
from liangqu_cli.answers.dossier import Dossier
from liangqu_cli.language import Language
from liangqu_cli.model import Official, Plan
from liangqu_cli.report.commitments import commitments_table
from liangqu_cli.report.districts import districts_table
from liangqu_cli.report.officials import officials_table
from liangqu_cli.report.quotes import quotes_table
from liangqu_cli.report.scorecard import scorecard_table
from liangqu_cli.report.table import Table


def rendered(
    plan: Plan, dossiers: Sequence[Dossier], name: str, lang: Language
) -> Iterator[str | bytes]:
    """Cards and chains in `markdown`, `html` or `json`."""
    if name == "json":
        return _json(plan, dossiers)
    if name == "markdown":
        from liangqu_cli.export.prose import render
    else:
        from liangqu_cli.export.html import told_whole as render
    from liangqu_cli.report.card import document

    table = Table(plan, (), name="show", columns=(), shown=())
    return render(table, document(plan, dossiers, lang), lang)


def _json(plan: Plan, dossiers: Iterable[Dossier]) -> Iterator[str | bytes]:
    """An indented array, an object for each subject with the records of the contract."""
    shown = [_shown(plan, dossier) for dossier in dossiers]
    yield msgspec.json.format(msgspec.json.encode(shown), indent=2)
    yield b"\n"


def _shown(plan: Plan, dossier: Dossier) -> dict[str, Any]:
    subject = dossier.subject
    code = getattr(subject, "code", None) or (
        subject.district if isinstance(subject, Official) else None
    )
    counted = (
        [
            DistrictCount(
                plan.districts[code],
                dossier.officials,
                len(dossier.commitments),
                len(dossier.targets),
                len(dossier.quotes),
            )
        ]
        if code
        else []
    )
    return {
        "subject": getattr(subject, "code", None) or getattr(subject, "id", None),
        "districts": _records(districts_table(plan, counted)),
        "officials": _records(officials_table(plan, dossier.officials)),
        "commitments": _records(commitments_table(plan, dossier.commitments)),
        "targets": _records(scorecard_table(plan, dossier.targets)),
        "quotes": _records(quotes_table(plan, dossier.quotes)),
    }


def _records(table: Table) -> list[dict[str, Any]]:
    return list(table.records())
