"""An office means who holds it by the plan's own roles, or says who it could mean."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangqu_cli.answers.scorecard import judge_plan
from liangqu_cli.ask.entities import Ambiguity, Entity, NameIndex
from liangqu_cli.ask.index import FormTable
from liangqu_cli.ask.names import meaning
from liangqu_cli.export.sqlite import make
from liangqu_cli.load.dataset import open_dataset
from liangqu_cli.model import Plan
from tests.conftest import Run
from tests.names import CHINESE, FILE, INDEX, NAMESAKES, NAMESAKES_INDEX, PLAN, told_of
from tests.strategies import plans

SECRETARIES = {
    *("chang-wei", "dai-bin", "pan-linzhu", "tang-hailong", "wang-hao", "yu-jun", "zeng-zanrong")
}


@pytest.fixture(scope="module", params=["file", "compiled"])
def index(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> NameIndex:
    """Where offices are looked up, in a plan from a file and in a compiled one."""
    if request.param == "file":
        return INDEX
    path = str(tmp_path_factory.mktemp("compiled") / "plan.sqlite")
    day = dt.date(2026, 6, 30)
    make(PLAN, judge_plan(PLAN, day), day, path)
    return open_dataset([path]).index


def meant(found: Entity | Ambiguity) -> set[str]:
    """Whom an answer lists."""
    assert isinstance(found, Ambiguity)
    return {each.key for each in found.meanings}


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("市长", "chen-jining"),
        ("北京市长", "chen-jining"),
        ("市長", "chen-jining"),
        ("mayor", "chen-jining"),
        ("Mayor of Beijing", "chen-jining"),
        ("朝阳区委书记", "wang-hao"),
        ("朝阳书记", "wang-hao"),
        ("朝阳 书记", "wang-hao"),
        ("朝阳区的书记", "wang-hao"),
        ("朝陽區委書記", "wang-hao"),
        ("朝阳区委书记王灏", "wang-hao"),
        ("王灏书记", "wang-hao"),
        ("secretary of chaoyang", "wang-hao"),
        ("Chaoyang's Secretary", "wang-hao"),
        ("the secretary of the CPC Chaoyang District Committee", "wang-hao"),
        ("chaoyang secretary wang hao", "wang-hao"),
        ("secretary wang", "wang-hao"),
        ("曾书记", "zeng-zanrong"),
        ("Secretary Zeng", "zeng-zanrong"),
        ("大兴区长", "wang-youguo"),
        ("大兴区区长", "wang-youguo"),
        ("mayor of daxing", "wang-youguo"),
        ("Daxing District Mayor", "wang-youguo"),
        ("大兴区委副书记", "wang-youguo"),
        ("大兴区委副书记、区长王有国", "wang-youguo"),
        ("副区长", "lyu-chenfei"),
        ("vice mayor", "lyu-chenfei"),
        ("deputy mayor of fangshan", "lyu-chenfei"),
    ],
)
def test_an_office_means_its_holder(typed: str, official: str, index: NameIndex) -> None:
    """In either language, with the district or the family name beside it."""
    assert meaning(typed, index) == Entity("official", official)


@pytest.mark.parametrize(
    ("typed", "officials"),
    [
        ("书记", SECRETARIES),
        ("区委书记", SECRETARIES),
        ("secretary", SECRETARIES),
        ("区长", {"sun-shuo", "wang-youguo"}),
        ("district mayor", {"sun-shuo", "wang-youguo"}),
        ("副书记", {"sun-shuo", "wang-youguo"}),
    ],
)
def test_an_office_that_several_hold_lists_them(
    typed: str, officials: set[str], index: NameIndex
) -> None:
    """Each with the district, the office and the id; a deputy is not among them."""
    found = meaning(typed, index)
    assert meant(found) == officials
    assert isinstance(found, Ambiguity)
    assert not found.near


def test_those_who_hold_it_are_told_with_district_office_and_id() -> None:
    """In the reader's language."""
    told = told_of("区长", INDEX, PLAN, CHINESE)
    assert "孙硕（Sun Shuo，西城，区委副书记、区长，sun-shuo）、王有国（" in told


@pytest.mark.parametrize(
    ("typed", "deputy"),
    [
        ("大兴书记", "wang-youguo"),
        ("吕区长", "lyu-chenfei"),
        ("secretary of daxing", "wang-youguo"),
        ("mayor of fangshan", "lyu-chenfei"),
    ],
)
def test_a_deputy_is_suggested_and_not_taken(typed: str, deputy: str, index: NameIndex) -> None:
    """A deputy is called so to their face, but is not who was asked for."""
    found = meaning(typed, index)
    assert meant(found) == {deputy}
    assert isinstance(found, Ambiguity)
    assert found.near


