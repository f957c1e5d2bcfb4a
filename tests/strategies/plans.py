"""Valid plans with hostile texts."""

import datetime as dt
from collections.abc import Sequence
from itertools import count
from typing import Any, get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from liangqu_cli.model import (
    Author,
    Bilingual,
    Commitment,
    District,
    Evidence,
    Official,
    PlaceName,
    Plan,
    PlanFile,
    PlanInfo,
    Quote,
    Source,
    Strength,
    Target,
    Theme,
    Tile,
)
from tests.strategies.forms import plan_of
from tests.strategies.values import URLS, hostile_texts, numbers, partial_dates, spans

STRENGTHS = st.sampled_from(get_args(Strength))


@st.composite
def plan_files(draw: DrawFn, texts: SearchStrategy[str] | None = None) -> PlanFile:
    """A dataset file that keeps every rule of the contract, section 6.

    Args:
        draw: Given by hypothesis.
        texts: What its texts are made of; hostile ones unless said otherwise.
    """
    return _Maker(draw, hostile_texts() if texts is None else texts).file()


def plans(texts: SearchStrategy[str] | None = None) -> SearchStrategy[Plan]:
    """A whole plan, as the loader would have made it."""
    return plan_files(texts).map(plan_of)


class _Maker:
    """Draws one file table by table, so that every reference finds its record."""

    def __init__(self, draw: DrawFn, texts: SearchStrategy[str]) -> None:
        self.draw = draw
        self.texts = texts
        self._numbers = count(1)

    def file(self) -> PlanFile:
        self.sources = self._some(self._source, 1, 2)
        self.themes = self._some(self._theme, 1, 3)
        self.districts: list[District] = []
        for _ in range(self.draw(st.integers(1, 4))):
            self.districts.append(self._district())
        self.officials = self._some(self._official, 1, 3)
        self.commitments = self._some(self._commitment, 0, 3)
        self.targets = self._some(self._target, 0, 4) if self.commitments else []
        self.quotes = self._some(self._quote, 0, 2)
        self.evidence = self._some(self._evidence, 0, 4) if self.commitments else []
        start, end = self.draw(spans())
        info = PlanInfo(
            id=self._id("plan"),
            title=self._both(),
            description=self._both(),
            start=start,
            end=end,
            license=self._maybe(self.texts),
            rights=self._maybe_both(),
            synonyms=tuple(
                self.draw(st.lists(st.tuples(self.texts, self.texts, self.texts), max_size=2))
            ),
        )
        return PlanFile(
            plan=info,
            sources=tuple(self.sources),
            themes=tuple(self.themes),
            districts=tuple(self.districts),
            officials=tuple(self.officials),
            commitments=tuple(self.commitments),
            targets=tuple(self.targets),
            quotes=tuple(self.quotes),
            evidence=tuple(self.evidence),
        )

    def _source(self) -> Source:
        described = self.draw(st.sampled_from(("title", "description", "both")))
        return Source(
            id=self._id("source"),
            type=self.draw(st.sampled_from(("newspaper", "webpage", "report"))),
            language=self.draw(st.sampled_from(("zh", "en", "de"))),
            publisher=self._both(),
            taken_from=self._maybe_both(),
            date=self.draw(partial_dates()),
            title=None if described == "description" else self._both(),
            description=None if described == "title" else self._both(),
            authors=tuple(self._some(self._author, 0, 2)),
            note=self._maybe_both(),
            url=self._maybe(st.sampled_from(URLS)),
            accessed=self._maybe(st.dates()),
            strip=tuple(
                self.draw(st.lists(st.sampled_from((r"\([0-9]{6}\)", "股吧")), max_size=2))
            ),
            paragraphs=tuple(
                self.draw(st.lists(st.sampled_from(("0" * 64, "f" * 64)), max_size=3))
            ),
        )

    def _author(self) -> Author:
        first, family = self.draw(self.texts), self.draw(self.texts)
        kind = self.draw(st.sampled_from(("whole", "parted", "body")))
        return Author(
            zh=self.draw(self.texts),
            en=f"{first} {family}",
            family=family if kind == "parted" else None,
            body=True if kind == "body" else None,
        )

    def _theme(self) -> Theme:
        return Theme(id=self._id("theme"), name=self._both())

    def _district(self) -> District:
        above = [district.code for district in self.districts]
        searched, note = self._searched()
        return District(
            code=f"{next(self._numbers):06d}",
            level="district" if above else "city",
            name=self._place_name(),
            full=self._place_name(),
            pinyin=self.draw(self.texts),
            initials=self.draw(st.text("abcxyz", min_size=1, max_size=3)),
            former=tuple(self._some(self._place_name, 0, 2)),
            part_of=self._maybe(st.sampled_from(above)) if above else None,
            tile=self._maybe(st.builds(Tile, row=st.integers(1, 99), column=st.integers(1, 99))),
            searched=searched,
            searched_note=note,
        )

    def _official(self) -> Official:
        source = self._pick(self.sources)
        return Official(
            id=self._id("official"),
            name=self._both(),
            district=self._pick(self.districts).code,
            role=self._both(),
            as_of=self.draw(partial_dates()),
            source=source.id,
            paragraphs=self._paragraphs(source),
        )

    def _commitment(self) -> Commitment:
        source = self._pick(self.sources)
        searched, note = self._searched()
        return Commitment(
            id=self._id("commitment"),
            district=self._pick(self.districts).code,
            official=self._maybe(st.sampled_from([o.id for o in self.officials])),
            strength=self.draw(STRENGTHS),
            title=self._both(),
            as_written=self.draw(self.texts),
            themes=self._themes(),
            places=tuple(self._some(self._both, 0, 2)),
            source=source.id,
            paragraphs=self._paragraphs(source),
            searched=searched,
            searched_note=note,
        )

    def _target(self) -> Target:
        source = self._pick(self.sources)
        searched, note = self._searched()
        start, due = self.draw(spans())
        measure = self._measure()
        dated = self.draw(st.sampled_from(("both", "due", "start", "neither")))
        if not measure and dated == "neither":
            dated = "due"
        return Target(
            id=self._id("target"),
            commitment=self._pick(self.commitments).id,
            strength=self._maybe(STRENGTHS),
            metric=self._both(),
            start=start if dated in ("both", "start") else None,
            due=due if dated in ("both", "due") else None,
            as_written=self.draw(self.texts),
            note=self._maybe_both(),
            source=source.id,
            paragraphs=self._paragraphs(source),
            searched=searched,
            searched_note=note,
            **measure,
        )

    def _measure(self) -> dict[str, Any]:
        """What makes a target numeric; nothing for a milestone."""
        comparator = self.draw(st.sampled_from((None, None, "bound", "~", "range")))
        if comparator is None:
            return {}
        if comparator == "bound":
            comparator = self.draw(st.sampled_from(("=", ">=", ">", "<=", "<")))
        value = self.draw(numbers())
        measure = {
            "comparator": comparator,
            "value": value,
            "unit": self._both(),
            "basis": self.draw(
                st.sampled_from(("level", "annual", "annual_average", "cumulative"))
            ),
        }
        if comparator == "range":
            low, high = sorted((value, self.draw(numbers())))
            if low == high:
                low, high = 0, 1
            measure.update(value=low, value_max=high)
        if comparator == "~":
            measure["better"] = self._maybe(st.sampled_from(("more", "less")))
        return measure

    def _quote(self) -> Quote:
        source = self._pick(self.sources)
        return Quote(
            id=self._id("quote"),
            official=self._pick(self.officials).id,
            form=self.draw(st.sampled_from(("spoken", "signed"))),
            zh=self.draw(self.texts),
            en=self.draw(self.texts),
            themes=self._themes(),
            source=source.id,
            paragraphs=self._paragraphs(source),
        )

    def _evidence(self) -> Evidence:
        about_target = bool(self.targets) and self.draw(st.sampled_from((True, True, False)))
        target = self._pick(self.targets) if about_target else None
        return Evidence(
            id=self._id("evidence"),
            target=target.id if target else None,
            commitment=None if target else self._pick(self.commitments).id,
            date=self.draw(partial_dates()),
            period=self._maybe(partial_dates() | spans().map("/".join)),
            same_indicator=self.draw(st.booleans()),
            finding=self._both(),
            note=self._maybe_both(),
            source=self._pick(self.sources).id,
            **self._figure(target),
        )

    def _figure(self, target: Target | None) -> dict[str, Any]:
        """What a finding says of a target: a figure, or whether a milestone was reached."""
        if target is None:
            return {}
        if target.comparator is None:
            return {"reached": self.draw(st.sampled_from((True, False, None)))}
        kind = self.draw(st.sampled_from(("value", "share", None)))
        if kind is None:
            return {}
        comparator = self._maybe(st.sampled_from(("=", ">=", ">", "<=", "<", "~")))
        return {kind: self.draw(numbers()), "comparator": comparator}

    def _searched(self) -> tuple[dt.date | None, Bilingual | None]:
        return (self.draw(st.dates()), self._both()) if self.draw(st.booleans()) else (None, None)

    def _themes(self) -> tuple[str, ...]:
        ids = [theme.id for theme in self.themes]
        return tuple(self.draw(st.lists(st.sampled_from(ids), min_size=1, unique=True)))

    def _paragraphs(self, source: Source) -> tuple[int, ...]:
        last, least = (len(source.paragraphs), 1) if source.paragraphs else (99, 0)
        return tuple(self.draw(st.lists(st.integers(1, last), min_size=least, max_size=3)))

    def _place_name(self) -> PlaceName:
        return PlaceName(
            zh=self.draw(self.texts),
            en=self.draw(self.texts),
            traditional=self._maybe(self.texts),
        )

    def _both(self) -> Bilingual:
        return Bilingual(zh=self.draw(self.texts), en=self.draw(self.texts))

    def _maybe_both(self) -> Bilingual | None:
        return self._both() if self.draw(st.booleans()) else None

    def _maybe(self, values: SearchStrategy[Any]) -> Any:
        return self.draw(st.none() | values)

    def _pick(self, records: Sequence[Any]) -> Any:
        return self.draw(st.sampled_from(records))

    def _some(self, make: Any, least: int, most: int) -> list[Any]:
        return [make() for _ in range(self.draw(st.integers(least, most)))]

    def _id(self, kind: str) -> str:
        return f"{kind}-{next(self._numbers)}"
