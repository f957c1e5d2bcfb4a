"""A line for an article: who said what, in which office, according to whom, and where.

A quote stands in quotation marks, in English in translation, with the original behind it. A
commitment, a target or a finding is told in other words, without marks. Whose translation or
words these are is said by name, since "our" would be the newspaper's that prints the line. How
firmly it was said is part of the sentence, since what stands in brackets is the first to be cut;
the brackets have it where a Chinese sentence has not the word for it. An office has the year of
which it is known, and a finding what is to be minded of it. Each language has a sentence of its
own, as its newsrooms write it, and no translation of the other's.

A target is told by its commitment's sentence, which has the verb: a figure alone, told of what
was to be done, would read as done. Where it was said in another way than the commitment, or
elsewhere, it is told by what is measured and how much.
"""

import re
from collections.abc import Iterator, Sequence

from liangqu_cli.export.citations.cited import Cited, lines
from liangqu_cli.export.citations.marks import curly
from liangqu_cli.language import Language
from liangqu_cli.load.strengths import deciding_words
from liangqu_cli.model import (
    Commitment,
    Evidence,
    Official,
    Plan,
    Quote,
    Source,
    Strength,
    Target,
)
from liangqu_cli.report.findings import INDIRECT
from liangqu_cli.report.wording import (
    STRENGTH_WORDS,
    due,
    number,
    paragraphs,
    quantity,
    quoted,
    titled,
    when,
)

_SAYS = {"newspaper": "报道", "webpage": "消息", "report": "发布的报告"}
"""What a document is called, in Chinese, where it is named as the one that says something."""

_HEDGES: dict[Strength, str] = {"aim": "力争", "exploration": "探索实现：", "forecast": "预计"}
"""What stands in Chinese before a sentence that does not say by itself how firmly it was said."""
_SAID, _PROPOSED, _TOLD, _DOING = "表示，", "提出，", "介绍，", "介绍正在推进的工作："
"""Chinese verbs: 表示 before a sentence that says by itself what it is, a statement or a hope;
提出 before one that only names what to do, which would read as done; the last two for what a
district stated and for what was under way."""
_MODAL = re.compile("将|(?:^|，)[要会](?![素点议展员])")
"""The words that make a pledge of a Chinese sentence, where they are no part of another."""
_GAVE: dict[Strength, str] = {
    "pledge": "gave this pledge",
    "aim": "named this aim",
    "exploration": "named this as something to explore",
    "forecast": "made this forecast",
    "under_way": "said that this was under way",
    "stated": "stated this",
}
_NAMED: dict[Strength, tuple[str, ...]] = {
    "aim": ("aim", "strive", "try to"),
    "exploration": ("explor", "planning", "study"),
}
"""English words by which a title itself says how firmly it was said."""


def render(citations: Sequence[Cited], lang: Language) -> Iterator[str]:
    """A line each, in the reader's language."""
    return lines(_with_address(cited, _line(cited, lang)) for cited in citations)


def _line(cited: Cited, lang: Language) -> str:
    if isinstance(cited.record, Evidence):
        return _found(cited.plan, cited.record, lang)
    return _chinese(cited, lang) if lang.chinese else _english(cited, lang)


def _with_address(cited: Cited, line: str) -> str:
    """A line with the address of its document last, where nothing that follows can mar it."""
    whole = isinstance(cited.record, Source)
    return line if whole or not cited.source.url else f"{line} {cited.source.url}"


def _found(plan: Plan, found: Evidence, lang: Language) -> str:
    """A finding, with what is to be minded of it and of the copy in which it was read."""
    source = plan.sources[found.source]
    notes = [lang.pick(note) for note in (found.note, source.note) if note is not None]
    if lang.chinese:
        ours = "转述和注均出自liangqu，非原文" if notes else "liangqu转述，非原文"
        noted = f"注：{''.join(notes)}" if notes else ""
        told = f"{_credit(source, lang)}，{found.finding.zh.rstrip('。')}"
        return f"{told}（{ours}{_other(found, lang)}）。{noted}"
    ours = f"paraphrase{' and note' if notes else ''} by liangqu"
    noted = f" Note: {curly(' '.join(notes))}" if notes else ""
    credit = f"{_publisher(source)}, {when(source.date, lang)}"
    return f"{_clause(found.finding.en)} ({credit}; {ours}{_other(found, lang)}).{noted}"


