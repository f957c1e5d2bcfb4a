"""Every form of every name means what it says, or says what it could mean."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liangqu_cli.ask.entities import Ambiguity, Entity, named_in
from liangqu_cli.ask.forms import forms_of, initials, key_form, keys_of
from liangqu_cli.ask.index import FormTable
from liangqu_cli.ask.names import meaning, one_meaning
from liangqu_cli.errors import UsageError
from liangqu_cli.model import Bilingual, Plan
from liangqu_cli.text import fold
from tests.names import ENGLISH, INDEX, NAMESAKES, NAMESAKES_INDEX, PLAN
from tests.strategies import plans


def every_form(plan: Plan) -> Iterator[tuple[Entity, str]]:
    """Every form that a plan's names have, with what has it."""
    for entity, named in named_in(plan):
        yield from ((entity, form) for form in forms_of(named, plan.districts))


def own_forms(plan: Plan) -> Iterator[tuple[Entity, str]]:
    """Those of them that name no place beside it, where there is a letter in them."""
    for entity, named in named_in(plan):
        yield from ((entity, form) for form in forms_of(named, {}) if key_form(form).isalnum())


def styled(form: str) -> st.SearchStrategy[str]:
    """Ways in which people type one form."""
    wide = form.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    spaced = " ".join(form) if not form.isascii() else f"  {form} "
    dotted = form.replace("·", "•").replace(" ", ". ")
    return st.sampled_from(
        [form, form.upper(), form.lower(), form.title(), wide, spaced, dotted, f"{form}\u200b"]
    )


TYPED = [(INDEX, *named) for named in every_form(PLAN)]
TYPED += [(NAMESAKES_INDEX, *named) for named in every_form(NAMESAKES)]


@given(st.sampled_from(TYPED).flatmap(lambda named: st.tuples(st.just(named), styled(named[2]))))
def test_every_form_means_what_has_it_or_is_reported_as_ambiguous(
    case: tuple[tuple[FormTable, Entity, str], str],
) -> None:
    """Width, case, spaces, full stops and dots do not matter, and nothing is guessed."""
    (index, wanted, _), typed = case
    found = meaning(typed, index)
    if isinstance(found, Ambiguity):
        assert not found.near
        assert wanted in found.meanings
    else:
        assert found == wanted


@settings(max_examples=50)
@given(plans())
def test_in_any_plan_a_form_means_what_has_it_or_is_reported_as_ambiguous(plan: Plan) -> None:
    """However hostile its names are; codes and ids alone always mean themselves."""
    index = FormTable(plan)
    for code in plan.districts:
        assert meaning(code, index) == Entity("district", code)
    for key in plan.officials:
        assert meaning(key, index) == Entity("official", key)
    for wanted, form in own_forms(plan):
        found = meaning(form, index)
        meanings = found.meanings if isinstance(found, Ambiguity) else (found,)
        assert wanted in meanings or found == index.exact(fold(form).strip("() "))


@given(st.sampled_from([*every_form(PLAN)]), st.integers(min_value=1, max_value=20))
def test_a_beginning_means_what_begins_so_and_nothing_else(
    named: tuple[Entity, str], length: int
) -> None:
    """A unique beginning is enough; one that several share lists them all."""
    _, form = named
    typed = key_form(form)[:length]
    begun = set(INDEX.whole(typed)) or set(INDEX.beginning(typed))
    found = meaning(typed, INDEX)
    if isinstance(found, Ambiguity):
        assert not found.near
        assert not begun or set(found.meanings) == begun
    else:
        assert not begun or begun == {found}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("朝阳", "110105"),
        ("朝阳区", "110105"),
        ("北京市朝阳区", "110105"),
        ("北京市朝阳", "110105"),
        ("北京朝阳", "110105"),
        ("北京朝", "110105"),
        ("朝阳，北京", "110105"),
        ("Chaoyang, Beijing", "110105"),
        ("Chaoyang District, Beijing Municipality", "110105"),
        ("Beijing Chaoyang", "110105"),
        ("Chaoyang, Bei", "110105"),
        ("Chaoyang 朝阳", "110105"),
        ("Chaoyang 朝阳 (110105)", "110105"),
        ("朝阳区（Chaoyang，110105）", "110105"),
        ("朝陽", "110105"),
        ("朝陽區", "110105"),
        ("北京市朝陽區", "110105"),
        ("豐臺", "110106"),
        ("豐台", "110106"),
        ("丰臺", "110106"),
        ("Chaoyang", "110105"),
        ("chaoyang district", "110105"),
        ("chaoyangqu", "110105"),
        ("cháoyáng", "110105"),
        ("Cháo yáng qū", "110105"),
        ("ＣＨＡＯＹＡＮＧ", "110105"),
        ("１１０１０５", "110105"),
        ("sjs", "110107"),
        ("S.J.S.", "110107"),
        ("石景", "110107"),
        ("石景⼭", "110107"),
        ("门头沟", "110109"),
        ("⻔头沟", "110109"),
        ("門頭溝", "110109"),
        ("北京", "110000"),
    ],
)
def test_a_district_is_found_by_each_form(typed: str, code: str) -> None:
    """One example of each form that the contract names."""
    assert meaning(typed, INDEX) == Entity("district", code)


