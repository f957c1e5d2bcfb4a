"""The form that narrows the records; without a script it stays hidden and all is shown."""

from collections.abc import Callable, Mapping
from functools import partial

from liangqu_cli.answers.scorecard import STATUSES, Judgement
from liangqu_cli.export.page.languages import BothLanguages
from liangqu_cli.export.page.masthead import LINE_END, heading
from liangqu_cli.language import N_, Both, Language
from liangqu_cli.markup import Markup, element, joined
from liangqu_cli.model import Plan
from liangqu_cli.report import wording

Choice = tuple[str, Callable[[Language], str]]
"""What a field may be set to, and how a reader of each language is told of it."""


def heading_and_form(plan: Plan, judged: Mapping[str, Judgement], both: BothLanguages) -> Markup:
    """The heading of the records, the filter, and how many records it lets through."""
    found = {judgement.status for judgement in judged.values()}
    spoken = {c.district for c in plan.commitments.values()} | {
        plan.officials[q.official].district for q in plan.quotes.values()
    }
    used = {theme for c in plan.commitments.values() for theme in c.themes} | {
        theme for q in plan.quotes.values() for theme in q.themes
    }
    districts: list[Choice] = [
        (code, partial(_name, d.name)) for code, d in plan.districts.items() if code in spoken
    ]
    themes: list[Choice] = [
        (key, partial(_name, theme.name)) for key, theme in plan.themes.items() if key in used
    ]
    statuses: list[Choice] = [
        (status, partial(wording.status_words, status)) for status in STATUSES if status in found
    ]
    form = element(
        "form",
        _field("text", both.label(N_("Text")), element("input", type="search", id="filter-text")),
        _select("district", N_("District"), districts, both),
        _select("theme", N_("Theme"), themes, both),
        _select("status", N_("Status"), statuses, both),
        element("button", both.label(N_("Show all")), type="button"),
        _matches(plan, both),
        id="filter",
        role="search",
        autocomplete="off",
        hidden=True,
    )
    nothing = element(
        "p", both.label(N_("Nothing in the plan matches.")), id="nothing", hidden=True
    )
    return joined([heading("records", both), form, nothing, ""], LINE_END)


def _name(text: Both, lang: Language) -> str:
    return lang.pick(text)


def _field(name: str, label: Markup, control: Markup) -> Markup:
    labelled = element("label", label, for_=f"filter-{name}")
    return element("div", labelled, control, class_=f"field-{name}")


def _select(name: str, title: str, choices: list[Choice], both: BothLanguages) -> Markup:
    everything: Choice = ("", lambda lang: lang.gettext(N_("all")))
    options = [
        element("option", words(both.languages[1]), value=value, **both.options(words))
        for value, words in [everything, *choices]
    ]
    return _field(name, both.label(title), element("select", *options, id=f"filter-{name}"))


def _matches(plan: Plan, both: BothLanguages) -> Markup:
    """How many records of each kind are shown; read out when it changes."""
    told = [
        both.label(
            message,
            shown=element("b", str(total), data_shown=kind),
            total=str(total),
        )
        for kind, message, total in (
            ("commitment", N_("{shown} of {total} commitments"), len(plan.commitments)),
            ("target", N_("{shown} of {total} targets"), len(plan.targets)),
            ("quote", N_("{shown} of {total} quotes"), len(plan.quotes)),
        )
    ]
    return element(
        "output", joined(told, " · "), id="filter-count", aria_live="polite", aria_atomic="true"
    )