def _other(found: Evidence, lang: Language) -> str:
    """That it is of another indicator than its target, or of a commitment no direct evidence."""
    if found.same_indicator:
        return ""
    if found.target is None:
        return f"{'；' if lang.chinese else '; '}{lang.gettext(INDIRECT)}"
    return (
        "；与原先所说口径不同" if lang.chinese else "; another indicator than the one first named"
    )


def _publisher(source: Source) -> str:
    """As in `River Herald, via River Radio`: first whom the document names as its own source."""
    publisher = curly(source.publisher.en)
    first = source.taken_from
    return publisher if first is None else f"{curly(first.en)}, via {publisher}"


def _credit(source: Source, lang: Language) -> str:
    """As in 据《河报》2030年报道 and 据《河报》报道（河滨电台2030年刊载）.

    After a name in Latin letters a space keeps the year apart.
    """
    name = source.publisher.zh
    publisher = titled(name, lang) if source.type == "newspaper" else name
    space = " " if publisher[-1].isascii() and publisher[-1].isalnum() else ""
    published, says = f"{publisher}{space}{when(source.date, lang)}", _SAYS[source.type]
    first = source.taken_from
    return f"据{published}{says}" if first is None else f"据{first.zh}{says}（{published}刊载）"


def _chinese(cited: Cited, lang: Language) -> str:
    """As in 据《河报》2030年报道，东岸区委书记林舟（2030年职务）表示：“两河相会。”（第6段）."""
    record, credit = cited.record, _credit(cited.source, lang)
    if isinstance(record, (Source, Evidence)):
        return credit
    place = paragraphs(cited.paragraphs, lang)
    speaker = f"{credit}，{_speaker(cited.plan, record, lang)}"
    if isinstance(record, Quote):
        said = "在署名表述中称" if record.form == "signed" else "表示"
        return f"{speaker}{said}：{quoted(record.zh)}{f'（{place}）' if place else ''}"
    told, measure = _told(cited.plan, record, lang)
    strength = cited.plan.strength_of(record)
    if strength not in deciding_words(told):
        told = _HEDGES.get(strength, "") + told
    unnamed = "" if cited.plan.official_of(record) else "未注明讲话人"
    verb = _verb(strength, told, is_named=not unnamed)
    firmly = lang.gettext(STRENGTH_WORDS[strength])
    if firmly in f"{verb}{told}":
        firmly = ""
    marked = "；".join(filter(None, [measure, unnamed, firmly, "liangqu转述，非原话", place]))
    return f"{speaker}{verb}{told.rstrip('。')}（{marked}）。"


def _verb(strength: Strength, told: str, *, is_named: bool) -> str:
    """A Chinese verb of saying that makes what follows neither firmer nor done."""
    if strength == "under_way":
        return _DOING
    if strength == "stated":
        return _SAID if is_named else _TOLD
    hedged = strength in ("aim", "forecast") or _MODAL.search(told)
    return _SAID if is_named and hedged else _PROPOSED


def _english(cited: Cited, lang: Language) -> str:
    """As in `“Rivers meet,” Lin Zhou, in 2030 Mayor, said, according to River News (2030)`."""
    record, source = cited.record, cited.source
    place, publisher = paragraphs(cited.paragraphs, lang), _publisher(source)
    where = ", ".join(filter(None, [when(source.date, lang), place]))
    if isinstance(record, (Source, Evidence)):
        return f"According to {publisher} ({where})"
    speaker = _speaker(cited.plan, record, lang)
    if isinstance(record, Quote):
        credit = f"{publisher} ({where}; translation by liangqu)"
        said = "said in a signed statement" if record.form == "signed" else "said"
        original = f"Original: {quoted(record.zh)}"
        return f"{_translated(record.en)} {speaker} {said}, according to {credit}. {original}"
    told, measure = _told(cited.plan, record, lang)
    strength = cited.plan.strength_of(record)
    unnamed = "" if cited.plan.official_of(record) else " which here names no speaker,"
    marked = "; ".join(filter(None, [measure, "paraphrase by liangqu, not a quotation"]))
    return (
        f"According to {publisher} ({where}),{unnamed} {speaker} "
        f"{_gave(strength, told)}: {_clause(told)} ({marked})."
    )