@pytest.mark.parametrize(
    ("typed", "place", "known"),
    [
        ("朝阳区长", "110105", {"wang-hao"}),
        ("mayor of chaoyang", "110105", {"wang-hao"}),
        ("party secretary of chaoyang", "110105", {"wang-hao"}),
        ("北京市委书记", "110000", {"chen-jining"}),
        ("顺义区长", "110113", set()),
    ],
)
def test_an_office_that_nobody_is_named_in_tells_who_is_known(
    typed: str, place: str, known: set[str], index: NameIndex
) -> None:
    """Of that district alone, which is no guess at the holder."""
    found = meaning(typed, index)
    assert meant(found) == known
    assert isinstance(found, Ambiguity)
    assert found.vacant == Entity("district", place)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("朝阳区长", "这份数据没有记载“朝阳区长”是谁；朝阳区（Chaoyang，110105）的官员有王灏（"),
        ("顺义区长", "这份数据没有记载“顺义区长”是谁，也没有顺义区（Shunyi，110113）的官员。"),
    ],
)
def test_it_is_told_that_nobody_is_named(typed: str, told: str) -> None:
    """The plan does not know; somebody does hold the office."""
    assert told_of(typed, INDEX, PLAN, CHINESE).startswith(told)


@pytest.mark.parametrize("typed", ["长", "区委", "committee", "district", "副", "阁下", "of the"])
def test_a_part_of_an_office_is_none(typed: str) -> None:
    """What only stands in a role names nobody."""
    found = meaning(typed, INDEX)
    assert not isinstance(found, Ambiguity) or not found.by_office


def test_the_city_tells_offices_of_one_name_apart() -> None:
    """As it does with districts."""
    found = meaning("区长", NAMESAKES_INDEX)
    assert meant(found) == {"lin-lan", "lin-lan-2026", "lv-ying"}
    assert meaning("海城朝阳区长", NAMESAKES_INDEX) == Entity("official", "lv-ying")
    assert meaning("mayor harlow", NAMESAKES_INDEX) == Entity("official", "peter-harlow")
    assert "Lin Lan 林岚 (Chaoyang, District Mayor, lin-lan-2026)" in told_of(
        "江城朝阳区长", NAMESAKES_INDEX, NAMESAKES
    )


@given(plans(), st.booleans())
def test_in_any_plan_a_role_means_who_has_it(plan: Plan, english: bool) -> None:
    """Or is a name, or lists them among others."""
    index = FormTable(plan)
    for key, official in plan.officials.items():
        found = meaning(official.role.en if english else official.role.zh, index)
        if isinstance(found, Ambiguity) and found.by_office:
            assert found.vacant or Entity("official", key) in found.meanings


def test_a_listing_tells_who_is_meant_by_an_office(liangqu: Run) -> None:
    """And of which day that is true; rows may not show it."""
    done = liangqu("targets", "大兴区长", "--lang", "zh")
    assert done.code == 0
    assert "大兴区长（2021年）：王有国（Wang Youguo，大兴，区委副书记、区长，" in done.err
    assert done.out == liangqu("targets", "王有国", "--lang", "zh").out
    assert liangqu("targets", "王有国").err == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["party", "secretary", "of", "chaoyang"], "nobody as party secretary of chaoyang"),
        (["district", "mayor"], "district mayor could mean Sun Shuo"),
        (["chaoyang", "mayor"], "nobody as chaoyang mayor"),
        (["顺义区长"], "nobody as 顺义区长"),
    ],
)
def test_an_office_needs_no_quotation_marks(liangqu: Run, words: list[str], told: str) -> None:
    """Nor the word `show` before it."""
    for command in ([], ["show"], ["targets"]):
        done = liangqu(*command, *words)
        assert (done.code, done.out) == (2, "")
        assert told in done.err


def test_the_offices_of_a_compiled_plan_are_asked_for_in_the_same_words(
    liangqu: Run, tmp_path: Path
) -> None:
    """Its table of officials is where they are looked up."""
    path = tmp_path / "plan.sqlite"
    assert liangqu("export", str(path), "-D", str(FILE)).code == 0
    for typed in ("市长", "门台书记", "区长", "江城区长"):
        assert liangqu("-D", str(path), typed) == liangqu("-D", str(FILE), typed)
