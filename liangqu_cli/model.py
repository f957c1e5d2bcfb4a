"""The records of a dataset file, frozen: the product's glossary.

Each class is one table of the TOML file and each field one key, so the
same types load a file strictly, describe it (`liangqu schema`) and carry it
through the program. Ids refer to other tables; `Plan` holds every table by id.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

Line = Annotated[str, Meta(min_length=1)]
Id = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$(?!\n)",
        description="Stable, lower-case, hyphenated; unique across the whole dataset.",
        examples=["river-park-area-2030"],
    ),
]
PartialDate = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$(?!\n)",
        description="A year, a month or a day, as precise as the source and no more.",
        examples=["2030", "2030-05", "2030-05-20"],
    ),
]
Period = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$(?!\n)",
        description="A year, a month or a day, or two with a slash between (ISO 8601-1, 5.5).",
        examples=["2030", "2030-01/2030-06"],
    ),
]
Fingerprint = Annotated[
    str,
    Meta(
        pattern=r"^[0-9a-f]{64}$(?!\n)",
        description="SHA-256, in lower-case hexadecimal, of a paragraph's normalised text.",
        examples=["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ),
]
Paragraphs = Annotated[
    tuple[Annotated[int, Meta(ge=1)], ...],
    Meta(
        description="Non-empty lines of the source's text, counted from 1; needed where the "
        "source lists fingerprints.",
    ),
]
LARGEST = 9_007_199_254_740_991
"""2**53 - 1: up to here every whole number survives JSON and spreadsheets (RFC 8259, 6)."""

Number = (
    Annotated[int, Meta(ge=-LARGEST, le=LARGEST)] | Annotated[float, Meta(ge=-LARGEST, le=LARGEST)]
)
Comparator = Literal["=", ">=", ">", "<=", "<", "~", "range"]
Strength = Literal["pledge", "aim", "exploration", "forecast", "under_way", "stated"]
"""How firmly a thing was said, by the words of the source; docs/strengths.md has the rule."""
STRENGTHS: tuple[Strength, ...] = get_args(Strength)
QuoteForm = Literal["spoken", "signed"]
Better = Literal["more", "less"]
Basis = Literal["level", "annual", "annual_average", "cumulative"]
Level = Literal["city", "district"]
SourceType = Literal["newspaper", "webpage", "report"]
LanguageTag = Literal["zh", "en", "de", "ja"]


class Bilingual(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A text that people read, in both languages."""

    zh: Annotated[Line, Meta(description="In Chinese.")]
    en: Annotated[Line, Meta(description="In English.")]


