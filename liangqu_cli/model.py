"""The records of a dataset file, frozen: the product's glossary.

Each class is one table of the TOML file and each field one key, so the
same types load a file strictly, describe it (`liangqu schema`) and carry it
through the program. Ids refer to other tables; `Plan` holds every table by id.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, get_args

from msgspec import Meta, Struct


def about(description: str, **bounds: Any) -> Meta:
    """What a key holds, as the JSON Schema tells it, with the bounds of its values."""
    return Meta(description=description, **bounds)


Line = Annotated[str, Meta(min_length=1)]
Id = Annotated[
    str,
    about(
        "Stable, lower-case, hyphenated; unique across the whole dataset.",
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$(?!\n)",
        examples=["river-park-area-2030"],
    ),
]
_DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
PartialDate = Annotated[
    str,
    about(
        "A year, a month or a day, as precise as the source and no more.",
        pattern=rf"^{_DATE}$(?!\n)",
        examples=["2030", "2030-05", "2030-05-20"],
    ),
]
Period = Annotated[
    str,
    about(
        "A year, a month or a day, or two with a slash between (ISO 8601-1, 5.5).",
        pattern=rf"^{_DATE}(/{_DATE})?$(?!\n)",
        examples=["2030", "2030-01/2030-06"],
    ),
]
Fingerprint = Annotated[
    str,
    about(
        "SHA-256, in lower-case hexadecimal, of a paragraph's normalised text.",
        pattern=r"^[0-9a-f]{64}$(?!\n)",
        examples=["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ),
]
Url = Annotated[
    Line,
    about(
        "Where it was read.",
        pattern=r"^https?://[^\s]+$(?!\n)",
        examples=["https://example.org/news"],
    ),
]
Paragraphs = Annotated[
    tuple[Annotated[int, Meta(ge=1)], ...],
    about(
        "Non-empty lines of the source's text, counted from 1; needed where the source lists "
        "fingerprints."
    ),
]
LARGEST = 9_007_199_254_740_991
"""2**53 - 1: up to here every whole number survives JSON and spreadsheets (RFC 8259, 6)."""

_BOUNDS = Meta(ge=-LARGEST, le=LARGEST)
Number = Annotated[int, _BOUNDS] | Annotated[float, _BOUNDS]
Comparator = Literal["=", ">=", ">", "<=", "<", "~", "range"]
Strength = Literal["pledge", "aim", "exploration", "forecast", "under_way", "stated"]
"""How firmly a thing was said, by the words of the source; docs/strengths.md has the rule."""
STRENGTHS: tuple[Strength, ...] = get_args(Strength)
QuoteForm = Literal["spoken", "signed"]
Better = Literal["more", "less"]
Level = Literal["city", "district"]
SourceType = Literal["newspaper", "webpage", "report"]
LanguageTag = Literal["zh", "en", "de", "ja"]


class Written(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """What stands in a dataset file; a key that it does not know is refused."""


class Bilingual(Written, frozen=True, kw_only=True):
    """A text that people read, in both languages."""

    zh: Annotated[Line, about("In Chinese.")]
    en: Annotated[Line, about("In English.")]


DistrictCode = Annotated[Line, about("Code of the district or the city.")]
OfficialId = Annotated[Line, about("Id of the official who said it.")]
SourceId = Annotated[Line, about("Id of the source.")]
ThemeIds = Annotated[tuple[Line, ...], about("Ids of its themes.", min_length=1)]
Searched = Annotated[dt.date | None, about("The day of a search for evidence that found none.")]
SearchedNote = Annotated[Bilingual | None, about("What was searched for and not found.")]


class PlaceName(Written, frozen=True, kw_only=True):
    """A district's name in every form that a reader may type."""

    zh: Annotated[Line, about("In simplified characters.")]
    en: Annotated[Line, about("In English.")]
    traditional: Annotated[Line | None, about("In traditional characters.")] = None


