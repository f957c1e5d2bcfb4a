"""`liangqu export plan.html`: the whole plan for people without a terminal, in their browser."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings

from liangqu_cli.answers.scorecard import STATUSES, judge_plan
from liangqu_cli.dates import last_day
from liangqu_cli.export import page as plan_page
from liangqu_cli.language import Code, Language
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import Plan
from liangqu_cli.report.wording import quoted
from liangqu_cli.text import visible
from tests.conftest import Run
from tests.export.browser import DAY, Chromium, Scheme, Tab, hostile_plan
from tests.export.conftest import AS_OF, RIVER, Records
from tests.export.markup_reading import dangling, elements, parsed, text_of
from tests.strategies import plans

PLAN = load_plan([str(RIVER)])
NAME = 'const name = (e) => e.id || e.getAttribute("href") || e.type || e.tagName;'
FOCUSED = f"""() => {{
  {NAME}
  const {{ outlineStyle, outlineWidth }} = getComputedStyle(document.activeElement);
  return [name(document.activeElement), outlineStyle !== "none" && parseFloat(outlineWidth) > 0];
}}"""
OPERABLE = f"""() => {{
  {NAME}
  return [...document.querySelectorAll("a[href], input, select, button, [tabindex]")]
    .filter((e) => e.checkVisibility() && (e.type !== "radio" || e.checked)).map(name);
}}"""


def _html(plan: Plan) -> str:
    return "".join(map(str, plan_page.render(plan, judge_plan(plan, DAY), DAY, Language("en"))))


@pytest.fixture(scope="module")
def built_in(liangqu: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the built-in plan, as the command writes it."""
    file = tmp_path_factory.mktemp("page") / "plan.html"
    assert liangqu("export", file, *AS_OF).code == 0
    return file


