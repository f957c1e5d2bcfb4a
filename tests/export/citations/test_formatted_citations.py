"""Citations as they are printed: GB/T 7714-2015 and the Chicago Manual's 18th edition.

What is expected was held against the standards' own examples, and against what
citeproc-js makes of the same CSL-JSON.
"""

import datetime as dt

import pytest

from liangqu_cli.export.citations.cited import Cited
from liangqu_cli.export.citations.styles import rendered
from liangqu_cli.model import Source
from liangqu_cli.text import visible
from tests.export.citations.documents import (
    CNNIC,
    DING_WENXIANG,
    FLAX,
    FORDHAM,
    UNTITLED,
    XIAO_YU,
    both,
    citation,
    document,
)
from tests.strategies import HOSTILE

LI_JIANNING = (both("李建宁", "Li Jianning"),)
ONLINE = {"url": "https://example.org/a", "accessed": dt.date(2013, 3, 25)}

GBT7714 = [
    (
        CNNIC,
        (),
        "中国互联网络信息中心. 第29次中国互联网络发展现状统计报告[R/OL]. (2012-01-16)[2013-03-26]. "
        "http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680.pdf.",
    ),
    (
        XIAO_YU,
        (),
        "萧钰. 出版业信息化迈入快车道[EB/OL]. (2001-12-19)[2002-04-15]. "
        "http://www.creader.com/news/20011219/200112190019.html.",
    ),
    (
        XIAO_YU,
        (2,),
        "萧钰. 出版业信息化迈入快车道[EB/OL]. 第2段(2001-12-19)[2002-04-15]. "
        "http://www.creader.com/news/20011219/200112190019.html.",
    ),
    (DING_WENXIANG, (), "丁文祥. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20."),
    (
        DING_WENXIANG,
        (3, 4, 5, 8),
        "丁文祥. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20: 第3-5,8段.",
    ),
    (FORDHAM, (), "FORDHAM E W, ALI A, TURNER D A, et al. The title[EB]. 2012."),
    (
        FLAX,
        (6, 13),
        "BLUM D. Are flax seeds all that?[N/OL]. New York Times, 2023-12-13: paras. 6, 13. "
        "https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.",
    ),
    (UNTITLED, (6,), "李江, 王河, 陈海, 等. [关于“双河”规划的报道][N]. 河报, 2030: 第6段."),
    (
        document(language="en", authors=LI_JIANNING, **ONLINE),
        (),
        "LI Jianning. The title[EB/OL]. (2012-05-03)[2013-03-25]. https://example.org/a.",
    ),
    (
        document(language="en", **ONLINE),
        (),
        "The Publisher. The title[EB/OL]. (2012-05-03)[2013-03-25]. https://example.org/a.",
    ),
    (
        document(language="de", **ONLINE),
        (1,),
        "The Publisher. [The title][EB/OL]. para. 1(2012-05-03)[2013-03-25]. "
        "https://example.org/a.",
    ),
    (
        document(type="report", authors=LI_JIANNING, **ONLINE),
        (7,),
        "李建宁. 题名[R/OL]. 出版者, 2012: 第7段[2013-03-25]. https://example.org/a.",
    ),
    (document(type="report"), (7,), "出版者. 题名[R]. 2012: 第7段."),
    (document(type="newspaper", date="2012-05"), (), "题名[N]. 出版者, 2012-05."),
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
    (FORDHAM, (), "Evens W. Fordham et al., “The Title,” The Publisher, May 3, 2012."),
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
        "The Publisher, “The River’s ‘Two Banks,’” May 3, 2012, https://example.org/a.",
    ),
    (
        document(type="newspaper", title=both("“双河”来了", "The ‘Two Rivers’ are coming")),
        (),
        "“‘双河’来了” [The ‘Two Rivers’ are coming], The Publisher 出版者, May 3, 2012.",
    ),
    (
        document(language="en", title=both("题", "A state-of-the-art sci-fi town")),
        (),
        "The Publisher, “A State-of-the-Art Sci-Fi Town,” May 3, 2012.",
    ),
    (
        document(type="report", authors=LI_JIANNING),
        (7,),
        "Li Jianning 李建宁, 题名 [The title] (The Publisher 出版者, 2012), para. 7.",
    ),
    (
        document(type="newspaper", title=None, description=both("一则消息", "News of a bridge")),
        (),
        "[News of a bridge], The Publisher 出版者, May 3, 2012.",
    ),
    (document(language="de", date="2012"), (), "The Publisher, [The title], 2012."),
]


@pytest.mark.parametrize(("source", "paragraphs", "expected"), GBT7714)
def test_gbt7714_is_as_the_standard_has_it(
    source: Source, paragraphs: tuple[int, ...], expected: str
) -> None:
    """Names, marks, dates and places; 等 and et al. by the document's language."""
    assert citation("gbt7714", source, *paragraphs) == expected + "\n"


@pytest.mark.parametrize(("source", "paragraphs", "expected"), CHICAGO)
def test_chicago_is_as_the_manual_has_it(
    source: Source, paragraphs: tuple[int, ...], expected: str
) -> None:
    """Names, quotation marks, capitals, translations and places."""
    assert citation("chicago", source, *paragraphs) == expected + "\n"


@pytest.mark.parametrize("style", ["gbt7714", "chicago"])
def test_a_document_that_is_cited_again_is_cited_in_full(style: str) -> None:
    """No 同上 and no short form: each line stands alone wherever it is pasted."""
    again = [Cited(key, XIAO_YU, (number,), None) for key, number in (("a", 1), ("b", 2))]
    first, second = "".join(map(str, rendered(again, style))).splitlines()
    assert first == second.replace("第2段", "第1段").replace("para. 2", "para. 1") != second


@pytest.mark.parametrize("style", ["gbt7714", "chicago"])
def test_hostile_texts_are_printed_as_they_are(style: str) -> None:
    """One visible line each: no markup is read, escaped or dropped, no control gets through."""
    papers = [document(type="newspaper", publisher=both(text, "The Paper")) for text in HOSTILE]
    pieces = list(rendered([Cited("record", paper, (1,), None) for paper in papers], style))
    for text, piece in zip(HOSTILE, pieces, strict=True):
        assert isinstance(piece, str)
        assert visible(text).strip() in piece
        assert piece.endswith("\n") and visible(piece[:-1]) == piece[:-1]


def test_a_citation_does_not_read_markup_in_a_title() -> None:
    """What citeproc-py would take for its own `nocase` mark is text like any other."""
    title = 'a <span class="nocase">b</span> &amp; <i>c</i>'
    assert title in citation("gbt7714", document(title=both(title)))
