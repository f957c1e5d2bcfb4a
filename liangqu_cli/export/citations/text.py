"""A line for an article: who said what, in which office, according to whom, and where.

A quote stands in quotation marks, in English in our translation, which is marked as ours.
A commitment, a target or a finding is told in our words, without marks, and says so, and how
firmly it was said. Each language has a sentence of its own, as its newsrooms write it, and no
translation of the other's.
"""

from collections.abc import Iterator, Sequence

from liangqu_cli.export.citations.cited import Cited, lines
from liangqu_cli.export.citations.marks import curly, ended, quoted
from liangqu_cli.language import N_, Language
from liangqu_cli.model import Commitment, Evidence, Official, Plan, Quote, Source, Target
from liangqu_cli.report.wording import STRENGTH_WORDS, due, paragraphs, quantity, titled, when

_SAYS = {"newspaper": "报道", "webpage": "消息", "report": "发布的报告"}
"""What a document is called, in Chinese, where it is named as the one that says something."""


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
    told, firmly = _paraphrase(record, lang).rstrip("。"), _firmly(cited.plan, record, lang)
    if not _is_named(cited):
        return f"{speaker}：{told}（未注明讲话人；{firmly}；转述，非原话；{place}）。"
    return f"{speaker}表示，{told}（{firmly}；转述，非原话；{place}）。"


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
    told, firmly = _clause(_paraphrase(record, lang)), _firmly(cited.plan, record, lang)
    ours = f"{firmly}; our paraphrase, not a quotation"
    said = f"{speaker} said ({ours}): {told}."
    if not _is_named(cited):
        said = f"of {speaker} (no speaker named; {ours}): {told}."
    return f"According to {publisher} ({date}, {place}), {said}"


def _is_named(cited: Cited) -> bool:
    """Whether the source names who said it; else it tells of the district and no more."""
    record = cited.record
    return not isinstance(record, (Commitment, Target)) or (
        cited.plan.commitment_of(record).official is not None
    )


def _firmly(plan: Plan, record: Commitment | Target, lang: Language) -> str:
    """How firmly a commitment or a target was said: a hope must not be printed as a promise."""
    return lang.gettext(STRENGTH_WORDS[plan.strength_of(record)])


def _clause(sentence: str) -> str:
    """A sentence that goes on."""
    return curly(sentence if sentence.endswith("..") else sentence.removesuffix("."))


def _translated(words: str) -> str:
    """A translation that a sentence begins with: `“We will build it,”` and `“Why?”`."""
    marked = quoted(_clause(words))
    return marked if words.endswith(("?", "!")) else ended(marked, ",")


def _paraphrase(record: Commitment | Target, lang: Language) -> str:
    """A commitment, or of a target what is measured, how much of it, and by when."""
    if isinstance(record, Commitment):
        return lang.pick(record.title)
    limit = due(record, lang)
    if record.due is not None and record.start is None:
        limit = lang.gettext(N_("due {when}")).format(when=limit)
    aim = lang.joined(part for part in (quantity(record, lang), limit) if part)
    label = lang.pick(record.metric)
    return lang.gettext(N_("{label}: {text}")).format(label=label, text=aim) if aim else label


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
