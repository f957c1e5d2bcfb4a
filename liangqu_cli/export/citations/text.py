"""A line for an article: who said what, in which office, according to whom, and where.

A quote stands in quotation marks, in English in our translation, which is marked as ours.
A commitment, a target or a finding is told in our words, without marks, and says so. How firmly
it was said is part of the sentence, since what stands in brackets is the first to be cut. Each
language has a sentence of its own, as its newsrooms write it, and no translation of the other's.
"""

from collections.abc import Iterator, Sequence

from liangqu_cli.export.citations.cited import Cited, lines
from liangqu_cli.export.citations.marks import curly, ended, quoted
from liangqu_cli.language import Language
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
from liangqu_cli.report.wording import (
    STRENGTH_WORDS,
    due,
    goal,
    paragraphs,
    quantity,
    titled,
    when,
)

_SAYS = {"newspaper": "报道", "webpage": "消息", "report": "发布的报告"}
"""What a document is called, in Chinese, where it is named as the one that says something."""

_HEDGES: dict[Strength, str] = {
    "pledge": "",
    "aim": "力争",
    "exploration": "探索实现：",
    "forecast": "预计",
    "under_way": "",
    "stated": "",
}
"""What stands in Chinese before a target, which by itself is only a measure and a figure."""
_PROPOSED, _TOLD, _DOING = "提出，", "介绍，", "介绍正在推进的工作："
"""Chinese verbs for what nobody in particular is named to have said, and for what is under way."""
_GAVE: dict[Strength, str] = {
    "pledge": "gave this pledge",
    "aim": "named this aim",
    "exploration": "named this as something to explore",
    "forecast": "made this forecast",
    "under_way": "said that this was under way",
    "stated": "stated this",
}


def render(citations: Sequence[Cited], lang: Language) -> Iterator[str]:
    """A line each, in the reader's language."""
    line = _chinese if lang.chinese else _english
    return lines(citations, lambda cited: line(cited, lang))


def _chinese(cited: Cited, lang: Language) -> str:
    """As in 据《河报》2030年报道，东岸区委书记林舟表示：“两河相会。”（第6段）."""
    record, source = cited.record, cited.source
    name = source.publisher.zh
    publisher = titled(name, lang) if source.type == "newspaper" else name
    credit = f"据{publisher}{when(source.date, lang)}{_SAYS[source.type]}"
    if isinstance(record, Source):
        return credit
    if isinstance(record, Evidence):
        return f"{credit}，{record.finding.zh.rstrip('。')}（转述，非原文）。"
    place = paragraphs(cited.paragraphs, lang)
    speaker = f"{credit}，{_speaker(cited, lang)}"
    if isinstance(record, Quote):
        said = "撰文表示" if record.form == "signed" else "表示"
        return f"{speaker}{said}：{quoted(record.zh)}（{place}）"
    told = _target(cited.plan, record, lang) if isinstance(record, Target) else record.title.zh
    firmly = STRENGTH_WORDS[strength := cited.plan.strength_of(record)]
    ours = f"{lang.gettext(firmly)}；转述，非原话；{place}"
    verb = "表示，"
    if not _is_named(cited):
        verb, ours = _TOLD if strength == "stated" else _PROPOSED, f"未注明讲话人；{ours}"
    if strength == "under_way":
        verb = _DOING
    return f"{speaker}{verb}{told.rstrip('。')}（{ours}）。"


def _english(cited: Cited, lang: Language) -> str:
    """As in `“Two rivers meet,” Lin Zhou, Mayor, said, according to River News (2030, para. 6)`."""
    record, source = cited.record, cited.source
    publisher, date = source.publisher.en, when(source.date, lang)
    if isinstance(record, Source):
        return f"According to {publisher} ({date})"
    if isinstance(record, Evidence):
        return f"{_clause(record.finding.en)} ({publisher}, {date}; our paraphrase)."
    speaker, place = _speaker(cited, lang), paragraphs(cited.paragraphs, lang)
    if isinstance(record, Quote):
        credit = f"{publisher} ({date}, {place}; our translation)"
        said = "said in a signed statement" if record.form == "signed" else "said"
        return f"{_translated(record.en)} {speaker} {said}, according to {credit}."
    if isinstance(record, Target):
        told = ", ".join(filter(None, (record.metric.en, goal(record, lang))))
    else:
        told = record.title.en
    unnamed = "" if _is_named(cited) else " which here names no speaker,"
    gave = _GAVE[cited.plan.strength_of(record)]
    return (
        f"According to {publisher} ({date}, {place}),{unnamed} {speaker} {gave}: "
        f"{_clause(told)} (our paraphrase, not a quotation)."
    )


def _is_named(cited: Cited) -> bool:
    """Whether the source names who said it; else it tells of the district and no more."""
    record = cited.record
    return not isinstance(record, (Commitment, Target)) or (
        cited.plan.commitment_of(record).official is not None
    )


def _clause(sentence: str) -> str:
    """A sentence that goes on."""
    return curly(sentence if sentence.endswith("..") else sentence.removesuffix("."))


def _translated(words: str) -> str:
    """A translation that a sentence begins with: `“We will build it,”` and `“Why?”`."""
    marked = quoted(_clause(words))
    return marked if words.endswith(("?", "!")) else ended(marked, ",")


def _target(plan: Plan, target: Target, lang: Language) -> str:
    """A target as a clause, as in 力争到2030年，骑行道里程不少于40公里 and 渡轮票价为2元."""
    limit = due(target, lang)
    if target.due is not None and target.start is None:
        limit = f"到{limit}"
    equals = "为" if target.comparator in ("=", "range") else ""
    told = f"{target.metric.zh}{equals}{quantity(target, lang)}"
    clause = f"{limit}，{told}" if limit else told
    return f"{_HEDGES[plan.strength_of(target)]}{clause}"


def _speaker(cited: Cited, lang: Language) -> str:
    """Whoever said it: an official with the office, else the district."""
    plan, record = cited.plan, cited.record
    told = plan.commitments[record.commitment] if isinstance(record, Target) else record
    if isinstance(told, Quote) or (isinstance(told, Commitment) and told.official is not None):
        return _official(plan, plan.officials[told.official or ""], lang)
    return lang.pick(plan.districts[told.district].full) if isinstance(told, Commitment) else ""


def _official(plan: Plan, official: Official, lang: Language) -> str:
    """As in 东岸区委书记林舟 and `Lin Zhou, District Mayor of East Bank District,`."""
    district, name, role = plan.districts[official.district], official.name, official.role
    if lang.chinese:
        place = "" if district.name.zh in role.zh else district.full.zh
        # 东岸区 and 区委书记 share the 区; 东岸区 and 区长 do not.
        shared = place and role.zh.startswith(f"{place[-1]}委")
        return f"{place[:-1] if shared else place}{role.zh}{name.zh}"
    office = role.en if district.name.en in role.en else f"{role.en} of {district.full.en}"
    return f"{name.en}, {office},"
