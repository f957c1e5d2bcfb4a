"""`cite --style text`: who said what, in which office, according to whom, and where."""

import re

import pytest
from msgspec.structs import replace

from liangqu_cli.export.citations.cited import Citable, Cited
from liangqu_cli.export.citations.marks import curly
from liangqu_cli.export.citations.styles import rendered
from liangqu_cli.language import Language
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import Commitment, Evidence, Quote, Source, Target
from liangqu_cli.report.wording import STRENGTH_WORDS, number, when
from tests.conftest import ROOT
from tests.export.citations.documents import (
    CHINESE,
    ENGLISH,
    UNTITLED,
    both,
    citation,
    document,
)
from tests.in_process import run_here

RIVER = ROOT / "tests" / "data" / "river.toml"

CREDITS = [
    (UNTITLED, "据《河报》2030年报道，", "according to River News (2030, "),
    (
        document(publisher=both("统计局", "Bureau of Statistics"), date="2012-05"),
        "据统计局2012年5月消息，",
        "according to Bureau of Statistics (May 2012, ",
    ),
    (
        document(type="report"),
        "据出版者2012年5月3日发布的报告，",
        "according to The Publisher (3 May 2012, ",
    ),
    (
        document(type="newspaper", publisher=both("《河》报", "The River")),
        "据《〈河〉报》2012年5月3日报道，",
        "according to The River (3 May 2012, ",
    ),
    (
        document(taken_from=both("《河报》", "River News")),
        "据《河报》消息（出版者2012年5月3日刊载），",
        "according to River News, via The Publisher (3 May 2012, ",
    ),
]

WORDS = [
    (both("两河相会。", "Two rivers meet."), "“两河相会。”", "“Two rivers meet,”"),
    (both("“双河”来了！", "The “Two Rivers” come!"), "“‘双河’来了！”", "“The ‘Two Rivers’ come!”"),
    (
        both("他说“请看‘双河’”", "He said, \"look at 'Two Rivers'\""),
        "“他说‘请看“双河”’”",
        "“He said, ‘look at “Two Rivers”’,”",
    ),
    (both("为什么？", "Why?"), "“为什么？”", "“Why?”"),
    (both("这就是双河", "This is 'Two Rivers'."), "“这就是双河”", "“This is ‘Two Rivers’,”"),
]


@pytest.mark.parametrize(("source", "chinese", "english"), CREDITS)
def test_a_document_is_named_as_newsrooms_name_it(
    source: Source, chinese: str, english: str
) -> None:
    """A newspaper in its marks; the date as far as it is known; the paragraph at the end.

    Whom it names as its own source comes before it.
    """
    words = both("两河相会。", "Two rivers meet.")
    assert citation("text", source, 6, words=words, lang=CHINESE) == (
        f"{chinese}东岸区委书记林舟（2012年职务）表示：“两河相会。”（第6段）\n"
    )
    assert citation("text", source, 6, words=words, lang=ENGLISH) == (
        "“Two rivers meet,” Lin Zhou, in 2012 Party Secretary of East Bank District, said, "
        f"{english}para. 6; translation by liangqu). Original: “两河相会。”\n"
    )