def _gave(strength: Strength, told: str) -> str:
    """An English verb for how firmly it was said; a plain one where what follows says it."""
    named = any(word in told.lower() for word in _NAMED.get(strength, ()))
    return "put forward the following" if named else _GAVE[strength]


def _clause(sentence: str) -> str:
    """A sentence that goes on."""
    return curly(sentence if sentence.endswith("..") else sentence.removesuffix("."))


def _translated(words: str) -> str:
    """A translation that a sentence begins with: `“We will build it,”` and `“Why?”`."""
    marked = quoted(_clause(words))
    return marked if words.endswith(("?", "!")) else f"{marked.removesuffix('”')},”"


def _told(plan: Plan, record: Commitment | Target, lang: Language) -> tuple[str, str]:
    """What was said, as a sentence; and what of a target's figure and due that one lacks."""
    if isinstance(record, Commitment):
        return lang.pick(record.title), ""
    commitment = plan.commitment_of(record)
    if record.strength is not None or record.source != commitment.source:
        return _measure(record, lang), ""
    title = lang.pick(commitment.title)
    return title, _missing(record, title, lang)


def _missing(target: Target, title: str, lang: Language) -> str:
    """The whole measure where a sentence has not the figure, else the due where it has not that."""
    dated = when(target.due or target.start, lang) in title
    told = [number(each, lang) for each in (target.value, target.value_max) if each is not None]
    if told and all(re.search(rf"(?<![\d.,]){re.escape(n)}(?!\d|[.,]\d)", title) for n in told):
        return "" if dated else _limit(target, lang)
    return "" if dated and not told else _measure(target, lang)


def _measure(target: Target, lang: Language) -> str:
    """As a clause: 到2030年，骑行道里程不少于40公里; `Cycle path, at least 40 km, due 2030`."""
    limit, figure = _limit(target, lang), quantity(target, lang)
    if not lang.chinese:
        return curly(", ".join(filter(None, (target.metric.en, figure, limit))))
    equals = "为" if target.comparator in ("=", "range") else ""
    told = f"{target.metric.zh}{equals}{figure}"
    return f"{limit}，{told}" if limit else told


def _limit(target: Target, lang: Language) -> str:
    """By when, as in 到2030年 and `due 2030`; over which years, where it has a start."""
    limit = due(target, lang)
    if target.due is None or target.start is not None:
        return limit
    return f"到{limit}" if lang.chinese else f"due {limit}"


def _speaker(plan: Plan, record: Quote | Commitment | Target, lang: Language) -> str:
    """Whoever said it: an official with the office, else the district."""
    official = plan.official_of(record)
    if official is None:
        return lang.pick(plan.district_of(record).full)
    return _official(plan, official, lang)


def _official(plan: Plan, official: Official, lang: Language) -> str:
    """As in 东岸区委书记林舟（2030年职务） and `Lin Zhou, in 2030 Mayor of East Bank District,`.

    The year is that of which the office is known: whoever reads the line may read it much later.
    """
    district, name, role = plan.districts[official.district], official.name, official.role
    year = official.as_of[: len("2030")]
    if lang.chinese:
        place = "" if district.name.zh in role.zh else district.full.zh
        # 东岸区 and 区委书记 share the 区; 东岸区 and 区长 do not.
        shared = place and role.zh.startswith(f"{place[-1]}委")
        return f"{place[:-1] if shared else place}{role.zh}{name.zh}（{year}年职务）"
    office = role.en if district.name.en in role.en else f"{role.en} of {district.full.en}"
    return f"{name.en}, in {year} {office},"