class PlanInfo(Written, frozen=True, kw_only=True):
    """`[plan]`: what the dataset is."""

    id: Id
    title: Annotated[Bilingual, about("The dataset's name.")]
    description: Annotated[Bilingual, about("What it holds, in a sentence or two.")]
    start: Annotated[PartialDate, about("Where the plan's period begins.")]
    end: Annotated[PartialDate, about("Where the plan's period ends.")]
    license: Annotated[Line | None, about("SPDX identifier of the licence of the data.")] = None
    rights: Annotated[Bilingual | None, about("What the licence does not cover, in words.")] = None
    synonyms: Annotated[
        tuple[Annotated[tuple[Line, ...], Meta(min_length=2)], ...],
        about("Words of one meaning, in either language; a search takes each for all."),
    ] = ()


class Author(Written, frozen=True, kw_only=True):
    """Who wrote a document: a person, or a body."""

    zh: Annotated[Line, about("In Chinese.")]
    en: Annotated[
        Line, about("In English, as it is signed; a Chinese name in pinyin, family name first.")
    ]
    family: Annotated[
        Line | None,
        about(
            "The family name, as it stands in `en`; a name without stays whole.",
            examples=["Tal", "von Tal"],
        ),
    ] = None
    body: Annotated[
        bool | None, about("`true` for a bureau, a newspaper or any other that is no person.")
    ] = None


class Source(Written, frozen=True, kw_only=True):
    """`[[sources]]`: a document that records rest on."""

    id: Id
    type: Annotated[SourceType, about("What kind of document it is.")]
    language: Annotated[LanguageTag, about("The language it is written in.")]
    publisher: Annotated[Bilingual, about("Who published it.")]
    taken_from: Annotated[Bilingual | None, about("Whom it names as its own source.")] = None
    date: Annotated[PartialDate, about("When it was published.")]
    title: Annotated[
        Bilingual | None,
        about("Its title: the original in its own language, else our translation."),
    ] = None
    description: Annotated[Bilingual | None, about("What it is, where its title is not known.")] = (
        None
    )
    authors: Annotated[
        tuple[Author, ...], about("Who wrote it, in the order in which it names them.")
    ] = ()
    note: Annotated[Bilingual | None, about("What a reader must know of this copy.")] = None
    url: Url | None = None
    accessed: Annotated[dt.date | None, about("The day on which it was read.")] = None
    strip: Annotated[
        tuple[Line, ...],
        about("Regular expressions of what a reprint inserted; removed before comparing."),
    ] = ()
    paragraphs: Annotated[
        tuple[Fingerprint, ...], about("A fingerprint of each paragraph, in order.")
    ] = ()


class Theme(Written, frozen=True, kw_only=True):
    """`[[themes]]`: a controlled word for a policy field."""

    id: Id
    name: Annotated[Bilingual, about("The word, as a reader sees it.")]


class Tile(Written, frozen=True, kw_only=True):
    """A place on the tile map, counted from 1 at the top left."""

    row: Annotated[int, about("From the top (north).", ge=1, le=99)]
    column: Annotated[int, about("From the left (west).", ge=1, le=99)]


class District(Written, frozen=True, kw_only=True):
    """`[[districts]]`: a district, or the city itself."""

    code: Annotated[
        str,
        about(
            "Code of the administrative division (GB/T 2260).",
            pattern=r"^[0-9]{6}$(?!\n)",
            examples=["990101"],
        ),
    ]
    level: Annotated[Level, about("`city` for the city itself.")]
    name: Annotated[PlaceName, about("The short name, as in 东岸 or East Bank.")]
    full: Annotated[PlaceName, about("The full name, as in 东岸区 or East Bank District.")]
    pinyin: Annotated[Line, about("The full name in pinyin, syllables apart, without tone marks.")]
    initials: Annotated[
        str, about("The initials that people type.", pattern=r"^[a-z]+$(?!\n)", examples=["da"])
    ]
    former: Annotated[
        tuple[PlaceName, ...], about("Full names that it, or a part of it, once had.")
    ] = ()
    part_of: Annotated[Line | None, about("Code of the city or district that it belongs to.")] = (
        None
    )
    tile: Annotated[Tile | None, about("Where the map draws it.")] = None
    searched: Annotated[
        dt.date | None, about("The day of a search for its commitments that found none.")
    ] = None
    searched_note: Annotated[Bilingual | None, about("What was searched, and where.")] = None

    @property
    def names(self) -> tuple[PlaceName, ...]:
        """The short name, the full one and the former ones."""
        return (self.name, self.full, *self.former)