@pytest.mark.parametrize(("words", "chinese", "english"), WORDS)
def test_marks_take_turns(words: object, chinese: str, english: str) -> None:
    """Those inside a quote are of the other kind, and English commas go inside."""
    assert chinese in citation("text", UNTITLED, 6, words=words, lang=CHINESE)  # type: ignore[arg-type]
    assert citation("text", UNTITLED, 6, words=words).startswith(english)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("record", "chinese", "english"),
    [
        (
            "west-bank-parks",
            "据《江城日报》2024年3月12日报道，西岸区提出，在西岸增加公园绿地（未注明讲话人；明确承诺；liangqu转述，非原话；第3段）。",
            "According to River Herald (12 March 2024, para. 3), which here names no speaker, "
            "West Bank District gave this pledge: "
            "Add parks on the West Bank (paraphrase by liangqu, not a quotation).",
        ),
        (
            "east-bank-finance-share",
            "据《江城日报》2024年3月12日报道，东岸区区长沈桥（2024年职务）提出，在老码头建设“金融街坊”，"
            "吸引机构落户（到2025年，金融业占GDP的比重超过12.5%；明确承诺；liangqu转述，非原话；第1段）。",
            "According to River Herald (12 March 2024, para. 1), Shen Qiao, in 2024 District "
            "Mayor of East Bank District, gave this pledge: "
            "Build a “finance quarter” at the old quay, and draw institutions to it "
            "(Share of finance in GDP, more than 12.5%, due 2025; "
            "paraphrase by liangqu, not a quotation).",
        ),
        (
            "east-bank-quay-opens",
            "据《江城日报》2024年3月12日报道，东岸区区长沈桥（2024年职务）提出，在老码头建设“金融街坊”，"
            "吸引机构落户（到2025年5月，老码头开放；明确承诺；liangqu转述，非原话；第1段）。",
            "According to River Herald (12 March 2024, para. 1), Shen Qiao, in 2024 District "
            "Mayor of East Bank District, gave this pledge: "
            "Build a “finance quarter” at the old quay, and draw institutions to it "
            "(The old quay opens, due May 2025; paraphrase by liangqu, not a quotation).",
        ),
        (
            "city-ferry-fare",
            "据《江城日报》2024年3月12日报道，江城市市长欧阳渡（2024年职务）表示，力争让轮渡重新成为"
            "两岸的公共交通（到2025年，单程票价不超过2元；liangqu转述，非原话；第2、3段）。",
            "According to River Herald (12 March 2024, paras. 2, 3), Ouyang Du, in 2024 Mayor of "
            "River City Municipality, named this aim: "
            "Make ferries public transport between the banks again "
            "(Single fare, at most 2 yuan, due 2025; paraphrase by liangqu, not a quotation).",
        ),
        (
            "reed-harbour-dyke-2028",
            "据《江城日报》2024年3月12日报道，苇港区区长陆港（2024年职务）提出，"
            "到2028年，新堤合龙（明确承诺；liangqu转述，非原话；第4段）。",
            "According to River Herald (12 March 2024, para. 4), Lu Gang, in 2024 District Mayor "
            "of Reed Harbour District, gave this pledge: The new dyke is closed, due 2028 "
            "(paraphrase by liangqu, not a quotation).",
        ),
        (
            "quay-opened",
            "据江城市统计局2026年3月消息，老码头于9月20日开放（liangqu转述，非原文）。 https://statistics.example/2026?table=3&part=1",
            "The old quay opened on 20 September (River City Bureau of Statistics, March 2026; "
            "paraphrase by liangqu). https://statistics.example/2026?table=3&part=1",
        ),
        (
            "ouyang-du-ferry",
            "据《江城日报》2024年3月12日报道，江城市市长欧阳渡（2024年职务）在署名表述中称："
            "“‘过江两元钱，坐船看江城’，这话十年后还要算数。”（第2、3段）",
            "“‘Two yuan across, and River City to look at’: that must still hold in ten years,” "
            "Ouyang Du, in 2024 Mayor of River City Municipality, said in a signed statement, "
            "according to River Herald (12 March 2024, paras. 2, 3; translation by liangqu). "
            "Original: “‘过江两元钱，坐船看江城’，这话十年后还要算数。”",
        ),
        (
            "river-herald-2024",
            "据《江城日报》2024年3月12日报道",
            "According to River Herald (12 March 2024)",
        ),
    ],
)
def test_a_line_says_whose_words_it_has(record: str, chinese: str, english: str) -> None:
    """A quote in marks; what we tell in our words without, and marked as such."""
    for lang, expected in (("zh", chinese), ("en", english)):
        done = run_here("cite", record, "--style", "text", "--data", RIVER, "--lang", lang)
        assert done.out == expected + "\n"


def test_no_translation_and_no_paraphrase_passes_for_a_quotation() -> None:
    """In the built-in plan every quote is marked as translated, and nothing else is quoted."""
    plan = load_plan([])
    records: list[Citable] = [*plan.quotes.values(), *plan.commitments.values()]
    records += [*plan.targets.values(), *plan.evidence.values()]
    for record in records:
        (line,) = rendered([Cited(plan, record)], "text", ENGLISH)
        quote = isinstance(record, Quote)
        assert ("translation by liangqu). Original: “" if quote else "paraphrase") in str(line)
        assert str(line).startswith("“") == quote


