"""The screens that readers see, and the folder of a made-up city in which they are asked for."""

from pathlib import Path

from tests.conftest import ROOT

DATA = ROOT / "tests" / "data"
RIVER, HERALD = DATA / "river.toml", DATA / "river-herald.txt"
NONE = "nothing-like-it"

SCREENS: dict[str, tuple[str, ...]] = {
    "overview": ("", "-D river.toml -D begun.toml", "-D begun.toml"),
    "help": ("--help", "targets --help", "cite --help", "--version"),
    "districts": ("districts",),
    "officials": ("officials",),
    "show-district": ("show 西岸", "show 东岸 洲头"),
    "show-official": ("show ouyang-du",),
    "show-record": (
        "show he-lin-parks",  # a quote
        "show east-bank-gardens",  # a commitment about which something was found
        "show city-ferry-fare",  # a target
        "show ferry-riders-2025",  # evidence
        "show quays-and-dykes",  # a theme
        "show harbour-office-2026",  # a source
    ),
    "commitments": ("commitments",),
    "targets": ("targets", "targets 东岸 --fields id,metric,value,unit --sort -value"),
    "quotes": ("quotes",),
    "search": ("search 金融", "search ferry -n 1", "search 处 一处 草坪", "search 金融 融机构"),
    "summary": (
        *(f"summary --by {by}" for by in ("district", "theme", "due", "unit", "status")),
        "summary 苇港 --by status",
    ),
    "scorecard": ("scorecard", "scorecard 东岸 --as-of 2025-06"),
    "evidence": ("evidence", "evidence 东岸 --since 2024年10月 --until 2025 -n 2"),
    "timeline": ("timeline",),
    "matrix": ("matrix",),
    "map": (
        *(f"map --by {by}" for by in ("commitments", "targets", "quotes", "status")),
        "map -D begun.toml",
    ),
    "check": ("check", "check warned.toml", "check broken.toml"),
    "verify": ("verify herald.txt", "verify changed.txt"),
    "diff": ("diff river.toml new.toml", "diff river.toml river.toml"),
    "cite": (
        "cite he-lin-parks",
        "cite ferry-riders-2025 east-bank-flowers-2025",
        *(f"cite he-lin-parks --style {name}" for name in ("bibtex", "csl-json", "ris")),
    ),
    "written": (
        "init started.toml --force",
        "export exported.json --force",
        "targets -o targets.csv --force",
    ),
    "empty": (
        f"districts -m {NONE}",
        f"officials -m {NONE}",
        f"commitments -m {NONE}",
        "targets --due-by 2020",
        "quotes -t quays-and-dykes",
        f"search {NONE} 金融",
        f"summary -m {NONE}",
        f"scorecard -m {NONE}",
        "evidence --since 2027",
        f"timeline -m {NONE}",
        f"matrix -m {NONE}",
        f"map -m {NONE}",
    ),
    "errors": (
        "targts",
        "targets --foo",
        "targets --formt csv",
        "targets --limit",
        "targets --limit many",
        "targets --sort valu",
        "targets --fields id,nope",
        "targets --theme ferrys",
        "targets --status mett",
        "targets --comparator is",
        "targets --due-by soon",
        "targets --as-of 2021-13",
        "evidence --since 2026-02 --until 2025",
        "targets -f xls",
        "targets -f xlsx",
        "targets -f json --excel",
        "targets -o targets.docx",
        "targets -o herald.txt -f csv",
        "targets -o river.toml -f csv --force",
        "summary --by colour",
        "map --by colour",
        "matrix 西岸",
        "show",
        "show nobody",
        "show 西案",
        "show bank",
        "search",
        "cite x",
        "cite he-lin-parks --style mla",
        "export plan.docx",
        "verify nowhere.txt",
        "verify river.toml",
        "init river.toml",
        "-D nowhere.toml",
        "-D broken.toml",
        "--lang fr",
        "--color blue",
    ),
}
"""The command lines of each group of screens, `liangqu` left out."""

FERRY = 'commitment = "city-ferries"\nmetric = { zh = "轮渡'
SPOKEN = "paragraphs = [2, 3]\n\n[[officials]]"
CHANGED: dict[str, tuple[tuple[str, str], ...]] = {
    "warned.toml": ((SPOKEN, SPOKEN.replace("2, 3", "3, 2")),),
    "broken.toml": (
        (FERRY, FERRY.replace("ferries", "fery")),
        ('due = "2026-05"', 'due = "2026-15"'),
        ("value_max = 40\n", ""),
        ("tile = { row = 3, column = 4 }", "tile = { row = 1, column = 2 }"),
        ('en = "Lawns opened"', 'en = "Lawns\u200b opened"'),
        ('id = "quay-opened"\ntarget', 'id = "quay-opened"\ntraget'),
        (SPOKEN, SPOKEN.replace("2, 3", "3, 2")),
    ),
    "new.toml": (
        ("value = 20\nunit", "value = 15\nunit"),
        ("每年引进金融机构20家以上", "每年引进金融机构15家以上"),
        ("value = 12.5\n", "value = 13\n"),
        ('due = "2028"', 'due = "2029"'),
        ('unit = { zh = "公顷", en = "hectares" }', 'unit = { zh = "亩", en = "mu" }'),
        ('id = "west-bank-lawns"', 'id = "west-bank-meadows"'),
        ('themes = ["ferries", "finance"]', 'themes = ["ferries", "green-space"]'),
        ("to the very end. First the cycle path", "to the end. First a cycle path"),
        ('accessed = 2026-05-04\n', 'accessed = 2026-06-05\n'),
        ('name = { zh = "苇港", en = "Reed Harbour"', 'name = { zh = "芦苇港", en = "Reed Port"'),
    ),
}  # fmt: skip
"""Datasets made of the city's own by replacing some of its text."""

BEGUN = """\
[plan]
id = "hill-city-2025-2027"
title = { zh = "山城计划（2025—2027年）", en = "Hill City's plan, 2025–2027" }
description = { zh = "刚刚开头。", en = "It is only begun." }
start = "2025"
end = "2027"
"""
"""A dataset without a record."""

MISCOPIED = (
    ("装得下晚风", "装得下晚霞"),
    ("20家以上", "２０家以上"),
    ("2026年5月[07]建成38.6公里骑行道，", ""),
    ("新堤2028年合龙，", "新堤2028年合龙,2026年5月建成38.6公里骑行道，"),
    ("\n市长欧阳渡", "\n本报讯\n市长欧阳渡"),
)
"""What somebody got wrong who copied the article."""


def lay_out(folder: Path) -> None:
    """Put into a folder what the screens are asked of."""
    plan, article = RIVER.read_text("utf-8"), HERALD.read_text("utf-8")
    made = {name: _replaced(plan, changes) for name, changes in CHANGED.items()}
    made |= {"river.toml": plan, "begun.toml": BEGUN}
    made |= {"herald.txt": article, "changed.txt": _replaced(article, MISCOPIED)}
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")


def _replaced(text: str, changes: tuple[tuple[str, str], ...]) -> str:
    for old, new in changes:
        assert text.count(old) == 1, f"{text.count(old)} times: {old}"
        text = text.replace(old, new)
    return text
