"""The commands: what each is for, and two ways in which it is used.

A command `name` is the function `name` in `commands/name.py`. In the examples
`{district}`, `{other}` (another district), `{official}`, `{theme}`, `{target}`, `{quote}`,
`{year}` and `{found}` stand for what the reader's own dataset holds.
"""

from itertools import chain
from typing import NamedTuple

from liangqu_cli.language import N_


class Entry(NamedTuple):
    """One command as help and completion speak of it."""

    name: str
    help: str
    examples: tuple[str, str]
    words: tuple[str, ...] = ()
    """What it is called in Chinese, which may be typed for it: first as the screens call it."""


GROUPS = {
    N_("Look up"): (
        Entry(
            "districts",
            N_("List all districts, with their officials and how much is known of each."),
            ("liangqu districts", "liangqu districts -t {theme} --sort -targets"),
            ("各区",),
        ),
        Entry(
            "officials",
            N_("List officials with their roles and districts."),
            ("liangqu officials", "liangqu officials {district} -f json"),
            ("官员",),
        ),
        Entry(
            "show",
            N_("Show all that is known of a district, an official, or one record by its id."),
            ("liangqu show {district}", "liangqu show {target}"),
            ("查看",),
        ),
        Entry(
            "commitments",
            N_("List what officials and districts said they would do."),
            ("liangqu commitments {district}", "liangqu commitments -t {theme} -f json"),
            ("承诺",),
        ),
        Entry(
            "targets",
            N_("List the measurable targets, with their deadlines and what became of them."),
            ("liangqu targets --due-by {year}", "liangqu targets {district} -f csv -o targets.csv"),
            ("目标",),
        ),
        Entry(
            "quotes",
            N_("Read the officials' own words, whole, with who said them and where."),
            ("liangqu quotes {official}", "liangqu quotes -t {theme} -f markdown"),
            ("引语", "原话"),
        ),
        Entry(
            "search",
            N_("Find every record that holds all the terms, in either language."),
            ("liangqu search {word}", "liangqu search {word} -f jsonl"),
            ("检索", "搜索"),
        ),
    ),
    N_("Weigh"): (
        Entry(
            "summary",
            N_(
                "Count the targets, not the commitments, "
                "by district, theme, deadline, unit, status or strength."
            ),
            ("liangqu summary --by theme", "liangqu summary {district} --by due -f csv"),
            ("统计", "汇总"),
        ),
        Entry(
            "scorecard",
            N_("Judge what became of each target, with the evidence and its source."),
            ("liangqu scorecard", "liangqu scorecard {district} --as-of {year}"),
            ("兑现情况", "兑现", "评定", "完成情况", "进展"),
        ),
        Entry(
            "evidence",
            N_("List what later sources say became of it, newest first."),
            ("liangqu evidence --since {found}", "liangqu evidence {district} -f csv"),
            ("证据",),
        ),
        Entry(
            "compare",
            N_("Compare districts or officials side by side, theme by theme."),
            (
                "liangqu compare {district} {other}",
                "liangqu compare {district} {other} -t {theme} -o both.html",
            ),
            ("对照", "对比", "比较"),
        ),
        Entry(
            "timeline",
            N_("Show targets, commitments with findings, and all evidence year by year."),
            ("liangqu timeline", "liangqu timeline {district}"),
            ("时间线",),
        ),
        Entry(
            "matrix",
            N_("Cross-tabulate districts and themes."),
            ("liangqu matrix", "liangqu matrix {district} {other} -f csv"),
            ("交叉表", "交叉统计"),
        ),
        Entry(
            "map",
            N_("Draw the districts as tiles where they lie, shaded by a count."),
            ("liangqu map", "liangqu map --by targets"),
            ("地图",),
        ),
    ),
    N_("Take away"): (
        Entry(
            "cite",
            N_("Cite a record, or all that a district or an official said."),
            ("liangqu cite {quote} --style text", "liangqu cite {official} -o said.bib"),
            ("引用",),
        ),
        Entry(
            "export",
            N_("Write the whole plan: a folder of CSV or Parquet, .xlsx, .sqlite, .json or .html."),
            ("liangqu export plan.xlsx", "liangqu export plan-folder --format datapackage"),
            ("导出",),
        ),
    ),
    N_("Keep honest"): (
        Entry(
            "check",
            N_("Validate dataset files and name every problem with its place."),
            ("liangqu check", "liangqu check my-plan.toml -f json"),
            ("检查",),
        ),
        Entry(
            "verify",
            N_(
                "Check the plan's quotes and phrases against their source's text; drafts are not "
                "checked."
            ),
            ("liangqu verify source.txt", "liangqu verify source.txt -f json"),
            ("核对",),
        ),
        Entry(
            "diff",
            N_("Show what changed between two datasets, and which targets were softened."),
            ("liangqu diff old.toml new.toml", "liangqu diff old.toml new.toml --exit-code"),
            ("变化", "差异"),
        ),
        Entry(
            "schema",
            N_("Print the JSON Schema of a dataset file."),
            ("liangqu schema", "liangqu schema -o plan.schema.json"),
        ),
        Entry(
            "init",
            N_("Write a small valid dataset to start from, with comments."),
            ("liangqu init my-plan.toml", "liangqu init my-plan.toml && liangqu -D my-plan.toml"),
        ),
    ),
}
ENTRIES = tuple(chain.from_iterable(GROUPS.values()))
BY_NAME = {name: entry for entry in ENTRIES for name in (entry.name, *entry.words)}
"""The commands by all that may be typed for them. Like the English names, the Chinese ones are
never names of districts or officials: `liangqu show NAME` asks for one of that name."""
HELP = ("help", "帮助")
"""What asks for help in front of a command."""