class PlaceName(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A district's name in every form that a reader may type."""

    zh: Annotated[Line, Meta(description="In simplified characters.")]
    en: Annotated[Line, Meta(description="In English.")]
    traditional: Annotated[Line, Meta(description="In traditional characters.")] | None = None


class PlanInfo(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """`[plan]`: what the dataset is."""

    id: Id
    title: Annotated[Bilingual, Meta(description="The dataset's name.")]
    description: Annotated[Bilingual, Meta(description="What it holds, in a sentence or two.")]
    start: Annotated[PartialDate, Meta(description="Where the plan's period begins.")]
    end: Annotated[PartialDate, Meta(description="Where the plan's period ends.")]
    license: (
        Annotated[Line, Meta(description="SPDX identifier of the licence of the data.")] | None
    ) = None
    rights: (
        Annotated[Bilingual, Meta(description="What the licence does not cover, in words.")] | None
    ) = None
    synonyms: Annotated[
        tuple[Annotated[tuple[Line, ...], Meta(min_length=2)], ...],
        Meta(description="Words of one meaning, in either language; a search takes each for all."),
    ] = ()


class Author(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Who wrote a document: a person, or a body."""

    zh: Annotated[Line, Meta(description="In Chinese.")]
    en: Annotated[
        Line,
        Meta(
            description="In English, as it is signed; a Chinese name in pinyin, family name first."
        ),
    ]
    family: (
        Annotated[
            Line,
            Meta(
                description="The family name, as it stands in `en`; a name without stays whole.",
                examples=["Tal", "von Tal"],
            ),
        ]
        | None
    ) = None
    body: (
        Annotated[
            bool,
            Meta(description="`true` for a bureau, a newspaper or any other that is no person."),
        ]
        | None
    ) = None


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """`[[sources]]`: a document that records rest on."""

    id: Id
    type: Annotated[SourceType, Meta(description="What kind of document it is.")]
    language: Annotated[LanguageTag, Meta(description="The language it is written in.")]
    publisher: Annotated[Bilingual, Meta(description="Who published it.")]
    taken_from: (
        Annotated[Bilingual, Meta(description="Whom it names as its own source.")] | None
    ) = None
    date: Annotated[PartialDate, Meta(description="When it was published.")]
    title: (
        Annotated[
            Bilingual,
            Meta(description="Its title: the original in its own language, else our translation."),
        ]
        | None
    ) = None
    description: (
        Annotated[Bilingual, Meta(description="What it is, where its title is not known.")] | None
    ) = None
    authors: Annotated[
        tuple[Author, ...], Meta(description="Who wrote it, in the order in which it names them.")
    ] = ()
    note: Annotated[Bilingual, Meta(description="What a reader must know of this copy.")] | None = (
        None
    )
    url: (
        Annotated[
            Line,
            Meta(
                pattern=r"^https?://[^\s]+$(?!\n)",
                description="Where it was read.",
                examples=["https://example.org/news"],
            ),
        ]
        | None
    ) = None
    accessed: Annotated[dt.date, Meta(description="The day on which it was read.")] | None = None
    strip: Annotated[
        tuple[Line, ...],
        Meta(
            description="Regular expressions of what a reprint inserted; removed before comparing."
        ),
    ] = ()
    paragraphs: Annotated[
        tuple[Fingerprint, ...], Meta(description="A fingerprint of each paragraph, in order.")
    ] = ()


class Theme(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """`[[themes]]`: a controlled word for a policy field."""

    id: Id
    name: Annotated[Bilingual, Meta(description="The word, as a reader sees it.")]


class Tile(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A place on the tile map, counted from 1 at the top left."""

    row: Annotated[int, Meta(ge=1, le=99, description="From the top (north).")]
    column: Annotated[int, Meta(ge=1, le=99, description="From the left (west).")]


class District(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """`[[districts]]`: a district, or the city itself."""

    code: Annotated[
        str,
        Meta(
            pattern=r"^[0-9]{6}$(?!\n)",
            description="Code of the administrative division (GB/T 2260).",
            examples=["990101"],
        ),
    ]
    level: Annotated[Level, Meta(description="`city` for the city itself.")]
    name: Annotated[PlaceName, Meta(description="The short name, as in 东岸 or East Bank.")]
    full: Annotated[
        PlaceName, Meta(description="The full name, as in 东岸区 or East Bank District.")
    ]
    pinyin: Annotated[
        Line, Meta(description="The full name in pinyin, syllables apart, without tone marks.")
    ]
    initials: Annotated[
        str,
        Meta(
            pattern=r"^[a-z]+$(?!\n)",
            description="The initials that people type.",
            examples=["da"],
        ),
    ]
    former: Annotated[
        tuple[PlaceName, ...], Meta(description="Full names that it, or a part of it, once had.")
    ] = ()
    part_of: (
        Annotated[Line, Meta(description="Code of the city or district that it belongs to.")] | None
    ) = None
    tile: Annotated[Tile, Meta(description="Where the map draws it.")] | None = None
    searched: (
        Annotated[
            dt.date, Meta(description="The day of a search for its commitments that found none.")
        ]
        | None
    ) = None
    searched_note: (
        Annotated[Bilingual, Meta(description="What was searched, and where.")] | None
    ) = None


class Official(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """`[[officials]]`: a person with a dated role in a district or the city."""

    id: Id
    name: Annotated[
        Bilingual, Meta(description="In English: pinyin, family name first, as in Lin Zhou.")
    ]
    district: Annotated[Line, Meta(description="Code of the district or the city.")]
    role: Annotated[Bilingual, Meta(description="The office, as the source gives it.")]
    as_of: Annotated[PartialDate, Meta(description="When the source names the person in it.")]
    source: Annotated[Line, Meta(description="Id of the source.")]
    paragraphs: Paragraphs = ()


class Commitment(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """`[[commitments]]`: one thing that was said will be done, in our own words."""

    id: Id
    district: Annotated[Line, Meta(description="Code of the district or the city.")]
    official: Annotated[Line, Meta(description="Id of the official who said it.")] | None = None
    strength: Annotated[
        Strength, Meta(description="How firmly it was said, by the words of the source.")
    ]
    title: Annotated[Bilingual, Meta(description="What was said, short and exact.")]
    as_written: Annotated[
        Line,
        Meta(
            description="The few words of the source that carry it, verbatim; never a whole "
            "sentence."
        ),
    ]
    themes: Annotated[tuple[Line, ...], Meta(min_length=1, description="Ids of its themes.")]
    places: Annotated[tuple[Bilingual, ...], Meta(description="The places that it names.")] = ()
    source: Annotated[Line, Meta(description="Id of the source.")]
    paragraphs: Paragraphs = ()
    searched: (
        Annotated[dt.date, Meta(description="The day of a search for evidence that found none.")]
        | None
    ) = None
    searched_note: (
        Annotated[Bilingual, Meta(description="What was searched for and not found.")] | None
    ) = None


class Target(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """`[[targets]]`: the measurable part of a commitment, a number or a dated milestone."""

    id: Id
    commitment: Annotated[Line, Meta(description="Id of the commitment.")]
    strength: (
        Annotated[
            Strength,
            Meta(description="How firmly it was said, where that differs from its commitment."),
        ]
        | None
    ) = None
    metric: Annotated[Bilingual, Meta(description="What is measured, or the milestone.")]
    comparator: (
        Annotated[
            Comparator,
            Meta(
                description="`~` is about; `range` runs from value to value_max; none: a milestone."
            ),
        ]
        | None
    ) = None
    value: Annotated[Number, Meta(description="A plain number in the unit.")] | None = None
    value_max: Annotated[Number, Meta(description="The upper end of a range.")] | None = None
    better: (
        Annotated[
            Better,
            Meta(
                description="With `~`: which way beyond the number keeps it, where the source "
                "makes that plain."
            ),
        ]
        | None
    ) = None
    unit: Annotated[Bilingual, Meta(description="The unit that the value counts.")] | None = None
    basis: (
        Annotated[
            Basis,
            Meta(
                description="`annual`: every year; `annual_average`: on average over the years; "
                "`cumulative`: summed up; `level`: a state."
            ),
        ]
        | None
    ) = None
    start: Annotated[PartialDate, Meta(description="From when it counts.")] | None = None
    due: Annotated[PartialDate, Meta(description="By when, where the source says so.")] | None = (
        None
    )
    as_written: Annotated[Line, Meta(description="The source's own phrase, verbatim.")]
    note: Annotated[Bilingual, Meta(description="What the source leaves open.")] | None = None
    source: Annotated[Line, Meta(description="Id of the source.")]
    paragraphs: Paragraphs = ()
    searched: (
        Annotated[dt.date, Meta(description="The day of a search for evidence that found none.")]
        | None
    ) = None
    searched_note: (
        Annotated[Bilingual, Meta(description="What was searched for and not found.")] | None
    ) = None


class Quote(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """`[[quotes]]`: an official's own words, verbatim, with our translation."""

    id: Id
    official: Annotated[Line, Meta(description="Id of the official who said it.")]
    form: Annotated[
        QuoteForm,
        Meta(
            description="`spoken`: in the source's quotation marks; `signed`: a paragraph under "
            "the official's name."
        ),
    ]
    zh: Annotated[Line, Meta(description="The words, verbatim.")]
    en: Annotated[Line, Meta(description="Our translation.")]
    themes: Annotated[tuple[Line, ...], Meta(min_length=1, description="Ids of its themes.")]
    source: Annotated[Line, Meta(description="Id of the source.")]
    paragraphs: Paragraphs = ()


class Evidence(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """`[[evidence]]`: a later, dated, sourced finding about a target or a commitment."""

    id: Id
    target: Annotated[Line, Meta(description="Id of the target that it is about.")] | None = None
    commitment: (
        Annotated[Line, Meta(description="Id of the commitment, where no target is meant.")] | None
    ) = None
    date: Annotated[
        PartialDate, Meta(description="When it happened, or when the source says how things stood.")
    ]
    period: Annotated[Period, Meta(description="The period that a figure covers.")] | None = None
    same_indicator: Annotated[
        bool, Meta(description="Whether it is the pledge's own indicator, territory and period.")
    ]
    comparator: (
        Annotated[
            Literal["=", ">=", ">", "<=", "<", "~"],
            Meta(description="How exact the figure is, as in `>` for 'over 96 %'."),
        ]
        | None
    ) = None
    value: Annotated[Number, Meta(description="The figure, in the target's unit.")] | None = None
    share: (
        Annotated[
            Number,
            Meta(description="Per cent of the target's value, where the source gives no more."),
        ]
        | None
    ) = None
    reached: (
        Annotated[bool, Meta(description="Whether it says that the milestone was reached.")] | None
    ) = None
    finding: Annotated[Bilingual, Meta(description="The finding, in our own words: facts alone.")]
    note: Annotated[Bilingual, Meta(description="Our own remark on it.")] | None = None
    source: Annotated[Line, Meta(description="Id of the source.")]


class PlanFile(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
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


Record = Commitment | Target | Quote | Evidence | Source | Theme
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

    def district_of(self, record: Official | Commitment | Target | Quote | Evidence) -> District:
        """The district, or the city, that a record belongs to."""
        if isinstance(record, Official):
            return self.districts[record.district]
        if isinstance(record, Quote):
            return self.districts[self.officials[record.official].district]
        return self.districts[self.commitment_of(record).district]

    def official_of(self, record: Commitment | Target | Quote | Evidence) -> Official | None:
        """Who said it; None where no one person did."""
        said = record if isinstance(record, Quote) else self.commitment_of(record)
        return self.officials[said.official] if said.official else None

    def strength_of(self, record: Commitment | Target) -> Strength:
        """How firmly it was said: a target as its commitment, unless it says otherwise."""
        own = record.strength
        return own if own is not None else self.commitment_of(record).strength

    def themes_of(self, record: Commitment | Target | Quote | Evidence) -> tuple[str, ...]:
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
        return (
            self.commitments,
            self.targets,
            self.quotes,
            self.evidence,
            self.sources,
            self.themes,
        )


TABLES = (
    "sources",
    "themes",
    "districts",
    "officials",
    "commitments",
    "targets",
    "quotes",
    "evidence",
)
"""The tables of records, in the order in which a dataset file has them."""