FIRMLY = [
    (
        "xicheng-projects-companies",
        "时期，力争每年引进",
        "put forward the following: During the 14th Five",
    ),
    ("xicheng-projects-per-year", "（2021—2025年；liangqu转述", "(2021–2025; paraphrase "),
    (
        "beijing-measures-carried-out",
        "表示，将把“两区”的251项",
        "pledge: Carry out in full the 251",
    ),
    ("daxing-outward-economy-years", "全面释放外向型经济", "to release in full"),
    ("xicheng-jinke-renewal", "提出，加快推进", "gave this pledge: Speed up"),
    ("tongzhou-universal-visitors", "表示，预计环球影城", "made this forecast: "),
    ("tongzhou-industrial-land-area", "产业用地为8平方公里（现状", "stated this: "),
    ("haidian-digital-trade-port", "提出，探索建设", "put forward the following: Explore"),
    (
        "chaoyang-fourth-embassy-roads",
        "朝阳区介绍正在推进的工作：推进",
        "said that this was under way: ",
    ),
]


@pytest.mark.parametrize(("record", "chinese", "english"), FIRMLY)
def test_how_firmly_it_was_said_is_part_of_the_sentence(
    record: str, chinese: str, english: str
) -> None:
    """An editor who cuts the brackets cuts no hope, forecast or plan down to a promise."""
    for lang, expected in (("zh", chinese), ("en", english)):
        line = run_here("cite", record, "--style", "text", "--lang", lang).out
        assert expected in line
        assert line.count("\n") == 1


def every_line(lang: Language) -> list[tuple[Citable, str]]:
    """Each record of the built-in plan with its line."""
    plan = load_plan([])
    records: list[Citable] = [*plan.quotes.values(), *plan.commitments.values()]
    records += [*plan.targets.values(), *plan.evidence.values()]
    return [
        (record, str(next(iter(rendered([Cited(plan, record)], "text", lang)))))
        for record in records
    ]


