"""Districts, officials and records as they are typed.

A district goes by its name in Latin letters, lower-case and hyphenated
(`miyun`), an official by their id. Once something else has been begun, the
Chinese name, say, or a code, the form that begins so is completed instead.
"""

from collections.abc import Iterator, Sequence

from liangqu_cli.cli.completion.reply import Offer
from liangqu_cli.cli.run import Run
from liangqu_cli.language import Language
from liangqu_cli.model import District, Official, Plan
from liangqu_cli.names import Entity, FormTable, district_forms, key_form
from liangqu_cli.report import wording
from liangqu_cli.text import fold


def name_offers(run: Run, stem: str) -> Iterator[Offer]:
    """Every district and official, in the form that begins with `stem`, if any does."""
    plan, index = run.plan, FormTable(run.plan)
    for code, district in plan.districts.items():
        form = _best(_district_forms(district, plan), Entity("district", code), index, stem)
        yield from (Offer(found, _district_words(district, run.lang)) for found in form)
    for key, official in plan.officials.items():
        form = _best(_official_forms(official), Entity("official", key), index, stem)
        yield from (Offer(found, _official_words(official, run.lang)) for found in form)


def record_offers(run: Run) -> Iterator[Offer]:
    """The ids of all records that have no names, with what they say."""
    yield from citable_offers(run)
    yield from (Offer(key, run.lang.pick(theme.name)) for key, theme in run.plan.themes.items())


def citable_offers(run: Run) -> Iterator[Offer]:
    """The same without themes, which have no source."""
    plan, lang = run.plan, run.lang
    yield from (Offer(key, lang.pick(record.title)) for key, record in plan.commitments.items())
    yield from (Offer(key, lang.pick(record.metric)) for key, record in plan.targets.items())
    yield from (Offer(key, lang.pick(record)) for key, record in plan.quotes.items())
    yield from (Offer(key, lang.pick(record.finding)) for key, record in plan.evidence.items())
    for key, source in plan.sources.items():
        yield Offer(key, wording.source_line(source, (), lang))


def slug(name: str) -> str:
    """A name as one word that needs little quoting: `Xi'an New Area` is `xian-new-area`."""
    return "-".join("".join(c for c in fold(name) if c not in "'’·,").split())


def _best(forms: Sequence[str], entity: Entity, index: FormTable, stem: str) -> list[str]:
    """The first form that begins with `stem`; one that means nothing else goes first."""
    begun = [form for form in forms if form.lower().startswith(stem.lower())]
    sure = (form for form in begun if set(index.whole(key_form(form))) == {entity})
    return [next(sure, begun[0])] if begun else []


def _district_forms(district: District, plan: Plan) -> list[str]:
    chinese = [f for f in district_forms(district, plan.districts) if not f.isascii()]
    return [slug(district.name.en), district.code, *chinese, district.initials]


def _official_forms(official: Official) -> list[str]:
    english = official.name.en
    family, _, given = english.partition(" ")
    return [official.id, official.name.zh, key_form(english), slug(f"{given} {family}")]


def _district_words(district: District, lang: Language) -> str:
    full = district.full
    return full.zh if lang.chinese else f"{full.en} {full.zh}"


def _official_words(official: Official, lang: Language) -> str:
    return lang.joined([wording.person(official, lang), lang.pick(official.role)])
