"""Examples that work on the reader's own dataset, in the reader's own language."""

import shlex
from collections import Counter
from collections.abc import Callable, Mapping

from liangqu_cli.errors import LiangquError
from liangqu_cli.language import Language
from liangqu_cli.model import Plan
from liangqu_cli.text import visible

PLACEHOLDERS = ("district", "official", "theme", "target", "quote", "year", "found", "word")


def fillings(plan: Plan, lang: Language) -> dict[str, str]:
    """What stands for each placeholder of the command table: records that there is much to see of.

    A plan that lacks a kind of record leaves its placeholder's name in capitals.
    """
    found = {name: name.upper() for name in PLACEHOLDERS}
    districts = Counter(plan.district_of(target).code for target in plan.targets.values())
    districts.update(commitment.district for commitment in plan.commitments.values())
    if districts:
        name = plan.districts[districts.most_common(1)[0][0]].name
        found["district"] = lang.pick(name) if lang.chinese else name.en.lower()
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


def fillings_or_names(load: Callable[[], Plan], lang: Language) -> dict[str, str]:
    """The fillings from the plan that `load` gives, or bare names where it cannot be loaded."""
    try:
        return fillings(load(), lang)
    except LiangquError:
        return {name: name.upper() for name in PLACEHOLDERS}
