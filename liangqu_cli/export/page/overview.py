"""The plan at a glance: a map of tiles, and what became of the targets."""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import partial

from liangqu_cli.answers.districts import DistrictCount, districts
from liangqu_cli.answers.scorecard import STATUSES, Judgement, Status
from liangqu_cli.ask.selection import Filter
from liangqu_cli.export.page.languages import BothLanguages
from liangqu_cli.export.page.masthead import heading
from liangqu_cli.export.page.references import MEANINGS
from liangqu_cli.language import N_
from liangqu_cli.markup import Markup, element, joined
from liangqu_cli.model import District, Plan
from liangqu_cli.report import reasons, wording
from liangqu_cli.view.paint import shade

_MEASURES = ("commitments", "targets", "quotes")
_TITLES = {
    "commitments": N_("commitments"),
    "targets": N_("targets"),
    "quotes": N_("quotes"),
}


def placement(plan: Plan) -> str:
    """The style sheet that puts each tile where the plan says."""
    rows = {d.tile.row for d in plan.districts.values() if d.tile}
    columns = {d.tile.column for d in plan.districts.values() if d.tile}
    return "".join(
        [
            *(f".row{row}{{grid-row:{row}}}" for row in sorted(rows)),
            *(f".column{column}{{grid-column:{column}}}" for column in sorted(columns)),
        ]
    )


def map_section(plan: Plan, both: BothLanguages) -> Markup:
    """Every district as a tile, shaded by a count that the reader chooses."""
    counts = districts(plan, Filter())
    most = {m: max((getattr(c, m) for c in counts), default=0) for m in _MEASURES}
    placed = sorted(
        (c for c in counts if c.district.tile), key=lambda count: _place(count.district)
    )
    others = [c for c in counts if not c.district.tile]
    groups = [
        element("ul", *(_tile(count, most, both) for count in group), class_=name)
        for name, group in (("tiles beside", others), ("tiles grid", placed))
        if group
    ]
    return element(
        "section",
        heading("map", both),
        _measure_switch(both),
        element("div", *groups, class_="map"),
        id="map",
        aria_labelledby="map-heading",
    )


def _place(district: District) -> tuple[int, int]:
    return (district.tile.row, district.tile.column) if district.tile else (0, 0)


def _tile(count: DistrictCount, most: Mapping[str, int], both: BothLanguages) -> Markup:
    district = count.district
    tile = district.tile
    shades = " ".join(f"{m}-{shade(getattr(count, m), most[m])}" for m in _MEASURES)
    numbers = [
        element(
            "span",
            str(getattr(count, measure)),
            element("span", " ", both.label(_TITLES[measure]), class_="unseen"),
            class_=f"count serif by-{measure}",
        )
        for measure in _MEASURES
    ]
    name = element("span", both.text(district.name), class_="name")
    return element(
        "li",
        element("a", name, " ", *numbers, href=f"#district-{district.code}", class_=shades),
        class_=f"row{tile.row} column{tile.column}" if tile else None,
    )


def _measure_switch(both: BothLanguages) -> Markup:
    legend = element("legend", both.label(N_("Shaded by the number of")))
    buttons = [
        element(
            "span",
            element(
                "input",
                type="radio",
                name="measure",
                id=f"by-{measure}",
                checked=measure == _MEASURES[0],
                autocomplete="off",
            ),
            element("label", both.label(_TITLES[measure]), for_=f"by-{measure}"),
        )
        for measure in _MEASURES
    ]
    return element("fieldset", legend, *buttons, class_="choice measure")


def scorecard_section(
    plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date, both: BothLanguages
) -> Markup:
    """How many targets have each status, and all of them in a table."""
    day = both.told(partial(wording.when, as_of.isoformat()))
    introduction = both.label(
        N_("Judged as of {day}, by rule, from later sources about the same indicator alone."),
        day=day,
    )
    return element(
        "section",
        heading("scorecard", both),
        element("p", introduction, class_="lead"),
        _tally(judged.values(), both),
        _table(plan, judged.values(), both),
        id="scorecard",
        aria_labelledby="scorecard-heading",
    )


def _tally(judged: Iterable[Judgement], both: BothLanguages) -> Markup:
    statuses = [judgement.status for judgement in judged]
    counted = [(status, statuses.count(status)) for status in STATUSES if status in statuses]
    bars, start = [], 0
    for status, count in counted:
        bars.append(element("rect", x=start, width=count, height=1, class_=status))
        start += count
    bar = element(
        "svg",
        *bars,
        viewBox=f"0 0 {start or 1} 1",
        preserveAspectRatio="none",
        aria_hidden="true",
        class_="bar",
    )
    items = [
        element(
            "li",
            element("span", str(count), class_="count serif"),
            status_mark(status, both),
            element("span", both.label(MEANINGS[status]), class_="meaning"),
        )
        for status, count in counted
    ]
    return joined([bar, element("ul", *items, class_="tally")])


def status_mark(status: Status, both: BothLanguages) -> Markup:
    """A status by symbol, word and colour."""
    words = both.told(partial(wording.status_words, status), label=True)
    return element("span", words, class_=f"status {status}")


def _table(plan: Plan, judged: Iterable[Judgement], both: BothLanguages) -> Markup:
    titles = (
        N_("target"),
        N_("district"),
        N_("pledged"),
        N_("due"),
        N_("status"),
        N_("why"),
    )
    head = element("tr", *(element("th", both.label(title), scope="col") for title in titles))
    caption = element("caption", both.label(N_("Every target")), class_="unseen", id="every-target")
    rows = [_row(plan, judgement, both) for judgement in judged]
    table = element("table", caption, element("thead", head), element("tbody", *rows))
    return element(
        "div", table, class_="wide", role="region", aria_labelledby="every-target", tabindex=0
    )


def _row(plan: Plan, judgement: Judgement, both: BothLanguages) -> Markup:
    target = judgement.target
    district = plan.district_of(target)
    return element(
        "tr",
        element(
            "th",
            element("a", both.text(target.metric), href=f"#target-{target.id}"),
            scope="row",
        ),
        element("td", both.text(district.name)),
        element("td", both.told(partial(wording.quantity, target))),
        element("td", both.told(partial(wording.due, target)), class_="date"),
        element("td", status_mark(judgement.status, both)),
        element("td", both.told(partial(reasons.why, judgement))),
    )
