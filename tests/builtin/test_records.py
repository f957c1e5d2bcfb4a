"""The plan's records: whole, well formed, and in agreement with each other."""

import unicodedata
from collections import Counter, defaultdict

import msgspec

from liangqu_cli.model import PlanFile
from tests.builtin.plan import strings, the_plan

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


def test_a_signed_paragraph_has_the_themes_of_what_is_said_in_it() -> None:
    """Whoever asks for a theme is not told that nobody spoke of it in words of their own."""
    for quote in the_plan().quotes:
        said = {
            theme
            for commitment in the_plan().commitments
            if commitment.source == quote.source
            and set(commitment.paragraphs) & set(quote.paragraphs)
            for theme in commitment.themes
        }
        if quote.form == "signed":
            assert said <= set(quote.themes), quote.id


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
