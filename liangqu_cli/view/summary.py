"""`summary`: counts as bars, with what became of the targets in words."""

from collections.abc import Callable, Iterator

from liangqu_cli.answers.scorecard import STATUSES
from liangqu_cli.answers.summary import Count
from liangqu_cli.language import N_
from liangqu_cli.report import counts, wording
from liangqu_cli.report.summary import TITLES, group_name
from liangqu_cli.report.table import Table
from liangqu_cli.text import visible
from liangqu_cli.view import records
from liangqu_cli.view.paint import Look
from liangqu_cli.view.wrap import flowed, padded, width_of, wrapped

BAR = 20
"""How many cells the longest bar takes, where the terminal has room."""


def view(total: int) -> Callable[[Table, Look], Iterator[str]]:
    """The summary's view; `total` is how many targets there are in all, each counted once."""

    def render(table: Table, look: Look) -> Iterator[str]:
        lang = look.lang
        rows: list[Count] = list(table.rows)
        if not table.matched:
            nothing = lang.gettext(N_("Nothing in the plan matches."))
            yield from records.hanging(nothing, look, style="quiet")
            return
        yield from records.hanging(lang.gettext(TITLES[rows[0].by]), look, style="heading")
        yield "\n"
        names = [_name(row, table, look) for row in rows]
        most = max(row.targets for row in rows)
        digits = len(str(most))
        label = min(max(map(width_of, names)), max(records.text_width(look) // 3, 10))
        room = records.text_width(look) - label - digits - 4
        length = min(BAR, max(room // 3, 4))
        for name, row in zip(names, rows, strict=True):
            yield from _row(name, row, look, (label, digits, length, most))
        yield "\n"
        told = lang.ngettext("{count} target in all.", "{count} targets in all.", total)
        yield from records.hanging(told.format(count=total), look)
        if sum(row.targets for row in rows) > total:
            twice = lang.gettext(N_("A target of several themes counts under each of them."))
            yield from records.hanging(twice, look, style="quiet")

    return render


def _row(name: str, row: Count, look: Look, sizes: tuple[int, int, int, int]) -> Iterator[str]:
    label, digits, length, most = sizes
    filled = max(1, round(length * row.targets / most))
    told = [
        counts.of_status(status, row.statuses[status], look.lang)
        for status in STATUSES
        if row.statuses[status]
    ]
    indent = label + digits + length + 6
    beside = records.text_width(look) - indent >= 16 and row.by != "status"
    bar = look.paint(" " * filled, "filled") if look.color else "#" * filled
    for number, line in enumerate(wrapped(name, label)):
        if number:
            yield line + "\n"
            continue
        start = f"{padded(line, label)}  {row.targets:>{digits}}  {bar}"
        if not beside:
            yield start + "\n"
            continue
        space = " " * (length - filled + 2)
        for at, part in enumerate(flowed(told, records.text_width(look) - indent)):
            lead = start + space if at == 0 else " " * indent
            yield (lead + look.paint(part, "quiet")).rstrip() + "\n"
    if not beside and row.by != "status":
        yield from records.meta_lines(told, look)


def _name(row: Count, table: Table, look: Look) -> str:
    if row.by == "district" and row.key is not None:
        return visible(wording.place(table.plan.districts[row.key], look.lang))
    if row.by == "status":
        status = next(status for status in STATUSES if status == row.key)
        return wording.status_words(status, look.lang)
    return visible(look.lang.pick(group_name(table.plan, row)))
