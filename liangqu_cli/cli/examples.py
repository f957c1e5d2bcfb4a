"""Examples that work on the reader's own dataset, in the reader's own language."""

import shlex
from collections import Counter
from collections.abc import Mapping

from liangqu_cli.language import Language
from liangqu_cli.model import Plan
from liangqu_cli.text import visible

_OF_RECORDS = ("district", "other", "official", "theme", "target", "quote")
NAMES = {name: name.upper() for name in (*_OF_RECORDS, "year", "found", "word")}
"""What stands for each placeholder of the command table where there is no plan."""


def fillings(plan: Plan, lang: Language) -> dict[str, str]:
    """What stands for each placeholder of the command table: records that there is much to see of.

    A plan that lacks a kind of record leaves its placeholder's name in capitals.
    """
    found = {**NAMES}
    districts = Counter(plan.district_of(target).code for target in plan.targets.values())
    districts.update(commitment.district for commitment in plan.commitments.values())
    for placeholder, (code, _) in zip(
        ("district", "other"), districts.most_common(2), strict=False
    ):
        name = plan.districts[code].name
        found[placeholder] = lang.pick(name) if lang.chinese else name.en.lower()
    themes = Counter(key for record in plan.commitments.values() for key in record.themes)
    if themes:
        found["theme"] = themes.most_common(1)[0][0]
        found["word"] = lang.pick(plan.themes[found["theme"]].name).lower()
    for quote in plan.quotes.values():
        speaker = plan.officials[quote.official].name
        found["quote"] = quote.id
        found["official"] = speaker.zh if lang.chinese else speaker.en.lower()
        break
    proven = [found.target for found in plan.evidence.values() if found.target]
    if plan.targets:
        found["target"] = proven[0] if proven else next(iter(plan.targets))
    years = [target.due[:4] for target in plan.targets.values() if target.due]
    if years:
        found["year"] = max(years)
    if plan.evidence:
        found["found"] = max(each.date for each in plan.evidence.values())[:4]
    return {name: _word(text) for name, text in found.items()}


def _word(text: str) -> str:
    """A text as one word of a command line that is safe to copy: letters and digits, or quoted."""
    seen = visible(text)
    return seen if seen.replace("-", "").isalnum() else shlex.quote(seen)


def filled(examples: tuple[str, ...], fill: Mapping[str, str]) -> list[str]:
    """Examples of the command table with their placeholders filled."""
    return [example.format(**fill) for example in examples]