@pytest.mark.parametrize("lang", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_a_line_can_be_printed_by_another_paper(lang: Language) -> None:
    """Whose words it has is said once and by name: “our” would be the paper's own."""
    for record, line in every_line(lang):
        verbatim = lang.chinese and isinstance(record, Quote)
        assert line.count("liangqu") == (0 if verbatim else 1), record.id
        assert isinstance(record, Quote) or not re.search(r"\bours?\b|本项目|我们", line), record.id


def test_an_office_has_the_year_of_which_it_is_known() -> None:
    """No line makes the mayor of 2021 today's."""
    plan = load_plan([])
    for lang in (ENGLISH, CHINESE):
        for record, line in every_line(lang):
            if isinstance(record, Evidence) or (said := plan.official_of(record)) is None:  # type: ignore[arg-type]
                continue
            year = said.as_of[:4]
            dated = f"（{year}年职务）" if lang.chinese else f"{said.name.en}, in {year} "
            assert dated in line, record.id


@pytest.mark.parametrize("lang", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_a_finding_goes_with_what_is_to_be_minded(lang: Language) -> None:
    """Its note, that it was read in a reprint, of which indicator it is, and where it stands."""
    plan = load_plan([])
    other = "与原先所说口径不同" if lang.chinese else "another indicator than the one first named"
    indirect = "间接证据" if lang.chinese else "indirect evidence"
    for record, line in every_line(lang):
        if not isinstance(record, Evidence):
            continue
        source = plan.sources[record.source]
        for note in (record.note, source.note):
            assert note is None or curly(lang.pick(note)) in line, record.id
        is_other = not record.same_indicator
        assert (other in line) == (is_other and record.target is not None), record.id
        assert (indirect in line) == (is_other and record.target is None), record.id
        assert line.endswith(f" {source.url}\n"), record.id
        assert not lang.chinese or not line.partition("，")[2].startswith("据"), record.id


@pytest.mark.parametrize(
    ("lang", "first", "named"),
    [
        (ENGLISH, "(People’s Daily Online, via Beijing Foreign Affairs Office, 30 Sept", "names"),
        (CHINESE, "据人民网消息（北京市人民政府外事办公室2022年9月30日刊载），国务院", "注明"),
    ],
)
def test_a_finding_is_first_of_whom_its_document_names(
    lang: Language, first: str, named: str
) -> None:
    """Which no note says once more."""
    plan = load_plan([])
    record = plan.evidence["evidence-beijing-measures-2022-09"]
    (line,) = rendered([Cited(plan, record)], "text", lang)
    assert first in line
    assert named not in line


def test_how_firmly_it_was_said_is_said_once() -> None:
    """No “named this aim: Aim to”, in English; and where a title is silent, the verb says it."""
    for record, line in every_line(ENGLISH):
        twice = r"this aim: .*\b(aim|strive)\b|something to explore: .*\bexplor"
        assert not re.search(twice, line, re.IGNORECASE), record.id


def test_a_chinese_line_has_the_strength_in_its_sentence_or_among_its_remarks() -> None:
    """By its word on the screen, and not in both."""
    plan = load_plan([])
    for record, line in every_line(CHINESE):
        if isinstance(record, (Commitment, Target)):
            word = CHINESE.gettext(STRENGTH_WORDS[plan.strength_of(record)])
            sentence, _, remarks = line.rpartition("（")
            assert (word in sentence) != (word in remarks), record.id


def test_an_english_sentence_says_the_strength_and_its_remarks_do_not() -> None:
    """Whatever the verb: in its own words, or in those of what was said."""
    plan = load_plan([])
    words = {
        "pledge": "gave this pledge",
        "aim": "aim|strive|try to",
        "exploration": "explor|planning|study",
        "forecast": "made this forecast",
        "under_way": "was under way",
        "stated": "stated this",
    }
    for record, line in every_line(ENGLISH):
        if isinstance(record, (Commitment, Target)):
            strength = plan.strength_of(record)
            assert re.search(words[strength], line.rpartition(" (")[0], re.IGNORECASE), record.id
            assert f"{STRENGTH_WORDS[strength]}; " not in line, record.id


@pytest.mark.parametrize("lang", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_a_target_is_told_with_its_figure_and_its_due(lang: Language) -> None:
    """In its commitment's words or its own: none of either is lost."""
    for target, line in every_line(lang):
        if isinstance(target, Target):
            figures = [number(each, lang) for each in (target.value, target.value_max) if each]
            told = line.partition("，" if lang.chinese else "), ")[2]
            for part in [*figures, when(target.due, lang)]:
                assert part in told, (target.id, part)


@pytest.mark.parametrize("lang", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_what_was_to_be_done_does_not_read_as_done(lang: Language) -> None:
    """A target is told by the sentence that it was said in, and that once, with all its figures."""
    share = ("daxing-services-share-2021", "daxing-services-share", "daxing-services-share-2023")
    assert run_here("cite", *share, "--style", "text", "--lang", lang.code).out.count("\n") == 1
    plan = load_plan([])
    for target, line in every_line(lang):
        if isinstance(target, Target):
            sentence = curly(lang.pick(plan.commitment_of(target).title))
            assert (sentence in line) == (target.strength is None), target.id


def test_no_source_is_made_to_say_the_sentence_of_another() -> None:
    """A target that rests on another document than its commitment is told by itself."""
    plan = load_plan([str(RIVER)])
    fare = replace(plan.targets["city-ferry-fare"], source="harbour-office-2026")
    for lang, told in (
        (CHINESE, "表示，力争到2025年，单程票价"),
        (ENGLISH, "aim: Single fare, at"),
    ):
        (line,) = rendered([Cited(plan, fare)], "text", lang)
        assert told in str(line)


def test_a_target_is_a_sentence_and_no_row_of_a_table() -> None:
    """In Chinese, without a colon between what is measured and how much; nor a due by itself."""
    plan = load_plan([])
    for target in plan.targets.values():
        (line,) = rendered([Cited(plan, target)], "text", CHINESE)
        assert "：" not in str(line)
        assert "期限" not in str(line)
