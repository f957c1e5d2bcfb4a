"""The built-in plan against the rules of the dataset and, where it is at hand, the article."""

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import msgspec
import pytest
import tomli

from liangqu_cli.model import Commitment, Official, PlanFile, Quote, Source, Target

CHECKOUT = Path(__file__).resolve().parents[1]
TEXTS = CHECKOUT.parent / "shared" / "source"
ARTICLE = "beijing-news-2021"
DISTRICTS = {
    "110101": "东城",
    "110102": "西城",
    "110105": "朝阳",
    "110106": "丰台",
    "110107": "石景山",
    "110108": "海淀",
    "110109": "门头沟",
    "110111": "房山",
    "110112": "通州",
    "110113": "顺义",
    "110114": "昌平",
    "110115": "大兴",
    "110116": "怀柔",
    "110117": "平谷",
    "110118": "密云",
    "110119": "延庆",
}
COMPARATOR_WORDS = {
    ">=": ("以上", "不少于", "不低于"),
    ">": ("超过", "突破"),
    "~": ("左右", "约"),
}
BASIS_WORDS = {"annual": "每年", "annual_average": "年均"}
LONGEST_SHARED_RUN = 11
"""Characters that a title may share with the article in one piece: the length of a long name."""


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
    """Reduce `text` to NFKC, without white space and stock codes (contract, section 6)."""
    text = "".join(unicodedata.normalize("NFKC", text).split())
    for pattern in the_source().strip:
        text = re.sub(pattern, "", text)
    return text


def han(text: str) -> str:
    """Keep the Chinese characters of `text` alone."""
    return "".join(re.findall("[\u4e00-\u9fff]", text))


@pytest.fixture(scope="module")
def article() -> tuple[str, ...]:
    """Read the article's paragraphs, normalised; paragraph 1 is the first item."""
    texts = sorted(TEXTS.glob("*.txt"))
    if not texts:
        pytest.skip(f"the article is not at hand in {TEXTS}")
    lines = texts[0].read_text(encoding="utf-8").splitlines()
    return tuple(normalised(line) for line in lines if line.strip())


def numbers() -> list[Target]:
    """List the targets that are not milestones."""
    return [target for target in the_plan().targets if target.value is not None]


def name_lines(article: tuple[str, ...]) -> dict[int, Official]:
    """Find the paragraphs, counted from 1, that end with an office and a name."""
    return {
        number: official
        for number, line in enumerate(article, 1)
        for official in the_plan().officials
        if line.endswith(official.role.zh + official.name.zh)
    }


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


def test_the_file_converts_strictly() -> None:
    """No key is unknown, missing or of another type, and no table is empty."""
    plan = the_plan()
    assert [table for table in PlanFile.__struct_fields__ if not getattr(plan, table)] == []


def test_every_id_is_unique() -> None:
    """No two records share an id or a district code, whatever their tables."""
    plan = the_plan()
    ids = [record.code for record in plan.districts]
    for table in (
        plan.sources,
        plan.themes,
        plan.officials,
        plan.commitments,
        plan.targets,
        plan.quotes,
        plan.evidence,
    ):
        ids += [record.id for record in table]
    assert [id_ for id_, count in Counter(ids).items() if count > 1] == []


def test_every_reference_resolves() -> None:
    """Whatever a record refers to is in the file."""
    plan = the_plan()
    sources = {record.id for record in plan.sources}
    themes = {record.id for record in plan.themes}
    codes = {record.code for record in plan.districts}
    officials = {record.id for record in plan.officials}
    commitments = {record.id for record in plan.commitments}
    targets = {record.id for record in plan.targets}
    for district in plan.districts:
        assert district.part_of is None or district.part_of in codes
    for official in plan.officials:
        assert official.district in codes
        assert official.source in sources
    for commitment in plan.commitments:
        assert commitment.district in codes
        assert commitment.official is None or commitment.official in officials
        assert commitment.source in sources
        assert themes.issuperset(commitment.themes)
    for target in plan.targets:
        assert target.commitment in commitments
        assert target.source in sources
    for quote in plan.quotes:
        assert quote.official in officials
        assert quote.source in sources
        assert themes.issuperset(quote.themes)
    for evidence in plan.evidence:
        assert evidence.target is None or evidence.target in targets
        assert evidence.commitment is None or evidence.commitment in commitments
        assert evidence.source in sources


