"""Citations as they are printed: GB/T 7714-2025 and the Chicago Manual's 18th edition.

What is expected was held against the standards' own examples.
"""

import datetime as dt

import msgspec
import pytest
from hypothesis import given, settings

from liangqu_cli.export.citations.chicago import title_case
from liangqu_cli.export.citations.cited import shortcomings
from liangqu_cli.export.citations.styles import rendered
from liangqu_cli.model import Author, Source
from liangqu_cli.text import visible
from tests.export.citations.documents import (
    CHEN_ZUANZHEN,
    CHINESE,
    CNNIC,
    DING_WENXIANG,
    ENGLISH,
    FLAX,
    FORDHAM,
    MUSEUM,
    SHAKESPEARE,
    UNTITLED,
    XIAO_YU,
    author,
    both,
    citation,
    cited,
    document,
    documents,
)
from tests.strategies import HOSTILE

LINES = ("gbt7714", "chicago", "text")
LI_JIANNING = (author("李建宁", "Li Jianning", "Li"),)
ONLINE = {"url": "https://example.org/a", "accessed": dt.date(2013, 3, 25)}

GBT7714 = [
    (
        CNNIC,
        (),
        "中国互联网络信息中心. 第29次中国互联网络发展状况统计报告[R/OL]. 2012-01-16. "
        "https://www.cnnic.net.cn/NMediaFile/old_attach/P020120612484958777344.pdf.",
    ),
    (
        MUSEUM,
        (),
        "北京鲁迅博物馆（北京新文化运动纪念馆）. 北京鲁迅博物馆志愿服务章程[EB/OL]. "
        "（2021-04-21）[2023-05-02]. http://www.luxunmuseum.com.cn/html/202104/a11310.htm.",
    ),
    (
        XIAO_YU,
        (2,),
        "萧钰. 出版业信息化迈入快车道[EB/OL]. （2001-12-19）[2002-04-15]：第2段. "
        "http://www.creader.com/news/20011219/200112190019.html.",
    ),
    (
        SHAKESPEARE,
        (),
        "Bevington D，Brown J R. William Shakespeare[EB/OL]. （2025-01-01）[2025-01-03]. "
        "https://www.britannica.com/biography/William-Shakespeare.",
    ),
    (DING_WENXIANG, (), "丁文祥. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20."),
    (
        DING_WENXIANG,
        (3, 4, 5, 8),
        "丁文祥. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20：第3—5、8段.",
    ),
    (
        CHEN_ZUANZHEN,
        (),
        "陈缵真. 探索微观世界的无穷奥秘（科技大观）[N/OL]. 人民日报，2022-08-16. "
        "http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_3-17.htm.",
    ),
    (FORDHAM, (), "Fordham E W，Ali A，Turner D A，et al. The title[EB/OL]. （2012-05-03）."),
    (
        FLAX,
        (6, 13),
        "Blum D. Are flax seeds all that?[N/OL]. New York Times，2023-12-13：paras. 6, 13. "
        "https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.",
    ),
    (UNTITLED, (6,), "李江，王河，陈海，等. [关于“双河”规划的报道][N]. 河报，2030：第6段."),
    (
        document(language="en", authors=LI_JIANNING, **ONLINE),
        (),
        "Li Jianning. The title[EB/OL]. （2012-05-03）[2013-03-25]. https://example.org/a.",
    ),
    (
        document(language="en", title=None, description=both("一个介绍", "An account"), **ONLINE),
        (),
        "The Publisher. [一个介绍][EB/OL]. （2012-05-03）[2013-03-25]. https://example.org/a.",
    ),
    (
        document(language="de", **ONLINE),
        (1,),
        "The Publisher. [题名][EB/OL]. （2012-05-03）[2013-03-25]：para. 1. https://example.org/a.",
    ),
    (
        document(type="report", authors=LI_JIANNING, **ONLINE),
        (7,),
        "李建宁. 题名[R/OL]. 出版者，2012：第7段. https://example.org/a.",
    ),
    (document(type="report"), (7,), "出版者. 题名[R]. 2012-05-03：第7段."),
    (document(type="newspaper", date="2012-05"), (), "题名[N]. 出版者，2012-05."),
    (
        document(
            language="en", publisher=both("河公司", "River Inc."), title=both("题", "A title")
        ),
        (),
        "River Inc. A title[EB/OL]. （2012-05-03）.",
    ),
]