@pytest.fixture(scope="module")
def river(liangqu: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a small plan with every status."""
    file = tmp_path_factory.mktemp("page") / "river.html"
    assert liangqu("export", file, *AS_OF, "--data", RIVER).code == 0
    return file


@pytest.fixture
def tab(browser: Chromium, river: Path) -> Iterator[Tab]:
    """The small plan's page in an English reader's browser; nothing may go wrong in it."""
    with browser.opened(river) as found:
        yield found
        assert found.messages == []
        assert found.requests == [river.as_uri()]


def test_the_page_is_valid_and_whole(built_in: Path) -> None:
    """The standard's parser meets no error, and whatever is referred to is in the page."""
    root, errors = parsed(built_in.read_text(encoding="utf-8"))
    assert errors == []
    assert dangling(root) == []


def test_it_shows_the_targets_of_the_command_line(
    browser: Chromium, built_in: Path, targets: Records
) -> None:
    """The same rows as `liangqu targets -f json`, with what was written and what became of it."""
    with browser.opened(built_in) as tab:
        assert tab.ids("target") == [target["id"] for target in targets]
        shown = tab.page.locator("[data-kind=target]").evaluate_all(
            "all => all.map((record) => [record.innerText, record.dataset.status])"
        )
        for target, (text, status) in zip(targets, shown, strict=True):
            assert target["metric_en"] in text
            assert quoted(target["as_written"]) in text
            assert status == target["status"]
        assert len(tab.texts("#scorecard tbody tr")) == len(targets)
        assert (tab.messages, tab.requests) == ([], [built_in.as_uri()])


def test_filters_let_through_what_the_command_line_does(
    browser: Chromium, built_in: Path, liangqu: Run, targets: Records
) -> None:
    """Each filter of the page against the same filter of `targets`, `commitments` and `quotes`."""
    code = json.loads(liangqu("districts", targets[-1]["district"], "-f", "json").out)[0]["code"]
    theme = json.loads(liangqu("quotes", "-f", "json").out)[0]["themes"][0]
    status = targets[0]["status"]

    def listed(command: str, *options: str) -> set[str]:
        as_of = AS_OF if command == "targets" else ()
        records = json.loads(liangqu(command, *options, *as_of, "-f", "json").out)
        return {record["id"] for record in records}

    with browser.opened(built_in) as tab:
        for field, value, options, commands in (
            ("district", code, (code,), ("commitments", "targets", "quotes")),
            ("theme", theme, ("-t", theme), ("commitments", "targets", "quotes")),
            ("status", status, ("--status", status), ("targets",)),
            ("text", "ｇｄｐ", ("-m", "ｇｄｐ"), ("targets", "quotes")),
        ):
            control = tab.page.locator(f"#filter-{field}")
            control.fill(value) if field == "text" else control.select_option(value)
            for command in commands:
                found = listed(command, *options)
                assert set(tab.ids(command[:-1])) == found, (field, command)
                shown = tab.page.locator(f"[data-shown={command[:-1]}]:visible")
                assert shown.inner_text() == str(len(found))
            tab.page.get_by_role("button").click()
        assert len(tab.ids("target")) == len(targets)


def test_what_was_only_aimed_at_can_be_told_from_pledges(tab: Tab, liangqu: Run) -> None:
    """The filter by strength lets through the commitments and targets that have it, no quote."""
    tab.page.locator("#filter-strength").select_option("aim")
    for command in ("commitments", "targets"):
        records = json.loads(liangqu(command, "-D", RIVER, "-f", "json").out)
        aims = {record["id"] for record in records if record["strength"] == "aim"}
        assert aims
        assert aims <= set(tab.ids(command[:-1]))
        if command == "targets":
            assert set(tab.ids("target")) == aims
    assert tab.ids("quote") == []


def test_it_says_how_firmly_each_thing_was_said_and_in_which_words(tab: Tab, liangqu: Run) -> None:
    """The strength in a word and the source's phrase stand with every commitment and target."""
    for command in ("commitments", "targets"):
        for record in json.loads(liangqu(command, "-D", RIVER, "-f", "json").out):
            shown = tab.page.locator(f"#{command[:-1]}-{record['id']} .written").first
            word = record["strength"].replace("_", " ")
            assert shown.inner_text().split(" ", 1)[0] == word.split(" ", maxsplit=1)[0]
            phrase = shown.locator("q")
            assert phrase.inner_text() == quoted(record["as_written"])
            assert phrase.get_attribute("lang") == "zh-CN"


def test_it_says_what_cannot_be_opened_before_anything_is_cited(tab: Tab) -> None:
    """A source of what was said that has no address, with what a reader must know of it."""
    told = " ".join(tab.texts("#records > .lead"))
    assert "River Herald" in told
    assert "A reprint." in told
    assert "Bureau of Statistics" not in told


def test_a_figure_of_another_indicator_stands_in_words_alone(tab: Tab) -> None:
    """Where results are read in bold there is none that is not of the target's own indicator."""
    fare = tab.page.locator("#target-city-ferry-fare .evidence li")
    assert "A day pass costs 8 yuan. Another indicator." in fare.inner_text()
    assert fare.locator("b >> visible=true").all_inner_texts() == ["March 2026"]
    riders = tab.page.locator("#target-city-ferry-riders .evidence li").first
    assert "31.5%" in riders.locator("b >> visible=true").all_inner_texts()


def test_filters_narrow_each_other_and_say_when_nothing_is_left(tab: Tab) -> None:
    """Two filters let through what both do; words are found in any order and language."""
    text = tab.page.locator("#filter-text")
    text.fill("QUAY  街坊")
    assert tab.ids("commitment") == ["east-bank-finance-quarter"]
    tab.page.locator("#filter-district").select_option("West Bank")
    assert tab.ids("commitment") + tab.ids("quote") == []
    assert tab.page.locator("#nothing").is_visible()
    assert (
        f"0 of {len(PLAN.commitments)} commitments" in tab.page.get_by_role("status").inner_text()
    )
    text.fill("")
    west = [key for key, told in PLAN.commitments.items() if told.district == "990102"]
    assert tab.ids("commitment") == west
    assert not tab.page.locator("#nothing").is_visible()


def test_a_word_of_the_page_itself_is_no_hit(tab: Tab) -> None:
    """Labels such as "as written" stand with every target and would find them all."""
    tab.page.locator("#filter-text").fill("as written")
    assert tab.ids("target") == []


def test_the_map_leads_to_a_district_that_a_filter_hides(tab: Tab) -> None:
    """A link to what is hidden shows all again instead of leading nowhere."""
    tab.page.locator("#filter-text").fill("quay")
    assert not tab.page.locator("#district-990102").is_visible()
    tab.page.locator("#map").get_by_role("link", name="West Bank").click()
    tab.page.locator("#district-990102").wait_for(state="visible")
    assert tab.page.locator("#filter-text").input_value() == ""


def test_the_map_is_shaded_by_what_the_reader_chooses(tab: Tab) -> None:
    """The number in a tile is the one that its shade shows."""
    tile = tab.page.locator("#map").get_by_role("link", name="West Bank")
    color = "element => getComputedStyle(element).backgroundColor"
    assert tile.inner_text().split()[-2:] == ["6", "commitments"]
    before = tile.evaluate(color)
    tab.page.locator("#by-quotes").check()
    assert tile.inner_text().split()[-2:] == ["1", "quotes"]
    assert tile.evaluate(color) != before


def test_the_timeline_leads_from_every_target_to_its_record(tab: Tab) -> None:
    """What falls due first comes first, each due and each finding by a mark of its own."""
    rows = tab.page.locator("#timeline li.track")
    links = [link.get_attribute("href") for link in rows.get_by_role("link").all()]
    targets = load_plan([str(RIVER)]).targets
    by_due = sorted(targets.values(), key=lambda target: str(last_day(target.due or "9999")))
    assert links == [f"#target-{target.id}" for target in by_due]
    assert rows.locator(".due").count() == sum(
        target.due is not None for target in targets.values()
    )
    evidence = load_plan([str(RIVER)]).evidence.values()
    about = [each.same_indicator for each in evidence if each.target is not None]
    assert rows.locator(".same").count() == about.count(True)
    assert rows.locator(".other").count() == about.count(False)
    assert "evidence of another indicator" in tab.texts(".marks")[0]


def test_what_is_found_about_a_commitment_is_of_no_other_indicator(tab: Tab) -> None:
    """It names none, so that evidence bears on it directly or indirectly."""
    told = tab.texts(".commitment > .evidence")
    assert any("Indirect evidence." in each for each in told)
    assert not any("Another indicator." in each for each in told)


def test_every_status_has_its_symbol_its_word_and_its_meaning(tab: Tab) -> None:
    """Colour alone tells nothing, and the method says what each status means."""
    assert len(tab.texts("#method dt")) == len(STATUSES)
    for told in tab.page.locator(".status").all_inner_texts():
        symbol, word = told.split(" ", 1)
        assert symbol and word.replace(" ", "").isalpha()


def test_the_switch_speaks_one_language_at_a_time(tab: Tab) -> None:
    """Text, title, choices and the page's own language change; nothing of the other is left."""
    page = tab.page
    for tag, other, title, everything in (
        ("zh-CN", "en", "江城两岸计划（2024—2030年）", "全部"),
        ("en", "zh", "River City's Two Banks plan, 2024–2030", "all"),
    ):
        page.locator(f"#language-{tag}").check()
        assert page.locator("html").get_attribute("lang") == tag
        assert page.title() == title
        assert page.get_by_role("heading", level=1).inner_text() == title
        assert tab.texts(f".{other}") == []
        assert page.locator("#filter-theme option").first.inner_text() == everything


def test_a_quote_is_read_as_it_was_said_and_in_english_with_its_translation(tab: Tab) -> None:
    """Only the original is what was said, so it stands beside the translation."""
    quotes = PLAN.quotes.values()
    originals, translations = [q.zh for q in quotes], [q.en for q in quotes]
    tab.page.locator("#language-zh-CN").check()
    assert sorted(tab.texts("blockquote")) == sorted(originals)
    tab.page.locator("#language-en").check()
    assert sorted(tab.texts("blockquote")) == sorted([*originals, *translations])


@pytest.mark.parametrize(
    ("lang", "locale", "tag", "title"),
    [
        ("zh", "en-GB", "zh-CN", "江城两岸计划（2024—2030年）"),
        ("en", "zh-CN", "en", "River City's Two Banks plan, 2024–2030"),
    ],
)
def test_it_opens_in_the_language_that_was_asked_for(
    liangqu: Run, browser: Chromium, tmp_path: Path, lang: Code, locale: str, tag: str, title: str
) -> None:
    """Whatever the browser speaks; with and without a script, from the first byte on."""
    file = tmp_path / "plan.html"
    liangqu("export", file, "--data", RIVER, "--lang", lang)
    for reader in ({"locale": locale}, {"script": False}):  # without, nothing asks what it speaks
        with browser.opened(file, **reader) as tab:
            assert tab.page.locator("html").get_attribute("lang") == tag
            assert tab.page.title() == title
            assert tab.page.get_by_role("heading", level=1).inner_text() == title
            assert tab.page.locator("#filter-theme option").first.text_content() == (
                "全部" if lang == "zh" else "all"
            )


def test_each_text_is_marked_with_its_language(built_in: Path) -> None:
    """Whatever is in Chinese characters stands in Chinese, a name within English too."""
    root, _ = parsed(built_in.read_text(encoding="utf-8"))
    spoken: list[tuple[str, str]] = []

    def walk(element: Element, tag: str) -> None:
        tag = element.get("lang", tag)
        spoken.append((tag, element.text or ""))
        for child in element:
            walk(child, tag)
            spoken.append((tag, child.tail or ""))

    walk(next(iter(elements(root, "main"))), "en")
    han = re.compile("[\u4e00-\u9fff]")
    assert [text for tag, text in spoken if tag != "zh-CN" and han.search(text)] == []
    assert ("zh-CN", "王灏") in spoken
    english = re.compile("[a-z]{3} [a-z]{3}")
    assert [text for tag, text in spoken if tag == "zh-CN" and english.search(text)] == []


def test_without_a_script_all_is_read_in_either_language(browser: Chromium, river: Path) -> None:
    """Nothing is hidden but the filter; the language switch works all the same."""
    with browser.opened(river, script=False) as tab:
        assert tab.page.locator("[data-kind=target]:visible").count() == len(PLAN.targets)
        assert not tab.page.locator("#filter").is_visible()
        assert tab.page.locator("h1 .en").is_visible()
        tab.page.locator("#language-zh-CN").check()
        assert tab.page.locator("h1 .zh").is_visible()
        assert not tab.page.locator("h1 .en").is_visible()


def test_the_keyboard_reaches_everything_and_shows_where_it_is(tab: Tab) -> None:
    """Tab goes to every link, field and scrolled table, in order, each with a visible focus."""
    wanted = tab.page.evaluate(OPERABLE)
    reached = []
    for _ in wanted:
        tab.page.keyboard.press("Tab")
        name, outlined = tab.page.evaluate(FOCUSED)
        assert outlined, f"no visible focus: {name}"
        reached.append(name)
    assert reached == wanted


def test_the_keyboard_operates_everything(tab: Tab) -> None:
    """Skip to the records, change the language, type, choose, and show all again."""
    page = tab.page
    keys = page.keyboard
    keys.press("Tab")
    keys.press("Enter")
    page.wait_for_url("**#records")
    page.locator("#language-en").focus()
    keys.press("ArrowUp")
    assert page.locator("html").get_attribute("lang") == "zh-CN"
    keys.press("ArrowDown")
    page.locator("#filter-text").focus()
    keys.type("ferries")
    assert "west-bank-noise" in tab.ids("commitment")
    keys.press("Tab")
    keys.type("River")
    assert tab.ids("commitment") == ["city-ferries", "city-timetable"]
    page.get_by_role("button").focus()
    keys.press("Enter")
    assert len(tab.ids("commitment")) == len(PLAN.commitments)


def test_nothing_keeps_a_reader_out(tab: Tab) -> None:
    """Axe finds no barrier, in light and dark, Chinese and English: names, contrast, structure."""
    looks: tuple[tuple[Scheme, str], ...] = (("light", "en"), ("dark", "zh-CN"))
    for scheme, tag in looks:
        tab.page.emulate_media(color_scheme=scheme)
        tab.page.locator(f"#language-{tag}").check()
        assert tab.barriers() == []


def test_print_leaves_out_what_paper_cannot_do(tab: Tab) -> None:
    """On paper there is no filter and no switch, and a source's address can be read."""
    tab.page.emulate_media(media="print")
    for part in ("#filter", ".language", ".measure", "nav"):
        assert not tab.page.locator(part).is_visible()
    assert (
        "https://statistics.example/2026?table=3&part=1"
        in tab.page.locator("#sources").inner_text()
    )


def test_it_prints_on_few_sheets(browser: Chromium, built_in: Path) -> None:
    """The built-in plan takes a sheet for four records or more, its sources and all.

    In English, which takes more room.
    """
    plan = load_plan([])
    records = len(plan.commitments) + len(plan.targets) + len(plan.quotes)
    with browser.opened(built_in) as tab:
        sheets = re.findall(rb"/Type\s*/Page\b", tab.page.pdf(prefer_css_page_size=True))
    assert 5 < len(sheets) < records / 4


def test_no_page_is_wider_than_a_phone(tab: Tab) -> None:
    """At 360 pixels nothing but a table scrolls sideways."""
    tab.page.set_viewport_size({"width": 360, "height": 740})
    assert tab.page.evaluate("document.documentElement.scrollWidth") == 360


def test_hostile_texts_do_nothing_but_stand_there(browser: Chromium, tmp_path: Path) -> None:
    """What would be markup if it were not escaped neither runs nor asks for anything."""
    plan = hostile_plan(RIVER)
    file = tmp_path / "hostile.html"
    file.write_text(_html(plan), encoding="utf-8")
    with browser.opened(file) as tab:
        assert tab.page.evaluate("typeof injected") == "undefined"
        assert tab.page.locator("script").count() == 1
        assert tab.page.locator("img, [onfocus], [onerror], [autofocus]").count() == 0
        tab.page.locator("#filter-text").fill("</script>")
        assert len(tab.ids("target")) == len(plan.targets)
        assert (tab.messages, tab.requests) == ([], [file.as_uri()])


def test_only_addresses_of_the_web_are_links(built_in: Path) -> None:
    """Each leads to http or https, without telling where the reader came from, or into the page."""
    root, _ = parsed(built_in.read_text(encoding="utf-8"))
    for link in elements(root, "a"):
        href = link.get("href", "")
        if not href.startswith("#"):
            assert href.startswith(("http://", "https://"))
            assert link.get("rel") == "noopener noreferrer"


@settings(max_examples=8, deadline=None)
@given(plan=plans())
def test_any_plan_makes_a_valid_page_with_every_text(plan: Plan) -> None:
    """Whatever the texts are, the parser meets no error, and each is there as it is shown."""
    root, errors = parsed(_html(plan))
    assert errors == []
    text = text_of(root)
    for quote in plan.quotes.values():
        assert visible(quote.zh) in text
    for target in plan.targets.values():
        assert visible(quoted(target.as_written)) in text
    for commitment in plan.commitments.values():
        assert visible(commitment.title.zh) in text