class Official(Written, frozen=True, kw_only=True):
    """`[[officials]]`: a person with a dated role in a district or the city."""

    id: Id
    name: Annotated[Bilingual, about("In English: pinyin, family name first, as in Lin Zhou.")]
    district: DistrictCode
    role: Annotated[Bilingual, about("The office, as the source gives it.")]
    as_of: Annotated[PartialDate, about("When the source names the person in it.")]
    source: SourceId
    paragraphs: Paragraphs = ()


class Commitment(Written, frozen=True, kw_only=True):
    """`[[commitments]]`: one thing that was said will be done, in our own words."""

    id: Id
    district: DistrictCode
    official: OfficialId | None = None
    strength: Annotated[Strength, about("How firmly it was said, by the words of the source.")]
    title: Annotated[Bilingual, about("What was said, short and exact.")]
    as_written: Annotated[
        Line,
        about("The few words of the source that carry it, verbatim; never a whole sentence."),
    ]
    themes: ThemeIds
    places: Annotated[tuple[Bilingual, ...], about("The places that it names.")] = ()
    source: SourceId
    paragraphs: Paragraphs = ()
    searched: Searched = None
    searched_note: SearchedNote = None


class Target(Written, frozen=True, kw_only=True):
    """`[[targets]]`: the measurable part of a commitment, a number or a dated milestone."""

    id: Id
    commitment: Annotated[Line, about("Id of the commitment.")]
    strength: Annotated[
        Strength | None, about("How firmly it was said, where that differs from its commitment.")
    ] = None
    metric: Annotated[Bilingual, about("What is measured, or the milestone.")]
    comparator: Annotated[
        Comparator | None,
        about("`~` is about; `range` runs from value to value_max; none: a milestone."),
    ] = None
    value: Annotated[Number | None, about("A plain number in the unit.")] = None
    value_max: Annotated[Number | None, about("The upper end of a range.")] = None
    better: Annotated[
        Better | None,
        about("With `~`: which way beyond the number keeps it, where the source makes that plain."),
    ] = None
    unit: Annotated[Bilingual | None, about("The unit that the value counts.")] = None
    basis: Annotated[
        Literal["level", "annual", "annual_average", "cumulative"] | None,
        about(
            "`annual`: every year; `annual_average`: on average over the years; "
            "`cumulative`: summed up; `level`: a state."
        ),
    ] = None
    start: Annotated[PartialDate | None, about("From when it counts.")] = None
    due: Annotated[PartialDate | None, about("By when, where the source says so.")] = None
    as_written: Annotated[Line, about("The source's own phrase, verbatim.")]
    note: Annotated[Bilingual | None, about("What the source leaves open.")] = None
    source: SourceId
    paragraphs: Paragraphs = ()
    searched: Searched = None
    searched_note: SearchedNote = None


class Quote(Written, frozen=True, kw_only=True):
    """`[[quotes]]`: an official's own words, verbatim, with our translation."""

    id: Id
    official: OfficialId
    form: Annotated[
        QuoteForm,
        about(
            "`spoken`: in the source's quotation marks; `signed`: a paragraph under the "
            "official's name."
        ),
    ]
    zh: Annotated[Line, about("The words, verbatim.")]
    en: Annotated[Line, about("Our translation.")]
    themes: ThemeIds
    source: SourceId
    paragraphs: Paragraphs = ()


class Evidence(Written, frozen=True, kw_only=True):
    """`[[evidence]]`: a later, dated, sourced finding about a target or a commitment."""

    id: Id
    target: Annotated[Line | None, about("Id of the target that it is about.")] = None
    commitment: Annotated[Line | None, about("Id of the commitment, where no target is meant.")] = (
        None
    )
    date: Annotated[
        PartialDate, about("When it happened, or when the source says how things stood.")
    ]
    period: Annotated[Period | None, about("The period that a figure covers.")] = None
    same_indicator: Annotated[
        bool, about("Whether it is the pledge's own indicator, territory and period.")
    ]
    comparator: Annotated[
        Literal["=", ">=", ">", "<=", "<", "~"] | None,
        about("How exact the figure is, as in `>` for 'over 96 %'."),
    ] = None
    value: Annotated[Number | None, about("The figure, in the target's unit.")] = None
    share: Annotated[
        Number | None,
        about("Per cent of the target's value, where the source gives no more."),
    ] = None
    reached: Annotated[bool | None, about("Whether it says that the milestone was reached.")] = None
    finding: Annotated[Bilingual, about("The finding, in our own words: facts alone.")]
    note: Annotated[Bilingual | None, about("Our own remark on it.")] = None
    source: SourceId


