"""Every form of every name means what it says, or says what it could mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangqu_cli.ask.names import (
    Ambiguity,
    Entity,
    FormTable,
    district_forms,
    key_form,
    meaning,
    official_forms,
    resolve,
)
from liangqu_cli.errors import UsageError
from liangqu_cli.language import Language
from liangqu_cli.load.plan import load_plan

PLAN = load_plan([])
INDEX = FormTable(PLAN)
ENGLISH = Language("en")

DISTRICT_FORMS = [
    (code, form)
    for code, district in PLAN.districts.items()
    for form in district_forms(district, PLAN.districts)
]
OFFICIAL_FORMS = [
    (key, form) for key, official in PLAN.officials.items() for form in official_forms(official)
]


def styled(form: str) -> st.SearchStrategy[str]:
    """Ways in which people type one form."""
    wide = form.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    spaced = " ".join(form) if not form.isascii() else f"  {form} "
    return st.sampled_from([form, form.upper(), form.lower(), form.title(), wide, spaced])


@given(
    st.sampled_from(DISTRICT_FORMS).flatmap(
        lambda pair: st.tuples(st.just(pair[0]), styled(pair[1]))
    )
)
def test_every_form_of_a_district_means_it_or_is_reported_as_ambiguous(
    typed: tuple[str, str],
) -> None:
    """Width, case and spaces do not matter, and nothing is guessed."""
    code, form = typed
    found = meaning(form, INDEX)
    wanted = Entity("district", code)
    if isinstance(found, Ambiguity):
        assert not found.near
        assert wanted in found.meanings
    else:
        assert found == wanted


@given(
    st.sampled_from(OFFICIAL_FORMS).flatmap(
        lambda pair: st.tuples(st.just(pair[0]), styled(pair[1]))
    )
)
def test_every_form_of_an_official_means_that_person(typed: tuple[str, str]) -> None:
    """The family name may come first or last, in characters or in pinyin."""
    key, form = typed
    assert meaning(form, INDEX) == Entity("official", key)


@given(st.sampled_from(DISTRICT_FORMS), st.integers(min_value=1, max_value=20))
def test_a_beginning_means_what_begins_so_and_nothing_else(
    pair: tuple[str, str], length: int
) -> None:
    """A unique beginning is enough; one that several share lists them all."""
    code, form = pair
    typed = key_form(form)[:length]
    found = meaning(typed, INDEX)
    if isinstance(found, Ambiguity):
        assert not found.near
        starting = set(INDEX.whole(typed)) or set(INDEX.beginning(typed))
        assert set(found.meanings) == starting
    else:
        assert found in set(INDEX.whole(typed)) | set(INDEX.beginning(typed))
        assert Entity("district", code) in set(INDEX.beginning(typed))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("朝阳", "110105"),
        ("朝阳区", "110105"),
        ("北京市朝阳区", "110105"),
        ("北京市朝阳", "110105"),
        ("朝陽", "110105"),
        ("朝陽區", "110105"),
        ("Chaoyang", "110105"),
        ("chaoyang district", "110105"),
        ("chaoyangqu", "110105"),
        ("ＣＨＡＯＹＡＮＧ", "110105"),
        ("１１０１０５", "110105"),
        ("sjs", "110107"),
        ("石景", "110107"),
        ("门头沟", "110109"),
        ("門頭溝", "110109"),
        ("北京", "110000"),
    ],
)
def test_the_forms_that_the_contract_names_are_understood(typed: str, code: str) -> None:
    """One example of each form."""
    assert meaning(typed, INDEX) == Entity("district", code)


@pytest.mark.parametrize("typed", ["王灏", "Wang Hao", "Hao Wang", "wanghao", "wang-hao", "王 灏"])
def test_an_official_is_found_by_each_form(typed: str) -> None:
    """One example of each form."""
    assert meaning(typed, INDEX) == Entity("official", "wang-hao")


def test_a_name_that_could_mean_several_lists_them() -> None:
    """Two officials are called Wang."""
    with pytest.raises(UsageError) as refused:
        resolve(["wang"], INDEX, PLAN, ENGLISH)
    told = refused.value.lines(ENGLISH)[0]
    assert "Wang Hao" in told
    assert "Wang Youguo" in told


@pytest.mark.parametrize(
    ("wrong", "near"),
    [("海滇区", "海淀"), ("海滇", "海淀"), ("Chaoyan Distrikt", "朝阳"), ("王浩", "王灏")],
)
def test_a_name_that_means_none_suggests_the_nearest(wrong: str, near: str) -> None:
    """One wrong character is no reason to start over."""
    with pytest.raises(UsageError, match="No district or official") as refused:
        resolve([wrong], INDEX, PLAN, ENGLISH)
    assert near in refused.value.lines(ENGLISH)[0]


@given(st.text(max_size=12))
def test_no_text_whatever_breaks_the_resolver(text: str) -> None:
    """It means something, or what it could mean is told in one line."""
    try:
        scope = resolve([text], INDEX, PLAN, ENGLISH)
    except UsageError as refused:
        assert len(refused.lines(ENGLISH)) == 1
    else:
        assert scope is not None
        assert scope.districts or scope.officials


def test_several_names_mean_all_of_them_together() -> None:
    """Districts and officials may stand side by side."""
    scope = resolve(["朝阳", "yu jun", "mtg"], INDEX, PLAN, ENGLISH)
    assert scope is not None
    assert scope.districts == {"110105", "110109"}
    assert scope.officials == {"yu-jun"}


def test_no_name_means_everything() -> None:
    """An empty scope would mean nothing, so there is none."""
    assert resolve([], INDEX, PLAN, ENGLISH) is None