def test_officials_speak_for_their_own_district() -> None:
    """A commitment's official holds office where the commitment is made."""
    office = {official.id: official.district for official in the_plan().officials}
    for commitment in the_plan().commitments:
        assert commitment.official is None or office[commitment.official] == commitment.district


def test_the_city_and_its_districts_are_those_of_gb_t_2260() -> None:
    """All sixteen districts and the city, each with its own code, and no other."""
    districts = {record.code: record for record in the_plan().districts}
    assert districts.pop("110000").level == "city"
    assert {code: record.name.zh for code, record in districts.items()} == DISTRICTS
    assert {record.level for record in districts.values()} == {"district"}
    assert {record.part_of for record in districts.values()} == {"110000"}


def test_every_form_of_a_district_names_it() -> None:
    """Full, traditional and romanised forms agree with each other, and initials differ."""
    districts = the_plan().districts
    for district in districts:
        syllables = district.pinyin.split()
        assert district.full.zh.startswith(district.name.zh)
        assert district.full.en.startswith(district.name.en)
        assert district.name.traditional and district.full.traditional
        assert district.full.traditional.startswith(district.name.traditional)
        assert len(syllables) == len(district.full.zh)
        assert "".join(syllables[: len(district.name.zh)]) == district.name.en.lower()
        assert district.initials == "".join(s[0] for s in syllables[: len(district.name.zh)])
    assert len({district.initials for district in districts}) == len(districts)


def test_every_district_has_a_tile_of_its_own() -> None:
    """No two districts lie on one tile, and the city lies on none."""
    tiles = [record.tile for record in the_plan().districts if record.level == "district"]
    assert None not in tiles
    assert len(set(tiles)) == len(tiles)
    assert all(record.tile is None for record in the_plan().districts if record.level == "city")


def test_every_theme_is_used() -> None:
    """A theme that no commitment has would be an empty column."""
    used = {theme for commitment in the_plan().commitments for theme in commitment.themes}
    assert {theme.id for theme in the_plan().themes} == used


def test_a_name_has_one_translation() -> None:
    """The same Chinese name is the same English name wherever it stands."""
    english = defaultdict(set)
    for commitment in the_plan().commitments:
        for place in commitment.places:
            english[place.zh].add(place.en)
    for source in the_plan().sources:
        english[source.publisher.zh].add(source.publisher.en)
        for author in source.authors:
            english[author.zh].add(author.en)
    for target in the_plan().targets:
        if target.unit:
            english[target.unit.zh].add(target.unit.en)
    assert {zh: en for zh, en in english.items() if len(en) > 1} == {}


def test_no_text_holds_what_a_reader_cannot_see() -> None:
    """Every string is trimmed, and free of control, format and private characters."""
    for text in strings(msgspec.to_builtins(the_plan())):
        assert text == text.strip()
        assert not [char for char in text if unicodedata.category(char) in {"Cc", "Cf", "Co", "Cn"}]


def test_the_paragraphs_are_the_articles(article: tuple[str, ...]) -> None:
    """Every fingerprint is that of the article's paragraph, in order."""
    prints = tuple(hashlib.sha256(text.encode()).hexdigest() for text in article)
    assert the_source().paragraphs == prints


def test_every_cited_paragraph_is_in_the_article() -> None:
    """A record made from the article cites paragraphs that the article has."""
    plan = the_plan()
    records: list[Official | Commitment | Target | Quote] = [
        *plan.officials,
        *plan.commitments,
        *plan.targets,
        *plan.quotes,
    ]
    for record in records:
        assert record.source == ARTICLE
        assert max(record.paragraphs) <= len(the_source().paragraphs), record.id
        assert list(record.paragraphs) == sorted(set(record.paragraphs)), record.id


def test_every_official_is_named_in_office(article: tuple[str, ...]) -> None:
    """The cited paragraphs are those that give the office, then the name; the spelling too."""
    for official in the_plan().officials:
        named = official.role.zh + official.name.zh
        found = tuple(number for number, text in enumerate(article, 1) if named in text)
        assert official.paragraphs == found, official.id


