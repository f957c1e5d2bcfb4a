"""Figures, dates, names and statuses as a reader of each language says them."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from liangqu_cli.answers.scorecard import Status
from liangqu_cli.ask.labels import names_in
from liangqu_cli.dates import in_words
from liangqu_cli.language import N_, NC_, Both, Language
from liangqu_cli.model import (
    Better,
    Commitment,
    District,
    Evidence,
    LanguageTag,
    Official,
    Plan,
    QuoteForm,
    Source,
    Strength,
    Target,
)

LANGUAGES: dict[LanguageTag, str] = {
    "zh": N_("Chinese"),
    "en": N_("English"),
    "de": N_("German"),
    "ja": N_("Japanese"),
}
STATUS_WORDS: dict[Status, str] = {
    "met": N_("met"),
    "late": N_("met late"),
    "missed": N_("missed"),
    "in_progress": N_("in progress"),
    "reported": N_("reported only"),
    "no_evidence": N_("no evidence"),
    "pending": N_("not yet due"),
    "undated": N_("no deadline"),
}
STATUS_SYMBOLS: dict[Status, str] = {
    "met": "✓",
    "late": "!",
    "missed": "✗",
    "in_progress": "➜",
    "reported": "~",
    "no_evidence": "?",
    "pending": "◌",
    "undated": "-",
}
"""A mark for each status, none of them of ambiguous width (UAX #11)."""
STRENGTH_WORDS: dict[Strength, str] = {
    "pledge": N_("pledge"),
    "aim": N_("aim"),
    "exploration": N_("exploration"),
    "forecast": N_("forecast"),
    "under_way": N_("under way"),
    "stated": N_("stated"),
}
FORM_WORDS: dict[QuoteForm, str] = {
    "spoken": N_("spoken"),
    "signed": N_("signed statement"),
}
BETTER_WORDS: dict[Better, str] = {
    "more": N_("more is better"),
    "less": N_("less is better"),
}

_COMPARED = {
    "=": "{amount}",
    ">=": N_("at least {amount}"),
    ">": N_("more than {amount}"),
    "<=": N_("at most {amount}"),
    "<": N_("less than {amount}"),
    "~": N_("about {amount}"),
    "range": "{amount}",
}
_RATED = {
    ">=": NC_("rate", "at least {amount}"),
    "<": NC_("rate", "less than {amount}"),
}
"""A rate is "not below", a count "not fewer than": Chinese tells them apart."""
_BASED = {
    "level": "{quantity}",
    "annual": N_("{quantity} a year"),
    "annual_average": N_("{quantity} a year on average"),
    "cumulative": N_("{quantity} in total"),
}

_CHINESE_SIZES = ((100_000_000, "亿"), (10_000, "万"))
_ENGLISH_SIZES = ((1_000_000_000, " billion"), (1_000_000, " million"))


def status_words(status: Status | None, lang: Language) -> str:
    """A status with its symbol, as in `✓ met`; nothing where nothing is judged."""
    return f"{STATUS_SYMBOLS[status]} {lang.gettext(STATUS_WORDS[status])}" if status else ""


def comparator_words(comparator: str | None, lang: Language) -> str:
    """A comparator by itself, as in `at least`."""
    alone = {None: N_("milestone"), "range": N_("between"), "=": N_("exactly")}
    told = alone.get(comparator) or _COMPARED[comparator or ""]
    return lang.gettext(told, amount="").strip()


def basis_words(basis: str | None, lang: Language) -> str:
    """A basis by itself, as in `every year`."""
    words = {
        "level": N_("a state"),
        "annual": N_("every year"),
        "annual_average": N_("yearly average"),
        "cumulative": N_("in total"),
    }
    return lang.gettext(words[basis]) if basis else ""


def number(value: float, lang: Language) -> str:
    """A number as it is read: `1,016`, `12 million`, 1200万; never rounded."""
    sizes = _CHINESE_SIZES if lang.chinese else _ENGLISH_SIZES
    short = (
        _digits(value / size) + word
        for size, word in sizes
        if abs(value) >= size and _is_short(value, size)
    )
    told = next(short, None) or _digits(value)
    return told.replace(",", "") if lang.chinese else told


def amount(value: float, unit: Both | None, lang: Language, value_max: float | None = None) -> str:
    """A number with its unit, as in `12 million visits`; both ends where it is a range."""
    digits = number(value, lang)
    if value_max is not None:
        digits = _range(digits, number(value_max, lang), lang)
    if unit is None:
        return digits
    word = lang.pick(unit)
    return f"{digits}{word}" if lang.chinese or word in "%‰" else f"{digits} {word}"


def quantity(target: Target, lang: Language) -> str:
    """What a target aims at, whole: a number without its comparator would mislead."""
    if target.comparator is None or target.value is None:
        return ""
    told = amount(target.value, target.unit, lang, target.value_max)
    compared = _compared(target.comparator, told, target.unit, lang)
    basis = _BASED[target.basis or "level"]
    return compared if basis == "{quantity}" else lang.gettext(basis, quantity=compared)


def figure(evidence: Evidence, target: Target | None, lang: Language) -> str:
    """What evidence measured, whole, in the target's unit or as a share of it."""
    if evidence.value is not None:
        told = amount(evidence.value, target.unit if target else None, lang)
    elif evidence.share is not None:
        told = f"{_digits(evidence.share)}%"
        if target is not None and target.unit is not None and target.unit.zh in "%‰":
            told = lang.gettext("{share} of the target", share=told)
    else:
        return ""
    return _compared(evidence.comparator or "=", told, target.unit if target else None, lang)


def when(partial: str | None, lang: Language) -> str:
    """A date as it is read: `May 2021`, 2021年5月; a period with a dash between its ends."""
    if partial is None:
        return ""
    begin, _, end = partial.partition("/")
    if end:
        return between(begin, end, lang)
    return in_words(partial, chinese=lang.chinese)


def between(begin: str, end: str, lang: Language) -> str:
    """From one date to another; a year and a month that both have are said once.

    As in `2021–2025`, `January–June 2023` and 2021—2025年, 2023年1月至6月.
    """
    if len(begin) == len(end) == len("2030"):
        return _range(begin, when(end, lang), lang)
    first, last = when(begin, lang), when(end, lang)
    exact = min(len(begin), len(end))
    for shared in ("2030", "2030-05"):
        if exact > len(shared) and begin[: len(shared)] == end[: len(shared)]:
            if lang.chinese:
                last = when(end, lang).removeprefix(when(end[: len(shared)], lang))
            else:
                first = when(begin, lang).removesuffix(f" {when(begin[: len(shared)], lang)}")
    return lang.gettext("{begin}–{end}", begin=first, end=last)


def due(target: Target, lang: Language) -> str:
    """When a target is due, with its start where it runs over years, as in `2021–2025`."""
    if target.start is not None and target.due is not None and target.start != target.due:
        return between(target.start, target.due, lang)
    if target.due is None and target.start is not None:
        return lang.gettext("from {when}", when=when(target.start, lang))
    return when(target.due, lang)


def goal(target: Target, lang: Language) -> str:
    """What a target aims at and by when, as in `more than 72%, due 2021`."""
    dated = due(target, lang)
    if target.due is not None and target.start is None:
        dated = lang.gettext("due {when}", when=dated)
    return lang.joined(part for part in (quantity(target, lang), dated) if part)


def aim(target: Target, lang: Language) -> str:
    """A target in a line, as in `Ferry riders: about 12 million rides in total, 2024–2030`."""
    return labelled(target, goal(target, lang), lang)


def subject(record: Commitment | Target, lang: Language) -> str:
    """What a finding is about: a target with what it aims at, or a commitment."""
    return aim(record, lang) if isinstance(record, Target) else lang.pick(record.title)


def measured(record: Commitment | Target, lang: Language) -> str:
    """The same without the dates, which a timeline draws."""
    if isinstance(record, Target):
        return labelled(record, quantity(record, lang), lang)
    return lang.pick(record.title)


def labelled(target: Target, told: str, lang: Language) -> str:
    """What is told of a target after what it measures; that alone where nothing is."""
    metric = lang.pick(target.metric)
    return lang.gettext("{label}: {text}", label=metric, text=told) if told else metric


def place(district: District, lang: Language, plan: Plan | None = None) -> str:
    """A district's name; in English with the Chinese beside it, to quote and to search by.

    Where the plan has another of that name, with the place that it is part of.
    """
    name = names_in(plan, lang).district(district) if plan else lang.pick(district.name)
    return name if lang.chinese else f"{name} {district.name.zh}"


def person(official: Official | None, lang: Language, plan: Plan | None = None) -> str:
    """An official's name; in English with the Chinese beside it.

    Where the plan has another of that name, with the district, the office or the id.
    """
    if official is None:
        return ""
    told = names_in(plan, lang).official(official) if plan else lang.pick(official.name)
    if lang.chinese:
        return told
    name = official.name
    return f"{name.en} {name.zh}{told.removeprefix(name.en)}"


def speaker(plan: Plan, record: Commitment | Target, lang: Language) -> str:
    """Who said a record, or that the source names nobody."""
    named = person(plan.official_of(record), lang, plan)
    return named or lang.gettext("no speaker named")


def office(plan: Plan, official: Official, lang: Language, *, dated: bool = False) -> str:
    """An official's office, in Chinese with its district before it, and if asked when it was."""
    role = lang.pick(official.role)
    if lang.chinese:
        role = f"{plan.districts[official.district].name.zh}{role}"
    told = lang.gettext("{role} ({when})", role=role, when=when(official.as_of, lang))
    return told if dated else role


def themes(plan: Plan, ids: tuple[str, ...], lang: Language) -> str:
    """The names of themes, in a row."""
    return lang.listed(lang.pick(plan.themes[key].name) for key in ids)


def places(commitment: Commitment, lang: Language) -> str:
    """The places that a commitment names, in a row."""
    return lang.listed(lang.pick(place) for place in commitment.places)


def paragraphs(numbers: Iterable[int], lang: Language) -> str:
    """A paragraph locator, as in `para. 6` and `paras. 3–5, 8`; nothing where there is none."""
    runs = tuple(consecutive(numbers))
    if not runs:
        return ""
    listed = lang.listed(
        run[0]
        if len(run) == 1
        else lang.pgettext("paragraphs", "{begin}–{end}", begin=run[0], end=run[-1])
        for run in runs
    )
    count = sum(map(len, runs))
    return lang.ngettext("para. {numbers}", "paras. {numbers}", count, numbers=listed)


def consecutive(numbers: Iterable[int]) -> Iterator[list[int]]:
    """Numbers in order, each once; three and more in a row together, as they are cited."""
    in_order = enumerate(sorted(set(numbers)))
    for _, row in groupby(in_order, lambda placed: placed[1] - placed[0]):
        run = [number for _, number in row]
        yield from [run] if len(run) > 2 else ([number] for number in run)


def called(subject: District | Official, lang: Language, plan: Plan) -> str:
    """A district's or an official's name."""
    if isinstance(subject, District):
        return place(subject, lang, plan)
    return person(subject, lang, plan)


def unspoken(subject: District | Official, lang: Language, plan: Plan) -> str:
    """That the sources do not speak of a district or an official, and what that does not mean."""
    template = N_(
        "The sources of this plan say nothing about {name}, "
        "which does not mean that nothing was promised."
    )
    return lang.gettext(template, name=called(subject, lang, plan))


def searched(record: Commitment | District | Target, as_of: dt.date, lang: Language) -> str:
    """That a search was made and found none, where that was so by a day; else nothing."""
    if record.searched is None or record.searched_note is None or record.searched > as_of:
        return ""
    told = when(record.searched.isoformat(), lang)
    return lang.gettext(
        "Searched on {when}: {note}", when=told, note=lang.pick(record.searched_note)
    )


def source_line(source: Source, numbers: tuple[int, ...], lang: Language) -> str:
    """A one-line citation: publisher, title where known, date, paragraphs.

    A title that is our translation says so: nobody published it so.
    """
    parts = [lang.pick(source.publisher)]
    if source.title is not None:
        title = titled(lang.pick(source.title), lang)
        if source.language != lang.code:
            ours = N_("{title} (in {language}; the title is translated)")
            spoken = lang.gettext(LANGUAGES[source.language])
            title = lang.gettext(ours, title=title, language=spoken)
        parts.append(title)
    parts.append(when(source.date, lang))
    if numbers:
        parts.append(paragraphs(numbers, lang))
    return lang.joined(parts)


def source_note(source: Source, lang: Language) -> str:
    """What a reader must know of a document: whom it names as its own source, and its note."""
    told: list[str] = []
    if source.taken_from is not None:
        publisher = lang.pick(source.taken_from)
        told.append(lang.gettext("The page names {publisher} as its source.", publisher=publisher))
    if source.note is not None:
        told.append(lang.pick(source.note))
    return ("" if lang.chinese else " ").join(told)


def quoted(words: str) -> str:
    """Words in quotation marks, the marks in them in their turn.

    “ ” outside, ‘ ’ inside them, “ ” inside these: so GB/T 15834-2011 (4.8.3.4) has it in
    Chinese, and the Chicago Manual in English.
    """
    return f"“{inside(words)}”"


def inside(words: str) -> str:
    """Words as they stand inside quotation marks."""
    return re.sub("“([^“”]*)”", _turned, words)


def _turned(found: re.Match[str]) -> str:
    return "‘" + re.sub("‘([^‘’]*)’", r"“\1”", found[1]) + "’"


def titled(title: str, lang: Language) -> str:
    """A title in its marks; what is in such marks inside it takes the single ones (GB/T 15834)."""
    title = title.replace("《", "〈").replace("》", "〉") if lang.chinese else inside(title)
    return lang.gettext("“{title}”", title=title)


def _compared(comparator: str, told: str, unit: Both | None, lang: Language) -> str:
    if unit is not None and unit.zh in "%‰" and comparator in _RATED:
        return lang.pgettext("rate", _RATED[comparator], amount=told)
    return lang.gettext(_COMPARED[comparator], amount=told)


def _range(begin: str, end: str, lang: Language) -> str:
    """Both ends of a range of numbers or years, as in `2–3` and 2—3."""
    return lang.pgettext("numbers", "{begin}–{end}", begin=begin, end=end)


def _is_short(value: float, size: int) -> bool:
    """Whether a number can be told in units of `size` with two decimals and lose nothing."""
    return round(value * 100 / size) * size == value * 100


def _digits(value: float) -> str:
    return f"{int(value):,}" if value == int(value) else f"{value:,}"