class PlanFile(Written, frozen=True, kw_only=True):
    """One dataset file, as written; several may make up one plan."""

    plan: PlanInfo | None = None
    sources: tuple[Source, ...] = ()
    themes: tuple[Theme, ...] = ()
    districts: tuple[District, ...] = ()
    officials: tuple[Official, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    targets: tuple[Target, ...] = ()
    quotes: tuple[Quote, ...] = ()
    evidence: tuple[Evidence, ...] = ()


Told = Commitment | Target | Quote | Evidence
"""What was said, and what was found."""
Record = Told | Source | Theme
"""What goes by its id alone; districts and officials go by their names."""


class Plan(Struct, frozen=True, kw_only=True):
    """One dataset, merged and checked: every table by id, in the files' order."""

    infos: tuple[PlanInfo, ...]
    sources: Mapping[str, Source]
    themes: Mapping[str, Theme]
    districts: Mapping[str, District]
    officials: Mapping[str, Official]
    commitments: Mapping[str, Commitment]
    targets: Mapping[str, Target]
    quotes: Mapping[str, Quote]
    evidence: Mapping[str, Evidence]

    @property
    def synonyms(self) -> tuple[tuple[str, ...], ...]:
        """The groups of words that mean the same, of all the files."""
        return tuple(group for info in self.infos for group in info.synonyms)

    def commitment_of(self, record: Commitment | Target | Evidence) -> Commitment:
        """The commitment that a target measures or that evidence is about; of itself, itself."""
        if isinstance(record, Commitment):
            return record
        if isinstance(record, Evidence) and record.target:
            record = self.targets[record.target]
        return self.commitments[record.commitment or ""]

    def subject_of(self, evidence: Evidence) -> Commitment | Target:
        """What evidence is about: a target, or a commitment as such."""
        return self.targets[evidence.target] if evidence.target else self.commitment_of(evidence)

    def district_of(self, record: District | Official | Told) -> District:
        """The district, or the city, that a record belongs to; of itself, itself."""
        if isinstance(record, District):
            return record
        if isinstance(record, Quote):
            record = self.officials[record.official]
        if isinstance(record, Official):
            return self.districts[record.district]
        return self.districts[self.commitment_of(record).district]

    def official_of(self, record: Official | Told) -> Official | None:
        """Who said it, of itself itself; None where no one person did."""
        if isinstance(record, Official):
            return record
        said = record if isinstance(record, Quote) else self.commitment_of(record)
        return self.officials[said.official] if said.official else None

    def strength_of(self, record: Commitment | Target) -> Strength:
        """How firmly it was said: a target as its commitment, unless it says otherwise."""
        own = record.strength
        return own if own is not None else self.commitment_of(record).strength

    def themes_of(self, record: Told) -> tuple[str, ...]:
        """The ids of its themes: a target has those of its commitment, and so has evidence."""
        return (record if isinstance(record, Quote) else self.commitment_of(record)).themes

    def record(self, key: str) -> Record | None:
        """The record that goes by this id alone; None where there is none."""
        return next((table[key] for table in self._nameless() if key in table), None)

    def ids(self) -> Iterator[str]:
        """The ids of all records that go by them alone."""
        for table in self._nameless():
            yield from table

    def _nameless(self) -> tuple[Mapping[str, Record], ...]:
        told = self.commitments, self.targets, self.quotes, self.evidence
        return (*told, self.sources, self.themes)


TABLES = tuple(table for table in PlanFile.__struct_fields__ if table != "plan")
"""The tables of records, in the order in which a dataset file has them."""