def test_every_quote_is_verbatim(article: tuple[str, ...]) -> None:
    """A quote stands word for word in the paragraphs that it cites."""
    for quote in the_plan().quotes:
        cited = "".join(article[number - 1] for number in quote.paragraphs)
        assert normalised(quote.zh) in cited, quote.id


def test_every_section_and_every_quoted_sentence_is_a_quote(article: tuple[str, ...]) -> None:
    """Each paragraph under a name line is quoted whole; so are the body's sentences in marks."""
    spoken = {(quote.official, normalised(quote.zh)) for quote in the_plan().quotes}
    lines = name_lines(article)
    sections = {(official.id, article[number]) for number, official in lines.items()}
    body = article[: min(lines) - 1]
    sentences = {found for text in body for found in re.findall("“([^”]+。)”", text)}
    assert sections <= spoken
    assert {text for _, text in spoken - sections} == sentences


def test_verbatim_chinese_has_full_width_punctuation() -> None:
    """The reprint's half-width punctuation is not carried over."""
    plan = the_plan()
    texts = [quote.zh for quote in plan.quotes] + [target.as_written for target in plan.targets]
    assert [text for text in texts if re.search("[,:;()?!\"']", text)] == []


def test_every_as_written_is_verbatim(article: tuple[str, ...]) -> None:
    """A target's phrase stands word for word in a paragraph that it cites."""
    for target in the_plan().targets:
        phrase = normalised(target.as_written)
        assert any(phrase in article[number - 1] for number in target.paragraphs), target.id


def test_every_number_of_the_article_is_a_target(article: tuple[str, ...]) -> None:
    """But for years, 5G and the number of districts, each figure is in some `as_written`."""

    def figures(text: str) -> Counter[str]:
        return Counter(re.findall(r"\d+", re.sub(r"\d{4}年|5G|16区", "", text)))

    written: dict[int, Counter[str]] = defaultdict(Counter)
    for target in the_plan().targets:
        for number in target.paragraphs:
            written[number] += figures(target.as_written)
    for number, text in enumerate(article, 1):
        assert figures(text) == written[number], f"paragraph {number}"


def test_no_title_carries_the_article_over(article: tuple[str, ...]) -> None:
    """Names and quoted catchwords aside, a title is in our own words."""
    names = {place.zh for commitment in the_plan().commitments for place in commitment.places}
    text = " ".join(han(paragraph) for paragraph in article)
    for commitment in the_plan().commitments:
        own = re.sub("“[^”]*”", " ", commitment.title.zh)
        for name in sorted(names, key=len, reverse=True):
            own = own.replace(name, " ")
        for piece in own.split():
            match = SequenceMatcher(None, han(piece), text, autojunk=False).find_longest_match()
            assert match.size <= LONGEST_SHARED_RUN, (commitment.id, piece)


def test_every_place_is_named_in_the_article(article: tuple[str, ...]) -> None:
    """No commitment names a place that the article does not."""
    text = "".join(article)
    for commitment in the_plan().commitments:
        for place in commitment.places:
            assert normalised(place.zh) in text, (commitment.id, place.zh)


def test_a_milestone_is_a_date_and_a_number_is_whole() -> None:
    """A milestone has a due and no figure; a number has comparator, value, unit and basis."""
    for target in the_plan().targets:
        figure = (target.comparator, target.value, target.unit, target.basis)
        if target.comparator is None:
            assert set(figure) == {None} and target.due, target.id
        else:
            assert None not in figure, target.id
        assert (target.value_max is not None) == (target.comparator == "range"), target.id


def test_quantity_words_are_read_strictly() -> None:
    """以上 includes its number and 超过 does not; 左右 is about; no word means exactly."""
    for target in numbers():
        read = {
            comparator
            for comparator, words in COMPARATOR_WORDS.items()
            if any(word in target.as_written for word in words)
        }
        if target.comparator == "range":
            assert re.search(r"\d[^\d，]*[-—～至到]\d", target.as_written), target.id
        else:
            assert read == ({target.comparator} - {"="}), target.id


