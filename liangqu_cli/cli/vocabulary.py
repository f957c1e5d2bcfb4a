"""The values that options have, each list once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from liangqu_cli.cli.choices import Choices
from liangqu_cli.language import CODES, N_, Both, Language, code_of
from liangqu_cli.model import STRENGTHS, Bilingual, Plan, Source

if TYPE_CHECKING:
    from liangqu_cli.report.table import Column

_COUNTS = {
    "commitments": N_("commitments"),
    "targets": N_("targets"),
    "quotes": N_("quotes"),
}
_SHADES = {**_COUNTS, "status": N_("status")}
_COLOURED = {"auto": N_("auto"), "always": N_("always"), "never": N_("never")}
_DIMENSIONS = {
    "district": N_("district"),
    "theme": N_("theme"),
    "due": N_("due"),
    "unit": N_("unit"),
    "status": N_("status"),
    "strength": N_("strength"),
}
DUE = frozenset({"overdue", "pastdue", "due", "expired", "逾期", "超期", "过期", "到期", "已到期"})
"""What is asked for as a status, and says when something was due and not what became of it."""
_BY_DATE = N_(" What has fallen due is listed with `--due-by today`, whatever became of it.")
_BY_WORDS = N_(" Records are narrowed by any word with `--match`.")
_CALLED = {"xlsx": ("excel",)}
"""What formats are called besides their endings."""


def both(message: str) -> Both:
    """A text of the program in both languages."""
    return Bilingual(zh=Language("zh").gettext(message), en=message)


def statuses() -> Choices:
    """What `--status` can be."""
    from liangqu_cli.answers.scorecard import STATUSES
    from liangqu_cli.report.wording import STATUS_WORDS

    return Choices(
        STATUSES,
        N_("{value} is no status; choose from {choices}."),
        lambda status: both(STATUS_WORDS[status]),
        instead=lambda value: _BY_DATE if value in DUE else "",
    )


def strengths() -> Choices:
    """What `--strength` can be."""
    from liangqu_cli.report.wording import STRENGTH_WORDS

    return Choices(
        STRENGTHS,
        N_("{value} is no strength; choose from {choices}."),
        lambda strength: both(STRENGTH_WORDS[strength]),
        also={
            "pledge": ("promise", "承诺"),
            "aim": ("努力", "争取"),
            "exploration": ("谋划", "研究"),
        },
    )


def comparators() -> Choices:
    """What `--comparator` can be."""
    from liangqu_cli.report.wording import comparator_words

    english, chinese = Language("en"), Language("zh")

    def said(sign: str) -> Both:
        comparator = None if sign == "milestone" else sign
        return Bilingual(
            zh=comparator_words(comparator, chinese), en=comparator_words(comparator, english)
        )

    return Choices(
        ("=", ">=", ">", "<=", "<", "~", "range", "milestone"),
        N_("{value} is no comparator; choose from {choices}."),
        said,
        also={
            ">=": ("≥", "不低于"),
            "<=": ("≤",),
            "<": ("低于",),
            "~": ("≈",),
        },
    )


def dimensions() -> Choices:
    """What `summary --by` can be."""
    from liangqu_cli.answers.summary import DIMENSIONS

    return Choices(
        DIMENSIONS,
        N_("{value} is no dimension; choose from {choices}."),
        lambda key: both(_DIMENSIONS[key]),
        also={"due": ("deadline",)},
    )


def counted() -> Choices:
    """What `matrix --by` can be."""
    from liangqu_cli.answers.matrix import COUNTED

    refusal = N_("{value} is nothing to count; choose from {choices}.")
    return Choices(COUNTED, refusal, lambda key: both(_COUNTS[key]))


def shades() -> Choices:
    """What `map --by` can be."""
    refusal = N_("{value} is nothing to shade by; choose from {choices}.")
    return Choices((*_COUNTS, "status"), refusal, lambda key: both(_SHADES[key]))


def row_formats() -> Choices:
    """What `--format` of a listing can be, by name or by a file's ending."""
    from liangqu_cli.export.formats import ROW_FORMATS

    return _formats({name: each.endings for name, each in ROW_FORMATS.items()})


def told_formats() -> Choices:
    """What `show --format` and `compare --format` can be, likewise."""
    from liangqu_cli.export.formats import ROW_FORMATS, TOLD

    return _formats({name: ROW_FORMATS[name].endings for name in TOLD})


def plan_formats() -> Choices:
    """What `export --format` can be, likewise."""
    from liangqu_cli.export.formats import PLAN_FORMATS

    return _formats({name: each.endings for name, each in PLAN_FORMATS.items()})


