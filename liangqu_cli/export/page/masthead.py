"""The head of the page: what it is, how much it holds, the language, the way to each part."""

from functools import partial

from liangqu_cli.export.page.languages import BothLanguages
from liangqu_cli.language import N_, Language
from liangqu_cli.markup import Markup, element, joined
from liangqu_cli.model import Plan, PlanInfo
from liangqu_cli.report import wording

LINE_END = Markup("\n")
"""What keeps the page's source legible."""
PARTS = (
    ("map", N_("Map")),
    ("scorecard", N_("Scorecard")),
    ("records", N_("Commitments and quotes")),
    ("sources", N_("Sources")),
    ("method", N_("How it is judged")),
)
"""The sections of the page, each with its heading."""


def title(plan: Plan) -> Markup:
    """The `title` element; the script keeps it in the language being read."""
    words = {
        lang.code: " · ".join(lang.pick(info.title) for info in plan.infos)
        for lang in (Language("zh"), Language("en"))
    }
    return element("title", words["en"], data_zh=words["zh"], data_en=words["en"])


def heading(part: str, both: BothLanguages) -> Markup:
    """The heading of one of `PARTS`; its section is labelled by it."""
    return element("h2", both.label(dict(PARTS)[part]), id=f"{part}-heading")


def masthead(plan: Plan, both: BothLanguages) -> Markup:
    """The header of the page."""
    skip = element("a", both.label(N_("Skip to the records")), href="#records", class_="skip")
    header = element(
        "header",
        _language_switch(both),
        *(_introduction(info, both) for info in plan.infos),
        _figures(plan, both),
        _contents(both),
        class_="masthead",
    )
    return joined([skip, header, ""], LINE_END)


def _language_switch(both: BothLanguages) -> Markup:
    choices = (("zh-CN", "中文"), ("en", "English"))
    legend = element("legend", "语言 / Language", class_="unseen")
    buttons = [
        element(
            "span",
            element(
                "input",
                type="radio",
                name="language",
                id=f"language-{tag}",
                value=tag,
                checked=tag == "en",
                autocomplete="off",
            ),
            element("label", name, for_=f"language-{tag}", lang=tag),
        )
        for tag, name in choices
    ]
    return element("fieldset", legend, *buttons, class_="choice language")


def _introduction(info: PlanInfo, both: BothLanguages) -> Markup:
    period = f"{info.start}/{info.end}"
    return joined(
        [
            element("p", both.told(partial(wording.when, period)), class_="period"),
            element("h1", both.text(info.title)),
            element("p", both.text(info.description), class_="lead"),
        ]
    )


def _figures(plan: Plan, both: BothLanguages) -> Markup:
    counts = (
        (N_("districts"), sum(d.level == "district" for d in plan.districts.values())),
        (N_("officials"), len(plan.officials)),
        (N_("commitments"), len(plan.commitments)),
        (N_("targets"), len(plan.targets)),
        (N_("quotes"), len(plan.quotes)),
        (N_("sources"), len(plan.sources)),
    )
    return element(
        "dl",
        *(
            element(
                "div",
                element("dt", both.label(name)),
                element("dd", str(count), class_="serif"),
            )
            for name, count in counts
        ),
        class_="figures",
    )


def _contents(both: BothLanguages) -> Markup:
    links = [element("li", element("a", both.label(name), href=f"#{part}")) for part, name in PARTS]
    return element(
        "nav",
        element("h2", both.label(N_("Contents")), id="contents", class_="unseen"),
        element("ul", *links),
        aria_labelledby="contents",
    )