def test_basis_words_are_read_strictly() -> None:
    """每年 and 年均 are a basis of their own, and nothing else is."""
    for target in numbers():
        read = {basis for basis, word in BASIS_WORDS.items() if word in target.as_written}
        assert read == {target.basis} & set(BASIS_WORDS), target.id


def test_the_value_is_the_number_as_written() -> None:
    """The phrase holds the value, times ten thousand after 万; a range holds both ends."""
    for target in numbers():
        phrase = re.sub(r"\d{4}年", "", target.as_written)
        read = [
            float(digits) * (10_000 if myriad else 1)
            for digits, myriad in re.findall(r"(\d+(?:\.\d+)?)(万?)", phrase)
        ]
        ends = [target.value] if target.value_max is None else [target.value, target.value_max]
        assert read == ends, target.id


def test_a_deadline_is_in_the_phrase_and_no_more_precise() -> None:
    """A due is a year, a month of "this year" or the end of the plan's period, as written."""
    info = the_plan().plan
    assert info is not None
    for target in the_plan().targets:
        expected: tuple[str | None, str | None] = (None, None)
        if year := re.search(r"到(\d{4})年", target.as_written):
            expected = (None, year[1])
        elif month := re.search(r"今年(\d+)月", target.as_written):
            expected = (None, f"{the_source().date}-{int(month[1]):02}")
        elif "“十四五”时期" in target.as_written:
            expected = (info.start, info.end)
        assert (target.start, target.due) == expected, target.id


def test_a_target_without_a_deadline_says_so() -> None:
    """What the source leaves open stands in a note."""
    assert [t.id for t in the_plan().targets if t.due is None and t.note is None] == []


def test_evidence_is_about_one_thing() -> None:
    """A finding is about a target or about a commitment, never both, never neither."""
    for evidence in the_plan().evidence:
        assert (evidence.target is None) != (evidence.commitment is None), evidence.id


def test_evidence_on_a_measured_pledge_is_on_its_target() -> None:
    """A same-indicator finding hangs on a commitment only where that has no target."""
    measured = {target.commitment for target in the_plan().targets}
    for evidence in the_plan().evidence:
        if evidence.same_indicator:
            assert evidence.commitment not in measured, evidence.id


def test_a_figure_of_evidence_fits_its_target() -> None:
    """Value and share are figures of a number, `reached` of a milestone; one alone is given."""
    targets = {target.id: target for target in the_plan().targets}
    for evidence in the_plan().evidence:
        target = targets.get(evidence.target or "")
        figures = [figure for figure in (evidence.value, evidence.share) if figure is not None]
        assert len(figures) <= 1, evidence.id
        if figures:
            assert target is not None and target.comparator is not None, evidence.id
        else:
            assert evidence.comparator is None, evidence.id
        if evidence.reached is not None:
            assert target is not None and target.comparator is None, evidence.id


def test_every_source_of_evidence_can_be_visited() -> None:
    """It has a URL, the day on which it was read, and a title or a description."""
    sources = {source.id: source for source in the_plan().sources}
    for evidence in the_plan().evidence:
        source = sources[evidence.source]
        assert source.id != ARTICLE
        assert source.url and source.accessed, source.id
        assert (source.title is None) != (source.description is None), source.id
        assert source.date <= source.accessed.isoformat(), source.id


def test_every_source_is_cited() -> None:
    """No source stands in the file without a record that rests on it."""
    cited = {ARTICLE} | {evidence.source for evidence in the_plan().evidence}
    assert {source.id for source in the_plan().sources} == cited


def test_a_search_says_what_was_not_found() -> None:
    """`searched` and its note come together."""
    records: list[Commitment | Target] = [*the_plan().commitments, *the_plan().targets]
    for record in records:
        assert (record.searched is None) == (record.searched_note is None), record.id


def test_the_article_is_described_without_invention() -> None:
    """The text gives a year and its reporters: no headline, no day, no address."""
    source = the_source()
    assert re.fullmatch(r"\d{4}", source.date)
    assert source.title is None and source.url is None
    assert source.description and source.note


def test_every_reporter_is_named(article: tuple[str, ...]) -> None:
    """The authors are those of the article's last line, in its order."""
    reporters = "".join(author.zh for author in the_source().authors)
    assert article[-1] == the_source().publisher.zh + "记者" + reporters