CHICAGO = [
    (
        FLAX,
        (),
        "Dani Blum, “Are Flax Seeds All That?,” New York Times, December 13, 2023, "
        "https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.",
    ),
    (
        DING_WENXIANG,
        (3, 4, 5, 8),
        "Ding Wenxiang 丁文祥, “数字革命与竞争国际化” [The digital revolution and global "
        "competition], China Youth Daily 中国青年报, November 20, 2000, paras. 3–5, 8.",
    ),
    (
        UNTITLED,
        (6,),
        "Li Jiang 李江 et al., [Report on the “Two Rivers” plan], River News 河报, 2030, para. 6.",
    ),
    (FORDHAM, (), "Evenst W. Fordham et al., “The Title,” The Publisher, May 3, 2012."),
    (
        document(language="en", authors=FORDHAM.authors[:3]),
        (),
        "Evenst W. Fordham et al., “The Title,” The Publisher, May 3, 2012.",
    ),
    (
        SHAKESPEARE,
        (),
        "David Bevington and John Russell Brown, “William Shakespeare,” Encyclopædia Britannica, "
        "January 1, 2025, https://www.britannica.com/biography/William-Shakespeare.",
    ),
    (
        XIAO_YU,
        (2,),
        "Xiao Yu 萧钰, “出版业信息化迈入快车道” [Publishing takes to the fast lane], "
        "The Publisher 出版者, December 19, 2001, para. 2, "
        "http://www.creader.com/news/20011219/200112190019.html.",
    ),
    (
        document(language="en", title=both("题", 'The river\'s "two banks"'), url=ONLINE["url"]),
        (),
        "“The River’s ‘Two Banks,’” The Publisher, May 3, 2012, https://example.org/a.",
    ),
    (
        document(type="newspaper", title=both("“双河”来了", "The ‘Two Rivers’ are coming")),
        (),
        "“‘双河’来了” [The ‘Two Rivers’ are coming], The Publisher 出版者, May 3, 2012.",
    ),
    (
        document(type="report", authors=LI_JIANNING),
        (7,),
        "Li Jianning 李建宁, 题名 [The title] (The Publisher 出版者, 2012), para. 7.",
    ),
    (
        document(type="report", language="en", title=both("报告", "Report on a bridge"), **ONLINE),
        (),
        "The Publisher, Report on a Bridge (2012), https://example.org/a.",
    ),
    (
        document(type="newspaper", title=None, description=both("一则消息", "News of a bridge")),
        (),
        "[News of a bridge], The Publisher 出版者, May 3, 2012.",
    ),
    (document(language="de", date="2012-05"), (), "[The title], The Publisher, May 2012."),
]

NAMES = [
    # zh, en, family, GB/T 7714 (7.1.1), BibTeX, RIS
    ("何鹏", "Peter Harlow", "Harlow", "Harlow P", "Harlow, Peter", "Harlow, Peter"),
    ("路德维希", "Ludwig von Tal", "von Tal", "Von Tal L", "von Tal, Ludwig", "von Tal, Ludwig"),
    ("路德维希", "Ludwig von Tal", "Tal", "Tal L v", "Tal, Ludwig von", "Tal, Ludwig von"),
    ("里德", "John Reed Jr.", "Reed", "Reed J Jr", "Reed, Jr., John", "Reed, John, Jr."),
    ("戈达尔", "Jean-Luc Godard", "Godard", "Godard J-L", *["Godard, Jean-Luc"] * 2),
    ("德摩根", "Augustus De Morgan", "De Morgan", "De Morgan A", *["De Morgan, Augustus"] * 2),
    ("里德", "Reed Reed", "Reed", "Reed R", "Reed, Reed", "Reed, Reed"),
    ("李江宁", "Li Jiangning", "Li", "Li Jiangning", "Li, Jiangning", "Li, Jiangning"),
    ("李江宁", "Li Jiangning", None, "Li Jiangning", "{Li Jiangning}", "Li Jiangning"),
    ("何鹏", "Peter Harlow", None, "Peter Harlow", "{Peter Harlow}", "Peter Harlow"),
    ("统计局", "Bureau of Statistics", None, *["Bureau of Statistics"] * 3),
]


@pytest.mark.parametrize(("source", "paragraphs", "expected"), GBT7714)
def test_gbt7714_is_as_the_standard_has_it(
    source: Source, paragraphs: tuple[int, ...], expected: str
) -> None:
    """Names, marks, dates and places; 等 and et al. by the document's language."""
    for lang in (CHINESE, ENGLISH):
        assert citation("gbt7714", source, *paragraphs, lang=lang) == expected + "\n"


@pytest.mark.parametrize(("source", "paragraphs", "expected"), CHICAGO)
def test_chicago_is_as_the_manual_has_it(
    source: Source, paragraphs: tuple[int, ...], expected: str
) -> None:
    """Names, quotation marks, capitals, translations and places."""
    for lang in (CHINESE, ENGLISH):
        assert citation("chicago", source, *paragraphs, lang=lang) == expected + "\n"


@pytest.mark.parametrize(("zh", "en", "family", "gbt7714", "bibtex", "ris"), NAMES)
def test_a_name_is_taken_apart_as_the_plan_says(
    zh: str, en: str, family: str | None, gbt7714: str, bibtex: str, ris: str
) -> None:
    """A body, and a name whose family name nobody says, stay whole in every style."""
    body = family is None and zh == "统计局"
    source = document(language="en", authors=(author(zh, en, family, body=body),))
    assert citation("gbt7714", source).startswith(f"{gbt7714}. The title")
    assert citation("chicago", source).startswith(f"{en}, “The Title,”")
    whole = f"{{{bibtex}}}" if body else bibtex
    assert f"  author = {{{whole}}},\n" in citation("bibtex", source)
    assert f"AU  - {ris}\r\n" in citation("ris", source)
    told = '"literal"' if family is None else f'"family": "{family}"'
    assert told in citation("csl-json", source)


