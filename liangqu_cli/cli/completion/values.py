"""What can be typed at each place, with its meaning in the reader's language."""

from collections.abc import Callable, Iterator
from importlib import import_module

from typer._click import Parameter
from typer.core import TyperOption

from liangqu_cli.cli.command_table import ENTRIES
from liangqu_cli.cli.completion import names
from liangqu_cli.cli.completion.line import Place
from liangqu_cli.cli.completion.reply import Offer
from liangqu_cli.cli.run import Run
from liangqu_cli.language import N_
from liangqu_cli.query import Filter
from liangqu_cli.report.table import Column

FILES = frozenset({"data", "output", "path", "file", "files", "text_file", "old", "new"})
"""The options and arguments that name a file or a folder."""

CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("summary", "by"): ("district", "theme", "due", "unit", "status"),
    ("map", "by"): ("commitments", "targets", "quotes", "status"),
    ("matrix", "by"): ("commitments", "targets", "quotes"),
    ("show", "format"): ("table", "json"),
}
"""What an option of one command can be, where the command alone knows."""


def is_file(param: Parameter) -> bool:
    """Whether it names a file, which the shell completes."""
    return param.name in FILES


def is_list(param: Parameter) -> bool:
    """Whether more can follow in the same word, after a comma."""
    return param.name == "fields"


def offers(run: Run, place: Place) -> Iterator[Offer]:
    """What can be typed at a place; what does not begin as the reader did may be among it.

    What the line already has is left out.
    """
    if place.param is None:
        if place.stem.startswith("-") and not place.verbatim:
            return _options(run, place)
        return _options(run, place) if place.command else _commands(run)
    source = SOURCES.get(place.param.name or "")
    if source is None:
        return iter(())
    had = {*place.values(place.param.name or ""), *place.kept.split(",")}
    option = isinstance(place.param, TyperOption)
    return (
        offer
        for offer in source(run, place)
        if offer.value not in had and (option or place.verbatim or not offer.value.startswith("-"))
    )


def _commands(run: Run) -> Iterator[Offer]:
    return (Offer(entry.name, run.lang.gettext(entry.help)) for entry in ENTRIES)


def _options(run: Run, place: Place) -> Iterator[Offer]:
    had = [param for param, _ in place.given]
    for param in place.params:
        if isinstance(param, TyperOption) and (param.multiple or param not in had):
            for name in param.opts:
                if name.startswith("--") or name == place.stem:
                    yield Offer(name, run.lang.gettext(param.help or ""))


def _names(run: Run, place: Place) -> Iterator[Offer]:
    named = list(names.name_offers(run, place.stem))
    yield from named
    offers = {"show": names.record_offers, "cite": names.citable_offers}.get(place.command)
    if offers and not named:
        # `miyun` begins the ids of all that Miyun pledged; offered together, they would
        # keep a shell from completing the name. The hyphen after it asks for them.
        yield from offers(run)


def _themes(run: Run, place: Place) -> Iterator[Offer]:
    for key, theme in run.plan.themes.items():
        yield Offer(_begun(place, key, theme.name.zh, theme.name.en), run.lang.pick(theme.name))


def _units(run: Run, place: Place) -> Iterator[Offer]:
    for target in run.plan.targets.values():
        if target.unit is not None:
            word = run.lang.pick(target.unit)
            form = _begun(place, word, target.unit.zh, target.unit.en)
            yield Offer(form, word if form != word else "")


def _sources(run: Run, place: Place) -> Iterator[Offer]:
    from liangqu_cli.report.wording import source_line

    for key, source in run.plan.sources.items():
        if source.paragraphs:  # only such a source can be held against a text
            yield Offer(key, source_line(source, (), run.lang))


def _dates(run: Run, place: Place) -> Iterator[Offer]:
    dues = {target.due for target in run.plan.targets.values() if target.due}
    return (Offer(due) for due in sorted(dues))


def _fields(run: Run, place: Place) -> Iterator[Offer]:
    if place.command == "matrix":
        yield from _matrix_fields(run)
        return
    columns: tuple[Column, ...] = import_module(f"liangqu_cli.report.{place.command}").COLUMNS
    for column in columns:
        about = run.lang.gettext(column.about)
        if column.key.endswith("_en"):
            about = run.lang.gettext(N_("In English: {about}")).format(about=about)
        yield Offer(column.key, about)


def _matrix_fields(run: Run) -> Iterator[Offer]:
    """The fields of a matrix, most of which are themes."""
    from liangqu_cli.report.matrix import matrix, matrix_table

    plan, every = run.plan, Filter()
    rows = matrix(plan, "commitments", every)
    for column in matrix_table(plan, rows, every.themes).columns:
        theme = plan.themes.get(column.key)
        about = run.lang.pick(theme.name) if theme else run.lang.gettext(column.about)
        yield Offer(column.key, about)


def _formats(run: Run, place: Place) -> Iterator[Offer]:
    if place.command == "export":
        from liangqu_cli.export.plans import PLAN_FORMATS

        return map(Offer, PLAN_FORMATS)
    from liangqu_cli.export.rows import ROW_FORMATS

    return map(Offer, CHOICES.get((place.command, "format"), tuple(ROW_FORMATS)))


def _by(run: Run, place: Place) -> Iterator[Offer]:
    return map(Offer, CHOICES[place.command, "by"])


def _statuses(run: Run, place: Place) -> Iterator[Offer]:
    from liangqu_cli.report.wording import STATUS_WORDS

    return (Offer(status, run.lang.gettext(words)) for status, words in STATUS_WORDS.items())


def _comparators(run: Run, place: Place) -> Iterator[Offer]:
    from liangqu_cli.report.wording import comparator_words

    for sign in ("=", ">=", ">", "<=", "<", "~", "range"):
        yield Offer(sign, comparator_words(sign, run.lang))
    yield Offer("milestone", comparator_words(None, run.lang))


def _styles(run: Run, place: Place) -> Iterator[Offer]:
    from liangqu_cli.export.citations.styles import STYLES

    return (Offer(name, run.lang.gettext(style.about)) for name, style in STYLES.items())


def _languages(run: Run, place: Place) -> Iterator[Offer]:
    yield Offer("zh", "中文")
    yield Offer("en", "English")


def _colors(run: Run, place: Place) -> Iterator[Offer]:
    return map(Offer, ("auto", "always", "never"))


def _shells(run: Run, place: Place) -> Iterator[Offer]:
    from liangqu_cli.cli.completion import SCRIPTS

    return map(Offer, SCRIPTS)


SOURCES: dict[str, Callable[[Run, Place], Iterator[Offer]]] = {
    "as_of": _dates,
    "by": _by,
    "color": _colors,
    "comparator": _comparators,
    "due_by": _dates,
    "fields": _fields,
    "format": _formats,
    "lang": _languages,
    "names": _names,
    "show_completion": _shells,
    "sort": _fields,
    "source": _sources,
    "status": _statuses,
    "style": _styles,
    "theme": _themes,
    "unit": _units,
}
"""What each option or argument can be, by its name in the command's function."""


def _begun(place: Place, *forms: str) -> str:
    """The first form that begins as the reader did, else the first."""
    stem = place.stem.lower()
    return next((form for form in forms if form.lower().startswith(stem)), forms[0])
