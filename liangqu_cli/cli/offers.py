"""The names, ids and dates of a plan that can be typed.

A district goes by its name in Latin letters, lower-case and hyphenated (`miyun`), an
official by their id. Once something else has been begun, the Chinese name, say, or a
code, the form that begins so is offered instead.
"""

from collections.abc import Iterable, Iterator

from liangqu_cli.cli.completion import Asked, Offer, is_safe


def commands(asked: Asked) -> Iterator[Offer]:
    """Every command, by its Chinese name where that is begun."""
    from liangqu_cli.cli.command_table import BY_NAME

    return (
        Offer(name, asked.lang.gettext(entry.help))
        for name, entry in BY_NAME.items()
        if name.isascii() or asked.stem
    )


def names(asked: Asked) -> Iterator[Offer]:
    """Every district and official, each in a form that means nothing else."""
    from liangqu_cli.ask.entities import Entity
    from liangqu_cli.ask.forms import forms_of
    from liangqu_cli.ask.index import FormTable
    from liangqu_cli.ask.names import meaning
    from liangqu_cli.report.wording import person

    plan, lang, index = asked.plan, asked.lang, FormTable(asked.plan)

    def begun(entity: Entity, forms: Iterable[str]) -> str:
        """The first of an entity's forms that was begun, or nothing."""
        typed = (form.lower().replace(" ", "-").replace("'", "") for form in forms)
        sure = (form for form in typed if is_safe(form) and meaning(form, index) == entity)
        return next((f for f in sure if f.startswith(asked.stem.lower())), "")

    for code, district in plan.districts.items():
        forms = (district.name.en, code, *forms_of(district, plan.districts))
        full = district.full
        about = full.zh if lang.chinese else f"{full.en} {full.zh}"
        yield Offer(begun(Entity("district", code), forms), about)
    for key, official in plan.officials.items():
        forms = (key, *forms_of(official, plan.districts))
        about = lang.joined([person(official, lang), lang.pick(official.role)])
        yield Offer(begun(Entity("official", key), forms), about)


def names_or_records(asked: Asked) -> Iterator[Offer]:
    """What `show` and `cite` take: names, and the ids of all records.

    `miyun` begins the ids of all that Miyun pledged; offered together, they would keep
    a shell from completing the name. The hyphen after it asks for them.
    """
    named = [offer for offer in names(asked) if offer.value]
    yield from named
    if not named:
        yield from _records(asked)
        yield from (Offer(key, asked.lang.pick(t.name)) for key, t in asked.plan.themes.items())


def fields(asked: Asked) -> Iterator[Offer]:
    """The fields of the command's table, after those that the word has already."""
    from liangqu_cli.cli.vocabulary import fields_of

    head, comma, stem = asked.stem.rpartition(",")
    found = fields_of(asked.command, lambda: asked.plan).offers(asked.lang, stem)
    return (Offer(f"{head}{comma}{offer.value}", offer.about) for offer in found)


def dates(asked: Asked) -> Iterator[Offer]:
    """The dates by which something is due."""
    dues = {target.due for target in asked.plan.targets.values() if target.due}
    return (Offer(due) for due in sorted(dues))


def years_found(asked: Asked) -> Iterator[Offer]:
    """The years in which something was found, or the source of that published."""
    every = asked.plan.evidence.values()
    years = {each.date[:4] for found in every for each in (found, asked.plan.sources[found.source])}
    return (Offer(year) for year in sorted(years))


def _records(asked: Asked) -> Iterator[Offer]:
    from liangqu_cli.report.wording import source_line

    plan, lang = asked.plan, asked.lang
    yield from (Offer(key, lang.pick(record.title)) for key, record in plan.commitments.items())
    yield from (Offer(key, lang.pick(record.metric)) for key, record in plan.targets.items())
    yield from (Offer(key, lang.pick(record)) for key, record in plan.quotes.items())
    yield from (Offer(key, lang.pick(record.finding)) for key, record in plan.evidence.items())
    yield from (Offer(key, source_line(each, (), lang)) for key, each in plan.sources.items())
