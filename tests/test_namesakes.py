"""Two of one name are told apart, in what an error lists and in what a view may call them."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from liangqu_cli.ask.entities import Ambiguity, Entity
from liangqu_cli.ask.labels import Names, labels
from liangqu_cli.ask.names import meaning
from liangqu_cli.language import Language
from liangqu_cli.model import Plan
from tests.conftest import ROOT, Run
from tests.names import CHINESE, ENGLISH, FILE, INDEX, NAMESAKES, NAMESAKES_INDEX, PLAN, told_of
from tests.strategies import plans


@pytest.mark.parametrize(
    "typed",
    ["朝阳", "朝陽", "Chaoyang", "cy", "朝阳区", "chaoy"],
)
def test_two_districts_of_one_name_are_told_apart(typed: str) -> None:
    """Even where the plan lists the traditional form of one alone."""
    found = meaning(typed, NAMESAKES_INDEX)
    assert isinstance(found, Ambiguity)
    assert found.meanings == (Entity("district", "980101"), Entity("district", "990101"))
    told = told_of(typed, NAMESAKES_INDEX, NAMESAKES)
    assert "Chaoyang, Jiangcheng 江城朝阳 (980101), Chaoyang, Haicheng 海城朝阳 (990101)" in told
    told = told_of(typed, NAMESAKES_INDEX, NAMESAKES, CHINESE)
    assert "江城市朝阳区（Chaoyang，980101）、海城市朝阳区（Chaoyang，990101）" in told


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("江城朝阳", "980101"),
        ("海城市朝陽區", "990101"),
        ("Chaoyang, Haicheng", "990101"),
        ("jiangcheng chaoyang", "980101"),
        ("海城朝", "990101"),
    ],
)
def test_the_city_tells_them_apart(typed: str, code: str) -> None:
    """Before the name or after it."""
    assert meaning(typed, NAMESAKES_INDEX) == Entity("district", code)


def test_the_whole_city_is_the_city_of_whatever_plan(liangqu: Run, tmp_path: Path) -> None:
    """As Chinese screens call it; compiled too; in a plan of two cities it is no guess."""
    river, compiled = ROOT / "tests" / "data" / "river.toml", tmp_path / "plan.sqlite"
    assert liangqu("export", compiled, "-D", river).code == 0
    for data in (river, compiled):
        assert "River City" in liangqu("show", "全市", "-D", data).out
    assert "110000" in liangqu("show", "全市").out
    told = told_of("全市", NAMESAKES_INDEX, NAMESAKES)
    cities = [each.code for each in NAMESAKES.districts.values() if each.level == "city"]
    assert len(cities) == 2
    assert all(code in told for code in cities)


def test_officials_of_one_name_are_told_apart() -> None:
    """By district, office and id; one of them in two plans by the id alone."""
    told = told_of("林岚", NAMESAKES_INDEX, NAMESAKES)
    assert "Lin Lan 林岚 (Chaoyang, District Mayor, lin-lan)" in told
    assert "Lin Lan 林岚 (Chaoyang, District Mayor, lin-lan-2026)" in told
    assert "Lin Lan 林岚 (Mentai, Party Secretary, lin-lan-mentai)" in told
    assert "林岚（Lin Lan，门台，区委书记，lin-lan-mentai）" in told_of(
        "lin lan", NAMESAKES_INDEX, NAMESAKES, CHINESE
    )
    assert meaning("lin-lan", NAMESAKES_INDEX) == Entity("official", "lin-lan")
    assert meaning("门台林岚", NAMESAKES_INDEX) == Entity("official", "lin-lan-mentai")


@given(st.data(), st.sampled_from([ENGLISH, CHINESE]))
def test_whatever_an_error_lists_may_be_typed(data: st.DataObject, lang: Language) -> None:
    """As it stands there, copied from the screen."""
    plan, index = data.draw(st.sampled_from([(PLAN, INDEX), (NAMESAKES, NAMESAKES_INDEX)]))
    everyone = [Entity("district", code) for code in plan.districts]
    everyone += [Entity("official", key) for key in plan.officials]
    for entity, label in zip(everyone, labels(everyone, plan, lang), strict=True):
        assert meaning(label, index) == entity


def test_every_name_in_a_plan_is_unlike_every_other() -> None:
    """The city with the district where two have one name; an official's district, office, id."""
    chinese, english = Names(NAMESAKES, CHINESE), Names(NAMESAKES, ENGLISH)
    districts, officials = NAMESAKES.districts, NAMESAKES.officials
    assert [chinese.district(each) for each in districts.values()] == [
        *("江城", "江城朝阳", "旅顺", "海城", "海城朝阳", "门台"),
    ]
    assert english.district(districts["980101"]) == "Chaoyang, Jiangcheng"
    assert [chinese.official(each) for each in officials.values()] == [
        *("林岚（朝阳，区长，lin-lan）", "林岚（朝阳，区长，lin-lan-2026）", "林岚（门台）"),
        *("吕颖", "彼得·哈洛"),
    ]
    assert english.official(officials["lin-lan-mentai"]) == "Lin Lan (Mentai)"


