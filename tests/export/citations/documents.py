"""Documents to cite: the examples that the standards give, and hostile ones."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from liangqu_cli.export.citations.cited import Cited
from liangqu_cli.export.citations.styles import rendered
from liangqu_cli.language import Language
from liangqu_cli.model import (
    Author,
    Bilingual,
    Commitment,
    District,
    Official,
    PlaceName,
    Plan,
    Quote,
    Source,
)
from tests.strategies import hostile_texts, partial_dates

ENGLISH, CHINESE = Language("en"), Language("zh")


def both(zh: str, en: str = "") -> Bilingual:
    """A text in both languages; one alone stands for both."""
    return Bilingual(zh=zh, en=en or zh)


def author(zh: str, en: str = "", family: str | None = None, *, body: bool = False) -> Author:
    """An author; a name in one language stands for both."""
    return Author(zh=zh, en=en or zh, family=family, body=body or None)


def document(**known: Any) -> Source:
    """A Chinese web page, but for what is said of it."""
    page = {
        "id": "record",
        "type": "webpage",
        "language": "zh",
        "publisher": both("出版者", "The Publisher"),
        "date": "2012-05-03",
        "title": both("题名", "The title"),
    }
    return Source(**{**page, **known})


def cited(source: Source, *paragraphs: int, words: Bilingual | None = None) -> Cited:
    """A document as it is cited: for an official's words, for paragraphs of it, or whole."""
    east = PlaceName(zh="东岸", en="East Bank")
    full = PlaceName(zh="东岸区", en="East Bank District")
    district = District(
        code="990101", level="district", name=east, full=full, pinyin="dong an", initials="da"
    )
    official = Official(
        id="lin-zhou",
        name=both("林舟", "Lin Zhou"),
        district="990101",
        role=both("区委书记", "Party Secretary"),
        as_of="2012",
        source=source.id,
        paragraphs=(1,),
    )
    plan = Plan(
        infos=(),
        sources={source.id: source},
        themes={},
        districts={district.code: district},
        officials={official.id: official},
        commitments={},
        targets={},
        quotes={},
        evidence={},
    )
    place: dict[str, Any] = {
        "id": "record",
        "source": source.id,
        "themes": ("t",),
        "paragraphs": paragraphs,
    }
    if words is not None:
        quote = Quote(official="lin-zhou", form="spoken", zh=words.zh, en=words.en, **place)
        return Cited(plan, quote)
    if paragraphs:
        title = both("建桥", "Build a bridge")
        said: dict[str, Any] = {"official": "lin-zhou", "strength": "pledge", "as_written": "字"}
        told = Commitment(district="990101", title=title, **said, **place)
        return Cited(plan, told)
    return Cited(plan, source)


def citation(
    style: str,
    source: Source,
    *paragraphs: int,
    words: Bilingual | None = None,
    lang: Language = ENGLISH,
) -> str:
    """The citation of a document in a style."""
    pieces = rendered([cited(source, *paragraphs, words=words)], style, lang)
    return "".join(piece if isinstance(piece, str) else piece.decode() for piece in pieces)


CNNIC = document(
    type="report",
    publisher=both("中国互联网络信息中心", "China Internet Network Information Center"),
    title=both("第29次中国互联网络发展状况统计报告"),
    date="2012-01-16",
    url="https://www.cnnic.net.cn/NMediaFile/old_attach/P020120612484958777344.pdf",
)
"""A report without a personal author: GB/T 7714-2025, B.7, example 1."""

MUSEUM = document(
    publisher=both("北京鲁迅博物馆（北京新文化运动纪念馆）", "Beijing Lu Xun Museum"),
    title=both("北京鲁迅博物馆志愿服务章程"),
    date="2021-04-21",
    accessed=dt.date(2023, 5, 2),
    url="http://www.luxunmuseum.com.cn/html/202104/a11310.htm",
)
"""A page of a body: GB/T 7714-2025, B.10, example 2."""

XIAO_YU = document(
    authors=(author("萧钰", "Xiao Yu"),),
    title=both("出版业信息化迈入快车道", "Publishing takes to the fast lane"),
    date="2001-12-19",
    accessed=dt.date(2002, 4, 15),
    url="http://www.creader.com/news/20011219/200112190019.html",
)
"""A page with a personal author."""

SHAKESPEARE = document(
    language="en",
    publisher=both("大英百科全书", "Encyclopædia Britannica"),
    authors=(
        author("戴维·贝文顿", "David Bevington", "Bevington"),
        author("约翰·拉塞尔·布朗", "John Russell Brown", "Brown"),
    ),
    title=both("莎士比亚", "William Shakespeare"),
    date="2025-01-01",
    accessed=dt.date(2025, 1, 3),
    url="https://www.britannica.com/biography/William-Shakespeare",
)
"""A page with personal authors, in English: GB/T 7714-2025, B.10, example 12."""

DING_WENXIANG = document(
    type="newspaper",
    publisher=both("中国青年报", "China Youth Daily"),
    authors=(author("丁文祥", "Ding Wenxiang"),),
    title=both("数字革命与竞争国际化", "The digital revolution and global competition"),
    date="2000-11-20",
)
"""A newspaper in print: GB/T 7714-2025, 8.5.3, example 1, but for its page."""

CHEN_ZUANZHEN = document(
    type="newspaper",
    publisher=both("人民日报", "People's Daily"),
    authors=(author("陈缵真", "Chen Zuanzhen"),),
    title=both("探索微观世界的无穷奥秘（科技大观）"),
    date="2022-08-16",
    accessed=dt.date(2025, 8, 26),
    url="http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_3-17.htm",
)
"""A newspaper online: GB/T 7714-2025, B.4, example 6, but for its page."""

FORDHAM = document(
    language="en",
    authors=(
        author("埃文斯特·福德姆", "Evenst W. Fordham", "Fordham"),
        author("阿米亚德·阿里", "Amiad Ali", "Ali"),
        author("大卫·特纳", "David A. Turner", "Turner"),
        author("约翰·查特斯", "John R. Charters", "Charters"),
    ),
)
"""Four authors of an English document: GB/T 7714-2025, 7.1.2, example 4."""

FLAX = document(
    type="newspaper",
    language="en",
    publisher=both("纽约时报", "New York Times"),
    authors=(author("达尼·布卢姆", "Dani Blum", "Blum"),),
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
        author(zh, en)
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
    """Documents of every kind, their texts hostile but never blank, which a reader refuses."""
    text = hostile_texts().filter(str.strip)
    texts = st.builds(Bilingual, zh=text, en=text)
    names = st.builds(Author, zh=text, en=text)
    parted = st.builds(
        lambda zh, given, family: Author(zh=zh, en=f"{given} {family}", family=family),
        *[text] * 3,
    )
    urls = ("https://example.org/?a=1&b={2}\\%7E_#x", "http://例子.cn/路径")
    return st.builds(
        document,
        type=st.sampled_from(("newspaper", "webpage", "report")),
        language=st.sampled_from(("zh", "en", "de")),
        publisher=texts,
        date=partial_dates(),
        title=st.none() | texts,
        description=texts,
        authors=st.lists(names | parted, max_size=5).map(tuple),
        note=st.none() | texts,
        url=st.none() | st.sampled_from(urls),
        accessed=st.none() | st.dates(),
    )