def styles() -> Choices:
    """What `cite --style` can be."""
    from liangqu_cli.export.formats import STYLES

    return Choices(tuple(STYLES), N_("{value} is no style; choose from {choices}."))


def languages() -> Choices:
    """What `--lang` can be."""
    return Choices(CODES, N_("{value} is no language; choose from {choices}."))


def language(asked: str) -> str:
    """The language that `--lang` names, by any of its names.

    Raises:
        UsageError: there is none such.
    """
    return code_of(asked) or languages().meant(asked)


def colors() -> Choices:
    """What `--color` can be."""
    refusal = N_("{value} is no choice for --color; choose from {choices}.")
    return Choices(tuple(_COLOURED), refusal, lambda key: both(_COLOURED[key]))


def themes(plan: Plan) -> Choices:
    """What `--theme` can be in a plan."""
    refusal = N_("{value} is no theme; choose from {choices}.")
    return Choices(
        tuple(plan.themes),
        refusal,
        lambda key: plan.themes[key].name,
        parts=True,
        instead=lambda _: _BY_WORDS,
    )


def units(plan: Plan, lang: Language) -> Choices:
    """What `--unit` can be in a plan, in the reader's language first."""
    found: dict[str, list[Bilingual]] = {}
    for target in plan.targets.values():
        if target.unit is not None:
            found.setdefault(lang.pick(target.unit), []).append(target.unit)
    return Choices(
        tuple(found),
        N_("No target counts {value}; choose from {choices}."),
        lambda key: found[key][0],
        also={
            key: [form for unit in units for form in (unit.zh, unit.en)]
            for key, units in found.items()
        },
    )


def sources(plan: Plan) -> Choices:
    """What `--source` of a listing can be in a plan."""
    refusal = N_("{value} is no source; choose from {choices}.")
    return Choices(tuple(plan.sources), refusal, about=lambda key: _source(plan.sources[key]))


def copied(plan: Plan) -> Choices:
    """What `verify --source` can be: a source that a text can be held against."""
    return Choices(
        tuple(key for key, source in plan.sources.items() if source.paragraphs),
        N_("{value} is no source that lists its paragraphs; choose from {choices}."),
        about=lambda key: _source(plan.sources[key]),
    )


def fields(columns: Iterable["Column"]) -> Choices:
    """What `--fields` and `--sort` can be in a table: keys, or headings as a reader sees them."""
    by_key = {column.key: column for column in columns}

    def said(key: str) -> Both:
        heading = by_key[key].heading
        return Bilingual(zh=heading(Language("zh")), en=heading(Language("en")))

    refusal = N_("There is no field {value}; the fields are {choices}.")
    return Choices(tuple(by_key), refusal, said)


def meant_fields(asked: str, columns: Sequence["Column"]) -> list[str]:
    """The keys of the fields that `--fields` names, with commas between them.

    Raises:
        UsageError: there is no such field.
    """
    known = fields(columns)
    return [
        known.meant(field.strip()) for field in asked.replace("，", ",").split(",") if field.strip()
    ]


def meant_order(asked: str, columns: Sequence["Column"]) -> str:
    """The key of the field that `--sort` names, with the `-` that stands before it, if any.

    Raises:
        UsageError: there is no such field.
    """
    key = asked.removeprefix("-")
    return asked[: len(asked) - len(key)] + fields(columns).meant(key or asked) if asked else ""


def fields_of(command: str, plan: Callable[[], Plan]) -> Choices:
    """The same for the table of a command; only a matrix has fields of the plan's own."""
    if command != "matrix":
        return fields(import_module(f"liangqu_cli.report.{command}").COLUMNS)
    from liangqu_cli.answers.matrix import matrix
    from liangqu_cli.ask.selection import Filter
    from liangqu_cli.report.matrix import matrix_table

    found, every = plan(), Filter()
    rows = matrix(found, "commitments", every)
    return fields(matrix_table(found, rows, every.themes).columns)


def _source(source: Source) -> Both:
    from liangqu_cli.report.wording import source_line

    return Bilingual(
        zh=source_line(source, (), Language("zh")), en=source_line(source, (), Language("en"))
    )


def _formats(endings: Mapping[str, Sequence[str]]) -> Choices:
    return Choices(
        tuple(endings),
        N_("{value} is no format; choose from {choices}."),
        also={
            name: [*(ending.lstrip(".") for ending in each), *_CALLED.get(name, ())]
            for name, each in endings.items()
        },
    )