def test_a_body_is_never_taken_apart() -> None:
    """Not even where a family name is given by mistake; `load` refuses the pair."""
    body = Author(zh="统计局", en="Bureau of Statistics", family="Statistics", body=True)
    assert citation("gbt7714", document(language="en", authors=(body,))).startswith("Bureau of ")


def test_in_a_chinese_document_names_are_as_it_has_them() -> None:
    """One word each, whatever the English is made of."""
    source = document(
        authors=(author("何鹏", "Peter Harlow", "Harlow"), author("统计局", body=True))
    )
    assert citation("gbt7714", source).startswith("何鹏，统计局. ")
    assert "author = {何鹏 and 统计局}" in citation("bibtex", source)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("A state-of-the-art sci-fi town", "A State-of-the-Art Sci-Fi Town"),
        ("the way we live now", "The Way We Live Now"),
        ("what the city is made of", "What the City Is Made Of"),
        ("through the year of 1978: the beginning", "Through the Year of 1978: The Beginning"),
        ("a bridge over the river", "A Bridge over the River"),
        ("“two banks” and the eBook", "“Two Banks” and the eBook"),
        ("the city’s 20th plan", "The City’s 20th Plan"),
        ("", ""),
    ],
)
def test_titles_are_in_capitals_as_the_manual_has_them(title: str, expected: str) -> None:
    """Small words stay small inside a title; what has capitals of its own is left alone."""
    assert title_case(title) == expected


@pytest.mark.parametrize("style", ["gbt7714", "chicago"])
def test_records_of_one_document_are_one_line_with_all_their_paragraphs(style: str) -> None:
    """Lines that differ in the paragraph alone would be the same note again and again."""
    some = [cited(XIAO_YU, 9), cited(XIAO_YU, 2, words=both("快。", "Fast.")), cited(XIAO_YU, 9, 8)]
    (line,) = rendered(some, style, ENGLISH)
    assert line == citation(style, XIAO_YU, 2, 8, 9)


@pytest.mark.parametrize("style", ["gbt7714", "chicago"])
def test_a_document_is_not_cited_for_the_paragraphs_of_another_record(style: str) -> None:
    """Two documents are two lines, and so is one of which a record names no paragraph."""
    other = document(id="other", title=both("另一题名", "Another title"))
    some = [cited(XIAO_YU, 2), cited(other, 3), cited(XIAO_YU), cited(XIAO_YU, 4)]
    assert list(rendered(some, style, ENGLISH)) == [
        citation(style, XIAO_YU, 2, 4),
        citation(style, other, 3),
        citation(style, XIAO_YU),
    ]


@pytest.mark.parametrize("style", ["bibtex", "ris", "csl-json"])
def test_a_reference_manager_gets_each_record_with_its_own_paragraphs(style: str) -> None:
    """An entry a record, by its id, since its words and its place are its own."""
    text = "".join(map(str, rendered([cited(XIAO_YU, 2), cited(XIAO_YU, 9)], style, ENGLISH)))
    assert (text.count("para. 2"), text.count("para. 9"), text.count("paras.")) == (1, 1, 0)


@pytest.mark.parametrize("style", LINES)
def test_hostile_texts_are_printed_as_they_are(style: str) -> None:
    """One visible line each: no markup is read, escaped or dropped, no control gets through."""
    for text in HOSTILE:
        paper = document(type="newspaper", publisher=both(text, "The Paper"))
        (piece,) = rendered([cited(paper, 1)], style, CHINESE)
        assert isinstance(piece, str)
        assert visible(text).strip() in piece.replace("〈", "《").replace("〉", "》")
        assert piece.endswith("\n") and visible(piece[:-1]) == piece[:-1]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (DING_WENXIANG, ""),
        (UNTITLED, "Not known: title, day of publication, address. Read in a reprint."),
        (document(), "Not known: address."),
        (document(url="https://example.org/a", date="2012-05"), "Not known: day of publication."),
        (CNNIC, ""),
    ],
)
def test_what_is_not_known_of_a_document_is_said(source: Source, told: str) -> None:
    """A paper is found by its title and day; a page is not found without its address."""
    assert shortcomings(source, ENGLISH) == (f"record: {told}" if told else "")


@given(documents())
@settings(max_examples=100)
def test_every_document_is_a_line(source: Source) -> None:
    """Whatever it has and lacks, in both languages."""
    for style in LINES:
        for lang in (CHINESE, ENGLISH):
            line = citation(style, source, 1, lang=lang)
            assert line.endswith("\n") and line.count("\n") == 1
            assert "None" not in line or b"None" in msgspec.json.encode(source)