@pytest.mark.parametrize(
    "typed",
    [
        "王灏",
        "王灝",
        "Wang Hao",
        "Hao Wang",
        "wanghao",
        "haowang",
        "wang-hao",
        "Wáng Hào",
        "WANG HAO",
        "王 灏",
        "wh",
        "W. H.",
        "Wang, Hao",
        "wangh",
        "朝阳王灏",
        "王灏，朝阳",
        "Wang Hao, Chaoyang",
        "北京市朝阳区王灏",
        "Wang Hao 王灏",
        "Wang Hao 王灏 (wang-hao)",
        "王灏（Wang Hao，wang-hao）",
    ],
)
def test_an_official_is_found_by_each_form(typed: str) -> None:
    """One example of each form that the contract names."""
    assert meaning(typed, INDEX) == Entity("official", "wang-hao")


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("cjn", "chen-jining"),
        ("zz", "zeng-zanrong"),
        ("zzr", "zeng-zanrong"),
        ("wyg", "wang-youguo"),
        ("plz", "pan-linzhu"),
    ],
)
def test_an_official_is_found_by_the_initials_of_words_and_of_syllables(
    typed: str, key: str
) -> None:
    """As 陈吉宁 is typed, with a letter for each character."""
    assert meaning(typed, INDEX) == Entity("official", key)


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("王灏", "Wang Hao", {"wh"}),
        ("欧阳渡", "Ouyang Du", {"od", "oyd"}),
        ("先礼", "Xian Li", {"xl"}),
        ("西安民", "Xi Anmin", {"xa", "xam"}),
        ("彼得·哈洛", "Peter Harlow", {"ph"}),
        ("吕颖", "Lü Ying", {"ly"}),
        ("甲", "", set()),
    ],
)
def test_initials_are_those_of_the_characters(zh: str, en: str, told: set[str]) -> None:
    """Two letters where a name of two words has two characters, three where it has three."""
    assert set(initials(Bilingual(zh=zh, en=en))) == told


@pytest.mark.parametrize(
    "typed",
    [
        "Lü Ying",
        "lv ying",
        "lu ying",
        "lyu ying",
        "LÜ YING",
        "Lǚ Yǐng",
        "lüying",
        "ｌüying",
        "Ying Lü",
        "yinglyu",
        "lyuyi",
        "吕颖",
        "呂穎",
    ],
)
def test_an_umlaut_is_typed_in_each_way(typed: str) -> None:
    """ü, v, u or yu; whole or as a beginning."""
    assert meaning(typed, NAMESAKES_INDEX) == Entity("official", "lv-ying")


@pytest.mark.parametrize(
    "typed",
    ["lushun", "lvshun", "lyushun", "lüshunqu", "lvshunqu", "旅順"],
)
def test_so_is_that_of_a_district(typed: str) -> None:
    """In its English name and in its pinyin."""
    assert meaning(typed, NAMESAKES_INDEX) == Entity("district", "980102")


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Lu Wei", "lü wei"),
        ("Lu Wei", "lyuwei"),
        ("Lyu Wei", "Lǚ Wéi"),
        ("Lv Wei", "lyu wei"),
        ("Lü Wei", "lu wei"),
    ],
)
def test_an_umlaut_that_the_plan_writes_otherwise_is_understood(written: str, typed: str) -> None:
    """A passport has LYU where a book has Lü, and a careless plan Lu."""
    official = PLAN.officials["wang-hao"]
    name = Bilingual(zh="吕伟", en=written)
    people = Plan(
        infos=(),
        sources={},
        themes={},
        districts=PLAN.districts,
        commitments={},
        targets={},
        quotes={},
        evidence={},
        officials={
            "x": type(official)(
                id="x",
                name=name,
                district="110105",
                role=official.role,
                as_of="2021",
                source="",
                paragraphs=(1,),
            )
        },
    )
    assert meaning(typed, FormTable(people)) == Entity("official", "x")


@pytest.mark.parametrize(
    "typed",
    [
        "彼得·哈洛",
        "彼得•哈洛",
        "彼得・哈洛",
        "彼得‧哈洛",
        "彼得哈洛",
        "哈洛",
        "哈洛彼得",
        "Harlow",
        "harlow, peter",
        "ph",
    ],
)
def test_a_foreign_name_is_found_with_any_dot_and_by_either_part(typed: str) -> None:
    """The dots of four keyboards, or none."""
    assert meaning(typed, NAMESAKES_INDEX) == Entity("official", "peter-harlow")


@pytest.mark.parametrize(
    "typed",
    ["郊县", "郊縣", "Jiao County", "jiaocounty", "江城郊县", "郊"],
)
def test_a_former_name_means_the_district_of_today(typed: str) -> None:
    """Where the plan lists it."""
    assert meaning(typed, NAMESAKES_INDEX) == Entity("district", "980101")


@given(st.text(max_size=12))
def test_no_text_whatever_breaks_the_resolver(text: str) -> None:
    """It means something, or what it could mean is told in one line."""
    try:
        found = one_meaning(text, INDEX, PLAN, ENGLISH)
    except UsageError as refused:
        assert len(refused.lines(ENGLISH)) == 1
    else:
        assert found.key in {**PLAN.districts, **PLAN.officials}


@given(st.text(max_size=20))
def test_the_key_of_a_key_is_the_key(text: str) -> None:
    """So that what is stored is what is looked up."""
    assert key_form(key_form(text)) == key_form(text)
    assert key_form(text) in keys_of([text])