def test_a_city_and_its_district_may_have_one_name() -> None:
    """The city keeps it alone, since the district has the city's before its own."""
    city = NAMESAKES.districts["980000"]
    inside = replace(NAMESAKES.districts["980101"], name=city.name)
    names = Names(
        replace(NAMESAKES, districts={**NAMESAKES.districts, inside.code: inside}), CHINESE
    )
    assert [names.district(city), names.district(inside)] == ["江城", "江城江城"]


@pytest.mark.parametrize(
    ("lang", "district", "official"),
    [
        ("en", "Chaoyang, Jiangcheng 朝阳", "Lin Lan 林岚 (Chaoyang, District Mayor, lin-lan)"),
        ("zh", "江城朝阳", "林岚（朝阳，区长，lin-lan）"),
    ],
)
def test_a_listing_tells_them_apart_whatever_it_is_read_from(
    liangqu: Run, tmp_path: Path, lang: str, district: str, official: str
) -> None:
    """The plan's files, or the plan compiled, of which no more is read than one district."""
    path = tmp_path / "namesakes.sqlite"
    assert liangqu("-D", FILE, "export", path).code == 0
    words = ("--lang", lang, "commitments", "江城朝阳", "--fields", "district,official")
    told = liangqu("-D", FILE, *words)
    assert told == liangqu("-D", path, *words)
    assert district in told.out
    assert official in told.out


def test_the_program_takes_the_id_of_each_of_two(liangqu: Run) -> None:
    """A name that two have is refused with what tells them apart, which may then be typed."""
    for name, ids in (
        ("林岚", ("lin-lan", "lin-lan-2026", "lin-lan-mentai")),
        ("朝阳", ("980101", "990101")),
    ):
        done = liangqu("-D", FILE, "show", name)
        assert (done.code, done.out) == (2, "")
        for each in ids:
            assert each in done.err
            assert liangqu("-D", FILE, "show", each).code == 0
        assert len({liangqu("-D", FILE, "show", each).out for each in ids}) == len(ids)


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "tsv"])
def test_a_machine_is_told_them_apart_by_code_and_id(
    liangqu: Run, tmp_path: Path, name: str
) -> None:
    """Every record that names a district or an official has its code or its id."""
    for command in ("commitments", "targets", "quotes", "scorecard"):
        told = liangqu("-D", FILE, command, "朝阳区", "-f", name)
        assert told.code == 2
        both = liangqu("-D", FILE, command, "-f", name).out
        one = liangqu("-D", FILE, command, "980101", "-f", name).out
        assert "990101" not in one
        assert "980101" in both or "980101" not in one
    assert liangqu("-D", FILE, "export", tmp_path / "package").code == 0
    keys = (tmp_path / "package" / "datapackage.json").read_text(encoding="utf-8")
    described = json.loads(keys)["resources"]
    refers = [
        (key["fields"], key["reference"]["fields"])
        for each in described
        for key in each["schema"].get("foreignKeys", [])
        if key["reference"]["resource"] == "districts"
    ]
    assert refers
    assert all(there in (["code"], "code") for _, there in refers)


@settings(max_examples=50)
@given(plans(st.sampled_from(["甲", "乙", "Jia"])))
def test_no_two_of_any_plan_are_called_alike(plan: Plan) -> None:
    """However many share a name, a place or an office."""
    for lang in (ENGLISH, CHINESE):
        names = Names(plan, lang)
        districts = [names.district(district) for district in plan.districts.values()]
        officials = [names.official(official) for official in plan.officials.values()]
        assert len(set(districts)) == len(districts)
        assert len(set(officials)) == len(officials)
