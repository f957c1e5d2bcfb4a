"""Documents to cite: the examples that the standards give, and hostile ones."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from liangqu_cli.export.citations.cited import Cited
from liangqu_cli.export.citations.styles import rendered
from liangqu_cli.model import Bilingual, Source
from tests.strategies import hostile_texts, partial_dates


def both(zh: str, en: str = "") -> Bilingual:
    """A text in both languages; one alone stands for both."""
    return Bilingual(zh=zh, en=en or zh)


def document(**known: Any) -> Source:
    """A Chinese web page, but for what is said of it."""
    page = {
        "id": "source",
        "type": "webpage",
        "language": "zh",
        "publisher": both("出版者", "The Publisher"),
        "date": "2012-05-03",
        "title": both("题名", "The title"),
    }
    return Source(**{**page, **known})


def citation(style: str, source: Source, *paragraphs: int, words: str | None = None) -> str:
    """The citation of a document in a style."""
    pieces = rendered([Cited("record", source, paragraphs, words)], style)
    return "".join(piece if isinstance(piece, str) else piece.decode() for piece in pieces)


CNNIC = document(
    type="report",
    publisher=both("中国互联网络信息中心", "China Internet Network Information Center"),
    title=both("第29次中国互联网络发展现状统计报告"),
    date="2012-01-16",
    accessed=dt.date(2013, 3, 26),
    url="http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680.pdf",
)
"""A report without a personal author: GB/T 7714-2015, 4.1.2, example 4."""

XIAO_YU = document(
    authors=(both("萧钰", "Xiao Yu"),),
    title=both("出版业信息化迈入快车道", "Publishing takes to the fast lane"),
    date="2001-12-19",
    accessed=dt.date(2002, 4, 15),
    url="http://www.creader.com/news/20011219/200112190019.html",
)
"""A page with a personal author: GB/T 7714-2015, 4.6.2."""

DING_WENXIANG = document(
    type="newspaper",
    publisher=both("中国青年报", "China Youth Daily"),
    authors=(both("丁文祥", "Ding Wenxiang"),),
    title=both("数字革命与竞争国际化", "The digital revolution and global competition"),
    date="2000-11-20",
)
"""A newspaper in print: GB/T 7714-2015, 4.4.2, but for its page."""

FORDHAM = document(
    language="en",
    authors=(
        both("埃文斯·福德姆", "Evens W. Fordham"),
        both("阿米亚德·阿里", "Amiad Ali"),
        both("大卫·特纳", "David A. Turner"),
        both("约翰·查特斯", "John R. Charters"),
    ),
)
"""Four authors of an English document: GB/T 7714-2015, 8.1.2, example 4."""

FLAX = document(
    type="newspaper",
    language="en",
    publisher=both("纽约时报", "New York Times"),
    authors=(both("达尼·布卢姆", "Dani Blum"),),
    title=both("亚麻籽有那么神吗？", "Are flax seeds all that?"),
    date="2023-12-13",
    url="https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html",
)
"""A newspaper online: the Chicago Manual's quick guide, 18th edition."""

UNTITLED = document(
    type="newspaper",
    publisher=both("河报", "River News"),
    title=None,
    description=both("关于“双河”规划的报道", "Report on the “Two Rivers” plan"),
    authors=tuple(
        both(zh, en)
        for zh, en in (
            ("李江", "Li Jiang"),
            ("王河", "Wang He"),
            ("陈海", "Chen Hai"),
            ("赵湖", "Zhao Hu"),
        )
    ),
    date="2030",
    note=both("所读为转载。", "Read in a reprint."),
)
"""An article of which neither title nor day is known."""


def documents() -> SearchStrategy[Source]:
    """Documents of every kind, their texts hostile."""
    texts = st.builds(Bilingual, zh=hostile_texts(), en=hostile_texts())
    urls = ("https://example.org/?a=1&b={2}\\%7E_#x", "http://例子.cn/路径")
    return st.builds(
        document,
        type=st.sampled_from(("newspaper", "webpage", "report")),
        language=st.sampled_from(("zh", "en", "de")),
        publisher=texts,
        date=partial_dates(),
        title=st.none() | texts,
        description=texts,
        authors=st.lists(texts, max_size=5).map(tuple),
        note=st.none() | texts,
        url=st.none() | st.sampled_from(urls),
        accessed=st.none() | st.dates(),
    )
