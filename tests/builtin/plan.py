"""The built-in plan as the tests read it: its records, its source, its texts."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec
import tomli

from liangqu_cli.model import Commitment, Official, PlanFile, Quote, Source, Target

Said = TypeVar("Said", Official, Commitment, Target, Quote)

CHECKOUT = Path(__file__).resolve().parents[2]
TEXTS = CHECKOUT.parent / "shared" / "source"
ARTICLE = "beijing-news-2021"
HAN = "[\u4e00-\u9fff]"


@cache
def the_plan() -> PlanFile:
    """Read the built-in plan, converted as strictly as the tool does."""
    document = tomli.loads((CHECKOUT / "data" / "plan.toml").read_text(encoding="utf-8"))
    return msgspec.convert(document, PlanFile, strict=True)


@cache
def the_source() -> Source:
    """Find the article, as the plan describes it."""
    return next(source for source in the_plan().sources if source.id == ARTICLE)


def normalised(text: str) -> str:
    """Reduce `text` to NFKC, without white space and what the source's `strip` matches."""
    text = "".join(unicodedata.normalize("NFKC", text).split())
    for pattern in the_source().strip:
        text = re.sub(pattern, "", text)
    return text


def runs(text: str) -> list[str]:
    """Split `text` into its unbroken runs of Chinese: the items of a list are runs of their own."""
    return re.findall(f"{HAN}+", text)


def numbers() -> list[Target]:
    """List the targets that are not milestones."""
    return [target for target in the_plan().targets if target.value is not None]


def of_the_article(records: Sequence[Said]) -> list[Said]:
    """Keep the records that rest on the article, whose text they are held against."""
    return [record for record in records if record.source == ARTICLE]


def phrased() -> list[Commitment | Target]:
    """List what has an `as_written`: the commitments, then the targets."""
    return [*the_plan().commitments, *the_plan().targets]


def strings(value: object) -> Iterator[str]:
    """Walk through every string in a tree of lists and mappings."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from strings(item)
