"""The values that options have, each list once."""

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from liangqu_cli.cli.choices import Choices
from liangqu_cli.language import CODES, N_, Language, code_of
from liangqu_cli.model import STRENGTHS, Bilingual, Plan

if TYPE_CHECKING:
    from liangqu_cli.report.table import Column

DUE = frozenset({"overdue", "pastdue", "due", "expired", "逾期", "超期", "过期", "到期", "已到期"})
"""What is asked for as a status, and says when something was due and not what became of it."""
RANKS = frozenset({"rank", "ranking", "best", "worst", "排名", "排行", "最好", "最差"})
"""What is asked for where districts are to be ranked, which they are not."""
_BY_DATE = N_(" What has fallen due is listed with `--due-by today`, whatever became of it.")
_BY_WORDS = N_(" Records are narrowed by any word with `--match`.")
_CALLED = {"xlsx": ("excel",), "datapackage": ("csv",)}
"""What formats are called besides their endings."""


def _word(key: str, lang: Language) -> str:
    """A key that heads a column, too, and is in the catalogue for that."""
    return lang.gettext(key)


def statuses() -> Choices:
    """What `--status` can be."""
    from liangqu_cli.answers.scorecard import STATUSES
    from liangqu_cli.report.wording import STATUS_WORDS

    return Choices(
        STATUSES,
        N_("{value} is no status; choose from {choices}."),
        lambda status, lang: lang.gettext(STATUS_WORDS[status]),
        instead=lambda value: _BY_DATE if value in DUE else "",
    )


def strengths() -> Choices:
    """What `--strength` can be."""
    from liangqu_cli.report.wording import STRENGTH_WORDS

    return Choices(
        STRENGTHS,
        N_("{value} is no strength; choose from {choices}."),
        lambda strength, lang: lang.gettext(STRENGTH_WORDS[strength]),
        also={
            "pledge": ("promise", "承诺"),
            "aim": ("努力", "争取"),
            "exploration": ("谋划", "研究"),
        },
    )


def comparators() -> Choices:
    """What `--comparator` can be."""
    from liangqu_cli.report.wording import comparator_words

    def said(sign: str, lang: Language) -> str:
        return comparator_words(None if sign == "milestone" else sign, lang)

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
        _word,
        also={"due": ("deadline",)},
    )


def counted() -> Choices:
    """What `matrix --by` can be."""
    from liangqu_cli.answers.matrix import COUNTED

    return Choices(COUNTED, N_("{value} cannot be counted; choose from {choices}."), _word)


def shades() -> Choices:
    """What `map --by` can be."""
    from liangqu_cli.answers.matrix import COUNTED

    refusal = N_("The map cannot be shaded by {value}; choose from {choices}.")
    return Choices((*COUNTED, "status"), refusal, _word)


def formats(of: str) -> Choices:
    """What `--format` can be of `rows`, of what is `told` whole or of a `plan`, or an ending."""
    from liangqu_cli.export.formats import PLAN_FORMATS, ROW_FORMATS, TOLD

    told = {name: ROW_FORMATS[name] for name in TOLD}
    known = {"rows": ROW_FORMATS, "told": told, "plan": PLAN_FORMATS}[of]
    return Choices(
        tuple(known),
        N_("{value} is no format; choose from {choices}."),
        also={
            name: [*(ending.lstrip(".") for ending in each.endings), *_CALLED.get(name, ())]
            for name, each in known.items()
        },
    )


def styles() -> Choices:
    """What `cite --style` can be."""
    from liangqu_cli.export.formats import STYLES

    return Choices(tuple(STYLES), N_("{value} is no style; choose from {choices}."))


LANGUAGES = Choices(CODES, N_("{value} is no language; choose from {choices}."))
"""What `--lang` can be, beside other names of a language."""


def language(asked: str) -> str:
    """The language that `--lang` names, by any of its names.

    Raises:
        UsageError: there is none such.
    """
    return code_of(asked) or LANGUAGES.meant(asked)


COLORS = Choices(
    (N_("auto"), N_("always"), N_("never")),
    N_("{value} is no choice for --color; choose from {choices}."),
    _word,
)
"""What `--color` can be."""


def themes(plan: Plan) -> Choices:
    """What `--theme` can be in a plan."""
    refusal = N_("{value} is no theme; choose from {choices}.")
    return Choices(
        tuple(plan.themes),
        refusal,
        lambda key, lang: lang.pick(plan.themes[key].name),
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
        N_("No target is counted in {value}; choose from {choices}."),
        lambda key, lang: lang.pick(found[key][0]),
        also={
            key: [form for unit in units for form in (unit.zh, unit.en)]
            for key, units in found.items()
        },
    )


def sources(plan: Plan) -> Choices:
    """What `--source` of a listing can be in a plan."""
    refusal = N_("{value} is no source; choose from {choices}.")
    return Choices(tuple(plan.sources), refusal, about=_line_of(plan))


def copied(plan: Plan) -> Choices:
    """What `verify --source` can be: a source that a text can be held against."""
    return Choices(
        tuple(key for key, source in plan.sources.items() if source.paragraphs),
        N_("{value} is no source that lists its paragraphs; choose from {choices}."),
        about=_line_of(plan),
    )


def fields(columns: Iterable["Column"]) -> Choices:
    """What `--fields` and `--sort` can be in a table: keys, or headings as a reader sees them."""
    by_key = {column.key: column for column in columns}
    refusal = N_("There is no field {value}; the fields are {choices}.")
    return Choices(tuple(by_key), refusal, lambda key, lang: by_key[key].heading(lang))


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

    rows = matrix(plan(), "commitments", Filter())
    return fields(matrix_table(plan(), rows, frozenset()).columns)


def _line_of(plan: Plan) -> Callable[[str, Language], str]:
    from liangqu_cli.report.wording import source_line

    return lambda key, lang: source_line(plan.sources[key], (), lang)
