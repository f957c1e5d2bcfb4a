"""What `show` and `compare` tell, to take away: in words, or as records by subject and theme."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from liangqu_cli.answers.compare import Comparison, Share, Topic
from liangqu_cli.answers.districts import DistrictCount
from liangqu_cli.answers.dossier import Dossier
from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.export.formats import ROW_FORMATS
from liangqu_cli.export.json import indented
from liangqu_cli.language import Language
from liangqu_cli.model import Commitment, District, Official, Plan, Quote
from liangqu_cli.report.commitments import commitments_table
from liangqu_cli.report.districts import districts_table
from liangqu_cli.report.document import Document
from liangqu_cli.report.officials import officials_table
from liangqu_cli.report.quotes import quotes_table
from liangqu_cli.report.scorecard import scorecard_table

if TYPE_CHECKING:
    from liangqu_cli.export.interface import OfDocument, Pieces


def cards(plan: Plan, dossiers: Sequence[Dossier], name: str, lang: Language) -> "Pieces":
    """Cards and chains in `markdown`, `html` or `json`: an array, an object for each subject."""
    if name != "json":
        from liangqu_cli.report.card import document

        return _in_words(plan, document(plan, dossiers, lang), name, lang)
    return _in_json(
        [
            _subject(plan, each) | _said(plan, each.commitments, each.targets, each.quotes)
            for each in dossiers
        ]
    )


def side_by_side(plan: Plan, compared: Comparison, name: str, lang: Language) -> "Pieces":
    """A comparison likewise: whom it compares, then by theme the records that each has of it."""
    if name != "json":
        from liangqu_cli.report.compare import document

        return _in_words(plan, document(plan, compared, lang), name, lang)
    told = [_subject(plan, side) for side in compared.sides]
    themes = [_topic(plan, compared.sides, topic) for topic in compared.topics]
    return _in_json({"as_of": compared.as_of, "sides": told, "themes": themes})


def _in_words(plan: Plan, told: Document, name: str, lang: Language) -> "Pieces":
    module: OfDocument = ROW_FORMATS[name].load()
    return module.told_whole(plan, told, lang)


def _in_json(told: object) -> Iterator[bytes]:
    yield indented(told) + b"\n"


def _subject(plan: Plan, dossier: Dossier) -> dict[str, Any]:
    """A subject with its district and its officials; the counts are of what was asked for."""
    subject = dossier.subject
    code = subject.district if isinstance(subject, Official) else getattr(subject, "code", None)
    amounts = (len(dossier.commitments), len(dossier.targets), len(dossier.quotes))
    counted = [DistrictCount(plan.districts[code], dossier.officials, *amounts)] if code else []
    return {
        "subject": _key(dossier),
        "districts": list(districts_table(plan, counted).records()),
        "officials": list(officials_table(plan, dossier.officials).records()),
    }


def _topic(plan: Plan, sides: Sequence[Dossier], topic: Topic) -> dict[str, Any]:
    theme = topic.theme
    pairs = zip(sides, topic.shares, strict=True)
    told = [{"subject": _key(side)} | _share(plan, share) for side, share in pairs]
    return {"id": theme.id, "name": theme.name.zh, "name_en": theme.name.en, "sides": told}


def _share(plan: Plan, share: Share) -> dict[str, Any]:
    targets = [judgement for said in share.said for judgement in said.targets]
    return _said(plan, [said.commitment for said in share.said], targets, share.quotes)


def _said(
    plan: Plan,
    commitments: Sequence[Commitment],
    targets: Sequence[Judgement],
    quotes: Sequence[Quote],
) -> dict[str, Any]:
    return {
        "commitments": list(commitments_table(plan, commitments).records()),
        "targets": list(scorecard_table(plan, targets).records()),
        "quotes": list(quotes_table(plan, quotes).records()),
    }


def _key(dossier: Dossier) -> str:
    subject = dossier.subject
    return subject.code if isinstance(subject, District) else subject.id
